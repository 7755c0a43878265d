import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { UndeliverableError } from '#platform/mail.ts'
import { privacyModule } from '#modules/privacy/index.ts'
import type { Letter } from '#record/module.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../index.ts'

let office: SmallOffice
let admin: Person
let officer: Person

beforeAll(async () => {
  office = await openSmallOffice([deskModule, privacyModule])
  admin = await office.hire('Trần Quản Trị', 'administrator')
  await office.hire('Lê Quản Trị Hai', 'administrator')
  officer = await office.hire('Nguyễn Thị Chuyên Viên', 'officer')
})
afterAll(() => office.close())
beforeEach(async () => {
  await office.db.deleteFrom('notices').execute()
  await office.db.deleteFrom('notice_choices').execute()
  office.queued.length = 0
  office.letters.length = 0
  office.announced.length = 0
  office.services.mail.send = async (letter: Letter) => void office.letters.push(letter)
})

type Done = { subject: string; seq: number }
type List = {
  total: number
  unread: number
  rows: { seq: number; party: string; title: { vi: string }; text: { vi: string; en: string }; href: string }[]
}
const file = async () => allowed(await office.call('file-data-request', officer, { body: { asks: 'copy' } })) as Done
const take = (subject: string, by: Person, body: object) =>
  office.call('take-step', by, { params: { module: 'privacy', kind: 'data-request', id: subject }, body })
const nameOf = async ({ db, authority }: SmallOffice) =>
  (await db.selectFrom('authorities').select('name').where('authority_id', '=', authority).executeTakeFirstOrThrow())
    .name
const noticesOf = async (person: Person) => (await office.call('list-notices', person)) as List

describe('notices of a decision', () => {
  it('are written once for each person, though the job is delivered again', async () => {
    await file()
    await office.work({ twice: true })
    expect(await noticesOf(officer)).toMatchObject({ total: 1, unread: 1, rows: [{ party: 'concerned' }] })
    expect(await noticesOf(admin)).toMatchObject({ total: 1, rows: [{ party: 'administrators' }] })
    expect(office.letters).toHaveLength(3)
    expect(new Set(office.letters.map(({ id }) => id)).size).toBe(3)
  })

  it('say what happened, why, what can be done now, by when and by whom', async () => {
    const { subject } = await file()
    allowed(await take(subject, admin, { do: 'refuse', reason: { code: 'not-held', text: 'Không có hồ sơ nào.' } }))
    await office.work()
    const [latest] = (await noticesOf(officer)).rows
    expect(latest?.title.vi).toBe('Yêu cầu về dữ liệu cá nhân “xin bản sao”: bị từ chối')
    expect(latest?.text.vi.split('\n')).toEqual([
      'Đã làm: “Từ chối”, lúc 09:00 ngày 04/09/2026, bởi: quản trị viên.',
      'Trạng thái bây giờ: Bị từ chối.',
      'Lý do: Cơ quan không giữ dữ liệu được hỏi.',
      'Lời giải thích: Không có hồ sơ nào.',
      'Căn cứ: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4; Nghị định 356/2025/NĐ-CP.',
      'Bạn có thể: “Khiếu nại việc từ chối”, trước 09:00 ngày 03/12/2026; “Rút yêu cầu”.',
    ])
    expect(latest?.text.en).toContain('You can: “Contest the refusal”, before 03/12/2026 09:00; ')
    expect(JSON.stringify(latest)).not.toContain('Trần')
  })

  it('are announced to the consoles of those who are told', async () => {
    await file()
    await office.work()
    const told = office.announced.filter(({ topic }) => topic === 'notices').flatMap(({ staffIds }) => staffIds)
    expect(told).toContain(officer.staffId)
  })

  it('are previewed word for word before the step is taken', async () => {
    const { subject } = await file()
    const reason = { code: 'not-held', text: 'Không có hồ sơ nào.' }
    const params = { module: 'privacy', kind: 'data-request', id: subject }
    const preview = (await office.call('preview-notice', admin, { params, body: { do: 'refuse', reason } })) as {
      notices: { party: string; people: number; text: { vi: string } }[]
    }
    expect(preview.notices).toMatchObject([{ party: 'concerned', people: 1 }])
    const early = await office.call('preview-notice', admin, { params, body: { do: 'refuse' } })
    expect(early).toMatchObject({ notices: [{ text: { vi: expect.stringContaining('bởi: quản trị viên.') } }] })
    office.queued.length = 0
    allowed(await take(subject, admin, { do: 'refuse', reason }))
    await office.work()
    expect((await noticesOf(officer)).rows[0]?.text.vi).toBe(preview.notices[0]?.text.vi)
  })

  it('are marked as read one by one, or up to an entry', async () => {
    const first = await file()
    const second = await file()
    await office.work()
    expect(await office.call('mark-notices-read', officer, { body: { seqs: [first.seq] } })).toEqual({ unread: 1 })
    expect(await office.call('count-unread-notices', officer)).toEqual({ unread: 1 })
    expect(await office.call('mark-notices-read', officer, { body: { upTo: second.seq } })).toEqual({ unread: 0 })
    expect(await noticesOf(admin)).toMatchObject({ unread: 2 })
  })

  it('are found without diacritics', async () => {
    await file()
    await office.work()
    expect(await office.call('list-notices', officer, { query: { q: 'YEU CAU ve du lieu' } })).toMatchObject({
      total: 1,
    })
    expect(await office.call('list-notices', officer, { query: { q: 'công văn' } })).toMatchObject({ total: 0 })
  })
})

describe('letters', () => {
  it('go out again after the mail server failed, and only to whom it failed', async () => {
    await file()
    let failures = 1
    office.services.mail.send = async (letter) => {
      if (failures-- > 0) throw new Error('421 try later')
      office.letters.push(letter)
    }
    const jobs = async () => {
      const notice = office.queued.shift()
      await deskModule.workers?.[0]?.run(office.services, notice?.data ?? {})
      return office.queued.splice(0)
    }
    const mails = await jobs()
    const send = deskModule.workers?.find(({ queue }) => queue === 'notice-mail')
    const outcomes = await Promise.allSettled(mails.map(async ({ data }) => send?.run(office.services, data)))
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    for (const { data } of mails) await send?.run(office.services, data)
    expect(office.letters).toHaveLength(3)
    expect(new Set(office.letters.map((letter) => letter.office))).toEqual(new Set([await nameOf(office)]))
    // A pause between tries is at most an hour: they last from Friday's closing to Monday.
    expect(send?.retries).toBeGreaterThan(66)
  })

  it('follow what the person chose', async () => {
    await office.call('set-notice-choices', admin, { body: { email: 'concerned', language: 'vi' } })
    await office.call('set-notice-choices', officer, { body: { email: 'all', language: 'en' } })
    const { subject } = await file()
    await office.work()
    expect(office.letters.map(({ subject: title }) => title).toSorted()).toEqual([
      'Request about personal data “xin bản sao”: received',
      'Yêu cầu về dữ liệu cá nhân “xin bản sao”: đã nhận',
    ])
    expect(office.letters.find(({ text }) => text.startsWith('Done'))?.text).toContain(
      `https://hosen.test/console/yeu-cau-du-lieu/${subject}`,
    )
  })

  it('are given up where the address is refused for good, and the notice stays', async () => {
    office.services.mail.send = async () => {
      throw new UndeliverableError('no such user')
    }
    await file()
    await office.work({ twice: true })
    expect(await noticesOf(officer)).toMatchObject({ total: 1 })
    const row = await office.db
      .selectFrom('notices')
      .select('mail_note')
      .where('staff_id', '=', officer.staffId)
      .executeTakeFirstOrThrow()
    expect(row.mail_note).toBe('undeliverable')
  })
})
