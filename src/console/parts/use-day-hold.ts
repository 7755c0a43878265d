import { useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useSpeech } from '../words/language.tsx'
import { findUnreadDay } from './use-day-text.ts'
import '../words/list-words.ts'

/**
 * Holds up what is decided outside of a form while a day field of `root` has a text that is not understood: the caret goes
 * there. `show` brings the field into sight, where it is on another page of the screen.
 * @returns whether it is held up, to be asked before each decision, and what is said of it
 */
export function useDayHold(root: RefObject<HTMLElement | null>, show?: (field: HTMLElement) => void) {
  const { say } = useSpeech()
  const [text, setText] = useState<string>()
  const isHeld = (): boolean => {
    const field = findUnreadDay(root.current)
    flushSync(() => {
      setText(field?.value.trim())
      if (field) show?.(field)
    })
    // Only when the field itself has heard what is typed.
    field?.addEventListener('input', () => setTimeout(() => setText(undefined)), { once: true })
    field?.focus()
    return field !== undefined
  }
  return { isHeld, words: text && say('day.unread', { text }) }
}
