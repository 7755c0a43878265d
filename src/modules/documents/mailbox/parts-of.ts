import type { MessageStructureObject } from 'imapflow'

/** A part of a letter that may be a paper. `size` is as it is coded, in bytes. */
export type Part = { part: string; name: string; size: number }

/** What a letter may cost, however it is made. */
export const letterLimits = { files: 20, depth: 20, nodes: 500 }
/** A picture within the text is a sign or a signature, unless it is as large as a scan. */
const scanBytes = 150_000

const papers =
  /^(?:application\/(?:pdf|msword|rtf|zip|x-zip-compressed|octet-stream|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|vnd\.oasis\.opendocument\.text)|image\/(?:png|jpeg|tiff|webp|heic|heif))$/i
const paperName = /\.(?:pdf|docx?|rtf|odt|txt|md|zip|png|jpe?g|tiff?|webp|heic)$/i
/** Signatures, calendars and cards that programs add to letters. */
const beside =
  /^(?:application\/(?:pkcs7-signature|x-pkcs7-signature|pgp-signature|ms-tnef)|text\/(?:calendar|x-vcard|vcard))$/i

/** Letters that Outlook wraps in a form of its own, with what was attached. */
const wrapped = /^application\/(?:vnd\.)?ms-tnef$/i

export type Parts = {
  /** What is taken in. */
  parts: Part[]
  /** There were more than one letter may bring. */
  more: boolean
  /** Names of what is attached and is no paper that can be read. */
  others: string[]
  /** Something is wrapped by Outlook, and cannot be opened. */
  isWrapped: boolean
}

/** What of a letter is taken in, and what is not. */
export function partsOf(structure: MessageStructureObject | undefined): Parts {
  const parts: Part[] = []
  const others: string[] = []
  let isWrapped = false
  let nodes = 0
  let more = false
  const walk = (node: MessageStructureObject, path: readonly number[], depth: number) => {
    if (++nodes > letterLimits.nodes || depth > letterLimits.depth) {
      more = true
      return
    }
    if (node.childNodes?.length)
      return node.childNodes.forEach((child, at) => walk(child, pathOf(child, { in: node, path, at }), depth + 1))
    const part = partOf(node, path.join('.'))
    if (wrapped.test(node.type)) isWrapped = true
    else if (!part && isOther(node) && others.length < letterLimits.files) others.push(nameOf(node) ?? node.type)
    if (!part) return
    if (parts.length < letterLimits.files) parts.push(part)
    else more = true
  }
  if (structure) walk(structure, isMultiple(structure) ? [] : [1], 0)
  return { parts, more, others, isWrapped }
}

const isMultiple = ({ type }: MessageStructureObject) => type.startsWith('multipart/')

/**
 * The numbers by which a server gives a part (RFC 9051, 6.4.5.1): a letter within a letter gives its number on to its parts, and
 * the only part of one has the number 1 within it.
 */
function pathOf(
  child: MessageStructureObject,
  { in: parent, path, at }: { in: MessageStructureObject; path: readonly number[]; at: number },
): readonly number[] {
  if (isMultiple(parent)) return [...path, at + 1]
  return isMultiple(child) ? path : [...path, 1]
}

const nameOf = ({ dispositionParameters, parameters }: MessageStructureObject): string | undefined =>
  (dispositionParameters?.['filename'] ?? parameters?.['name'])?.replace(/[\p{Cc}\p{Cf}]/gu, '_')

const isAttached = ({ disposition }: MessageStructureObject) => disposition?.toLowerCase() === 'attachment'

/** A file that somebody sent: neither a picture within the text nor what programs add. */
function isOther(node: MessageStructureObject): boolean {
  if (beside.test(node.type)) return false
  return isAttached(node) || (nameOf(node) !== undefined && !/^image\//i.test(node.type))
}

function partOf(node: MessageStructureObject, part: string): Part | undefined {
  const { type, size = 0 } = node
  const named = nameOf(node)
  const isPaper = named === undefined ? papers.test(type) : papers.test(type) || paperName.test(named)
  if (beside.test(type) || !isPaper) return undefined
  if (/^image\//i.test(type) && !isAttached(node) && size < scanBytes) return undefined
  if (/^text\//i.test(type) && !isAttached(node) && !/^text\/(?:rtf|richtext)$/i.test(type)) return undefined
  return { part, name: (named ?? `tep-${part}`).slice(0, 255), size }
}
