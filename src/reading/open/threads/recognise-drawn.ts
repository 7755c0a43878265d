import type { Word } from '../lines/words.ts'
import { inThread } from './pool.ts'
import type { Drawn } from './work.ts'

/** The words of a page that was drawn, and the marks of urgency and secrecy that are stamped on it. */
export async function recogniseDrawn(
  { bands, stamps }: Drawn,
  signal: AbortSignal | undefined,
): Promise<{ words: Word[]; marks: Word[] }> {
  const [marks, ...words] = await Promise.all([
    stamps.length > 0 ? inThread({ do: 'read-stamps', stamps }, { signal }) : [],
    ...bands.map((picture) => inThread({ do: 'recognise', picture }, { signal })),
  ])
  return { words: words.flat(), marks }
}
