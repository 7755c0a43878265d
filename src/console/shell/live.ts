import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { addressOf } from '../server/call.ts'
import { refresh } from '../server/queries.ts'
import { streamEvents } from '#modules/desk/notices/schema.ts'

/** What to ask for again when the server says that a topic changed. */
const named: Readonly<Record<string, readonly string[]>> = {
  // Whoever is told of a decision may have its subject open: it follows by itself.
  notices: ['list-notices', 'count-unread-notices', 'get-subject'],
  work: ['list-my-work', 'count-my-work', 'get-subject'],
  // Whoever has a draft open that somebody else registers or drops sees it.
  intakes: ['list-intakes', 'list-papers', 'find-duplicates', 'get-paper', 'count-drafts'],
}

/** Keeps one stream of live events open. Returns whether the connection is there; undefined before the first. */
export function useLive(): boolean | undefined {
  const client = useQueryClient()
  const [connected, setConnected] = useState<boolean | undefined>()
  useEffect(() => {
    const stream = new EventSource(addressOf(streamEvents, {}))
    let opened = false
    stream.addEventListener('open', () => {
      opened = true
      setConnected(true)
    })
    stream.addEventListener('error', () => setConnected(opened ? false : undefined))
    stream.addEventListener('changed', (event) => {
      const { topics } = JSON.parse(event.data as string) as { topics: readonly string[] }
      for (const topic of topics) {
        const queries = named[topic]
        if (queries)
          void refresh(
            client,
            queries.map((name) => ({ name })),
          )
        else void client.invalidateQueries()
      }
    })
    stream.addEventListener(
      'resync',
      () => void client.invalidateQueries({ predicate: ({ state }) => state.dataUpdatedAt < Date.now() - 5_000 }),
    )
    return () => stream.close()
  }, [client])
  return connected
}
