import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useKeys } from '../keys/keys.tsx'
import { findUnreadDay } from '../parts/use-day-text.ts'
import type { Proposals } from './use-proposals.ts'
import { useStaying } from './use-staying.ts'

export type Choosing = {
  proposals: Proposals
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}

/** J and K move, X or Space chooses, A gives to a unit, E opens, G merges, Delete drops, [ and ] reorder. */
export function useProposalKeys({ proposals, chosen, onChoose }: Choosing) {
  const { rows } = proposals
  const { root, focusedAt, goTo } = useStaying(rows)
  const [open, setOpen] = useState<string | undefined>()
  const [giving, setGiving] = useState<readonly string[] | undefined>()
  const toggle = (id: string) => onChoose(toggled(chosen, id))
  const isHeld = () => isHeldIn(root.current)
  const toggleOpen = (id: string) => {
    if (!isHeld()) setOpen(open === id ? undefined : id)
  }
  /** What a key is about: all that is chosen, else the row that has the focus. */
  const meant = () => rows.filter(({ id }, at) => (chosen.size > 0 ? chosen.has(id) : at === focusedAt()))
  const withFocused = (act: (id: string) => void) => () => {
    const id = rows[focusedAt()]?.id
    if (id !== undefined) act(id)
  }
  const openFocused = withFocused(toggleOpen)
  const merge = () => {
    if (chosen.size < 2 || isHeld()) return
    // They become the first of them.
    goTo(rows.findIndex(({ id }) => chosen.has(id)))
    void proposals.merge([...chosen])
    onChoose(new Set())
  }
  const dropAll = () => {
    const gone = meant()
    if (gone.length === 0) return
    if (focusedAt() < 0) goTo(rows.findIndex(({ id }) => id === gone[0]?.id))
    void proposals.drop(gone)
    onChoose(new Set())
  }
  const ask = () => {
    const ids = meant().map(({ id }) => id)
    if (ids.length > 0) setGiving(ids)
  }
  const leave = () => {
    const at = rows.findIndex(({ id }) => id === giving?.[0])
    // At once: a drawing later it would take the focus from the row that a fast hand has gone to since.
    flushSync(() => setGiving(undefined))
    goTo(at)
  }
  const bindings = {
    j: () => goTo(focusedAt() + 1),
    k: () => goTo(focusedAt() - 1),
    x: withFocused(toggle),
    a: ask,
    e: openFocused,
    Enter: openFocused,
    g: merge,
    Delete: dropAll,
    '[': withFocused((id) => proposals.move(id, -1)),
    ']': withFocused((id) => proposals.move(id, 1)),
  }
  useKeys(bindings, giving === undefined)
  const shut = () => {
    if (giving !== undefined) leave()
    else if (open !== undefined) toggleOpen(open)
  }
  useKeys({ Escape: shut }, giving !== undefined || open !== undefined)
  return { root, open, giving, toggle, toggleOpen, merge, dropAll, ask, leave }
}

/** A day that is not understood would go with its fields: the caret goes there. */
function isHeldIn(list: HTMLElement | null): boolean {
  const unread = findUnreadDay(list)
  unread?.focus()
  return unread !== undefined
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}
