import type { Words } from '#kernel/workflow.ts'

/** Vietnamese is the site's language; English pages stand under /en/. */
export type Language = 'vi' | 'en'

export const languages: readonly Language[] = ['vi', 'en']

/** The address of a page in a language: `localPath('en', '/don-vi/')` is `/en/don-vi/`. */
export function localPath(language: Language, path: string): string {
  return language === 'vi' ? path : `/en${path}`
}

export function inLanguage(language: Language, words: Words): string {
  return words[language]
}

export type Say = (vi: string, en: string) => string

/** Chooses between the two texts: `say('Trang chủ', 'Home')`. */
export function speaks(language: Language): Say {
  return (vi, en) => (language === 'vi' ? vi : en)
}
