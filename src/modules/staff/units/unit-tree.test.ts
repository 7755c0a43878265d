import { array, assert, constantFrom, nat, option, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { decideUnit } from './decide-unit.ts'
import { unitWorkflow } from './rules.ts'
import { ancestorsOf, type KnownUnit } from './unit-tree.ts'

const count = 8
const id = (index: number) => `unit-${index}`

/** A few units without parents: even ones on the state side, odd ones on the Party side. */
function forest(): Map<string, KnownUnit> {
  const unit = (index: number): KnownUnit => ({
    id: id(index),
    name: `Đơn vị ${index}`,
    side: index % 2 === 0 ? 'state' : 'party',
    stateParentId: null,
    partyParentId: null,
    from: null,
    until: null,
  })
  return new Map(Array.from({ length: count }, (_, index) => [id(index), unit(index)]))
}

const step = (name: string) => unitWorkflow.steps.find((one) => one.do === name)!
const place = nat(count - 1).map(id)
const moved = record({
  do: constantFrom('move', 'merge', 'dissolve', 'rename'),
  id: place,
  state: option(place),
  party: option(place),
  successor: place,
})
const on = '2026-09-01'

/** Applies a decision as the projection does. */
function apply(units: Map<string, KnownUnit>, unit: KnownUnit, facts: Record<string, unknown>): void {
  const parent = (value: unknown) => (value as { id: string } | null)?.id ?? null
  const changed = {
    ...('stateParent' in facts && {
      stateParentId: parent(facts['stateParent']),
      partyParentId: parent(facts['partyParent']),
    }),
    ...('until' in facts && { until: String(facts['until']) }),
    ...('name' in facts && { name: String(facts['name']) }),
  }
  units.set(unit.id, { ...unit, ...changed })
}

describe('whatever is asked of a tree of units', () => {
  it('no unit comes to lie below itself, under the wrong side, or under one that has ended', () => {
    assert(
      property(array(moved, { maxLength: 40 }), (asked) => {
        const units = forest()
        for (const change of asked) {
          const unit = units.get(change.id)
          if (!unit || unit.until !== null) continue
          const input = {
            on,
            name: `${unit.name} mới`,
            stateParentId: change.state,
            partyParentId: change.party,
            successorIds: [change.successor],
          }
          const now = new Date('2026-08-01T00:00:00Z')
          const given = { row: { unit, units }, step: step(change.do), input, by: 'clock' as const, now, id: unit.id }
          const decision = decideUnit(given)
          if (!isRefusal(decision)) apply(units, unit, decision.public)
        }
        for (const unit of units.values()) {
          expect(ancestorsOf(units, unit.id)).not.toContain(unit.id)
          const state = units.get(unit.stateParentId ?? '')
          const party = units.get(unit.partyParentId ?? '')
          if (state) expect(state.side).toBe('state')
          if (party) expect(party.side).toBe('party')
          for (const parent of [state, party]) if (parent && unit.until === null) expect(parent.until).toBe(null)
        }
      }),
    )
  })
})
