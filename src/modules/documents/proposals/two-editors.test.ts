import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'

let office: DocumentsOffice
let clerk: Person
let approver: Person
let unit: string

beforeAll(async () => {
  ;({ office, clerk, approver, unit } = await openStaffedOffice())
})
afterAll(() => office.close())

type Row = { id: string; text: string; version: number; unitId: string | null }
type Seen = Pick<Row, 'id' | 'version'>

const rowsOf = async (paper: string) =>
  (await office.call('list-tasks', clerk, { query: { paperId: paper, state: 'proposed' } })).rows as unknown as Row[]
const seen = (rows: readonly Row[]): Seen[] => rows.map(({ id, version }) => ({ id, version }))

/** Every way to change proposals that were seen, none of which says something about the paper alone. */
const ways: [string, (paper: string, rows: readonly Row[]) => [string, object]][] = [
  ['changed', (_, [first]) => ['change-proposal', one(first, { text: 'Của người sau' })]],
  ['split', (_, [first]) => ['split-proposal', one(first, { at: 'Rà soát;'.length })]],
  ['merged', (id, rows) => ['merge-proposals', { params: { id }, body: { tasks: seen(rows) } }]],
  ['dropped', (id, rows) => ['drop-proposals', { params: { id }, body: { tasks: seen(rows) } }]],
  ['given', (id, rows) => ['give-proposals', { params: { id }, body: { tasks: seen(rows), unitId: unit } }]],
]
const one = (row: Row | undefined, body: object) => ({
  params: { id: row?.id },
  body: { version: row?.version, ...body },
})

describe('a proposal that another changed since it was seen', () => {
  it.each(ways)('is not %s: the refusal names it, and nothing is written', async (_, ask) => {
    const { paper } = await office.register(clerk, [{ text: 'Rà soát; báo cáo' }, { text: 'Lưu' }])
    const before = await rowsOf(paper)
    await office.call('change-proposal', approver, one(before[0], { text: 'Rà soát; báo cáo ngay' }))
    const now = await rowsOf(paper)
    const [name, input] = ask(paper, before)
    expect(await office.callAny(name, clerk, input)).toMatchObject({
      refused: 'out-of-date',
      field: expect.stringMatching(/^(version|tasks\.0)$/),
      rule: expect.stringContaining('“Rà soát; báo cáo ngay” vừa có người sửa'),
    })
    expect(await rowsOf(paper)).toEqual(now)
    const [again, asSeen] = ask(paper, now)
    allowed(await office.callAny(again, clerk, asSeen))
    expect(await rowsOf(paper)).not.toEqual(now)
  })

  it.each(ways)('is not %s where it was given, split or merged either', async (_, ask) => {
    const changes = ways.filter(([way]) => ['given', 'split', 'merged'].includes(way))
    for (const [, change] of changes) {
      const { paper } = await office.register(clerk, [{ text: 'Rà soát; báo cáo' }, { text: 'Lưu' }])
      const before = await rowsOf(paper)
      const [name, input] = change(paper, before)
      allowed(await office.callAny(name, approver, input))
      const now = await rowsOf(paper)
      const [late, stale] = ask(paper, before)
      expect(await office.callAny(late, clerk, stale)).toMatchObject({
        refused: expect.stringMatching(/^(out-of-date|not-found)$/),
      })
      expect(await rowsOf(paper)).toEqual(now)
    }
  })

  it('is put into another order all the same, which is no change of it', async () => {
    const { paper } = await office.register(clerk, [{ text: 'Một' }, { text: 'Hai' }])
    const before = await rowsOf(paper)
    await office.call('change-proposal', approver, one(before[0], { text: 'Một, sửa' }))
    const ids = before.map(({ id }) => id).toReversed()
    allowed(await office.callAny('order-proposals', clerk, { params: { id: paper }, body: { ids } }))
    expect(await rowsOf(paper)).toMatchObject([
      { text: 'Hai', version: 1 },
      { text: 'Một, sửa', version: 2 },
    ])
  })

  it('is changed by one alone of two who ask at the same moment', async () => {
    const { paper } = await office.register(clerk, [{ text: 'Một' }])
    const [row] = await rowsOf(paper)
    const answers = await Promise.all(
      [clerk, approver].map((by, at) => office.callAny('change-proposal', by, one(row, { text: `Của ${at}` }))),
    )
    expect(answers.filter((answer) => 'refused' in (answer as object))).toMatchObject([{ refused: 'out-of-date' }])
    expect(await rowsOf(paper)).toMatchObject([{ version: 2 }])
  })

  it('asks everybody which version was seen', async () => {
    const { paper, ids } = await office.register(clerk, [{ text: 'Một' }])
    const asked: [string, object][] = [
      ['change-proposal', { params: { id: ids[0] }, body: { text: 'Hai' } }],
      ['split-proposal', { params: { id: ids[0] }, body: { at: 1 } }],
      ['drop-proposals', { params: { id: paper }, body: { tasks: [{ id: ids[0] }] } }],
    ]
    for (const [name, input] of asked) await expect(office.callAny(name, clerk, input)).rejects.toThrow(/version/)
    expect(await rowsOf(paper)).toMatchObject([{ text: 'Một', version: 1 }])
  })
})

describe('two editors of one proposal', () => {
  const step = fc.record({
    who: fc.constantFrom(0, 1),
    does: fc.constantFrom('look', 'write', 'give'),
  })

  it('never overwrite, in whatever order they look and write, what they have not seen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
        const { paper } = await office.register(clerk, [{ text: 'Đầu' }])
        const look = async () => (await rowsOf(paper))[0]!
        const known = [await look(), await look()]
        let count = 0
        for (const { who, does } of steps) {
          if (does === 'look') known[who] = await look()
          if (does === 'look') continue
          const [by, before, saw] = [[clerk, approver][who], await look(), known[who]!]
          const text = `${who}.${++count}`
          const [name, input] =
            does === 'write'
              ? ['change-proposal', one(saw, { text })]
              : ['give-proposals', { params: { id: paper }, body: { tasks: seen([saw]), unitId: unit } }]
          const answer = (await office.callAny(name, by, input)) as { refused?: string }
          const after = await look()
          // It is done exactly where all that stands was seen, and changes nothing else.
          const asSeen = saw.text === before.text && saw.version === before.version
          expect(answer.refused).toBe(asSeen ? undefined : 'out-of-date')
          if (!asSeen) expect(after).toEqual(before)
          if (asSeen) expect(after.text).toBe(does === 'write' ? text : before.text)
          if (asSeen) known[who] = after
        }
      }),
      { numRuns: 25 },
    )
  })
})
