import { afterAll, beforeAll, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { act } from '#record/act.ts'
import { openKeys } from '#record/keys.ts'
import { logKeyKind } from '#record/log-key.ts'
import { openTestProgram, type TestProgram } from '../test/program.ts'
import { checkRecord } from './check-record.ts'
import { keysDir, recordOrigin } from './places.ts'

let program: TestProgram
beforeAll(async () => {
  program = await openTestProgram({ publish: true })
  await openKeys({
    dir: keysDir(program.dataDir, program.authority),
    origin: recordOrigin('office.test'),
    now: new Date(),
  })
  const shell = program.services.shellFor(program.authority)
  const opened = await act(shell, logKeyKind, { do: 'open', by: 'clock', input: { vkey: 'k', certificate: 'c' } })
  if (isRefusal(opened)) throw new Error(opened.rule)
})
afterAll(() => program.stop())

const check = () => checkRecord(program.services.db, program.dataDir, program.authority)

it('says that files, database and contents agree', async () => {
  await expect.poll(() => program.publishing.publishedSize(program.authority), { timeout: 10_000 }).toBe(1)
  expect(await check()).toEqual({ state: 'agrees', published: 1, held: 1 })
})

it('names an entry whose content was changed behind the back of the record', async () => {
  await program.services.db
    .updateTable('record_contents')
    .set({ body: '{"content":{"forged":true}}' })
    .where('authority_id', '=', program.authority)
    .execute()
  expect(await check()).toMatchObject({ state: 'wrong', problem: expect.stringContaining('mục 0') })
})
