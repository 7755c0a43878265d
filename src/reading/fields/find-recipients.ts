import { bare } from '#vietnamese/bare.ts'
import { recipientsWord } from '../layout/marks.ts'
import type { Foot } from '../layout/parts.ts'
import { cut, type Piece } from '../layout/piece.ts'
import type { Found } from '../reading.ts'
import { foundItem, hasMark, splitItems } from './split-items.ts'

const inline = /[;.](?=\s+[-–]\s?\S|[-–]\s?\p{Lu})/gu
const alone = /^\W{0,3}(?:Lưu|Luu)(?![\p{L}])/u

/** “Bản điện tử:”, “Bản giấy:”: a heading inside the list, no recipient. */
function isHeading(text: string): boolean {
  if (hasMark(text) && !/^[^\p{L}]*[._][^\p{L}]*b[ảa]n\s/iu.test(text)) return false
  return /^[^\p{L}]*\p{Lu}[^:;]{1,40}:[^\p{L}]*$/u.test(text) || /^\W*ban (?:dien tu|giay)\W*$/i.test(bare(text))
}

/** “- Văn phòng:” above items of its own, with a sign of their own. */
function leadsToItems(piece: Piece, next: Piece | undefined): boolean {
  return piece.text.endsWith(':') && /^\W{0,3}\+/.test(next?.text ?? '')
}

/** An item without what a seal leaves behind its end: “- Như trên; 2 ĐI YA*x”, “- Lưu: VT. (0o”. */
function withoutSeal(piece: Piece): Piece {
  const stray = /(?<=\p{L}\S+\.)\s+(?![A-Z][a-z\d]{1,4}\W{0,2}$)\P{L}{0,8}\p{Lu}?\p{Ll}{0,2}\P{L}{0,8}$/u.exec(
    piece.text,
  )
  if (stray !== null) return cut(piece, 0, stray.index)
  const end = /;(?=[^;]{1,16}$)/.exec(piece.text)
  const rest = end === null ? '' : piece.text.slice(end.index + 1)
  return end !== null && /[*#@%^~=|<>_—‡£§]/.test(rest) ? cut(piece, 0, end.index + 1) : piece
}

/** Notes in brackets are few; recognition often loses the stroke in them: “(bíc)” is “(b/c)”, “(để ph)” is “(để p/h)”. */
function repairNote(value: string): string {
  return value
    .replace(/^Luu(?=[\s:])/, 'Lưu')
    .replace(/^Nhu(?= (?:trên|kính gửi)(?!\p{L}))/u, 'Như')
    .replace(
      /\((đ[ểễềeếêẻẹé] )?(?:[bB6Đđ][/íilI1]|h)[cCeo©]\)$/u,
      (_, to: string | undefined) => `(${to === undefined ? '' : 'để '}b/c)`,
    )
    .replace(
      /\((đ[ểễềeếêẻẹé] )?p[/íilI1]?h\)$/u,
      (_, to: string | undefined) => `(${to === undefined ? '' : 'để '}p/h)`,
    )
    .replace(
      /\((đ[ểễềeếêẻẹé] )?t[/íilI1]?h\)$/u,
      (_, to: string | undefined) => `(${to === undefined ? '' : 'để '}t/h)`,
    )
    .replace(/\(đ[ễềeếêẻẹé] (?=\p{L})/u, '(để ')
    .replace(/^\p{L}{2,4}\s?:\s?V[TIỊĨ](?=,|$)/u, 'Lưu: VT')
    .replace(/^(Lưu.*\(0\d)[06]\)$/u, '$1b)')
    .replace(/(?<=^|[\s,])TY (?=HĐND|(?:Tỉnh|Huyện|Thành|Đảng) [uủ][ỷy])/gu, 'TT ')
}

/** What follows “Nơi nhận” as printed, in its order, with the notes in brackets. */
export function findRecipients(foot: Foot): Found<string>[] {
  const [first, ...rest] = foot.recipients
  if (first === undefined) return []
  const word = recipientsWord.exec(bare(first.text))?.[0].length ?? 0
  const own = cut(first, word, first.text.length)
  const pieces: Piece[] = (own.text === '' ? rest : [own, ...rest])
    .filter((piece, at, all) => !isHeading(piece.text) && !leadsToItems(piece, all[at + 1]))
    .map(withoutSeal)
  return splitItems(pieces, { inline, alone })
    .map((item) => foundItem(item, 0.93))
    .map((item) => ({ ...item, value: repairNote(item.value) }))
    .filter(({ value }) => /\p{L}{2}/u.test(value) && value.length < 400)
}
