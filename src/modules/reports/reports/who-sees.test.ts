import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'
import { reportsModule } from '../index.ts'
import { usualTemplates } from '../templates/usual.rules.ts'

let office: DocumentsOffice
let clerk: Person
let approver: Person
let officer: Person
let others: Person[]
let templateId: string
let kept: string
let issued: string

const own = { authority: 'UBND phường Hồ Sen', superior: 'UBND tỉnh Mẫu', place: 'Hồ Sen' }
const on = (day: string) => {
  office.office.now = new Date(`${day}T02:00:00.000Z`)
}

beforeAll(async () => {
  const staffed = await openStaffedOffice([reportsModule])
  ;({ office, clerk, approver, officer } = staffed)
  others = [
    await office.hireIn(staffed.unit, 'Nông Chuyên Viên', 'officer'),
    await office.hire('Quản Trị', 'administrator'),
    await office.hire('Điều Phối', 'moderator'),
  ]
  const usual = usualTemplates({ state: own, party: own }).find(({ span }) => span === 'month')
  templateId = (await office.call('add-report-template', clerk, { body: usual })).id
  on('2026-11-20')
})
afterAll(() => office.close())

const fill = async (from: string) =>
  (await office.call('fill-report', officer, { body: { templateId, from } })) as unknown as {
    id: string
    content: { body: object[] }
  }
const dueOf = async () => (await office.call('list-due-reports', officer)).rows

async function issue({ id: reportId, content }: Awaited<ReturnType<typeof fill>>): Promise<void> {
  const said = { ...content, signer: 'Lê Thị Mai Phương', body: content.body.slice(0, -1) }
  const { id } = await office.call('draft-paper', officer, { body: { content: said } })
  await office.call('set-report-paper', officer, { params: { id: reportId }, body: { paperId: id } })
  allowed(await office.callAny('submit-paper', officer, { params: { id } }))
  allowed(await office.step('outgoing-paper', id, approver, { do: 'approve' }))
  await office.call('issue-paper', clerk, { params: { id }, body: {} })
}

describe('a report', () => {
  it('is due until its own span has one, whatever later span has', async () => {
    const november = await fill('2026-11-01')
    kept = november.id
    expect(await dueOf()).toMatchObject([{ templateId, from: '2026-10-01', until: '2026-10-31' }])
    const october = await fill('2026-10-01')
    issued = october.id
    expect(await dueOf()).toEqual([])
    await issue(october)
  })

  it('stands in the list of those who may open it, and of nobody else', async () => {
    for (const person of [officer, clerk, approver, ...others]) {
      const { rows, total } = await office.call('list-reports', person, { query: { size: 10 } })
      const listed = rows.map(({ id }) => String(id))
      expect(total).toBe(listed.length)
      for (const id of [kept, issued]) {
        const answer = await office.callAny('get-report', person, { params: { id } })
        expect(answer).toMatchObject(listed.includes(id) ? { id } : { refused: 'not-found' })
      }
      expect(listed.toSorted()).toEqual((others.includes(person) ? [issued] : [kept, issued]).toSorted())
    }
  })

  it('shows what was issued once it went out, not what was struck from its draft', async () => {
    const [other] = others
    const seen = await office.call('get-report', other, { params: { id: issued } })
    expect(JSON.stringify(seen['content'])).not.toContain('Đề xuất, kiến nghị: (ghi ở đây')
  })
})
