import { describe, expect, it } from 'vitest'
import { faceOf, widthOf } from '../faces.ts'
import { setLines } from './set-lines.ts'

const size = 10
const face = faceOf({})
const set = (text: string, like: string) =>
  setLines([{ text }], { size, width: widthOf(like, face, size) }).map(({ pieces }) =>
    pieces.map((piece) => piece.text).join(''),
  )

describe('a word that is wider than its line', () => {
  it.each([
    ['780/UBND-VHXH', '780/UBND-VH', ['780/UBND-', 'VHXH']],
    ['2034/SVHTTDL-QLVH', '2034/SVHTT', ['2034/', 'SVHTTDL-', 'QLVH']],
    ['778/KH-UBND', '778/KH-U', ['778/KH-', 'UBND']],
  ])('is broken behind a stroke or a hyphen where it has one: %s', (text, like, lines) => {
    expect(set(text, like)).toEqual(lines)
  })

  it('is else broken where it must be, and loses nothing', () => {
    const lines = set('a'.repeat(25), 'a'.repeat(10))
    expect(lines.map((line) => line.length)).toEqual([10, 10, 5])
  })
})
