import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { eachInNewOffice, type Office } from '../../../../test/office.ts'
import { listStaff } from './read.ts'

const people = 300
let office: Office

eachInNewOffice(async (opened) => {
  office = opened
})
beforeEach(async () => {
  await sql`insert into staff (authority_id, staff_id, name, sort_key, email, created_at, changed_at)
    select ${office.authority}, gen_random_uuid(), 'Người ' || n, lpad(n::text, 4, '0'), n || '@thu.example', now(), now()
    from generate_series(1, ${people}::int) n`.execute(office.db)
})

async function namesOf(size: number, sort?: '-name'): Promise<string[]> {
  const names: string[] = []
  for (let page = 1; ; page += 1) {
    const asked = { status: 'active', page, size, sort } as const
    const { rows, total } = await listStaff(office.db, office.authority, office.now, asked)
    expect(total).toBe(people)
    if (rows.length === 0) return names
    names.push(...rows.map(({ name }) => name))
  }
}

it('shows everybody once, in order, however large the pages are', async () => {
  const all = Array.from({ length: people }, (_, at) => `Người ${at + 1}`)
  for (const size of [7, 25, 128, 200]) expect(await namesOf(size)).toEqual(all)
  expect(await namesOf(50, '-name')).toEqual(all.toReversed())
})

it('shows an empty page far beyond the last', async () => {
  const asked = { status: 'active', page: 1_000_000, size: 200 } as const
  expect(await listStaff(office.db, office.authority, office.now, asked)).toMatchObject({ rows: [], total: people })
})
