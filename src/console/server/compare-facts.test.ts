import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compareFacts, valuesOf, withValues, type Place } from './compare-facts.ts'
import { DraftKeeper } from './keep-draft.ts'
import type { Unsent, Versioned } from './kept-draft.ts'
import { Problem } from './problem.ts'

type Facts = { subject: string; dueOn: string | null; content: { issuer: string; addressees: string[] } }

const word = fc.constantFrom('', 'a', 'b', 'c')
const facts: fc.Arbitrary<Facts> = fc.record({
  subject: word,
  dueOn: fc.option(word, { nil: null }),
  content: fc.record({ issuer: word, addressees: fc.array(word, { maxLength: 2 }) }),
})
const json = (value: unknown) => JSON.stringify(value)
const three = { base: facts, mine: facts, theirs: facts }
const compare = ({ base, mine, theirs }: { base: Facts; mine: Facts; theirs: Facts }) =>
  compareFacts({ base: valuesOf(base), mine: valuesOf(mine), theirs: valuesOf(theirs) })

describe('two texts that began as one', () => {
  it('are asked about exactly where both changed a value to something else', () => {
    fc.assert(
      fc.property(fc.record(three), (texts) => {
        const [base, mine, theirs] = [texts.base, texts.mine, texts.theirs].map((text) => valuesOf(text))
        const expected = [...base!.keys()].filter((place) => {
          const said = new Set([base, mine, theirs].map((values) => json(values?.get(place))))
          return said.size === 3
        })
        expect(compare(texts).both).toEqual(expected)
      }),
    )
  })

  it('become one that keeps every change of either side, whoever takes over from whom', () => {
    fc.assert(
      fc.property(fc.record(three), (texts) => {
        const { onlyTheirs, both } = compare(texts)
        const [base, mine, theirs] = [texts.base, texts.mine, texts.theirs].map((text) => valuesOf(text))
        const joined = valuesOf(withValues(texts.mine, new Map(onlyTheirs.map((place) => [place, theirs!.get(place)]))))
        for (const place of base!.keys()) {
          const [before, here, there, now] = [base, mine, theirs, joined].map((values) => json(values?.get(place)))
          if (here !== before && !both.includes(place)) expect(now).toBe(here)
          if (there !== before && !both.includes(place)) expect(now).toBe(there)
          if (here === before && there === before) expect(now).toBe(before)
        }
        const other = compare({ base: texts.base, mine: texts.theirs, theirs: texts.mine })
        expect(other.both).toEqual(both)
      }),
    )
  })

  it('are asked about wherever they differ while nobody knows how they began', () => {
    fc.assert(
      fc.property(facts, facts, (mine, theirs) => {
        const [here, there] = [valuesOf(mine), valuesOf(theirs)]
        const { onlyTheirs, both } = compareFacts({ base: new Map(), mine: here, theirs: there })
        expect(onlyTheirs).toEqual([])
        expect(both).toEqual([...there.keys()].filter((place) => json(here.get(place)) !== json(there.get(place))))
      }),
    )
  })
})

describe('two tabs that write one draft', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  const places = ['subject', 'dueOn', 'content.issuer'] as const
  const step = fc.record({
    tab: fc.constantFrom(0, 1),
    place: fc.constantFrom(...places),
    /** Whether the tab saves, was loaded anew, or goes on writing. */
    next: fc.constantFrom('settle', 'reload', 'nothing'),
    takes: fc.boolean(),
  })

  it('end with one text, and lose no value that nobody gave up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const office = openOffice()
        let written = 0
        for (const { tab, place, next, takes } of steps) {
          office.write(tab, place, `${tab}.${++written}`)
          if (next === 'settle') await office.settle(tab, takes)
          if (next === 'reload') office.reload(tab)
        }
        for (const tab of [0, 1, 0]) await office.settle(tab, false)
        const saved = valuesOf(office.held.facts)
        for (const place of places) expect(office.standing(place)).toContain(saved.get(place))
        expect(office.asked).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

const empty: Facts = { subject: '', dueOn: null, content: { issuer: '', addressees: [] } }

/** One draft at a server, two tabs, and for each value what was written of it last by each. */
function openOffice() {
  const held: Versioned<Facts> = { facts: empty, version: 1 }
  const stores: (Unsent<Facts> | undefined)[] = [undefined, undefined]
  const last = new Map<Place, Map<number, unknown>>()
  /** Questions about a value that only one of the two wrote. */
  const asked: Place[] = []
  const open = (tab: number) =>
    new DraftKeeper<Facts>(
      { ...held },
      {
        save: async ({ facts: saved, version }) => {
          if (version !== held.version) throw new Problem(409, { code: 'out-of-date', detail: 'Vừa có người sửa.' })
          Object.assign(held, { facts: saved, version: version + 1 })
          return { version: held.version }
        },
        read: async () => ({ ...held }),
        hold: (unsent) => void (stores[tab] = unsent && structuredClone(unsent)),
        tidy: (given) => given,
      },
      stores[tab],
    )
  const keepers = [open(0), open(1)]
  const standing = (place: Place) => [...(last.get(place)?.values() ?? [valuesOf(empty).get(place)])]
  return {
    held,
    asked,
    standing,
    write: (tab: number, place: Place, text: string) => {
      const keeper = keepers[tab]!
      keeper.change(withValues(keeper.kept.facts, new Map([[place, text]])))
      last.set(place, new Map([...(last.get(place) ?? []), [tab, text]]))
    },
    reload: (tab: number) => void (keepers[tab] = open(tab)),
    settle: async (tab: number, takes: boolean) => {
      for (let round = 0; round < 3; round++) {
        const keeper = keepers[tab]!
        await keeper.settle()
        const { theirs } = keeper.kept
        if (!theirs) continue
        asked.push(...theirs.places.filter((place) => (last.get(place)?.size ?? 0) < 2))
        keeper.choose(new Set(takes ? theirs.places : []))
      }
      await keepers[tab]!.settle()
    },
  }
}
