import { describe, expect, it } from 'vitest'
import { faceOf, widthOf } from '../faces.ts'
import { setLines } from './set-lines.ts'
import { blankBetween } from './sheets.ts'

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
    ['1317–1319', '1317–13', ['1317–', '1319']],
  ])('is broken behind a stroke, a hyphen or a dash where it has one: %s', (text, like, lines) => {
    expect(set(text, like)).toEqual(lines)
  })

  it('is else broken where it must be, and loses nothing', () => {
    const lines = set('a'.repeat(25), 'a'.repeat(10))
    expect(lines.map((line) => line.length)).toEqual([10, 10, 5])
  })
})

describe('a line that fills its width', () => {
  const at = { width: widthOf('Theo Công văn số 1786/SNV-CC', face, size), size, align: 'justify' as const }
  const blanks = (text: string) => {
    const [first] = setLines([{ text }], { size, width: at.width })
    return blankBetween(first!, at)
  }

  it('has its blanks widened, but is never torn by a long number that goes to the next one', () => {
    const wide = blanks('Theo Công văn số 1786/SNV-CCHC của Sở')
    expect(wide).toBe(size / 2)
    const usual = blanks('Theo Công văn số 12 và kế hoạch của Sở')
    expect(usual).toBeGreaterThan(0)
    expect(usual).toBeLessThan(size / 2)
  })
})
