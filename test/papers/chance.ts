/** Chance from a seed: the same seed gives the same papers on every machine. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** A whole number, both ends included. */
  between: (low: number, high: number) => number
  pick: <Item>(items: readonly Item[]) => Item
  /** As many different items, in the order of the list. */
  some: <Item>(items: readonly Item[], count: number) => Item[]
  maybe: (probability: number) => boolean
}

/** Mulberry32 over a hash of the seed's text. */
export function seededChance(seed: string): Chance {
  let state = 2_166_136_261
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 16_777_619)
  const next = () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    some: (items, count) => {
      const places = items.map((_, at) => ({ at, rank: next() })).toSorted((a, b) => a.rank - b.rank)
      const kept = new Set(places.slice(0, count).map(({ at }) => at))
      return items.filter((_, at) => kept.has(at))
    },
    maybe: (probability) => next() < probability,
  }
}
