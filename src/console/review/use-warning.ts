import { useRef, useState } from 'react'
import type { Duplicate } from '#modules/documents/duplicates/schema.ts'
import type { ReadField } from '#modules/documents/review/schema.ts'
import { useSpeech } from '../words/language.tsx'
import type { FieldDefinition, Facts } from './fields.ts'
import '../words/intake-words.ts'
import '../words/task-words.ts'

/** A field, the papers that seem the same, what is left of tasks, or the key that registers. */
export type Goal = ReadField | 'alike' | 'left' | undefined

export type ToLookAt = {
  /** Fields that nobody has looked at yet. */
  open: readonly FieldDefinition[]
  /** Papers that seem the same, and that nobody said are others. */
  alike: readonly Duplicate[]
  /** Whether something is not saved that was typed into tasks which ended elsewhere. */
  isLeft: boolean
  /** Waits for the papers that seem the same as a line, as long as anybody would. */
  find: (line: Facts) => Promise<readonly Duplicate[]>
  /** Whether a day that is not understood holds it up. */
  isHeld: () => boolean
  focus: (to: Goal) => void
}

/** The first press goes to what nobody looked at, and says so; the next one registers as it stands. */
export function useWarning({ open, alike, isLeft, find, isHeld, focus }: ToLookAt) {
  const { say } = useSpeech()
  const [told, setTold] = useState<ReadonlySet<string>>()
  /** Of what is left of tasks, and was found of papers that seem the same. @returns whether there was something that was not warned of before */
  const warn = (found: readonly Duplicate[]): boolean => {
    const names = [...found.map(({ id }) => id), ...(isLeft ? ['left'] : [])]
    const news = names.filter((name) => !told?.has(name))
    if (news.length === 0 && (told || open.length === 0)) return false
    setTold(new Set([...(told ?? []), ...names]))
    focus(news.includes('left') ? 'left' : news.length > 0 ? 'alike' : open[0]?.name)
    return true
  }
  const left = open.length > 0 ? say('review.open', { n: open.length }) : undefined
  const words = () => {
    if (!told) return undefined
    const blocks = alike.some((one) => one.blocks)
    const why = [
      isLeft && told.has('left') && say('assign.ended.register'),
      alike.length > 0 && say(blocks ? 'review.warned.blocks' : 'review.warned.alike'),
    ].filter(Boolean)
    if (why.length === 0) return left && say('review.warned', { n: open.length })
    return [left && `${left}.`, ...why].filter(Boolean).join(' ')
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
