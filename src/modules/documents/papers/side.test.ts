import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { allowed } from '../../../../test/allowed.ts'
import { csv, line } from '../../../../test/old-register.ts'
import { openStaffedOffice, type Answer, type DocumentsOffice } from '../../../../test/documents-office.ts'

const party = 'Hướng dẫn 05-HD/VPTW ngày 27/5/2026'

let office: DocumentsOffice
let clerk: Person
let approver: Person
let unit: string
let register: string

beforeAll(async () => {
  ;({ office, unit, clerk, approver } = await openStaffedOffice())
  const body = {
    direction: 'in',
    side: 'party',
    title: 'Sổ văn bản đến của Đảng uỷ',
    period: '2025-2030',
    firstDay: '2025-07-01',
    lastDay: '2030-06-30',
  }
  register = ((await office.call('open-register', clerk, { body })) as unknown as { subject: string }).subject
})
afterAll(() => office.close())

/** Every basis that stands on the screen of a thing: of what is offered, refused and recorded. */
async function basesOf(kind: string, id: string, by = approver): Promise<unknown[]> {
  const panel = await office.call('get-subject', by, { params: { module: 'documents', kind, id } })
  const all = ['steps', 'refused', 'history'].flatMap((part) => (panel as unknown as Record<string, Answer[]>)[part])
  return [...new Set(all.map((one) => one?.['basis']))]
}

async function registerOf(side: 'state' | 'party', number: string): Promise<string> {
  const facts = { side, number, issuer: 'Ban Thường vụ Tỉnh uỷ Mẫu', subject: 'Rà soát chi bộ' }
  const { subject } = (await office.call('register-paper', clerk, { body: { facts } })) as unknown as {
    subject: string
  }
  return subject
}

describe('the basis of a decision about what came in', () => {
  it('is the Party’s own guide for its papers, their tasks and its registers, from the first line on', async () => {
    const paper = await registerOf('party', '12-CV/TU')
    expect(await basesOf('incoming-paper', paper)).toEqual([party])
    allowed(await office.step('incoming-paper', paper, clerk, { do: 'present' }))
    const body = { tasks: [{ text: 'Rà soát' }] }
    const { ids } = (await office.call('propose-tasks', clerk, { params: { id: paper }, body })) as unknown as {
      ids: string[]
    }
    const tasks = [{ id: ids[0], version: 1, unitId: unit }]
    await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
    expect(await basesOf('incoming-paper', paper)).toEqual([party])
    expect(await basesOf('task', ids[0] ?? '')).toEqual([party])
    expect(await basesOf('register', register)).toEqual([party])
  })

  it('is the Party’s guide for an old register of its side that is imported, and for undoing it', async () => {
    const imported = async (query: object) =>
      (
        (await office.call('import-register', clerk, {
          query: { name: 'so-den.csv', ...query },
          body: csv(line(1)),
        })) as unknown as { subject: string }
      ).subject
    const term = { period: '2020-2025', firstDay: '2020-06-01', lastDay: '2025-05-31' }
    expect(await basesOf('register-import', await imported({ side: 'party', ...term }), clerk)).toEqual([party])
    for (const basis of await basesOf('register-import', await imported({}), clerk))
      expect(basis).toMatch(/^Nghị định 30/)
  })

  it('is the decree for papers of the state', async () => {
    const { paper, ids } = await office.register(clerk, [{ text: 'Rà soát' }])
    const tasks = [{ id: ids[0], version: 1, unitId: unit }]
    await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
    for (const [kind, id] of [
      ['incoming-paper', paper],
      ['task', ids[0]],
    ] as const)
      for (const basis of await basesOf(kind, id ?? '')) expect(basis).toMatch(/^Nghị định 30/)
  })

  it('follows the side when a line is corrected', async () => {
    const paper = await registerOf('state', '13-CV/TU')
    const facts = { side: 'party', number: '13-CV/TU', issuer: 'Tỉnh uỷ Mẫu', subject: 'Rà soát chi bộ' }
    const corrected = { do: 'correct', reason: { text: 'Văn bản của Đảng.' }, input: { facts } }
    allowed(await office.step('incoming-paper', paper, clerk, corrected))
    const bases = await basesOf('incoming-paper', paper)
    expect(bases).toContain(party)
    // What was recorded before keeps what it says.
    expect(bases).toContainEqual(expect.stringMatching(/^Nghị định 30/))
  })
})
