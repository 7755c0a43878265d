import { useEffect, useLayoutEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { dayOfKey } from '#vietnamese/format.ts'
import { isWholeDay } from '#vietnamese/read-day.ts'

type Typing = {
  /** The day that stands there, as 2026-09-05. */
  value: string | null
  /** What is understood of a text. */
  read: (text: string) => string | undefined
  /** A text that is not understood tells nothing: the day stays as it was. */
  onDay: ((day: string | undefined) => void) | undefined
  /** Said by a form that is held up. */
  wrong: (text: string) => string
  /** Whether a day that was understood is written out, 15.12.26 as 15/12/2026. */
  writesOut?: boolean
}

/** How a field takes over what is typed into it; false where that is not understood. */
const fields = new WeakMap<Element, () => boolean>()

/** Takes over what is typed into the day fields within. @returns the first one that holds what is not understood */
export function findUnreadDay(within: ParentNode | null): HTMLInputElement | undefined {
  const all = [...(within?.querySelectorAll<HTMLInputElement>('input[data-day]') ?? [])]
  return all.filter((field) => !flushSync(() => settle(field)))[0]
}

const settle = (field: Element | null) => field === null || fields.get(field)?.() !== false

/**
 * A day as it is being typed. It counts at once where it is written to its end, else when the field is left, Enter is pressed
 * or whoever decides asks (`findUnreadDay`): 15/12/20 is on its way to 2026. What is not understood stays as it was typed and
 * holds up the form around.
 */
export function useDayText({ value, read, onDay, wrong, writesOut = false }: Typing) {
  const [typed, setTyped] = useState(value ? dayOfKey(value) : '')
  const [waits, setWaits] = useState(false)
  const [left, setLeft] = useState(false)
  const [seen, setSeen] = useState(value)
  const input = useRef<HTMLInputElement>(null)
  const day = read(typed)
  const unread = typed.trim() !== '' && day === undefined
  if (onDay && seen !== value) {
    setSeen(value)
    // Somebody else's day does not go over what is being typed.
    if (!waits && day !== (value ?? undefined)) setTyped(value ? dayOfKey(value) : '')
  }
  const take = (): boolean => {
    setLeft(true)
    if (unread) return false
    if (writesOut && day !== undefined) setTyped(dayOfKey(day))
    setWaits(false)
    if (waits) onDay?.(day)
    return true
  }
  const write = (text: string) => {
    const whole = isWholeDay(text)
    setTyped(text)
    setWaits(!whole)
    if (whole) onDay?.(read(text))
  }
  useLayoutEffect(() => {
    input.current?.setCustomValidity(unread ? wrong(typed) : '')
    if (input.current) fields.set(input.current, take)
  })
  useEffect(() => {
    if (!waits) return
    // A key pressed by touch does not take the caret out of the field everywhere.
    const away = ({ target }: PointerEvent) => target !== input.current && flushSync(() => settle(input.current))
    document.addEventListener('pointerdown', away, true)
    return () => document.removeEventListener('pointerdown', away, true)
  }, [waits])
  return {
    typed,
    day,
    unread,
    /** Whether the person is done with it for now. */
    left,
    write,
    field: {
      ref: input,
      'data-day': '',
      value: typed,
      onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => write(currentTarget.value),
      onBlur: () => void take(),
      /** Before any key that decides is heard. */
      onKeyDownCapture: ({ key }: KeyboardEvent) => key === 'Enter' && flushSync(take),
    },
  }
}
