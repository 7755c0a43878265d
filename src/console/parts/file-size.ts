import type { Language } from '#vietnamese/format.ts'

/** 1,2 MB or 340 kB, in the manner of the language. */
export function fileSize(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB']
  const digits = value < 10 && unit === 'MB' ? 1 : 0
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(Math.max(value, digits ? 0.1 : 1))} ${unit}`
}
