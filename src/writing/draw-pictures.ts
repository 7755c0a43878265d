import sharp from 'sharp'
import type { Block } from '#kernel/official-paper.ts'
import { pointsOf } from './measures.ts'

const dotsPerInch = 220
/** A drawing that takes longer is a fault. */
const timeout = { seconds: 15 }

/** Each drawing of a body as PNG bytes, fine enough for print. */
export async function drawPictures(body: readonly Block[]): Promise<ReadonlyMap<Block, Uint8Array>> {
  const drawn = new Map<Block, Uint8Array>()
  for (const block of body) {
    if (block.kind !== 'picture') continue
    const width = Math.round((pointsOf(block.width) * dotsPerInch) / 72)
    const height = Math.round((pointsOf(block.height) * dotsPerInch) / 72)
    const svg = Buffer.from(block.svg)
    // On white before it is scaled: half-clear dots at the edges would show as a line.
    const image = sharp(svg, { density: 200, limitInputPixels: 40_000_000 }).flatten({ background: '#ffffff' })
    drawn.set(
      block,
      await image.resize(width, height, { fit: 'contain', background: '#ffffff' }).png().timeout(timeout).toBuffer(),
    )
  }
  return drawn
}
