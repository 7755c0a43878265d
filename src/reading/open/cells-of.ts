/** What stands before a gap that is left for the number or the day to be filled in, and behind it: “Số:     /KH-UBND”, “ngày     tháng 5”. */
const beforeOpen = /(?:số|ngày|tháng|năm)\s?:?$/iu
const behindOpen = /^(?:\/|-\p{Lu}|tháng|năm)/iu

/** Where in a row its cells stand: it is parted by a tab, or by three blanks and more that are not left open for a number. */
export function cellsOf(row: string): { from: number; to: number }[] {
  const cells: { from: number; to: number }[] = []
  let from = 0
  for (const gap of row.matchAll(/[ \t]+/g)) {
    if (gap[0].length < 3 && !gap[0].includes('\t')) continue
    const end = gap.index + gap[0].length
    if (beforeOpen.test(row.slice(Math.max(from, gap.index - 8), gap.index))) continue
    if (behindOpen.test(row.slice(end, end + 5))) continue
    cells.push({ from, to: gap.index })
    from = end
  }
  return [...cells, { from, to: row.length }]
}
