import { createHash } from 'node:crypto'
import Excel from 'exceljs'
import { describe, expect, it } from 'vitest'
import { canonicalize } from '#kernel/canonical.ts'
import { decodeText, readCsv, writeCsv } from '#kernel/csv.ts'
import { publicState, rebuild } from '#record/rebuild.ts'
import { allowed } from '../../../../test/allowed.ts'
import { useImportOffice, type Imported } from '../../../../test/import-office.ts'
import { csv, head, line } from '../../../../test/old-register.ts'

const { office, ask, preview, bring, undo, register, papers } = useImportOffice()

describe('what importing a register would do', () => {
  it('is told row by row, and nothing is written', async () => {
    const shown = await preview(
      csv(
        line(1),
        line(2, { 4: '31/02/2021' }),
        line(1),
        line(5, { 5: '' }),
        line(6, { 7: 'MẬT', 5: 'Kế hoạch riêng' }),
        line(9),
      ),
    )
    expect(shown).toMatchObject({ good: 2, wrong: 4, missing: [] })
    expect(shown.registers).toMatchObject([
      { id: null, period: '2021', lines: 2, nextSerial: 10, gaps: [{ first: 2, last: 8 }], gapSerials: 7 },
    ])
    expect(shown.problems.map(({ row, field }) => [row, field])).toEqual([
      [3, 'dated'],
      [4, 'serial'],
      [5, 'subject'],
      [6, null],
    ])
    expect(JSON.stringify(shown)).not.toContain('Kế hoạch riêng')
    expect(await papers()).toEqual([])
    expect(await office().db.selectFrom('registers').selectAll().execute()).toEqual([])
    expect(office().queued).toEqual([])
  })

  it('offers the wrong rows as a table to mend, in which nothing runs and nothing secret stands', async () => {
    const body = csv(line(1, { 5: '=1+1', 4: 'hôm qua' }), line(2, { 7: 'TỐI MẬT', 5: 'Phương án riêng' }))
    const file = (await ask('write-wrong-rows', body)) as { bytes: Uint8Array }
    const text = decodeText(file.bytes)
    expect(text).toContain(`'=1+1`)
    expect(text).not.toContain('Phương án riêng')
    const [names, first, second] = readCsv(text)
    expect(names?.cells.slice(-2)).toEqual(['Dòng trong tệp', 'Sai ở đâu'])
    expect(first?.cells.slice(-2)).toEqual(['2', expect.stringContaining('Ngày tháng văn bản: “hôm qua”')])
    expect(second?.cells.slice(0, head.length).join('')).toBe('')
  })

  it('says what a person mapped otherwise, and what is missing', async () => {
    const shown = await preview(csv(line(1)), { map: 'serial:0,subject:6' })
    expect(shown).toMatchObject({ good: 0, wrong: 1 })
    expect(await preview(csv(line(1)), { map: 'serial:0,dated:99,nothing:3' })).toMatchObject({ missing: ['subject'] })
  })

  it('is refused in words for what is no table', async () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(await ask('preview-register-import', picture)).toMatchObject({ refused: 'not-allowed', field: 'body' })
    expect(await ask('import-register', new Uint8Array())).toMatchObject({ refused: 'not-allowed' })
  })
})

describe('importing a register', () => {
  it('opens it for its year, numbers on after its last line, and is one decision that commits to all lines', async () => {
    const done = await bring(csv(line(3), line(4)))
    expect(done).toMatchObject({ lines: 2, leftOut: 0 })
    expect(await register(done.registerId)).toMatchObject({
      period: '2021',
      firstSerial: 3,
      nextSerial: 5,
      papers: 2,
      unexplained: [],
    })
    const entries = await office().db.selectFrom('record_entries').select(['did', 'kind']).orderBy('seq').execute()
    expect(entries.map(({ did }) => did)).toEqual(['register-opened', 'register-imported'])
    const rows = await papers()
    expect(rows).toMatchObject([
      {
        serial: 3,
        state: 'imported',
        came_by: 'import',
        registered_on: '2021-01-05',
        type: 'công văn',
        passed_to: 'Văn phòng',
      },
      { serial: 4, number: '13/SYT' },
    ])
    const { digest } = await office().db.selectFrom('register_imports').select('digest').executeTakeFirstOrThrow()
    const lines = rows.map((one) => canonicalize(lineOf(one)))
    expect(digest).toBe(
      createHash('sha256')
        .update(lines.map((text) => `${text}\n`).join(''))
        .digest('hex'),
    )
  })

  it('keeps the serial of a row left out at the end for the row that is mended, but follows no serial that stands apart', async () => {
    const body = csv(line(1), line(2, { 5: '' }), line(900, { 5: '' }))
    const { registerId } = await bring(body, { leaveOut: 'true' })
    expect(await register(registerId)).toMatchObject({ nextSerial: 3, papers: 1 })
    await bring(csv(line(2)))
    expect(await register(registerId)).toMatchObject({ nextSerial: 3, papers: 2, unexplained: [] })
  })

  it('leaves wrong rows out only where that is said', async () => {
    const body = csv(line(1), line(2, { 5: '' }))
    expect(await ask('import-register', body)).toMatchObject({ refused: 'not-allowed', field: 'leaveOut' })
    expect(await papers()).toEqual([])
    expect(await bring(body, { leaveOut: 'true' })).toMatchObject({ lines: 1, leftOut: 1 })
  })

  it('is found by a search, printed, and has no deadline that runs', async () => {
    const names = [...head, 'Hạn xử lý']
    const body = new TextEncoder().encode(writeCsv([names, [...line(1), '20/01/2021']]))
    const { registerId } = await bring(body)
    const found = allowed(await office().call('list-papers', office().clerk, { query: { q: 'sở y tế' } })) as {
      rows: object[]
    }
    expect(found.rows).toMatchObject([{ serial: 1, state: 'imported', dueOn: '2021-01-20', tasks: 0 }])
    const print = await office().call('print-register', office().clerk, {
      params: { id: registerId },
      query: { as: 'xlsx' },
    })
    const book = await new Excel.Workbook().xlsx.load(Buffer.from((print as { bytes: Uint8Array }).bytes) as never)
    const printed = book.worksheets
      .flatMap((sheet) => sheet.getSheetValues())
      .map((row) => JSON.stringify(row))
      .join('\n')
    expect(printed).toContain('Văn phòng')
    await office().runScheduled('remind')
    await office().work()
    expect(office().letters).toEqual([])
    expect(await office().db.selectFrom('notices').selectAll().execute()).toEqual([])
  })

  it('goes into a register that is there, below its first serial too, and not on a serial that it has', async () => {
    const { registerId } = await bring(csv(line(10), line(11)))
    await bring(csv(line(1), line(2)))
    expect(await register(registerId)).toMatchObject({
      firstSerial: 1,
      nextSerial: 12,
      unexplained: [{ first: 3, last: 9 }],
    })
    expect(await preview(csv(line(2), line(3)))).toMatchObject({
      good: 1,
      wrong: 1,
      registers: [{ id: registerId, papers: 4, lines: 1 }],
    })
  })

  it('says that the same file is there already, and takes none of it twice', async () => {
    const body = csv(line(1), line(2))
    const { subject } = await bring(body)
    expect(await preview(body)).toMatchObject({ good: 0, wrong: 2, again: { id: subject, by: 'Phạm Văn Thư' } })
    expect(await ask('import-register', body, { leaveOut: 'true' })).toMatchObject({ refused: 'not-allowed' })
  })

  it('is done once where two people do it at once, and its job may be run twice', async () => {
    const body = csv(line(1), line(2))
    // On a machine that is not too busy both have read the file against an empty register before the first decides.
    const gate = Promise.withResolvers<void>()
    const held = office().shell.appender.run(office().authority, () => gate.promise)
    const both = [ask('import-register', body), ask('import-register', body)]
    setTimeout(gate.resolve, 1_000)
    await held
    const answers = (await Promise.all(both)) as { refused?: string }[]
    // Whoever was slow in reading saw the other's lines in the register already.
    const rules = answers.flatMap(({ refused }) => refused ?? [])
    expect([['already-exists'], ['not-allowed']]).toContainEqual(rules)
    await office().work({ twice: true })
    expect(await papers()).toHaveLength(2)
  })

  it('of a term of the Party goes into a register of its own days', async () => {
    const asked = { side: 'party', period: '2020-2025', firstDay: '2020-06-01', lastDay: '2025-05-31' }
    expect((await preview(csv(line(1)), { side: 'party' })).registers).toEqual([])
    expect(await ask('import-register', csv(line(1)), { side: 'party' })).toMatchObject({ field: 'period' })
    const { registerId } = await bring(csv(line(1)), asked)
    expect(await register(registerId)).toMatchObject({ side: 'party', period: '2020-2025', firstDay: '2020-06-01' })
  })

  it('is refused for a register that is closed', async () => {
    const { registerId } = await bring(csv(line(1)))
    const params = { module: 'documents', kind: 'register', id: registerId }
    allowed(await office().call('take-step', office().clerk, { params, body: { do: 'close' } }))
    expect((await preview(csv(line(2)))).closed).toContain('đã khoá')
    expect(await ask('import-register', csv(line(2)))).toMatchObject({ refused: 'wrong-state' })
  })

  it('writes 1,200 lines in turns, and says how many wait meanwhile', async () => {
    const done = allowed(
      await ask('import-register', csv(...Array.from({ length: 1_200 }, (_, at) => line(at + 1)))),
    ) as Imported
    const state = async () =>
      allowed(await office().call('get-register-import', office().clerk, { params: { id: done.subject } })) as {
        waiting: number
      }
    expect(await state()).toMatchObject({ lines: 1_200, waiting: 1_200, state: 'imported' })
    expect(await undo(done.subject)).toMatchObject({ refused: 'wrong-state' })
    await office().work()
    expect(await state()).toMatchObject({ waiting: 0 })
    expect(await papers()).toHaveLength(1_200)
  })
})

describe('undoing an import', () => {
  it('leaves a record that verifies, and public rows that equal their replay', async () => {
    const { subject } = await bring(csv(line(1)))
    allowed(await undo(subject))
    const folds = office().modules.flatMap(({ name, publicTables, project }) =>
      project ? [{ module: name, publicTables, project }] : [],
    )
    const live = await publicState(office().db, office().authority, folds)
    const standing = await papers()
    expect(await rebuild(office().db, office().authority, folds)).toBe(3)
    expect(await publicState(office().db, office().authority, folds)).toEqual(live)
    expect(await papers()).toEqual(standing)
    const entries = await office().db.selectFrom('record_entries').select('entry').execute()
    expect(entries.map(({ entry }) => Object.keys(JSON.parse(entry.toString()) as object))).toEqual(
      entries.map(() => ['at', 'commitment', 'seq', 'v']),
    )
  })

  it('takes all its papers out and gives their serials free', async () => {
    const body = csv(line(1), line(2))
    const { subject, registerId } = await bring(body)
    expect(await undo(subject)).toMatchObject({ state: 'undone' })
    expect(await papers()).toEqual([])
    expect(await register(registerId)).toMatchObject({ firstSerial: 1, nextSerial: 1, papers: 0 })
    const list = allowed(await office().call('list-register-imports', office().clerk)) as { rows: object[] }
    expect(list.rows).toMatchObject([
      { id: subject, by: 'Phạm Văn Thư', fileName: 'so-den.csv', lines: 2, state: 'undone' },
    ])
    expect(await preview(body)).toMatchObject({ good: 2, again: null })
    expect(await undo(subject)).toMatchObject({ refused: 'wrong-state' })
  })

  it('leaves the serials that others gave, and puts the first one back', async () => {
    const { registerId } = await bring(csv(line(10), line(11)))
    const { subject } = await bring(csv(line(1), line(20)))
    allowed(await undo(subject))
    expect(await register(registerId)).toMatchObject({ firstSerial: 10, nextSerial: 12, papers: 2, unexplained: [] })
  })

  it('at the moment at which somebody links one of its papers leaves no link to what is gone', async () => {
    for (let times = 0; times < 5; times += 1) {
      const { subject } = await bring(csv(line(1), line(2)))
      const [first, second] = await papers()
      const link = { params: { id: first?.paper_id }, body: { toId: second?.paper_id, kind: 'answers' } }
      const answers = await Promise.all([undo(subject), office().call('link-papers', office().clerk, link)])
      const done = answers.filter((answer) => !('refused' in (answer as object)))
      expect(done).toHaveLength(1)
      const links = await office().db.selectFrom('paper_links').select('from_id').execute()
      expect(links).toHaveLength((await papers()).length > 0 ? 1 : 0)
      if (links.length > 0) return
    }
  })

  it('is refused as long as something was done with one of its papers, and says with which', async () => {
    const { subject } = await bring(csv(line(1), line(2), line(3)))
    const [first, second] = await papers()
    allowed(await office().call('take-up-paper', office().clerk, { params: { id: first?.paper_id } }))
    allowed(
      await office().call('link-papers', office().clerk, {
        params: { id: second?.paper_id },
        body: { toId: first?.paper_id, kind: 'answers' },
      }),
    )
    expect(await undo(subject)).toMatchObject({
      refused: 'not-allowed',
      rule: expect.stringContaining('văn bản số 1 đã được mở'),
    })
    const seen = allowed(await office().call('get-register-import', office().clerk, { params: { id: subject } })) as {
      prevents: object[]
    }
    expect(seen.prevents).toMatchObject([
      { serial: 1, why: 'taken-up' },
      { serial: 2, why: 'linked' },
    ])
    expect(await papers()).toHaveLength(3)
  })
})

/** The line of a register that a paper came of, as the decision saw it. */
function lineOf(row: Awaited<ReturnType<typeof papers>>[number]) {
  const { serial, number, dated, issuer, type, subject, signer, recipients, copies, urgency, note } = row
  const more = { registeredOn: row.registered_on, passedTo: row.passed_to, dueOn: row.due_on }
  return { serial, number, dated, issuer, type, subject, signer, recipients, copies, urgency, note, ...more }
}
