import sharp from 'sharp'
import type { Block } from '#kernel/official-paper.ts'
import { pointsOf } from './measures.ts'

const dotsPerInch = 220

/** Each drawing of a body as PNG bytes, fine enough for print. */
export async function drawPictures(body: readonly Block[]): Promise<ReadonlyMap<Block, Uint8Array>> {
  const drawn = new Map<Block, Uint8Array>()
  for (const block of body) {
    if (block.kind !== 'picture') continue
    const width = Math.round((pointsOf(block.width) * dotsPerInch) / 72)
    const height = Math.round((pointsOf(block.height) * dotsPerInch) / 72)
    const image = sharp(Buffer.from(block.svg), { density: 200, limitInputPixels: 40_000_000 })
    drawn.set(block, await image.resize(width, height, { fit: 'contain', background: '#ffffff' }).png().toBuffer())
  }
  return drawn
}
