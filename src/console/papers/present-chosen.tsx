import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { takeStep } from '#modules/desk/subjects/schema.ts'
import type { PaperRow } from '#modules/documents/papers/schema.ts'
import { useKeys } from '../keys/keys.tsx'
import { call } from '../server/call.ts'
import { asProblem } from '../server/problem.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/paper-words.ts'

type Props = { papers: readonly PaperRow[]; onDone: () => void }
type Taken = { ids: string[]; why: string }

/** Presents the papers of a morning at once: a decision for each that is only registered, as its own screen offers it. */
export function PresentChosen({ papers, onDone }: Props) {
  const { say } = useSpeech()
  const tell = useTell()
  const client = useQueryClient()
  const [pending, setPending] = useState(false)
  const ready = papers.filter(({ state }) => state === 'registered').map(({ id }) => id)
  const may = useHoldsRole('clerk') && ready.length > 0
  const takeBack = async (ids: readonly string[]) => {
    const back = await stepEach(ids, 'take-back')
    void client.invalidateQueries()
    tell({ text: say('papers.takenBack', { n: back.ids.length, why: back.why }) })
  }
  const present = async () => {
    if (pending) return
    setPending(true)
    const { ids, why } = await stepEach(ready, 'present')
    setPending(false)
    onDone()
    void client.invalidateQueries()
    const undo = { label: say('papers.presented.undo'), run: () => void takeBack(ids) }
    tell({ text: say('papers.presented', { n: ids.length, why }), ...(ids.length > 0 && { undo }) })
  }
  useKeys({ 'mod+Enter': () => void present() }, may)
  if (!may) return null
  return (
    <Button size="xs" loading={pending} onClick={() => void present()} rightSection={<kbd>Ctrl ↵</kbd>}>
      {say('papers.present', { n: ready.length })}
    </Button>
  )
}

/** @returns the papers whose step was taken, and why the first of the others was not */
async function stepEach(ids: readonly string[], name: 'present' | 'take-back'): Promise<Taken> {
  const taken: Taken = { ids: [], why: '' }
  for (const id of ids) {
    try {
      const params = { module: 'documents', kind: 'incoming-paper', id }
      await call(takeStep, { params, body: { do: name } })
      taken.ids.push(id)
    } catch (error) {
      taken.why ||= asProblem(error).message
    }
  }
  return taken
}
