/** Something with a place on a base line, in points from the top left corner of its page. */
export type Placed = { left: number; right: number; base: number; size: number }

export type Row<Item> = { base: number; size: number; items: Item[] }

/** How far below or above the base line of its row a sign of the row's own size may stand, in parts of the size. */
const slack = 0.3
/** From which part of the row's size on a sign is small, as footnote marks are. */
const small = 0.78

/**
 * Groups what stands on one base line, from the top down and in each row from left to right. Small signs a little above or
 * below belong to the row that they touch.
 */
export function groupRows<Item extends Placed>(items: readonly Item[]): Row<Item>[] {
  const rows: Row<Item>[] = []
  for (const item of items.toSorted((a, b) => b.size - a.size || a.base - b.base)) {
    const row = rows.find((one) => belongs(item, one))
    if (row) row.items.push(item)
    else rows.push({ base: item.base, size: item.size, items: [item] })
  }
  for (const row of rows) row.items.sort((a, b) => a.left - b.left)
  return rows.toSorted((a, b) => a.base - b.base)
}

function belongs(item: Placed, row: Row<Placed>): boolean {
  const above = row.base - item.base
  if (Math.abs(above) <= slack * item.size) return true
  if (item.size > small * row.size || above > 0.65 * row.size || above < -0.35 * row.size) return false
  return row.items.some((other) => item.left - other.right < row.size / 2 && other.left - item.right < row.size / 2)
}

/** Whether a sign stands small and high in its row, as a footnote mark does. */
export function isRaised(item: Placed, row: { base: number; size: number }): boolean {
  return item.size <= small * row.size && row.base - item.base > 0.15 * row.size
}
