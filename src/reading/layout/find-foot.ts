import { bare } from '#vietnamese/bare.ts'
import { beginsAsTitle } from '#vietnamese/office-titles.ts'
import { isPersonName, lengthBeforeName, withoutStraySigns } from '#vietnamese/person-name.ts'
import { isProse, startsSmall } from './body-start.ts'
import { authorityMark, isCapitals, isRule, itemSigns, recipientsWord } from './marks.ts'
import type { Foot } from './parts.ts'
import type { Piece } from './piece.ts'
import { splitAtName } from './split-columns.ts'

const itemMark = new RegExp(`^\\W{0,3}(?:[${itemSigns}]|Lưu|Luu)`, 'i')

/** An item with its dash; lists of some programs have lost theirs. */
const signed = new RegExp(`^\\W{0,3}[${itemSigns}]`)

/** Whether a piece belongs to the block of a signature: authority, title, name, “(đã ký)”, what a seal leaves. */
export function isOfSignature(text: string): boolean {
  if (isRule(text) || authorityMark.test(bare(text))) return true
  if (isName(text)) return true
  if (/^\W*(?:da ky|chu ky|ky so|ky ten|ky,|ky bang|da ky va dong dau)/i.test(bare(text))) return true
  if (beginsAsTitle(text) && text.length < 70 && !/[;,]$/.test(text) && !startsSmall(text)) return true
  return isCapitals(text) && text.length < 70 && !/^\W*[-–—]|^,|;$/.test(text)
}

/** Whether a piece shows by itself that a signature stands here. */
function showsSignature({ text }: Piece): boolean {
  return authorityMark.test(bare(text)) || (beginsAsTitle(text) && isCapitals(text))
}

/** Indices of the pieces of a foot. */
export type FootPlaces = { recipients: number[]; signature: number[] }

/** Finds “Nơi nhận” and the block of the signature; null where neither is there. */
export function findFoot(pieces: readonly Piece[], taken: ReadonlySet<number>): FootPlaces | null {
  const word = pieces.findLastIndex(({ text }, at) => !taken.has(at) && recipientsWord.test(bare(text)))
  const list = word < 0 ? listWithoutWord(pieces, taken) : word
  if (list < 0) return withoutRecipients(pieces, taken)
  const recipients = claimRecipients(pieces, list, taken)
  const signature: number[] = []
  const before = signatureBefore(pieces, list, taken)
  const inside = new Set(recipients)
  const end = Math.min(pieces.length, (recipients.at(-1) ?? list) + 16)
  for (let at = list + 1; at < end; at++) {
    if (taken.has(at) || inside.has(at)) continue
    if (isProse(pieces[at]?.text ?? '')) break
    signature.push(at)
  }
  const own = [...before, ...signature]
  const names = (places: readonly number[]) => places.some((at) => isName(pieces[at]?.text ?? ''))
  if (names(own)) return { recipients, signature: own }
  // “Nơi nhận” may have come before the body with the rest of the left column.
  const late = withoutRecipients(pieces, new Set([...taken, ...recipients]))?.signature ?? []
  const isOwn = own.some((at) => isSigned(pieces[at])) && !names(late)
  return { recipients, signature: isOwn || late.length === 0 ? own : late }
}

/** The first item of a list of recipients that has lost its “Nơi nhận:”: “- Như trên;”, with “- Lưu: VT” behind it; -1 where none is. */
function listWithoutWord(pieces: readonly Piece[], taken: ReadonlySet<number>): number {
  const first = pieces.findLastIndex(
    ({ text }, at) => !taken.has(at) && signed.test(text) && /^\W*nhu (?:tren|kinh gui|dieu \d)\W*$/i.test(bare(text)),
  )
  return first >= 0 && pieces.slice(first + 1, first + 16).some(({ text }) => filing.test(text)) ? first : -1
}

/** Whether a piece is part of a signature by itself: authority and title, or the name alone. */
function isSigned(piece: Piece | undefined): boolean {
  return piece !== undefined && (showsSignature(piece) || isName(piece.text))
}

function isName(text: string): boolean {
  const name = text.slice(lengthBeforeName(text))
  return !text.endsWith(';') && !/(?:^|\s)\p{Ll}/u.test(name) && isPersonName(withoutStraySigns(name))
}

/** The block of the signature where it stands above “Nơi nhận”. */
function signatureBefore(pieces: readonly Piece[], word: number, taken: ReadonlySet<number>): number[] {
  const found: number[] = []
  let shown = false
  for (let at = word - 1; at >= Math.max(0, word - 12) && !taken.has(at); at--) {
    const piece = pieces[at]
    if (piece === undefined || !(isOfSignature(piece.text) || piece.text.length <= 3)) break
    found.unshift(at)
    shown ||= showsSignature(piece)
  }
  return shown ? found : []
}

/** The items under “Nơi nhận” with their further lines; what belongs to the signature is left out. */
function claimRecipients(pieces: readonly Piece[], word: number, taken: ReadonlySet<number>): number[] {
  const found = [word]
  let last = pieces[word]?.text ?? ''
  let filed = false
  const dashed = pieces.slice(word + 1, word + 12).some(({ text, column }) => column !== 'right' && signed.test(text))
  for (let at = word + 1; at < Math.min(pieces.length, word + 80); at++) {
    const piece = pieces[at]
    if (piece === undefined || taken.has(at)) break
    if (piece.column === 'right' || isElsewhere(pieces[word], piece)) continue
    const item = itemMark.test(piece.text) && !(filed && isName(piece.text))
    if (!item && isStray(piece.text)) continue
    if (!item && piece.column === undefined && isOfSignature(piece.text)) continue
    const further = !/[.;]$/.test(last) || startsSmall(piece.text) || piece.text.startsWith('(')
    if (!item && !further && !isLabel(piece.text) && isProse(piece.text)) break
    if (!item && !further && !isLabel(piece.text) && found.length > 1 && (dashed || filed)) continue
    found.push(at)
    last = piece.text
    filed = (filed || filing.test(piece.text)) && !isLabel(piece.text)
  }
  return found
}

/** The item that says where the paper is filed; behind it “Lưu Bích Thảo” is a name. */
const filing = /^\W{0,3}L[ưu]u\s?[:.]?\s/iu

/** “Bản điện tử:”: a heading inside the list. */
function isLabel(text: string): boolean {
  return /^[^\p{L}]*\p{Lu}[^:;]{2,30}:[^\p{L}]*$/u.test(text)
}

/** Whether a line is what a seal or a signature leaves: fewer than three letters in a row. */
function isStray(text: string): boolean {
  return !/\p{L}{3}|\p{Lu}{2}|^\(.*\)\P{L}*$/u.test(text)
}

/** Whether a piece stands right of the list, by its place on the page. */
function isElsewhere(word: Piece | undefined, piece: Piece): boolean {
  const list = word?.source.box
  const box = piece.source.box
  if (list === undefined || box === undefined || word?.page !== piece.page) return false
  // On scans the rim of a seal before a name looks like the dash of an item.
  const far = piece.source.sureness !== undefined && box.x > list.x + 250
  return box.x > list.x + Math.max(130, list.width * 2.2) && (far || !itemMark.test(piece.text))
}

/** The signature at the end of a paper without “Nơi nhận”, as minutes are. */
function withoutRecipients(pieces: readonly Piece[], taken: ReadonlySet<number>): FootPlaces | null {
  const found: number[] = []
  let shown = -1
  // The head may have come last of all.
  const last = pieces.findLastIndex((_piece, at) => !taken.has(at))
  for (let at = last; at >= Math.max(0, last - 23) && !taken.has(at); at--) {
    const piece = pieces[at]
    if (piece === undefined || (isProse(piece.text) && found.length > 0)) break
    found.unshift(at)
    if (showsSignature(piece) || isSignedAbove(pieces, at)) shown = at
  }
  return shown < 0 ? null : { recipients: [], signature: found.filter((at) => at >= shown) }
}

/** “(đã ký)” over a name: a signature whose title is lost. */
function isSignedAbove(pieces: readonly Piece[], at: number): boolean {
  return /^\W*(?:da ky|ky ten)\W*$/i.test(bare(pieces[at]?.text ?? '')) && isName(pieces[at + 1]?.text ?? '')
}

/** The foot with the name of the signer apart from the item behind which it stands, where no line holds a name by itself. */
export function settleName(foot: Foot): Foot {
  if (foot.signature.some(({ text }) => isName(text))) return foot
  const at = foot.recipients.findLastIndex((piece, index) => index > 0 && splitAtName(piece) !== null)
  const [item, name] = foot.recipients[at] === undefined ? [] : (splitAtName(foot.recipients[at]) ?? [])
  if (item === undefined || name === undefined) return foot
  return { recipients: foot.recipients.with(at, item), signature: [...foot.signature, name] }
}
