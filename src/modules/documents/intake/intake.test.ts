import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { staffModule } from '#modules/staff/index.ts'
import { letter } from '../../../../test/made-letter.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../../desk/index.ts'
import { documentsModule } from '../index.ts'

let office: SmallOffice
let clerk: Person

beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule])
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
})
afterAll(() => office.close())

type Rows = { rows: Record<string, unknown>[] }
const call = async (name: string, input: object = {}) => allowed(await office.call(name, clerk, input)) as never
type Draft = { id: string; duplicates: number; doubtful: number }
type Intake = {
  id: string
  state: string
  name: string
  problem: string
  kept: boolean
  drafts: Draft[]
}

const bring = async (content: string | Uint8Array, name = 'cong-van.txt'): Promise<Intake> => {
  const { id } = (await call('bring-file', { query: { name }, body: Buffer.from(content) })) as { id: string }
  await office.work()
  return find(id)
}
const find = async (id: string) => {
  const { rows } = (await call('list-intakes')) as { rows: Intake[] }
  return rows.find((row) => row.id === id) as Intake
}
const factsOf = (id: string) => call('get-paper', { params: { id } }) as Promise<Record<string, unknown>>
const register = (draftId: string | undefined, facts: object, despite: string[] = []) =>
  office.call('register-paper', clerk, { body: { draftId, facts, despite } })

describe('a paper that came twice', () => {
  it('is shown beside the one it repeats, and registered again only by somebody who says so', async () => {
    const [first] = (await bring(letter('101/SNV-CCHC'))).drafts
    const one = allowed(await register(first?.id, await factsOf(first?.id ?? ''))) as { subject: string }
    const again = await bring(letter('101/SNV-CCHC'))
    expect(again.drafts[0]?.duplicates).toBe(1)
    const draft = again.drafts[0]?.id ?? ''
    const { rows } = (await call('find-duplicates', {
      query: { draftId: draft, number: '101/snv-cchc', dated: '2026-09-02' },
    })) as Rows
    expect(rows).toMatchObject([{ id: one.subject, serial: 1, alikeness: 1, blocks: true }])
    expect(rows[0]?.['why']).toEqual(['same-number', 'same-file', 'near-identical'])
    expect(await register(draft, await factsOf(draft))).toMatchObject({ refused: 'already-exists', field: 'despite' })
    expect(allowed(await register(draft, await factsOf(draft), [one.subject]))).toMatchObject({ serial: 2 })
  })

  it('is found by its text where the number was read differently, and says which lines differ', async () => {
    const [draft] = (
      await bring(letter('102/SNV-CCHC', 'Rà soát các thủ tục đang áp dụng, báo cáo kết quả trước ngày 25/9/2026.'))
    ).drafts
    const { rows } = (await call('find-duplicates', { query: { draftId: draft?.id } })) as {
      rows: { why: string[]; onlyHere: string[] }[]
    }
    const alike = rows.find(({ why }) => why.includes('near-identical'))
    expect(alike?.onlyHere.join()).toContain('25/9/2026')
    const registered = allowed(await register(draft?.id, await factsOf(draft?.id ?? '')))
    expect(registered).toMatchObject({ state: 'registered' })
  })

  it('gets one serial where two clerks register the same line at the same moment', async () => {
    const facts = { ...(await factsOfLine('103/SNV-CCHC')) }
    const answers = await Promise.all([register(undefined, facts), register(undefined, facts)])
    expect(answers.filter((answer) => 'refused' in (answer as object))).toMatchObject([
      { refused: 'already-exists', rule: expect.stringContaining('đã vào sổ') },
    ])
  })

  it('is no repetition where another office uses the same number on the same day', async () => {
    const facts = { ...(await factsOfLine('103/SNV-CCHC')), issuer: 'Sở Y tế tỉnh Mẫu' }
    expect(allowed(await register(undefined, facts))).toMatchObject({ state: 'registered' })
  })
})

const factsOfLine = async (number: string) => ({
  number,
  dated: '2026-09-02',
  issuer: 'Sở Nội vụ tỉnh Mẫu',
  type: 'công văn',
  subject: 'Rà soát thủ tục',
})

describe('the reading of a draft', () => {
  it('says of each field what is supposed, how surely and where, and keeps what the clerk has typed so far', async () => {
    const [draft] = (await bring(letter('104/SNV-CCHC'))).drafts
    const params = { id: draft?.id }
    const reading = (await call('get-paper-reading', { params })) as {
      drawn: boolean
      pages: { lines: { text: string }[] }[]
      supposed: { field: string; text: string; spans: { page: number; line: number; start: number; end: number }[] }[]
    }
    const number = reading.supposed.find(({ field }) => field === 'number')
    expect(number?.text).toBe('104/SNV-CCHC')
    const [span] = number?.spans ?? []
    const line = reading.pages[span?.page ?? 0]?.lines[span?.line ?? 0]?.text ?? ''
    expect(line.slice(span?.start, span?.end)).toContain('104/SNV-CCHC')
    expect(reading.drawn).toBe(false)
    const facts = { ...(await factsOf(draft?.id ?? '')), subject: 'Rà soát thủ tục hành chính năm 2026' }
    await call('save-draft-facts', { params, body: facts })
    expect(await factsOf(draft?.id ?? '')).toMatchObject({ subject: 'Rà soát thủ tục hành chính năm 2026' })
    allowed(await register(draft?.id, facts))
    expect(await office.call('save-draft-facts', clerk, { params, body: facts })).toMatchObject({
      refused: 'wrong-state',
    })
    const { rows } = (await call('list-reader-cases')) as Rows
    expect(rows).toMatchObject([{ field: 'subject', entered: 'Rà soát thủ tục hành chính năm 2026' }])
  })
})

describe('a file that cannot be read', () => {
  it('waits with a sentence that says why, is read again, and is registered by hand with the file', async () => {
    const broken = Buffer.from('%PDF-1.7\nthis is no PDF at all')
    const failed = await bring(broken, 'hong.pdf')
    expect(failed).toMatchObject({ state: 'failed', kept: true, drafts: [] })
    expect(failed.problem).toContain('PDF bị hỏng')
    await call('reread-intake', { params: { id: failed.id } })
    await office.work()
    expect(await find(failed.id)).toMatchObject({ state: 'failed' })
    const { paperId } = (await call('draft-by-hand', { params: { id: failed.id } })) as { paperId: string }
    expect(await call('get-paper-reading', { params: { id: paperId } })).toMatchObject({
      file: { name: 'hong.pdf' },
      pages: [],
      supposed: [],
    })
    expect(await find(failed.id)).toMatchObject({ state: 'by-hand', kept: false, drafts: [{ id: paperId }] })
    const picture = await office.call('get-page-picture', clerk, { params: { id: paperId, page: 1 }, query: {} })
    expect(picture).toMatchObject({ refused: 'not-found' })
  })

  it('is erased when its line is taken off the list', async () => {
    const failed = await bring(Buffer.from('%PDF-1.4\nbroken too'), 'hong-2.pdf')
    const { sha256 } = await office.db
      .selectFrom('intakes')
      .select('sha256')
      .where('intake_id', '=', failed.id)
      .executeTakeFirstOrThrow()
    expect(await office.services.arrivals.read(office.authority, sha256)).toBeDefined()
    await call('dismiss-intake', { params: { id: failed.id } })
    expect(await office.services.arrivals.read(office.authority, sha256)).toBeUndefined()
  })

  it('leaves one draft where its job is delivered twice', async () => {
    const { id } = (await call('bring-file', {
      query: { name: 'hai-lan.txt' },
      body: Buffer.from(letter('105/SNV-CCHC')),
    })) as { id: string }
    await office.work({ twice: true })
    expect((await find(id)).drafts).toHaveLength(1)
  })
})

/** As if it had been written long ago. The change time of a file cannot be set: the clock of the office goes ahead instead. */
function settle(path: string) {
  utimesSync(path, new Date(0), new Date(0))
  office.office.now = new Date(Date.now() + 60_000)
}

describe('the watched folder', () => {
  it('takes in whole files, puts aside what it cannot take, and leaves alone what is still written', async () => {
    const folder = join(office.services.inbox, office.authority)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'quet.txt'), letter('106/SNV-CCHC'))
    writeFileSync(join(folder, 'trong.pdf'), '')
    writeFileSync(join(folder, 'dang-chep.pdf.part'), 'x')
    symlinkSync('/etc/hostname', join(folder, 'lien-ket.txt'))
    settle(join(folder, 'quet.txt'))
    await office.runScheduled('watch-inbox')
    await office.work()
    expect(existsSync(join(folder, 'quet.txt'))).toBe(false)
    expect(readdirSync(join(folder, 'taken'))).toEqual([expect.stringMatching(/^quet\.\d{14}-[0-9a-f]{8}\.txt$/)])
    const refused = readdirSync(join(folder, 'refused'))
    const why = refused
      .filter((name) => name.endsWith('.ly-do.txt'))
      .map((name) => readFileSync(join(folder, 'refused', name), 'utf8'))
    expect(why.toSorted()).toEqual([
      'Chỉ nhận tệp thường, không nhận liên kết hay tệp đặc biệt.\n',
      'Tệp trống (0 byte).\n',
    ])
    expect(existsSync(join(folder, 'dang-chep.pdf.part'))).toBe(true)
    const { rows } = (await call('list-intakes')) as Rows
    expect(rows[0]).toMatchObject({ name: 'quet.txt', cameBy: 'folder', state: 'read' })
  })

  it('keeps what it has taken in for thirty days, and what others put there for good', async () => {
    const folder = join(office.services.inbox, office.authority)
    writeFileSync(join(folder, 'taken', 'cua-nguoi-khac.txt'), 'x')
    const taken = readdirSync(join(folder, 'taken')).filter((name) => name.startsWith('quet.'))
    const began = office.office.now
    office.office.now = new Date(began.getTime() + 29 * 86_400_000)
    await office.runScheduled('drop-arrivals')
    expect(readdirSync(join(folder, 'taken'))).toEqual(expect.arrayContaining(taken))
    office.office.now = new Date(began.getTime() + 31 * 86_400_000)
    await office.runScheduled('drop-arrivals')
    expect(readdirSync(join(folder, 'taken'))).toEqual(['cua-nguoi-khac.txt'])
    office.office.now = began
  })

  it('leaves a file alone that was written to a moment ago', async () => {
    const folder = join(office.services.inbox, office.authority)
    mkdirSync(folder, { recursive: true })
    office.office.now = new Date()
    writeFileSync(join(folder, 'moi.txt'), letter('107/SNV-CCHC'))
    await office.runScheduled('watch-inbox')
    expect(existsSync(join(folder, 'moi.txt'))).toBe(true)
  })
})
