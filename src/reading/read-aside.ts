import type { Opened } from './open/open-file.ts'
import { inThread } from './open/threads/pool.ts'
import { Unreadable } from './open/unreadable.ts'
import type { PaperText } from './paper.ts'
import { readPaper } from './read-paper.ts'
import type { Reading } from './reading.ts'

/** A paper of so few letters is read in less time than it takes to hand it to a thread. */
const short = 6_000

/** What was opened, with what the reader supposes of it. Long papers are read beside the program, so that nothing else waits. */
export async function readOpened(opened: Opened): Promise<Opened & { reading?: Reading }> {
  if (!('paper' in opened)) return opened
  try {
    return { ...opened, reading: await readAside(opened.paper) }
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem
    return { ...(opened.entry !== undefined && { entry: opened.entry }), problem }
  }
}

async function readAside(paper: PaperText): Promise<Reading> {
  const letters = paper.pages.reduce((all, { lines }) => lines.reduce((sum, { text }) => sum + text.length, all), 0)
  if (letters <= short) return readPaper(paper)
  // Who waits for a scan waits for its pages: no thread is started for this step of it while others recognise letters.
  const slow = paper.pages.some(({ from }) => from === 'recognised')
  return await inThread({ do: 'read-paper', paper }, { slow })
}
