import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'

export type SubsetFont = { weight: number; script: 'latin' | 'vietnamese'; bytes: Uint8Array; ranges: string }

const weights = [400, 600]

/**
 * Be Vietnam Pro cut down to what Vietnamese and English pages write, without hinting: a third of the size of the
 * packaged files. Any other letter falls back to the reader's own fonts.
 */
export async function subsetFonts(): Promise<SubsetFont[]> {
  const folder = join(fontPackage(), 'files')
  const fonts: SubsetFont[] = []
  for (const weight of weights) {
    for (const script of ['latin', 'vietnamese'] as const) {
      const letters = script === 'latin' ? latinLetters() : vietnameseLetters()
      const whole = await readFile(join(folder, `be-vietnam-pro-${script}-${weight}-normal.woff2`))
      const options = {
        targetFormat: 'woff2' as const,
        noHinting: true,
        noLayoutClosure: true,
        // Pairs are kerned only within one file: it pays in running text, between the letters that Vietnamese shares.
        keepFeatures: script === 'latin' && weight === 400 ? ['kern'] : [],
      }
      fonts.push({ weight, script, bytes: await subsetFont(whole, letters, { ...options }), ranges: rangesOf(letters) })
    }
  }
  return fonts
}

export function readFontLicence(): Promise<Uint8Array> {
  return readFile(join(fontPackage(), 'LICENSE'))
}

function fontPackage(): string {
  return dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json'))
}

function latinLetters(): string {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
  return `${ascii}\u00a0§©«°·»×–—‘’“”•…−${accented()
    .filter((letter) => letter <= 'ÿ')
    .join('')}`
}

function vietnameseLetters(): string {
  return `₫${accented()
    .filter((letter) => letter > 'ÿ')
    .join('')}`
}

/** Every vowel of Vietnamese under every tone mark, in both cases, and đ. */
function accented(): string[] {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const letters = [...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))
  return [...letters, 'đ'].filter((letter) => letter > '~').flatMap((letter) => [letter, letter.toUpperCase()])
}

function rangesOf(letters: string): string {
  const points = [...new Set(letters)].map((letter) => letter.codePointAt(0) ?? 0).toSorted((a, b) => a - b)
  const ranges: [number, number][] = []
  for (const point of points) {
    const last = ranges.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  const hex = (point: number) => point.toString(16).toUpperCase()
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',')
}
