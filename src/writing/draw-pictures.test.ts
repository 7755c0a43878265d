import { expect, it } from 'vitest'
import type { Block } from '#kernel/official-paper.ts'
import { TryLater } from '#kernel/try-later.ts'
import { drawPictures } from './draw-pictures.ts'

const picture = (svg: string, width = 150): Block => ({
  kind: 'picture',
  svg,
  width,
  height: width,
  alt: '',
  caption: '',
})
const within = (shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="0 0 600 600">${shapes}</svg>`

it('draws a picture as PNG', async () => {
  const block = picture(within('<rect width="60" height="60" fill="#0B6B5D"/>'), 20)
  const drawn = (await drawPictures([block])).get(block)
  expect(
    Buffer.from(drawn ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
})

it('stops at its limit and says to try again, in words', async () => {
  const noise =
    '<filter id="f" x="0" y="0" width="1" height="1"><feTurbulence baseFrequency="0.9" numOctaves="200"/></filter>'
  const slow = picture(within(`${noise}<rect width="600" height="600" filter="url(#f)"/>`))
  const drawing = drawPictures([slow], { seconds: 1 })
  await expect(drawing).rejects.toBeInstanceOf(TryLater)
  await expect(drawing).rejects.toThrow('Hãy thử lại')
})
