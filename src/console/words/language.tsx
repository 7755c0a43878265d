import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Words } from '#kernel/workflow.ts'
import { dates, type Dates } from './dates.ts'
import { getPhrase, type Catalogue, type Key, type PlainKey } from './catalogue.ts'
import { count, type Language } from '#vietnamese/format.ts'
import { fill, type Values } from './say.ts'

export type Say = {
  (key: PlainKey): string
  <K extends Key>(key: K, ...values: Values<Catalogue[K]['vi']>): string
}

export type Speech = {
  language: Language
  setLanguage: (language: Language) => void
  say: Say
  /** Words that come from a table of the server or of a workflow. */
  inWords: (words: Words) => string
  number: (value: number) => string
  dates: Dates
}

const Speaking = createContext<Speech | undefined>(undefined)
const storageKey = 'minhbach-language'

/** The language this browser was last used in: Vietnamese unless somebody chose English. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi'
  }
}

export function SpeechProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(rememberedLanguage)
  useEffect(() => {
    document.documentElement.lang = language
    try {
      localStorage.setItem(storageKey, language)
    } catch {
      // Storage is closed to us: the choice lasts until the page is closed.
    }
  }, [language])
  const speech = useMemo<Speech>(
    () => ({
      language,
      setLanguage,
      say: (key: Key, values?: Readonly<Record<string, string | number>>) =>
        fill(getPhrase(key)[language], language, values),
      inWords: (words) => words[language],
      number: (value) => count(value, language),
      dates: dates(language),
    }),
    [language],
  )
  return <Speaking value={speech}>{children}</Speaking>
}

export function useSpeech(): Speech {
  const speech = useContext(Speaking)
  if (!speech) throw new Error('useSpeech stands outside SpeechProvider')
  return speech
}
