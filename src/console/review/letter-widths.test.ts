import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fontkit from '@pdf-lib/fontkit'
import { expect, it } from 'vitest'
import { shares } from './letter-widths.ts'

const file = fileURLToPath(import.meta.resolve('@fontsource/tinos/files/tinos-latin-400-normal.woff'))
const font = fontkit.create(readFileSync(file))
const widthOf = (text: string) => font.layout(text).advanceWidth

it.each(['So: 2104/SNV-CCHC', 'So: 412/KH-UBND', 'Ha Mau, ngay 17 thang 6 nam 2026', 'V/v ra soat, MINH BACH lllll'])(
  'finds each letter of a line nearer than half a figure to where it is drawn: %s',
  (line) => {
    const begins = shares(line)
    expect(begins).toHaveLength(line.length + 1)
    const drawn = Array.from({ length: line.length + 1 }, (_, at) => widthOf(line.slice(0, at)))
    const off = drawn.map((at, letter) => Math.abs(at - (begins[letter] ?? 0) * widthOf(line)))
    expect(Math.max(...off)).toBeLessThan(widthOf('0') / 2)
  },
)

it('gives marks no width of their own, and every place of a text a share', () => {
  expect(shares('ế'.normalize('NFD')).slice(1)).toEqual([1, 1, 1])
  expect(shares('a𝟙a')).toHaveLength(5)
  expect(shares('')).toEqual([0])
})
