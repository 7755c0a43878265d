import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import type { Found, Module } from '#record/module.ts'
import { openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../index.ts'

const found = (title: string): Found => ({ kind: 'thing', id: title, title, note: '', href: '/' })
const asking = (name: string, search: NonNullable<Module['search']>): Module => ({
  name,
  subjectKinds: [],
  publicTables: [],
  handlers: [],
  search,
})

let office: SmallOffice
let officer: Person
let asked: unknown[] = []
beforeAll(async () => {
  office = await openSmallOffice([
    deskModule,
    asking('units', async (_db, { folded, person, limit }) => {
      asked.push({ folded, staffId: person.staffId, limit })
      return [found('Văn phòng phường Hồ Sen'), found('Phường Hồ Sen'), found('Trường Phù Sa Hồ Sen')]
    }),
    asking('slow', async (db) => {
      await sql`select pg_sleep(20)`.execute(db)
      return []
    }),
  ])
  officer = await office.hire('Nguyễn Thị Chuyên Viên', 'officer')
})
afterAll(() => office.close())

describe('the global search', () => {
  it('asks every module in folded words on behalf of the person, best titles first, and names who was late', async () => {
    asked = []
    const started = performance.now()
    const answer = (await office.call('search-everything', officer, { query: { q: '  PHƯỜNG hồ ' } })) as {
      rows: { title: string; module: string }[]
      late: string[]
    }
    expect(performance.now() - started).toBeLessThan(4_000)
    expect(asked).toEqual([{ folded: 'phuong ho', staffId: officer.staffId, limit: 20 }])
    expect(answer.rows.map(({ title }) => title)).toEqual([
      'Phường Hồ Sen',
      'Văn phòng phường Hồ Sen',
      'Trường Phù Sa Hồ Sen',
    ])
    expect(answer.late).toEqual(['slow'])
  })
})
