import sharp from 'sharp'
import type { Block } from '#kernel/official-paper.ts'
import { TryLater } from '#kernel/try-later.ts'
import { pointsOf } from './measures.ts'
import { tooSlow } from './too-slow.ts'

const dotsPerInch = 220
/** How long one drawing may take. */
const usual = { seconds: 15 }

/**
 * Each drawing of a body as PNG bytes, fine enough for print.
 * @throws TryLater where one takes longer than it may
 */
export async function drawPictures(body: readonly Block[], limit = usual): Promise<ReadonlyMap<Block, Uint8Array>> {
  const drawn = new Map<Block, Uint8Array>()
  for (const block of body) {
    if (block.kind !== 'picture') continue
    const width = Math.round((pointsOf(block.width) * dotsPerInch) / 72)
    const height = Math.round((pointsOf(block.height) * dotsPerInch) / 72)
    const svg = Buffer.from(block.svg)
    // On white before it is scaled: half-clear dots at the edges would show as a line.
    const image = sharp(svg, { density: 200, limitInputPixels: 40_000_000 }).flatten({ background: '#ffffff' })
    const fitted = image.resize(width, height, { fit: 'contain', background: '#ffffff' })
    drawn.set(block, await fitted.png().timeout(limit).toBuffer().catch(overLimit))
  }
  return drawn
}

/** How the library says that it stopped at its limit. */
function overLimit(error: Error): never {
  if (error.message.startsWith('timeout')) throw new TryLater(tooSlow)
  throw error
}
