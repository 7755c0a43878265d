import { CountedLists, type Lists } from '../counted-lists.ts'
import { readLists } from './lists.ts'
import { headersOf, storyOf } from './stories.ts'
import { WordText } from './text.ts'
import { openWordFile, type WordFile } from './word-file.ts'

/**
 * The text of a document of Word 97 to 2003 (MS-DOC): its body with text boxes, the headers of its pages, and whether its lists are readable,
 * whose numbers and dashes it has.
 * @throws RangeError where it is damaged or locked
 */
export function readWord97(bytes: Uint8Array): { body: string; headers: string[]; lists: boolean } {
  const file = openWordFile(bytes)
  const lists = listsOf(file)
  const text = new WordText(
    file,
    new CountedLists(lists ?? { levels: new Map(), ofNumber: new Map(), begins: new Map() }),
  )
  return {
    body: text.of(storyOf(file, 'body')),
    headers: headersOf(file).map((stretch) => text.of(stretch)),
    lists: lists !== undefined,
  }
}

function listsOf(file: WordFile): Lists | undefined {
  try {
    return readLists(file)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
