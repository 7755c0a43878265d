import { fromBase64, toBase64 } from './bytes.ts'
import { formatNote, formatVerifierKey, MalformedNoteError, openNote, parseVerifierKey } from './note.ts'
import type { NoteSignature, Primitives, VerifierKey } from './note.ts'
import type { TreeHead } from './checkpoint.ts'
import type { Source } from './source.ts'
import { hashLength } from './tree.ts'
import { isSameAuthority, rootName } from './origins.ts'

/** Where a record had to end, and which one goes on: the file `successor` beside its checkpoint says it. */
export type Succession = {
  predecessor: string
  /** The last head of it that was ever signed. */
  last: TreeHead
  /** How many entries the successor shares with it, from the first on. */
  shared: number
  successor: string
  /** Key of the successor when it was opened. */
  key: VerifierKey
}

export const successionFile = 'successor'
const longestSuccession = 8_192

const title = 'minhbach successor v1'

/** The signed note, by keys of the predecessor and by the root key. */
export function formatSuccession(
  { predecessor, last, shared, successor, key }: Succession,
  sign: (text: string) => NoteSignature[],
): string {
  const lines = [title, predecessor, last.size, toBase64(last.root), successor, formatVerifierKey(key), shared]
  const text = lines.map((line) => `${line}\n`).join('')
  return formatNote({ text, signatures: sign(text) })
}

/** The succession that stands beside a record's checkpoint, where one of the given keys signed it. */
export async function readSuccession(
  primitives: Primitives,
  source: Source,
  keys: readonly VerifierKey[],
): Promise<Succession | undefined> {
  const bytes = await source.read(successionFile, longestSuccession)
  return bytes && openSuccession(primitives, new TextDecoder().decode(bytes), keys)
}

/** What the note says, where one of the given keys, of the predecessor or its root, signed it. */
async function openSuccession(
  primitives: Primitives,
  note: string,
  keys: readonly VerifierKey[],
): Promise<Succession | undefined> {
  try {
    const opened = await openNote(primitives, note, keys)
    if (!opened) return undefined
    const succession = parse(primitives, opened.text)
    const named = opened.keys.some(({ name }) => name === succession?.predecessor || isRootOf(name, succession))
    return named ? succession : undefined
  } catch (error) {
    if (error instanceof MalformedNoteError) return undefined
    throw error
  }
}

function parse({ sha256 }: Primitives, text: string): Succession | undefined {
  const [found, predecessor = '', size = '', rootText = '', successor = '', vkey = '', shared = ''] = text.split('\n')
  const root = fromBase64(rootText)
  if (found !== title || root?.length !== hashLength || !isSameAuthority(predecessor, successor)) return undefined
  if (![size, shared].every((count) => /^(?:0|[1-9]\d{0,15})$/.test(count))) return undefined
  const key = parseVerifierKey(sha256, vkey)
  const last = { size: Number(size), root }
  return key.name === successor ? { predecessor, last, shared: Number(shared), successor, key } : undefined
}

const isRootOf = (name: string, succession: Succession | undefined) =>
  succession !== undefined && name === rootName(succession.predecessor)
