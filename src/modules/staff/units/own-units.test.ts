import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { staffModule } from '../index.ts'
import { ownUnits } from './own-units.ts'

let office: SmallOffice

beforeAll(async () => {
  office = await openSmallOffice([staffModule])
})
afterAll(() => office.close())

/** A unit by its place in a list; `above` are places before its own, of the state's side and of the Party's. */
type Made = { above: readonly [number | null, number | null]; active: boolean; staff: number }

async function enter(units: readonly Made[]): Promise<string[]> {
  const { db, authority } = office
  const now = office.office.now
  await db.deleteFrom('staff').where('authority_id', '=', authority).execute()
  await db.deleteFrom('public_units').where('authority_id', '=', authority).execute()
  const ids = units.map(() => randomUUID())
  const idAt = (at: number | null) => (at === null ? null : (ids[at] ?? null))
  const kind = { type: 'phong', type_vi: 'Phòng', type_en: 'Division', side: 'state' as const, rank: 1 }
  const rest = { authority_id: authority, valid_from: null, valid_until: null, first_seq: 0, last_seq: 0, ...kind }
  const rows = units.map(({ above: [state, party], active }, at) => ({
    ...rest,
    unit_id: ids[at] ?? '',
    name: `Đơn vị ${at}`,
    state_parent_id: idAt(state),
    party_parent_id: idAt(party),
    state: active ? ('active' as const) : ('ended' as const),
  }))
  for (let at = 0; at < rows.length; at += 1_000)
    await db
      .insertInto('public_units')
      .values(rows.slice(at, at + 1_000))
      .execute()
  const people = units.flatMap(({ staff }, at) => Array.from({ length: staff }, () => ids[at] ?? ''))
  const absent = { user_id: null, active_from: null, active_until: null, erased_at: null }
  const staff = people.map((unit, at) => ({
    authority_id: authority,
    staff_id: randomUUID(),
    name: `Người ${at}`,
    sort_key: `Người ${at}`,
    email: `nguoi-${at}@mau.example`,
    unit_id: unit,
    created_at: now,
    changed_at: now,
    ...absent,
  }))
  if (staff.length > 0) await db.insertInto('staff').values(staff).execute()
  return ids
}

const own = async (): Promise<Set<string>> => {
  const { rows } = await ownUnits(office.authority, '2026-09-01').execute(office.db)
  return new Set((rows as { unit_id: string }[]).map(({ unit_id: id }) => id))
}

/** The places of the units that are own, as the rule says it: slowly, one by one. */
function ownByRule(units: readonly Made[]): Set<number> {
  const active = units.flatMap((unit, at) => (unit.active ? [at] : []))
  const below = (at: number) => active.filter((one) => units[one]?.above.includes(at))
  const isStaffed = (at: number) => (units[at]?.staff ?? 0) > 0
  const holds = (at: number): boolean => isStaffed(at) || below(at).some(holds)
  const isAlone = (at: number) => units[at]?.above.every((one) => one === null) === true && below(at).length === 0
  const begins = (at: number) =>
    isStaffed(at) ||
    isAlone(at) ||
    below(at).filter(holds).length >= 2 ||
    below(at).some((one) => isStaffed(one) && below(one).length === 0)
  const found = new Set(active.filter(begins))
  for (const at of active) if (units[at]?.above.some((one) => one !== null && found.has(one))) found.add(at)
  return found
}

it('are what the rule says, of any tree of units', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          above: fc.tuple(fc.option(fc.nat(100)), fc.option(fc.nat(100), { freq: 1 })),
          active: fc.constantFrom(true, true, true, false),
          staff: fc.constantFrom(0, 0, 0, 1),
        }),
        { minLength: 1, maxLength: 14 },
      ),
      async (drawn) => {
        const units = drawn.map((unit, at) => ({
          ...unit,
          above: unit.above.map((one) => (one === null || at === 0 ? null : one % at)) as [
            number | null,
            number | null,
          ],
        }))
        const ids = await enter(units)
        expect(await own()).toEqual(new Set([...ownByRule(units)].map((at) => ids[at])))
      },
    ),
    { numRuns: 60 },
  ))

it('are found among 3,000 units and their people without comparing each with every other', async () => {
  const units = Array.from({ length: 3_000 }, (_, at): Made => {
    const above = at === 0 ? null : Math.floor((at - 1) / 12)
    return { above: [above, null], active: true, staff: at % 3 === 0 ? 1 : 0 }
  })
  await enter(units)
  // Before and after the database has counted its rows: by that it plans.
  for (const count of [sql`select`, sql`analyze public_units, staff`]) {
    await count.execute(office.db)
    expect((await own()).size).toBe(3_000)
    const asked = ownUnits(office.authority, '2026-09-01')
    const explained = await sql<Explained>`explain (analyze, format json) ${asked}`.execute(office.db)
    expect(mostRows(explained.rows[0]!['QUERY PLAN'][0].Plan)).toBeLessThan(100_000)
  }
}, 60_000)

type Planned = Readonly<Record<string, unknown>> & { Plans?: readonly Planned[] }
type Explained = { 'QUERY PLAN': [{ Plan: Planned }] }

/** The most rows that a step of a plan looked at, in all its runs. */
function mostRows({ Plans = [], ...step }: Planned): number {
  const of = (name: string) => Number(step[name] ?? 0)
  const looked = of('Actual Rows') + of('Rows Removed by Filter') + of('Rows Removed by Join Filter')
  return Math.max(looked * of('Actual Loops'), ...Plans.map(mostRows))
}
