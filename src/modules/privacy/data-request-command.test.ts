import { mkdtemp, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { deskModule } from '#modules/desk/index.ts'
import { UsageError } from '#platform/command.ts'
import { act } from '#record/act.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../test/small-office.ts'
import { runDataRequest } from './data-request-command.ts'
import { privacyModule } from './index.ts'
import { dataRequestKind } from './requests/store.ts'

let office: SmallOffice
let admin: Person
let clerk: Person
let subject: string
let ticket: string
beforeAll(async () => {
  office = await openSmallOffice([deskModule, privacyModule])
  admin = await office.hire('Trần Quản Trị', 'administrator')
  clerk = await office.hire('Vũ Văn Thư', 'clerk')
  subject = (
    allowed(await office.call('file-data-request', clerk, { body: { asks: 'copy', text: 'Cho tôi bản sao.' } })) as {
      subject: string
    }
  ).subject
  const body = { asks: 'copy', proof: 'letter', text: 'Thư của người dân.' }
  ticket = (allowed(await office.call('register-data-request', clerk, { body })) as { ticket: string }).ticket
})
afterAll(() => office.close())

async function run(...parameters: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line), env: {} }
  const { db, authority, modules } = office
  const code = await runDataRequest(parameters, io, {
    db,
    authority,
    modules,
    now: office.office.now,
    newId: () => crypto.randomUUID(),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('minhbach data-request', () => {
  it('lists requests without naming anybody', async () => {
    const { code, out } = await run('list', '--state', 'received')
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(2)
    expect(out).not.toContain(clerk.staffId)
    await expect(run('list', '--state', 'khac')).rejects.toBeInstanceOf(UsageError)
  })

  it('shows the request of a ticket to whoever brings its code', async () => {
    expect(await run('ticket', ticket)).toMatchObject({ code: 0, out: expect.stringContaining('Thư của người dân.') })
    expect(await run('ticket', '00000-00000-00000-00000')).toMatchObject({ code: 1 })
  })

  it('gives a copy only once it was granted, into a file of its own, and logs the look', async () => {
    expect(await run('copy', subject)).toMatchObject({ code: 1, out: '' })
    for (const step of ['accept', 'grant'])
      allowed(await act(office.shell, dataRequestKind, { id: subject, do: step, by: admin, input: {} }))
    const file = join(await mkdtemp(join(tmpdir(), 'minhbach-copy-')), 'ban-sao.json')
    expect(await run('copy', subject, file)).toMatchObject({ code: 0 })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, 'utf8')).toContain('Cho tôi bản sao.')
    await expect(run('copy', subject, file)).rejects.toThrow('EEXIST')
    expect(await office.call('list-who-looked-at-me', clerk)).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ byId: 'terminal', subject })]),
    })
  })

  it('says how it is called', async () => {
    for (const wrong of [[], ['find', 'Trần'], ['show']]) await expect(run(...wrong)).rejects.toBeInstanceOf(UsageError)
  })
})
