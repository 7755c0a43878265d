import { beginsAsAuthority } from '#vietnamese/authority-words.ts'
import { bare } from '#vietnamese/bare.ts'
import { findNumber, isCapitals } from './marks.ts'
import type { Piece } from './piece.ts'

/** The line of the stamp that says that the paper has come in: “ĐẾN Số: …”. */
const came = /^\W*(?:(?:CONG VAN|VAN BAN|CV|VB)\s+)?DEN(?:\W*$|\W+(?:[Ss][oôO]|[Nn]gay)\W)/
const further =
  /^\W*(?:(?:ngay(?: den)?|so|gio|chuyen|kinh chuyen|luu ho so(?: so)?)\s*[:.…]|(?:ngay|so)\s\d[\d/.-]*\W*$)/i

function isFurther(text: string): boolean {
  return further.test(bare(text)) && findNumber(text) === null
}

/** Whether a line names an authority in capitals. */
function isNamed(piece: Piece | undefined): boolean {
  return piece !== undefined && isCapitals(piece.text) && beginsAsAuthority(piece.text)
}

/**
 * The pieces without the stamp that the receiving office put on the head (Decree 30/2020/NĐ-CP, Appendix IV): its own name, “ĐẾN”,
 * number and day, to whom it was passed. These are not the paper's.
 */
export function withoutIncomingStamp(pieces: readonly Piece[]): Piece[] {
  const at = pieces.slice(0, 40).findIndex(({ text }) => came.test(bare(text)))
  if (at < 0) return [...pieces]
  const above = pieces[at - 1]
  // The form of the decree has the receiving office's name above “ĐẾN”. “CÔNG VĂN ĐẾN” stands without it: two names above are the head's.
  const names = [1, 2, 3].findIndex((back) => !isNamed(pieces[at - back]))
  const nameless = /(?:VAN|BAN|CV|VB)\s+DEN/.test(bare(pieces[at]?.text ?? ''))
  const named = names !== 0 && (names !== 2 || !nameless)
  const others = pieces
    .slice(0, 40)
    .filter((piece) => piece !== above && beginsAsAuthority(piece.text) && isCapitals(piece.text))
  let end = at + 1
  while (end < at + 5 && isFurther(pieces[end]?.text ?? '')) end += 1
  return [...pieces.slice(0, named && others.length > 0 ? at - 1 : at), ...pieces.slice(end)]
}
