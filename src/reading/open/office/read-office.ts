import type { PaperText } from '../../paper.ts'
import { legacyDecoder } from '../clean-text.ts'
import { listEntries, unpack, type Entry } from '../archive/unzip.ts'
import { Unreadable } from '../unreadable.ts'
import { linesOfBlocks, textOfBlocks, type Block } from './blocks.ts'
import { readWordPart } from './docx.ts'
import { openDocumentLists } from './open-document-lists.ts'
import { readOpenDocument } from './odt.ts'
import { marksIn, withMarks } from './page-edges.ts'
import { readRtfBlocks } from './rtf/read-rtf.ts'
import { WordLists } from './word-lists.ts'

/** What a ZIP archive is: a document of an office program, another thing of one (`unknown` here), or files packed together. */
export type Packed = 'docx' | 'odt' | 'files' | 'unknown'

export function packedKind(entries: readonly Entry[]): Packed {
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) {
    const type = entries.find(({ name }) => name === 'mimetype')
    return type && textOf(type).startsWith('application/vnd.oasis.opendocument.text') ? 'odt' : 'unknown'
  }
  return names.has('[Content_Types].xml') ? 'unknown' : 'files'
}

/** The text of a Word document: what its pages say, with a letterhead or a mark of secrecy in what stands around them; notes are left apart. */
export function readDocx(bytes: Uint8Array): PaperText {
  const entries = listEntries(bytes)
  const part = partsOf(entries)
  const newLists = () => new WordLists(part('word/numbering.xml'), part('word/styles.xml'))
  const edges = newLists()
  const around = entries
    .filter(({ name }) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .map((entry) => ({ name: entry.name, blocks: readWordPart(textOf(entry), edges).flat() }))
  const letterhead = around.find(({ name, blocks }) => name.includes('header') && isLetterhead(blocks))?.blocks ?? []
  const [first = [], ...rest] = readWordPart(whole(part('word/document.xml'), 'w:document'), newLists())
  const marks = marksIn(around.flatMap(({ blocks }) => linesOfBlocks(blocks)))
  return withMarks(paperOf([[...letterhead, ...first], ...rest]), marks)
}

const isLetterhead = (blocks: readonly Block[]) =>
  linesOfBlocks(blocks).some(({ text }) => /cộng hòa|cộng hoà|đảng cộng sản/iu.test(text))

export function readOdt(bytes: Uint8Array): PaperText {
  const part = partsOf(listEntries(bytes))
  const content = part('content.xml')
  const styles = part('styles.xml')
  const paper = paperOf([
    content === ''
      ? []
      : readOpenDocument(whole(content, 'office:document-content'), openDocumentLists([styles, content])),
  ])
  // The styles hold the headers and footers of the pages.
  return withMarks(paper, marksIn(linesOfBlocks(readOpenDocument(styles, openDocumentLists([styles])))))
}

/** The text of a file of RTF, as that of a Word document. */
export function readRtf(bytes: Uint8Array): PaperText {
  const { pages, headers, footers } = readRtfBlocks(bytes)
  const [first = [], ...rest] = pages
  const marks = marksIn([...headers, ...footers].flatMap((blocks) => linesOfBlocks(blocks)))
  return withMarks(paperOf([[...(headers.find(isLetterhead) ?? []), ...first], ...rest]), marks)
}

/** What a packed document holds under a name; nothing where it lacks that part. */
function partsOf(entries: readonly Entry[]): (name: string) => string {
  return (name) => {
    const entry = entries.find((one) => one.name === name)
    return entry ? textOf(entry) : ''
  }
}

/** What was cut off in the middle is not taken for the whole paper: nobody would see what it lacks. */
function whole(xml: string, root: string): string {
  if (!xml.trimEnd().endsWith(`</${root}>`))
    throw new Unreadable('damaged', 'Tệp văn bản bị hỏng, nội dung không trọn. Hãy mở bằng Word, lưu lại rồi gửi.')
  return xml
}

const textOf = (entry: Entry) => new TextDecoder().decode(unpack(entry))

function paperOf(pages: readonly (readonly Block[])[]): PaperText {
  // Documents written with fonts from before Unicode say Latin letters; all of their text tells better than one line.
  const decode = legacyDecoder(pages.map(textOfBlocks).join('\n'))
  const filled = pages.map((blocks) => linesOfBlocks(blocks, decode)).filter((lines) => lines.length > 0)
  if (filled.length === 0) throw new Unreadable('no-text', 'Văn bản này không có chữ nào.')
  return { pages: filled.map((lines, at) => ({ number: at + 1, from: 'plain', lines })), warnings: [] }
}
