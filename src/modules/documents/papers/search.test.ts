import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { staffModule } from '#modules/staff/index.ts'
import { marked } from '#vietnamese/marked.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { documentsModule } from '../index.ts'

let office: SmallOffice
let clerk: Person

const papers = [
  {
    number: '479/SGDĐT-VP',
    subject: 'Chấn chỉnh việc dạy thêm, học thêm',
    text: 'Uỷ ban nhân dân các phường hoà giải.',
  },
  { number: '12-CV/ĐU', subject: 'Chuẩn bị hội nghị sơ kết', text: 'Kính gửi các chi bộ: báo cáo trước ngày 15.' },
  { number: '1480/QĐ-UBND', subject: 'Giao chỉ tiêu trồng cây', text: 'Chi tiêu tiết kiệm, trồng cây xanh.' },
]

beforeAll(async () => {
  office = await openSmallOffice([staffModule, documentsModule])
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  for (const paper of papers)
    await office.db
      .insertInto('papers')
      .values({
        register_id: null,
        serial: null,
        registered_on: null,
        dated: null,
        place: null,
        issuer: null,
        parent: null,
        type: null,
        signer: null,
        signer_title: null,
        signing_authority: null,
        urgency: null,
        due_on: null,
        unit_id: null,
        intake_id: null,
        import_id: null,
        drafted_by: null,
        content: null,
        ...paper,
        authority_id: office.authority,
        paper_id: randomUUID(),
        direction: 'in',
        came_by: 'hand',
        drafted_at: office.office.now,
      })
      .execute()
})
afterAll(() => office.close())

async function find(q: string): Promise<string[]> {
  const { rows } = allowed(await office.call('list-papers', clerk, { query: { q } })) as { rows: { number: string }[] }
  return rows.map(({ number }) => number)
}

describe('the search for papers', () => {
  it.each([
    ['chan chinh', '479/SGDĐT-VP'],
    ['chấn chỉnh', '479/SGDĐT-VP'],
    ['479', '479/SGDĐT-VP'],
    ['48', '1480/QĐ-UBND'],
    ['sgdđt', '479/SGDĐT-VP'],
    ['sgddt-v', '479/SGDĐT-VP'],
    ['479/SGDĐT', '479/SGDĐT-VP'],
    ['ủy ban hòa giải', '479/SGDĐT-VP'],
    ['uỷ ban hoà giải', '479/SGDĐT-VP'],
    ['hoi nghi chi bo', '12-CV/ĐU'],
    ['cv/đu', '12-CV/ĐU'],
    ['chỉ tiêu', '1480/QĐ-UBND'],
    ['“trồng cây xanh”', '1480/QĐ-UBND'],
    ['TRỒNG CÂY', '1480/QĐ-UBND'],
  ])('finds by “%s”', async (asked, number) => {
    expect(await find(asked)).toEqual([number])
  })

  it.each(['"cây trồng"', 'chí tiêu', 'không có', '%', '_'])('finds nothing by “%s”', async (asked) => {
    expect(await find(asked)).toEqual([])
  })

  it('finds “chỉ tiêu” apart from “chi tiêu”, and both without diacritics', async () => {
    expect(await find('chi tieu')).toEqual(['1480/QĐ-UBND'])
    expect(await find('"chi tiêu"')).toEqual(['1480/QĐ-UBND'])
    expect(await find('"chi tiêu" chấn')).toEqual([])
  })

  it(
    'answers whatever is typed',
    () =>
      fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (typed) => {
          expect(await find(typed.replaceAll('\0', ''))).toBeInstanceOf(Array)
        }),
        { numRuns: 60 },
      ),
    60_000,
  )
})

describe('a paper in a register', () => {
  it('is found by its serial', async () => {
    for (const [at, number] of ['50/VP', '51/VP', '52/VP'].entries()) {
      const facts = { number, issuer: 'Sở Nội vụ', subject: `Lịch trực ${['một', 'hai', 'ba'][at]}` }
      allowed(await office.call('register-paper', clerk, { body: { facts } }))
    }
    for (const asked of ['3', 'số đến 3', 'so 3', 'Số thứ tự 3', 'lịch trực số 3'])
      expect(await find(asked), asked).toEqual(['52/VP'])
    for (const asked of ['4 trực', 'số đến 4 trực', '999999999', '03/VP']) expect(await find(asked), asked).toEqual([])
  })

  it('is found by its serial alone where that is said: not by a number of a paper like it', async () => {
    const facts = { number: '3/SYT', issuer: 'Sở Y tế', subject: 'Tiêm bổ sung' }
    allowed(await office.call('register-paper', clerk, { body: { facts } }))
    for (const asked of ['số đến 3', 'so den: 3', 'lịch số đến: 3', 'số thứ tự 3'])
      expect(await find(asked), asked).toEqual(['52/VP'])
    expect(await find('số đến 3 tiêm')).toEqual([])
    expect((await find('số 3')).toSorted()).toEqual(['3/SYT', '52/VP'])
    expect(await find('"số đến 3"')).toEqual([])
  })

  it('is found by words in quotation marks with the “số” that stands among them', async () => {
    const facts = { number: '53/VP', issuer: 'Sở Nội vụ', subject: 'Thi hành Nghị định số 71 năm 2020' }
    allowed(await office.call('register-paper', clerk, { body: { facts } }))
    for (const asked of ['"Nghị định số 71 năm"', '“nghi dinh so 71 nam”', 'số 71 "năm 2020"', '"thi hành" số 71'])
      expect(await find(asked), asked).toEqual(['53/VP'])
    expect(await find('"Nghị định 71 năm"')).toEqual([])
  })
})

describe('marked()', () => {
  it('gives the same in the database', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...'aàảãáạăâeèéêioòóôơuủũúụưyỳýỷỹỵđĐkhptÒÀỦY /-1'), maxLength: 30 }),
        async (text) => {
          const { rows } = await sql<{ made: string }>`select marked(${text}) as made`.execute(office.db)
          expect(rows[0]?.made).toBe(marked(text))
        },
      ),
      { numRuns: 60 },
    ))

  it('has one form for both placements of the tone mark', () => {
    expect(marked('Hòa khỏe Ủy thúy')).toBe(marked('Hoà khoẻ Uỷ thuý'))
    expect(marked('của hoàn')).toBe('của hoàn')
  })
})
