import type { Words } from '#kernel/workflow.ts'

/** Vietnamese unless the request plainly asks for English first. */
export type Language = keyof Words

export function languageOf(headers: Headers): Language {
  return /^\s*en\b/i.test(headers.get('accept-language') ?? '') ? 'en' : 'vi'
}
