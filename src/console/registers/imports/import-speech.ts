import type { Catalogue } from '../../words/catalogue.ts'
import { useSpeech, type Speech } from '../../words/language.tsx'
import { registerImportWords } from '../../words/register-import-words.ts'
import { fill, type Values } from '../../words/say.ts'

type Own = typeof registerImportWords
type All = Catalogue & Own
type PlainOwn = { [K in keyof Own]: Own[K]['vi'] extends `${string}{${string}` ? never : K }[keyof Own]

type SayAll = Speech['say'] & {
  (key: PlainOwn): string
  <K extends keyof All>(key: K, ...values: Values<All[K]['vi']>): string
}

/** Speech with the words of the import: they are many and seldom needed, so they come with its screens, not with the first load. */
export function useImportSpeech(): Omit<Speech, 'say'> & { say: SayAll } {
  const speech = useSpeech()
  const say = (key: keyof All, values?: Readonly<Record<string, string | number>>) =>
    key in registerImportWords
      ? fill(registerImportWords[key as keyof Own][speech.language], speech.language, values)
      : (speech.say as (of: string, given?: typeof values) => string)(key, values)
  return { ...speech, say }
}
