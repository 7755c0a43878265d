import type { MessageStructureObject } from 'imapflow'

/** A part of a letter that may be a paper. `size` is as it is coded, in bytes. */
export type Part = { part: string; name: string; size: number }

/** What a letter may cost, however it is made. */
export const letterLimits = { files: 20, depth: 20, nodes: 500 }
/** A picture within the text is a sign or a signature, unless it is as large as a scan. */
const scanBytes = 150_000

const papers =
  /^(?:application\/(?:pdf|msword|zip|x-zip-compressed|octet-stream|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|vnd\.oasis\.opendocument\.text)|image\/(?:png|jpeg|tiff|webp|heic|heif))$/i
const paperName = /\.(?:pdf|docx?|odt|txt|md|zip|png|jpe?g|tiff?|webp|heic)$/i
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
  const walk = (node: MessageStructureObject, depth: number) => {
    if (++nodes > letterLimits.nodes || depth > letterLimits.depth) {
      more = true
      return
    }
    if (node.childNodes?.length) return node.childNodes.forEach((child) => walk(child, depth + 1))
    const part = partOf(node)
    if (wrapped.test(node.type)) isWrapped = true
    else if (!part && isOther(node) && others.length < letterLimits.files) others.push(nameOf(node) ?? node.type)
    if (!part) return
    if (parts.length < letterLimits.files) parts.push(part)
    else more = true
  }
  if (structure) walk(structure, 0)
  return { parts, more, others, isWrapped }
}

const nameOf = ({ dispositionParameters, parameters }: MessageStructureObject): string | undefined =>
  dispositionParameters?.['filename'] ?? parameters?.['name']

/** Attached, and neither a picture within the text nor what programs add. */
const isOther = ({ type, disposition }: MessageStructureObject) =>
  disposition?.toLowerCase() === 'attachment' && !beside.test(type) && !/^image\//i.test(type)

function partOf(node: MessageStructureObject): Part | undefined {
  const { part, type, size = 0, disposition } = node
  const named = nameOf(node)
  const isPaper = named === undefined ? papers.test(type) : papers.test(type) || paperName.test(named)
  if (beside.test(type) || !isPaper) return undefined
  const attached = disposition?.toLowerCase() === 'attachment'
  if (/^image\//i.test(type) && !attached && size < scanBytes) return undefined
  if (/^text\//i.test(type) && !attached) return undefined
  return { part: part ?? '1', name: (named ?? `tep-${part ?? '1'}`).slice(0, 255), size }
}
