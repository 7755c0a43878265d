import { useCallback, useEffect, useRef, useState } from 'react'
import { bringFile, listIntakes, maxFile } from '#modules/documents/intake/schema.ts'
import { sentName } from '../parts/sent-name.ts'
import { call } from '../server/call.ts'
import { asProblem } from '../server/problem.ts'
import { queryClient, refresh } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/intake-words.ts'

/** `refused`: the file itself is at fault, and sending it again would not help. */
export type Upload = {
  id: number
  file: File
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'refused'
  problem?: string
}

/** Files sent at the same time; the others wait their turn in the browser. */
const atOnce = 2
let lastId = 0

/** Sends files one after the other. One that could not be sent stays here, to be sent again. */
export function useUploads() {
  const { say } = useSpeech()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const begun = useRef(new Set<number>())
  const change = useCallback((id: number, to: Partial<Upload> | undefined) => {
    setUploads((all) => all.flatMap((one) => (one.id === id ? (to ? { ...one, ...to } : []) : one)))
  }, [])

  const send = useCallback(
    async ({ id, file }: Upload) => {
      change(id, { state: 'sending' })
      try {
        await call(bringFile, { query: { name: sentName(file) }, body: file as never })
        begun.current.delete(id)
        // It stays in sight until the list below has it.
        change(id, { state: 'sent' })
        await refresh(queryClient, [listIntakes])
        change(id, undefined)
      } catch (error) {
        begun.current.delete(id)
        const problem = asProblem(error)
        change(id, { state: 'failed', problem: problem.status === 0 ? say('arrivals.notSent') : problem.message })
      }
    },
    [change, say],
  )

  useEffect(() => {
    const room = atOnce - begun.current.size
    for (const upload of uploads
      .filter(({ state, id }) => state === 'queued' && !begun.current.has(id))
      .slice(0, room)) {
      begun.current.add(upload.id)
      void send(upload)
    }
  }, [uploads, send])

  const pending = uploads.some(({ state }) => state === 'queued' || state === 'sending')
  useEffect(() => {
    if (!pending) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [pending])

  return {
    uploads,
    add: (files: Iterable<File>) =>
      setUploads((all) => [...all, ...[...files].map((file): Upload => checked(file, say))]),
    again: (id: number) => change(id, { state: 'queued' }),
    drop: (id: number) => change(id, undefined),
  }
}

function checked(file: File, say: ReturnType<typeof useSpeech>['say']): Upload {
  const id = ++lastId
  if (file.size === 0) return { id, file, state: 'refused', problem: say('arrivals.emptyFile') }
  if (file.size > maxFile)
    return { id, file, state: 'refused', problem: say('arrivals.largeFile', { mb: maxFile / 1_048_576 }) }
  return { id, file, state: 'queued' }
}
