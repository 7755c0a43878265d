import type { Chance } from '../../chance.ts'
import type { MadePaper } from '../../made-paper.ts'
import { wrap } from '../../wrap.ts'
import { centred, pageOf, put, turnPage, type Sheet } from './typeset.ts'

/** Recipients at the left in small letters, authority, title and name at the right, beside each other. */
export function setFoot(sheet: Sheet, paper: MadePaper, chance: Chance): void {
  const { recipients, titles, signed, signer } = paper.foot
  const lines = recipients.flatMap((item) => wrap(item, 42))
  const needed = Math.max(lines.length * 13, titles.length * 16 + 90)
  if (sheet.y + needed > sheet.bottom) turnPage(sheet)
  const top = sheet.y + 22
  const centre = sheet.left + (sheet.right - sheet.left) * 0.76
  let y = top
  for (const [at, text] of lines.entries()) {
    put(sheet, { text, x: sheet.left, y, size: at === 0 ? 12 : 11, ...(at === 0 && { bold: true, italic: true }) })
    y += 13
  }
  let other = top
  for (const text of titles) {
    centred(sheet, { text, centre, y: other, size: 13.5, bold: true })
    other += 16
  }
  const height = chance.pick([40, 60, 70])
  other += height
  if (signed) centred(sheet, { text: signed, centre, y: other - 24, size: 13 })
  if (signer) {
    const style = { size: 14, bold: true }
    centred(sheet, { text: signer, centre, y: other, ...style })
    if (!signed) pageOf(sheet).signature = { x: centre - sheet.measure(signer, style) / 2, y: other, height }
  }
  sheet.y = Math.max(y, other + 16)
}
