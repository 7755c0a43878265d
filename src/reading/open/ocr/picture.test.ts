import { describe, expect, it } from 'vitest'
import { shadesOf } from './picture.ts'

/** A white page with a red stamp near its top and another near its foot, and black letters beside both. */
function page(): Uint8Array {
  const rows = Array.from({ length: 10 }, (_, row) =>
    row === 1 || row === 8 ? [[200, 20, 20], ...white(7), [10, 10, 10], ...white(1)] : white(10),
  )
  return Uint8Array.from(rows.flat(2))
}

const white = (count: number) => Array.from({ length: count }, () => [255, 255, 255])

/** The shades of the red and of the black near the top, then near the foot: dark or light. */
function shades(first: boolean): string[] {
  const whole = page()
  const strips = [whole.subarray(0, 2 * 30), whole.subarray(2 * 30)]
  const { grey } = shadesOf(strips, { channels: 3, pixels: 100, upper: 40, first })
  return [10, 18, 80, 88].map((at) => ((grey[at] ?? 0) < 128 ? 'dark' : 'light'))
}

describe('the shades of a page', () => {
  it('keep what is stamped in red at the head of the first page, and no seal below it', () => {
    expect(shades(true)).toEqual(['dark', 'dark', 'light', 'dark'])
  })

  it('know the red ink of the head by itself, on any page', () => {
    const { red } = shadesOf([page()], { channels: 3, pixels: 100, upper: 40, first: false })
    expect(red).toHaveLength(40)
    expect(red?.[10]).toBeLessThan(10)
    expect(red?.[18]).toBe(255)
    expect(shadesOf([new Uint8Array(100)], { channels: 1, pixels: 100, upper: 40, first: true }).red).toBeUndefined()
  })

  it('keep nothing red of a later page, where a signature may stand at the very top', () => {
    expect(shades(false)).toEqual(['light', 'dark', 'light', 'dark'])
  })
})
