import { hashKey } from '@tanstack/react-query'

/** The place of one value within facts: `subject`, or `content.subject` where they are nested. A list is one value. */
export type Place = string
export type Values = ReadonlyMap<Place, unknown>

const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every single value that facts hold, by its place. */
export function valuesOf(facts: object, within = ''): Map<Place, unknown> {
  const found = new Map<Place, unknown>()
  for (const [name, value] of Object.entries(facts)) {
    if (!isNested(value)) found.set(within + name, value)
    else for (const [place, inner] of valuesOf(value, `${within}${name}.`)) found.set(place, inner)
  }
  return found
}

/** Facts with other values at some places. */
export function withValues<Facts>(facts: Facts, values: Values): Facts {
  return [...values].reduce((changed, [place, value]) => put(changed, place.split('.'), value), facts)
}

function put<Facts>(facts: Facts, [name = '', ...rest]: readonly string[], value: unknown): Facts {
  const inner: unknown = rest.length === 0 ? value : put((facts as Record<string, unknown>)[name], rest, value)
  return { ...facts, [name]: inner }
}

export type Compared = {
  /** What only they changed: it can be taken over unasked. */
  onlyTheirs: Place[]
  /** What both changed, to something else each: a person has to choose. */
  both: Place[]
}

/** How two texts that began as one differ. A value that `base` does not tell counts as changed by both. */
export function compareFacts({ base, mine, theirs }: { base: Values; mine: Values; theirs: Values }): Compared {
  const compared: Compared = { onlyTheirs: [], both: [] }
  for (const [place, value] of theirs) {
    if (isSame(mine.get(place), value)) continue
    if (!base.has(place)) compared.both.push(place)
    else if (isSame(base.get(place), mine.get(place))) compared.onlyTheirs.push(place)
    else if (!isSame(base.get(place), value)) compared.both.push(place)
  }
  return compared
}

/** The places where two texts say something else. */
export const differing = (one: Values, other: Values): Place[] =>
  [...one.keys()].filter((place) => !isSame(one.get(place), other.get(place)))

const isSame = (one: unknown, other: unknown): boolean => hashKey([one]) === hashKey([other])
