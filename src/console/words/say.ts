import { count, type Language } from '#vietnamese/format.ts'

/** Names of the `{placeholders}` in a text. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

export type Values<Text extends string> = [Placeholders<Text>] extends [never]
  ? []
  : [values: Record<Placeholders<Text>, string | number>]

/** A text in both languages; the type keeps the Vietnamese words, so that its placeholders are checked where it is said. */
export type Phrase<Vi extends string = string> = { vi: Vi; en: string }

export function phrase<const Vi extends string>(vi: Vi, en: string): Phrase<Vi> {
  return { vi, en }
}

const added = new Map<string, Phrase>()

/** Makes words known that come with the screens that say them, not with the first load. */
export function addWords(words: Readonly<Record<string, Phrase>>): void {
  for (const [key, one] of Object.entries(words)) added.set(key, one)
}

/** @throws where no file that was loaded brought the words of this key */
export function getAdded(key: string): Phrase {
  const found = added.get(key)
  if (!found) throw new Error(`the words of ${key} are not loaded`)
  return found
}

/**
 * Fills the placeholders of a text: `{n}` with a value. English chooses a form by number: `{n} {n:row|rows}`.
 * Whole numbers are written in the manner of the language (12.480, 12,480).
 */
export function fill(text: string, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) return whole
    if (one !== undefined) return value === 1 ? one : (many ?? '')
    return typeof value === 'number' ? count(value, language) : value
  })
}
