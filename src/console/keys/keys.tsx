import { useLayoutEffect, useRef } from 'react'

/** What a key does; the key as the browser names it, `mod+k` with Ctrl or Command, `g w` one after the other. */
export type Bindings = Readonly<Record<string, (event: KeyboardEvent) => void>>

const layers: { current: Bindings }[] = []
let pending: { first: string; until: number } | undefined

/** Binds keys while the component stands; where two bind one key, the component that came later has it. */
export function useKeys(bindings: Bindings, active = true): void {
  const kept = useRef(bindings)
  useLayoutEffect(() => {
    kept.current = bindings
  })
  useLayoutEffect(() => {
    if (!active) return
    layers.push(kept)
    return () => {
      layers.splice(layers.indexOf(kept), 1)
    }
  }, [active])
}

/** So long after the last letter a hand goes on writing into a field that went from under it, in milliseconds. */
const writesOn = 2_000

/** The field into which a letter was typed last, and when. */
let written: { field: Element; at: number } | undefined

/**
 * Whether a key is meant for a field that is gone: another dropped what was being written, or the screen changed. It is no command
 * then. Whoever ended the field with a key of its own, such as Enter, has done writing.
 */
function goesOnWriting(event: KeyboardEvent): boolean {
  const isLetter = (event.isComposing || event.key.length === 1) && !event.ctrlKey && !event.metaKey && !event.altKey
  if (isTyping(event.target)) {
    written = isLetter ? { field: event.target as Element, at: event.timeStamp } : undefined
    return false
  }
  if (!isLetter || !written || written.field.isConnected || event.timeStamp - written.at > writesOn) return false
  written.at = event.timeStamp
  return true
}

/** Keys that only move: held, they go on. */
const moving: ReadonlySet<string> = new Set(['j', 'k', 'ArrowDown', 'ArrowUp'])

/**
 * One listener for the whole console. Keys typed into a field, or held with Ctrl or Alt, stay with the field and the browser. A key
 * that decides is heard once, however long it is held: what comes next on the screen was not seen by whoever holds it.
 */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (goesOnWriting(event)) return
    const name = nameOf(event)
    if (name === undefined || event.defaultPrevented) return
    if (name === 'Enter' && isPressed(event.target)) return event.repeat ? event.preventDefault() : undefined
    const held = name.startsWith('mod+')
    if (!held && (isTyping(event.target) || document.querySelector('[aria-modal="true"]'))) return
    const twice = pending && pending.until > event.timeStamp ? `${pending.first} ${name}` : undefined
    pending = undefined
    const found = (twice && find(twice)) || find(name)
    if (found) {
      event.preventDefault()
      if (!event.repeat || moving.has(name)) found(event)
    } else if (begins(name)) {
      pending = { first: name, until: event.timeStamp + 900 }
    }
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

function nameOf(event: KeyboardEvent): string | undefined {
  if (event.isComposing || event.altKey) return undefined
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key
}

function find(name: string): Bindings[string] | undefined {
  return layers.findLast((layer) => layer.current[name])?.current[name]
}

function begins(name: string): boolean {
  return layers.some((layer) => Object.keys(layer.current).some((key) => key.startsWith(`${name} `)))
}

/** What Enter presses by itself: a key that is bound must not take it away. */
function isPressed(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a[href], summary')
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [role=combobox]')
  )
}
