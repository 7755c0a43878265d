import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'

let office: DocumentsOffice
let unit: string
let clerk: Person
let approver: Person
let officer: Person

beforeAll(async () => {
  ;({ office, unit, clerk, approver, officer } = await openStaffedOffice())
})
afterAll(() => office.close())

let serial = 1
const register = (facts: object) =>
  office.callAny('register-paper', clerk, {
    body: { facts: { number: `${serial++}/SNV`, subject: 'Rà soát', dated: '2026-09-01', ...facts } },
  }) as Promise<Record<string, string>>

async function assign(dueOn: string, facts: object = {}) {
  const { subject: paper } = await register(facts)
  const { ids } = (await office.call('propose-tasks', clerk, {
    params: { id: paper },
    body: { tasks: [{ text: 'Rà soát thủ tục hành chính' }] },
  })) as unknown as { ids: [string] }
  const body = { tasks: [{ id: ids[0], version: 1, unitId: unit, staffId: officer.staffId, dueOn }] }
  return { answer: await office.callAny('assign-paper', approver, { params: { id: paper }, body }), task: ids[0] }
}

describe('the days of a paper', () => {
  it.each([
    ['dated', '0001-01-01', 'Ngày của văn bản phải từ 01/01/1900 đến hôm nay.'],
    ['dated', '9999-12-31', 'Ngày của văn bản ở sau hôm nay.'],
    ['dueOn', '2020-01-05', /^Hạn giải quyết, ngày 05\/01\/2020, ở trước ngày của văn bản, 01\/09\/2026\./],
    ['dueOn', '9999-12-31', /^Hạn giải quyết, ngày 31\/12\/9999, không thể có\./],
  ])('that cannot be are refused by their field: %s %s', async (field, day, rule) => {
    const refused = {
      refused: 'not-allowed',
      field,
      rule: typeof rule === 'string' ? rule : expect.stringMatching(rule),
    }
    expect(await register({ [field]: day })).toMatchObject(refused)
    const { subject } = await register({})
    const facts = { number: '1/SNV', subject: 'Rà soát', dated: '2026-09-01', [field]: day }
    const correct = { do: 'correct', reason: { text: 'Ghi nhầm' }, input: { facts } }
    expect(await office.step('incoming-paper', subject ?? '', clerk, correct)).toMatchObject(refused)
  })

  it('of an old paper that is entered afterwards are taken', async () => {
    expect(await register({ dated: '1978-03-02', dueOn: '1978-03-20' })).toMatchObject({ subject: expect.any(String) })
    expect((await assign('2020-01-20', { dated: '2020-01-05' })).answer).toMatchObject({ tasks: 1 })
    expect((await assign('2020-01-20', { dated: null })).answer).toMatchObject({ tasks: 1 })
  })
})

describe('the deadline of a task', () => {
  it('before the day of its paper is refused by its field, and nothing is assigned', async () => {
    const { answer, task } = await assign('2020-01-05')
    expect(answer).toMatchObject({
      refused: 'not-allowed',
      field: 'tasks.0.dueOn',
      rule: expect.stringMatching(/“Rà soát thủ tục hành chính”, ngày 05\/01\/2020, ở trước ngày của văn bản/),
    })
    expect(await office.call('get-task', officer, { params: { id: task } })).toMatchObject({ state: 'proposed' })
  })

  it.each(['0001-01-01', '9999-12-31'])('of %s is refused where the paper says no day', async (dueOn) => {
    expect((await assign(dueOn, { dated: null })).answer).toMatchObject({
      refused: 'not-allowed',
      field: 'tasks.0.dueOn',
    })
  })

  it('is not put off, or asked to be, until a day that nobody sees', async () => {
    const { task } = await assign('2026-09-18')
    allowed(await office.step('task', task, officer, { do: 'accept' }))
    const far = { reason: { text: 'Còn đợi số liệu.' }, input: { dueOn: '9999-12-31' } }
    for (const [by, name] of [
      [officer, 'ask-extension'],
      [approver, 'extend'],
    ] as const)
      expect(await office.step('task', task, by, { do: name, ...far })).toMatchObject({
        refused: 'not-allowed',
        field: 'dueOn',
      })
  })
})
