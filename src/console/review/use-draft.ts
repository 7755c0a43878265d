import { useCallback, useEffect, useRef, useState } from 'react'
import { saveDraftFacts, type ReadField, type ReadingView } from '#modules/documents/review/schema.ts'
import { paperFacts } from '#modules/documents/papers/schema.ts'
import { call } from '../server/call.ts'
import { fields, standingOf, type Facts, type FieldDefinition, type Standing } from './fields.ts'

/** Milliseconds after the last change until what was typed is kept on the server. */
const keepAfter = 700

export type Draft = ReturnType<typeof useDraft>

/** The line of one draft as it is being checked. `paper` is absent for a line by hand. */
export function useDraft(paper: string | undefined, first: Facts, reading: ReadingView | undefined) {
  const [facts, setFacts] = useState(first)
  const [confirmed, setConfirmed] = useState<ReadonlySet<ReadField>>(new Set())
  const [active, setActive] = useState<ReadField>()
  // How the reader stood to each field when the screen opened: what is typed since does not move a field.
  const [standings] = useState(() => new Map(fields.map((field) => [field.name, standingOf(field, reading, first)])))
  const keep = useKeeping(paper)
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

function useKeeping(paper: string | undefined) {
  const waiting = useRef<{ facts: Facts; timer: ReturnType<typeof setTimeout> }>(undefined)
  const send = useCallback(async () => {
    const facts = waiting.current?.facts
    clearTimeout(waiting.current?.timer)
    waiting.current = undefined
    // What could not be kept is sent again with the next change, and whole when the paper is registered.
    if (facts && paper) await call(saveDraftFacts, { params: { id: paper }, body: tidy(facts) }).catch(() => undefined)
  }, [paper])
  useEffect(() => () => void send(), [send])
  return {
    later: (facts: Facts) => {
      clearTimeout(waiting.current?.timer)
      waiting.current = { facts, timer: setTimeout(() => void send(), keepAfter) }
    },
    now: send,
    forget: () => {
      clearTimeout(waiting.current?.timer)
      waiting.current = undefined
    },
  }
}
