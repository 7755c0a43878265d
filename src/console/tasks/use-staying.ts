import { useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the focus at its place in a list whose rows come and go: where its row went from under it, it goes to the one that stands
 * there then. Whoever put it elsewhere keeps it there.
 * @returns the list, in which row the focus is (-1 for none), and what takes it to a row
 */
export function useStaying(rows: readonly { id: string }[]) {
  const root = useRef<HTMLOListElement>(null)
  const place = useRef<string>(undefined)
  const before = useRef<readonly string[]>([])
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-proposal]') ?? [])]
  const focusedAt = () => items().findIndex((item) => item.contains(document.activeElement))
  const goTo = (at: number) =>
    items()[Math.max(0, Math.min(rows.length - 1, at))]?.querySelector<HTMLElement>('input[type=checkbox]')?.focus()
  useEffect(() => {
    const element = root.current
    const look = ({ target }: FocusEvent) => {
      const all = [...(element?.querySelectorAll('[data-proposal]') ?? [])]
      place.current = before.current[all.findIndex((item) => target instanceof Node && item.contains(target))]
    }
    element?.addEventListener('focusin', look)
    return () => element?.removeEventListener('focusin', look)
  }, [])
  useLayoutEffect(() => {
    const [was, ids] = [before.current, rows.map(({ id }) => id)]
    before.current = ids
    if (place.current === undefined || was.join(' ') === ids.join(' ')) return
    const at = was.indexOf(place.current)
    const stays = [...was.slice(at), ...was.slice(0, at).toReversed()].find((id) => ids.includes(id))
    place.current = stays
    if (stays !== undefined && document.activeElement === document.body) goTo(ids.indexOf(stays))
  })
  return { root, focusedAt, goTo }
}
