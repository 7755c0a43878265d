import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Held, Person } from '#kernel/actor.ts'
import { allowedSteps } from '#kernel/check.ts'
import type { Step, Workflow } from '#kernel/workflow.ts'
import { standingOf } from '#record/act.ts'
import type { SubjectKind } from '#record/kinds.ts'
import type { Module } from '#record/module.ts'
import { openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../index.ts'

const words = (vi: string) => ({ vi, en: vi })
const step = (row: Partial<Step> & Pick<Step, 'from' | 'do' | 'to' | 'by'>): Step => ({
  past: `${row.do}-done`,
  label: words(row.do),
  ...row,
})
const within = { workingDays: 3 }

/** A table with every way of giving and refusing a step. */
const paper: Workflow = {
  module: 'papers',
  kind: 'paper',
  label: words('công văn'),
  states: {
    open: words('mở'),
    hidden: words('ẩn'),
    contested: words('khiếu nại'),
    kept: words('cất'),
    done: { ...words('xong'), end: true },
  },
  steps: [
    step({ from: ['nothing'], do: 'enter', to: 'open', by: ['clerk'] }),
    step({ from: ['open'], do: 'hide', to: 'hidden', by: ['moderator'], within, notBy: ['enter'] }),
    step({ from: ['open', 'kept'], do: 'finish', to: 'done', by: ['officer', 'concerned'] }),
    step({ from: ['hidden'], do: 'contest', to: 'contested', by: ['concerned'], within }),
    step({
      from: ['contested'],
      do: 'restore',
      to: 'open',
      by: ['appeals-reviewer', 'moderator'],
      within,
      notBy: ['hide', 'concerned'],
    }),
    step({ from: ['contested'], do: 'lapse', to: 'hidden', by: 'clock' }),
    step({ from: ['open'], do: 'keep', to: 'kept', by: ['staff'] }),
    step({ from: ['hidden'], do: 'take', to: 'open', by: ['unit'], within }),
  ],
}
const paperKind: SubjectKind<object, object> = {
  workflow: paper,
  inputShape: z.object({}),
  load: async () => ({}),
  decide: () => ({ public: {}, body: {} }),
  save: async () => undefined,
  describe: async (_db, { ids }) =>
    new Map(ids.map((id) => [id, { title: `Công văn ${id.slice(0, 4)}`, href: `/console/${id}` }])),
}
const papers: Module = { name: 'papers', subjectKinds: [paperKind], publicTables: [], handlers: [] }

let office: SmallOffice
beforeAll(async () => {
  office = await openSmallOffice([deskModule, papers])
})
afterAll(() => office.close())
afterEach(() => office.db.deleteFrom('record_subjects').where('module', '=', 'papers').execute())

const units = [randomUUID(), randomUUID()]
const someone = (...grants: Held[]): Person => ({
  authority: office.authority,
  staffId: randomUUID(),
  grants,
  secondFactor: true,
})
const pick = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T

type Placed = {
  state: string
  concerned?: string[]
  unit?: string | null
  due?: Date | null
  deeds?: { do: string; by: string; inStead?: string }[]
}

async function place({ state, concerned = [], unit = null, due = null, deeds = [] }: Placed): Promise<string> {
  const subject = randomUUID()
  const salt = createHash('sha256').update(subject).digest()
  const who = (id: string) => createHash('sha256').update(salt).update(id).digest('hex')
  const kept = deeds.map((deed, seq) => ({
    do: deed.do,
    who: who(deed.by),
    ...(deed.inStead && { inStead: who(deed.inStead) }),
    seq,
  }))
  await office.db
    .insertInto('record_subjects')
    .values({
      authority_id: office.authority,
      module: 'papers',
      kind: 'paper',
      subject,
      state,
      entered_at: office.office.now,
      salt,
      first_seq: 0,
      last_seq: 0,
      deeds: JSON.stringify(kept) as never,
      concerned,
      unit_id: unit,
      due_at: due,
    })
    .execute()
  return subject
}

type Work = {
  total: number
  rows: { id: string; title: string; overdue: boolean; workingDaysLeft: number | null; steps: { do: string }[] }[]
}
const workOf = async (person: Person, query: object = {}) =>
  (await office.call('list-my-work', person, { query: { size: 200, ...query } })) as Work

describe('what waits for me', () => {
  it('is, for any person and any subjects, exactly what the kernel lets that person move', async () => {
    const persons = [
      someone({ role: 'moderator', unitId: null }),
      someone({ role: 'moderator', unitId: units[0]! }),
      someone({ role: 'appeals-reviewer', unitId: null }, { role: 'officer', unitId: units[1]! }),
      someone(),
    ]
    const [moderator] = persons
    persons.push(
      { ...someone(), unitId: units[0]! },
      someone({ role: 'officer', unitId: null }, { role: 'moderator', unitId: null, inStead: moderator!.staffId }),
    )
    const ids = persons.map(({ staffId }) => staffId)
    for (let count = 0; count < 150; count++) {
      const deeds = Array.from({ length: pick([0, 1, 2]) }, () => ({
        do: pick(['enter', 'hide', 'contest']),
        by: pick(ids),
        ...(Math.random() < 0.3 && { inStead: pick(ids) }),
      }))
      await place({
        state: pick(Object.keys(paper.states)),
        concerned: Math.random() < 0.4 ? [pick(ids)] : [],
        unit: pick([...units, null]),
        deeds,
      })
    }
    const rows = await office.db.selectFrom('record_subjects').selectAll().where('module', '=', 'papers').execute()
    for (const person of persons) {
      const allowed = rows.filter((row) => allowedSteps(paper, standingOf(row, person), person).length > 0)
      const all = await workOf(person, { show: 'all' })
      expect(all.rows.map(({ id }) => id).toSorted()).toEqual(allowed.map(({ subject }) => subject).toSorted())
      expect(all.total).toBe(allowed.length)
      const waits = allowed.filter((row) =>
        allowedSteps(paper, standingOf(row, person), person).some((one) => one.within),
      )
      expect((await workOf(person)).rows.map(({ id }) => id).toSorted()).toEqual(
        waits.map(({ subject }) => subject).toSorted(),
      )
    }
  })

  it('stands in the order of deadlines, those without one last', async () => {
    const moderator = someone({ role: 'moderator', unitId: null })
    const none = await place({ state: 'open' })
    const late = await place({ state: 'open', due: new Date('2026-09-03T10:00:00Z') })
    const soon = await place({ state: 'open', due: new Date('2026-09-04T10:00:00Z') })
    const found = await workOf(moderator)
    expect(found.rows.map(({ id }) => id)).toEqual([late, soon, none])
    expect(found.rows.map(({ overdue, workingDaysLeft }) => [overdue, workingDaysLeft])).toEqual([
      [true, -1],
      [false, 0],
      [false, null],
    ])
    expect((await workOf(moderator, { due: 'overdue' })).rows.map(({ id }) => id)).toEqual([late])
    expect((await workOf(moderator, { due: 'today' })).rows.map(({ id }) => id)).toEqual([late, soon])
    expect((await workOf(moderator, { page: 2, size: 2 })).rows.map(({ id }) => id)).toEqual([none])
    expect(await office.call('count-my-work', moderator)).toMatchObject({
      total: 3,
      overdue: 1,
      today: 1,
      kinds: [{ module: 'papers', kind: 'paper', total: 3, overdue: 1 }],
    })
  })

  it('takes a deadline of its own where the table gives a state none', async () => {
    const officer = someone({ role: 'officer', unitId: null })
    await place({ state: 'kept' })
    const due = await place({ state: 'kept', due: new Date('2026-09-09T10:00:00Z') })
    expect((await workOf(officer)).rows.map(({ id }) => id)).toEqual([due])
  })

  it('is searched by title without diacritics', async () => {
    const moderator = someone({ role: 'moderator', unitId: null })
    const id = await place({ state: 'open' })
    await place({ state: 'open' })
    expect((await workOf(moderator, { q: `cong VAN ${id.slice(0, 4)}` })).rows.map((row) => row.id)).toEqual([id])
  })

  it('shows nothing to whoever has no role, and nothing of another authority', async () => {
    await place({ state: 'open' })
    expect(await workOf(someone())).toMatchObject({ total: 0, rows: [] })
    await office.db
      .updateTable('record_subjects')
      .set({ authority_id: randomUUID() })
      .where('module', '=', 'papers')
      .execute()
    expect(await workOf(someone({ role: 'moderator', unitId: null }))).toMatchObject({ total: 0 })
  })

  it('stays fast with 100,000 subjects', async () => {
    await sql`
      insert into record_subjects (authority_id, module, kind, subject, state, entered_at, salt, first_seq, last_seq, deeds, due_at)
      select ${office.authority}, 'papers', 'paper', md5(n::text), (array['open', 'contested', 'done', 'kept'])[1 + n % 4], now(),
        sha256(n::text::bytea), n, n, jsonb_build_array(jsonb_build_object('do', 'hide', 'who', md5(n::text), 'seq', n)),
        now() + (n || ' minutes')::interval
      from generate_series(1, 100000) n`.execute(office.db)
    await sql`analyze record_subjects`.execute(office.db)
    const moderator = someone({ role: 'moderator', unitId: null }, { role: 'officer', unitId: null })
    await workOf(moderator, { size: 25 })
    const started = performance.now()
    const found = await workOf(moderator, { size: 25 })
    const listed = performance.now() - started
    await office.call('count-my-work', moderator)
    const counted = performance.now() - started - listed
    process.stderr.write(`work among 100,000: list ${listed.toFixed(0)} ms, counts ${counted.toFixed(0)} ms\n`)
    expect(found).toMatchObject({ total: 30_000 })
    expect(listed + counted).toBeLessThan(1_500)
  })
})
