import type { Day } from '#kernel/day.ts'

/**
 * The years that lines are of. A few lines among many are of a year only by a slip of the pen, or were entered after its end: they
 * stay with those beside them.
 */
export function yearsOf(days: readonly Day[]): string[] {
  const counts = new Map<string, number>()
  for (const on of days) counts.set(on.slice(0, 4), (counts.get(on.slice(0, 4)) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts]
    .filter(([, count]) => count >= 5 || count * 5 > days.length || count === most)
    .map(([year]) => year)
    .toSorted()
}

/** Of each day its year, or where that is none of them the year before it; where nothing is before, the first after it. */
export function inYears(days: readonly (Day | null)[], years: readonly string[]): string[] {
  const own = days.map((on) => (on !== null && years.includes(on.slice(0, 4)) ? on.slice(0, 4) : undefined))
  let now = own.find((year) => year !== undefined) ?? years[0] ?? ''
  return own.map((year) => (now = year ?? now))
}

type Numbered = { serial: number; type: string | null }

/**
 * The types that are numbered apart from the others, as the serials show: at least two lines of such a type, and half of them, bear
 * serials that other types bear too. What is left shares one sequence.
 */
export function typesApart(lines: readonly Numbered[], held: ReadonlyMap<number, string | null>): string[] {
  const apart = new Set<string>()
  for (;;) {
    const worst = mostClashing(
      lines.filter(({ type }) => type === null || !apart.has(type)),
      held,
    )
    if (worst === undefined) return [...apart]
    apart.add(worst)
  }
}

function mostClashing(lines: readonly Numbered[], held: ReadonlyMap<number, string | null>): string | undefined {
  const borne = new Map([...held].map(([serial, type]) => [serial, new Set([type])]))
  for (const { serial, type } of lines) borne.set(serial, (borne.get(serial) ?? new Set()).add(type))
  const types = new Map<string, { lines: number; clashes: number }>()
  for (const { serial, type } of lines) {
    if (type === null) continue
    const { lines: before, clashes } = types.get(type) ?? { lines: 0, clashes: 0 }
    types.set(type, { lines: before + 1, clashes: clashes + ((borne.get(serial)?.size ?? 0) > 1 ? 1 : 0) })
  }
  const clashing = [...types].filter(([, { lines: all, clashes }]) => clashes >= 2 && clashes * 2 >= all)
  // Letters have no name of a type: where all are alike, they are what stays in the general register.
  const rank = ([type, { clashes }]: (typeof clashing)[number]) => clashes - (type === 'công văn' ? 0.5 : 0)
  return clashing.toSorted((a, b) => rank(b) - rank(a))[0]?.[0]
}
