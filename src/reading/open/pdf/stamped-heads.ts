import { inThread } from '../threads/pool.ts'
import type { Layer } from './read-layer.ts'

/** So many heads of one file are looked at. */
const most = 5

/**
 * The pages on which a paper begins, where their head shows more than text: a stamp may stand there as a picture. Of pages that are
 * `drawn` as a whole without annotations, the scans, only what is smaller than they are is looked for: a stamp that was put on one.
 */
export const headsToLookAt = (layers: readonly Layer[], drawn: ReadonlySet<number>): Layer[] =>
  layers
    .map((layer) => (drawn.has(layer.page.number) ? { ...layer, pictures: smaller(layer) } : layer))
    .filter((layer) => layer.pictures.length > 0 && (layer.page.number === 1 || isHead(layer)))
    .slice(0, most)

const smaller = ({ pictures, page: { width = 0, height = 0 } }: Layer) =>
  pictures.filter((box) => box.width * box.height < (width * height) / 2)

const isHead = ({ page }: Layer) => page.lines.some(({ text }) => /cộng h(?:òa|oà) xã hội|đảng cộng sản/iu.test(text))

/** The marks of urgency and secrecy that are stamped on pages as pictures. */
export async function stampedOn(
  bytes: Uint8Array,
  heads: readonly Layer[],
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const marks: string[] = []
  for (const { page, pictures } of heads) {
    const stamps = await inThread({ do: 'draw-head', bytes, page: page.number, pictures }, { signal })
    if (stamps.length === 0) continue
    const words = await inThread({ do: 'read-stamps', stamps }, { signal })
    marks.push(...words.map(({ text }) => text))
  }
  return marks
}
