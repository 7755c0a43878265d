import type { Chance } from '../../chance.ts'
import type { MadePaper } from '../../made-paper.ts'
import { centred, pageOf, put, type Sheet } from './typeset.ts'
import type { Style } from './page.ts'

/** The head: office, number and subject at the left, nation or Party, place and day at the right; then the title. */
export function setHead(sheet: Sheet, paper: MadePaper, chance: Chance): void {
  const { head, title, layout } = paper
  const middle = sheet.left + (sheet.right - sheet.left) * 0.4
  const left = (sheet.left + middle) / 2 - 6
  const right = (middle + sheet.right) / 2 + 6
  const top = sheet.y
  const width = middle - sheet.left
  const fit = (text: string) => ({ size: fitting(sheet, text, 12, width) })
  let y = column(sheet, head.parent, { centre: left, y: top, step: 15 }, fit)
  y = column(sheet, head.issuer, { centre: left, y, step: 15 }, (text) => ({ ...fit(text), bold: true }))
  if (layout === 'party') centred(sheet, { text: '*', centre: left, y: y + 2, size: 14 })
  else pageOf(sheet).rules.push({ x: left - 30, y: y - 10, width: 60 })
  y += layout === 'party' ? 16 : 8
  y = setNumber(sheet, paper, { centre: left, y })
  const slanted = layout === 'party' && { italic: true }
  y = column(sheet, head.subject, { centre: left, y, step: 14 }, () => ({ size: 12, ...slanted }))
  const other = column(sheet, head.nation, { centre: right, y: top, step: 16 }, (_, at) => ({
    size: at === 0 ? 12.5 : 13.5,
    bold: true,
  }))
  pageOf(sheet).rules.push({ x: right - 75, y: other - 11, width: 150 })
  setDay(sheet, paper, { centre: right, y: other + 12 })
  y = column(sheet, head.marks, { centre: left, y: y + 8, step: 22 }, () => ({ size: 13, bold: true }))
  sheet.y = Math.max(y, other + 26)
  if (title) {
    sheet.y += chance.pick([14, 20])
    centred(sheet, { text: title.type, centre: (sheet.left + sheet.right) / 2, y: sheet.y, size: 15, bold: true })
    sheet.y =
      column(sheet, title.subject, { centre: (sheet.left + sheet.right) / 2, y: sheet.y + 17, step: 17 }, () => ({
        size: 14,
        bold: true,
      })) - 17
    pageOf(sheet).rules.push({ x: (sheet.left + sheet.right) / 2 - 40, y: sheet.y + 6, width: 80 })
    sheet.y += 12
  }
}

/** Lines under each other about one point; gives where the next one would stand. */
function column(
  sheet: Sheet,
  lines: readonly string[],
  { centre, y, step }: Spot & { step: number },
  look: (text: string, at: number) => Style,
): number {
  lines.forEach((text, at) => centred(sheet, { text, centre, y: y + at * step, ...look(text, at) }))
  return y + lines.length * step
}

function fitting(sheet: Sheet, text: string, size: number, width: number): number {
  const wide = sheet.measure(text, { size, bold: true })
  return wide <= width ? size : (size * width) / wide
}

type Spot = { centre: number; y: number }

function setNumber(sheet: Sheet, paper: MadePaper, { centre, y }: Spot): number {
  const open = openParts(paper.head.number, paper.stamps?.serial, /^(Số:?)[\s.…]*(.*)$/)
  if (!open) centred(sheet, { text: paper.head.number, centre, y, size: 13 })
  else pageOf(sheet).gaps.serial = setOpen(sheet, open, { centre, y, size: 13 })
  return y + 16
}

function setDay(sheet: Sheet, paper: MadePaper, { centre, y }: Spot): void {
  const open = openParts(paper.head.placeDate, paper.stamps?.day, /^(.*, ngày)[\s.…]*(tháng.*)$/)
  if (!open) centred(sheet, { text: paper.head.placeDate, centre, y, size: 13.5, italic: true })
  else pageOf(sheet).gaps.day = setOpen(sheet, open, { centre, y, size: 13.5, italic: true })
}

function openParts(text: string, stamp: string | undefined, form: RegExp): [string, string] | null {
  const parts = stamp ? form.exec(text) : null
  return parts ? [parts[1] ?? '', parts[2] ?? ''] : null
}

/** Sets what stands before and behind an open place, and says where it is. */
function setOpen(
  sheet: Sheet,
  [before, behind]: [string, string],
  spot: Spot & Style,
): { x: number; y: number; size: number } {
  const { centre, y, ...style } = spot
  const gap = 30
  const x = centre - (sheet.measure(before, style) + gap + sheet.measure(behind, style)) / 2
  const at = x + sheet.measure(before, style)
  put(sheet, { text: before, x, y, ...style })
  put(sheet, { text: behind, x: at + gap, y, ...style })
  return { x: at + 3, y, size: style.size }
}
