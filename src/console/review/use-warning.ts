import { useRef, useState } from 'react'
import type { Duplicate } from '#modules/documents/duplicates/schema.ts'
import type { ReadField } from '#modules/documents/review/schema.ts'
import { useSpeech } from '../words/language.tsx'
import type { FieldDefinition, Facts } from './fields.ts'
import '../words/intake-words.ts'

export type ToLookAt = {
  /** Fields that nobody has looked at yet. */
  open: readonly FieldDefinition[]
  /** Papers that seem the same, and that nobody said are others. */
  alike: readonly Duplicate[]
  /** Waits for the papers that seem the same as a line, as long as anybody would. */
  find: (line: Facts) => Promise<readonly Duplicate[]>
  /** Whether a day that is not understood holds it up. */
  isHeld: () => boolean
  /** To a field, to the papers that seem the same, or to the key that registers. */
  focus: (to: ReadField | 'alike' | undefined) => void
}

/** The first press goes to what nobody looked at, and says so; the next one registers as it stands. */
export function useWarning({ open, alike, find, isHeld, focus }: ToLookAt) {
  const { say } = useSpeech()
  const [told, setTold] = useState<ReadonlySet<string>>()
  /** Of what was found of papers that seem the same. @returns whether there was something that was not warned of before */
  const warn = (found: readonly Duplicate[]): boolean => {
    const isNew = told ? found.some(({ id }) => !told.has(id)) : open.length + found.length > 0
    if (!isNew) return false
    setTold(new Set([...(told ?? []), ...found.map(({ id }) => id)]))
    focus(found.length > 0 ? 'alike' : open[0]?.name)
    return true
  }
  const left = open.length > 0 ? say('review.open', { n: open.length }) : undefined
  const words = () => {
    if (!told) return undefined
    if (alike.length === 0) return left && say('review.warned', { n: open.length })
    const twice = say(alike.some(({ blocks }) => blocks) ? 'review.warned.blocks' : 'review.warned.alike')
    return [left, twice].filter(Boolean).join('. ')
  }
  const looking = useRef(false)
  /** Waits for what is not found yet. @returns whether it may go on: there was nothing that was not warned of before */
  const looked = async (line: () => Facts): Promise<boolean> => {
    if (looking.current || isHeld()) return false
    looking.current = true
    const found = await find(line())
    looking.current = false
    // Meanwhile one may have typed on.
    return !isHeld() && !warn(found)
  }
  return { looked, warning: words() }
}
