import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { saveDraftFacts, type ReadField, type ReadingView } from '#modules/documents/review/schema.ts'
import { getPaper, paperFacts } from '#modules/documents/papers/schema.ts'
import { call } from '../server/call.ts'
import { asking, noticeEnd } from '../server/queries.ts'
import { keepUnsent, readUnsent } from '../server/unsent.ts'
import { useMe } from '../shell/me.tsx'
import { fields, standingOf, type Facts, type FieldDefinition, type Standing } from './fields.ts'

/** Milliseconds after the last change until what was typed is kept on the server. */
const keepAfter = 700

export type Draft = ReturnType<typeof useDraft>

/** The line of one draft as it is being checked. `paper` is absent for a line by hand. */
export function useDraft(paper: string | undefined, first: Facts, reading: ReadingView | undefined) {
  const key = `${useMe().staffId}/${paper ?? 'moi'}`
  const [facts, setFacts] = useState(() => readUnsent(key, paperFacts) ?? first)
  const [confirmed, setConfirmed] = useState<ReadonlySet<ReadField>>(new Set())
  const [active, setActive] = useState<ReadField>()
  // How the reader stood to each field when the screen opened: what is typed since does not move a field.
  const [standings] = useState(() => new Map(fields.map((field) => [field.name, standingOf(field, reading, first)])))
  const keep = useKeeping(paper, key)
  const change = (changed: Partial<Facts>) => {
    const next = { ...facts, ...changed }
    setFacts(next)
    // What a person typed is theirs: nothing of it is a supposition any more.
    setConfirmed((before) => new Set([...before, ...(Object.keys(changed) as ReadField[])]))
    keep.later(next)
  }
  const confirm = useCallback((name: ReadField) => setConfirmed((before) => new Set([...before, name])), [])
  const standing = (name: ReadField): Standing => standings.get(name) ?? { status: 'absent', confidence: null }
  const isDoubtful = ({ name }: FieldDefinition) => ['unread', 'doubtful'].includes(standing(name).status)
  return {
    facts,
    change,
    confirmed,
    confirm,
    active,
    setActive,
    standing,
    doubtful: fields.filter(isDoubtful),
    clear: fields.filter((field) => !isDoubtful(field)),
    settle: keep.now,
    pause: keep.pause,
    forget: keep.forget,
  }
}

/** The facts as they can be kept: without items that are still empty. */
export function tidy(facts: Facts): Facts {
  const items = (list: readonly string[]) => list.map((item) => item.trim()).filter(Boolean)
  return paperFacts.parse({
    ...facts,
    subject: facts.subject.trim() || '…',
    addressees: items(facts.addressees),
    recipients: items(facts.recipients),
    cites: facts.cites.filter(({ number }) => number.trim() !== ''),
  })
}

/** What is typed is kept in the tab at once, and by the server after a pause. */
function useKeeping(paper: string | undefined, key: string) {
  const client = useQueryClient()
  const waiting = useRef<{ facts: Facts; timer: ReturnType<typeof setTimeout> }>(undefined)
  const pause = useCallback(() => {
    clearTimeout(waiting.current?.timer)
    waiting.current = undefined
  }, [])
  const send = useCallback(async () => {
    const facts = waiting.current?.facts
    pause()
    if (!facts || !paper) return
    const params = { id: paper }
    const body = tidy(facts)
    // Whoever leaves and comes back finds it so, however old the last answer of the server is.
    client.setQueryData(
      asking(getPaper, { params }).queryKey,
      (now) => now && { ...now, ...body, cites: body.cites.map((cite) => ({ ...cite, paperId: null })) },
    )
    try {
      await call(saveDraftFacts, { params, body })
      if (!waiting.current) keepUnsent(key, undefined)
    } catch (error) {
      // It is sent again with the next change, when the draft is opened again, and whole when the paper is registered.
      noticeEnd(error)
    }
  }, [client, key, paper, pause])
  const later = useCallback(
    (facts: Facts) => {
      pause()
      keepUnsent(key, tidy(facts))
      waiting.current = { facts, timer: setTimeout(() => void send(), keepAfter) }
    },
    [key, pause, send],
  )
  useEffect(() => {
    const left = readUnsent(key, paperFacts)
    if (left) later(left)
    return () => void send()
  }, [key, later, send])
  const forget = () => {
    pause()
    keepUnsent(key, undefined)
  }
  return { later, now: send, pause, forget }
}
