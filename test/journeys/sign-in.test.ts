import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeFirstAdministratorToken } from '#modules/staff/sign-in/first-administrator.ts'
import { createLog } from '#platform/log.ts'
import { currentTotp, secretOfUri } from '#platform/session/totp.ts'
import { foundAuthority } from '#src/authorities.ts'
import { readConfig } from '#src/config.ts'
import { openProgram, type Program } from '#src/program.ts'
import { Somebody } from '../somebody.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'

const origin = 'http://hosen.test'
const authority = 'aaaaaaaa-0000-4000-8000-000000000001'
const password = 'con cò bay lả bay la'
const hour = 3_600_000

let database: TestDatabase
let dataDir: string
let program: Program
let ahead = 0
const clock = () => new Date(Date.now() + ahead)

beforeAll(async () => {
  database = await openTestDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'minhbach-sign-in-'))
  for (const [authority_id, host] of [
    [authority, 'hosen.test'],
    ['bbbbbbbb-0000-4000-8000-000000000002', 'other.test'],
  ] as const) {
    await foundAuthority(database.db, {
      authority_id,
      host,
      name: 'UBND phường Hồ Sen',
      short_name: 'Hồ Sen',
      now: clock(),
    })
  }
  const config = readConfig({ DATA_DIR: dataDir, PUBLIC_URL: origin })
  const log = createLog({ level: 'silent' })
  program = await openProgram({ config, url: database.url, log, clock, work: false, publish: false })
  chief = somebody()
})
beforeEach(() => {
  ahead = 0
})
afterAll(async () => {
  await program.stop()
  await database.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** A browser of somebody not met yet. */
const somebody = () => new Somebody(program, origin)
let chief: Somebody

/** Adds a member of staff; what the administrator is answered when inviting them. */
async function invite(email: string, how: { way: 'email' | 'code'; removeSecondFactor?: boolean; reason?: object }) {
  const known = await chief.get(`/staff?q=${encodeURIComponent(email)}`)
  const added = known.body.rows?.[0] ?? (await chief.post('/staff', { name: 'Phạm Thu Hương', email })).body
  const staffId = String(added['id'])
  return { staffId, ...(await chief.post(`/staff/${staffId}/invitations`, how)) }
}

async function lastLetter(to: string): Promise<string> {
  const folder = join(dataDir, 'outbox')
  const names = (await readdir(folder)).toSorted()
  const letters = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return letters.findLast((letter) => letter.includes(to)) ?? ''
}

/** The token of a link in a letter, whose lines may be wrapped as quoted-printable text. */
const tokenIn = (letter: string) =>
  /#token=([\w-]+)/.exec(letter.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '='))?.[1] ?? ''

describe('the first administrator', () => {
  it('comes in by the link printed at the start, once, and sets up a second factor before anything else', async () => {
    const { db, newId } = program.services
    const older = await makeFirstAdministratorToken(db, { authority, now: clock(), newId })
    const token = await makeFirstAdministratorToken(db, { authority, now: clock(), newId })
    const first = { name: 'Nguyễn Văn Trưởng', email: 'truong@hosen.test', password }
    expect((await chief.post('/sign-in/first-administrator', { ...first, token: older })).body).toMatchObject({
      code: 'not-found',
    })
    const weak = await chief.post('/sign-in/first-administrator', { ...first, token, password: 'matkhau123456' })
    expect(weak.body).toMatchObject({ code: 'not-allowed' })
    expect((await chief.post('/sign-in/first-administrator', { ...first, token })).body).toEqual({
      email: 'truong@hosen.test',
    })
    expect((await chief.post('/sign-in/first-administrator', { ...first, token })).body).toMatchObject({
      code: 'not-found',
    })
    expect(await makeFirstAdministratorToken(db, { authority, now: clock(), newId })).toBeUndefined()

    await chief.signIn('truong@hosen.test', password)
    expect((await chief.get('/me')).body).toMatchObject({ grants: [{ role: 'administrator' }], secondFactor: false })
    expect((await chief.get('/me/second-factor')).body).toMatchObject({
      required: true,
      inThisSession: false,
      totp: false,
      hasPassword: true,
    })
    const tooWeak = await chief.post('/staff', { name: 'Phạm Thu Hương', email: 'huong@hosen.test' })
    expect(tooWeak.body).toMatchObject({ code: 'second-factor-required' })

    const enabled = await chief.ask('POST', '/api/auth/two-factor/enable', { password })
    const code = currentTotp(secretOfUri(String(enabled.body['totpURI'])), new Date())
    expect((await chief.ask('POST', '/api/auth/two-factor/verify-totp', { code })).status).toBe(200)
    expect((await chief.get('/me/second-factor')).body).toMatchObject({
      inThisSession: true,
      totp: true,
      recoveryCodesLeft: 10,
    })
  })
})

describe('an invitation', () => {
  it('by letter sets a password once, and is then used', async () => {
    const email = 'thu.mot@hosen.test'
    const made = await invite(email, { way: 'email' })
    expect(made.body).toMatchObject({ purpose: 'invitation', way: 'email', state: 'open', email })
    expect(made.body).not.toHaveProperty('code')
    const stranger = somebody()
    expect((await stranger.signIn(email, password)).status).toBe(401)
    const letter = await lastLetter(email)
    expect(letter.replaceAll(/=\r?\n/g, '')).toMatch(/until \d\d\/\d\d\/\d{4} \d\d:\d\d \(Vietnam time\)/)
    const token = tokenIn(letter)
    expect((await chief.get(`/staff/${made.staffId}`)).body).toMatchObject({ account: true, activated: false })
    expect((await stranger.post('/sign-in/invitation/read', { token })).body).toMatchObject({
      name: 'Phạm Thu Hương',
      email,
      purpose: 'invitation',
    })
    const own = await stranger.post('/sign-in/invitation', { proof: { token }, password: 'phạm thu hương 1990' })
    expect(own.body).toMatchObject({ code: 'not-allowed' })
    expect((await stranger.post('/sign-in/invitation', { proof: { token }, password })).body).toEqual({ email })
    expect((await stranger.post('/sign-in/invitation', { proof: { token }, password })).body).toMatchObject({
      code: 'not-found',
    })
    expect((await stranger.signIn(email, password)).status).toBe(200)
    expect((await stranger.get('/me')).body).toMatchObject({ email, grants: [] })
    expect((await chief.get(`/staff/${made.staffId}`)).body).toMatchObject({ account: true, activated: true })
    expect((await chief.get(`/staff/${made.staffId}/invitations`)).body.rows).toMatchObject([{ state: 'used' }])
  })

  it('is worthless after its time', async () => {
    const email = 'thu.hai@hosen.test'
    await invite(email, { way: 'email' })
    const token = tokenIn(await lastLetter(email))
    ahead = 73 * hour
    const late = await somebody().post('/sign-in/invitation', { proof: { token }, password })
    expect(late.body).toMatchObject({ code: 'not-found' })
  })

  it('is worthless once withdrawn, or once another was made out', async () => {
    const email = 'thu.ba@hosen.test'
    const first = await invite(email, { way: 'email' })
    const older = tokenIn(await lastLetter(email))
    const second = await invite(email, { way: 'code' })
    expect((await somebody().post('/sign-in/invitation/read', { token: older })).body).toMatchObject({
      code: 'not-found',
    })
    expect((await chief.delete(`/staff/${first.staffId}/invitations/${String(second.body['id'])}`)).status).toBe(200)
    const proof = { email, code: String(second.body['code']) }
    expect((await somebody().post('/sign-in/invitation/read', proof)).body).toMatchObject({ code: 'not-found' })
    expect((await chief.get(`/staff/${first.staffId}/invitations`)).body.rows).toMatchObject([
      { state: 'withdrawn' },
      { state: 'withdrawn' },
    ])
  })

  it('by printed code is read as hands write it, and stands in the database only as a keyed hash', async () => {
    const email = 'giay@hosen.test'
    const { body } = await invite(email, { way: 'code' })
    const code = String(body['code'])
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
    const rows = await database.db.selectFrom('sign_in_invitations').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''))
    const typed = {
      email: 'Giay@hosen.test',
      code: code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'),
    }
    expect((await somebody().post('/sign-in/invitation', { proof: typed, password })).body).toEqual({ email })
  })

  it('by printed code is void after ten wrong ones, and no answer tells which addresses exist', async () => {
    const email = 'doan@hosen.test'
    const { body } = await invite(email, { way: 'code' })
    const answers = []
    for (let n = 0; n < 10; n++) {
      answers.push(await somebody().post('/sign-in/invitation/read', { email, code: `AAAAA-AAAA${n}` }))
    }
    const unknown = await somebody().post('/sign-in/invitation/read', {
      email: 'khong.co@hosen.test',
      code: 'AAAAA-AAAA0',
    })
    const { requestId: _one, ...known } = answers[0]?.body ?? {}
    const { requestId: _two, ...nobody } = unknown.body
    expect(nobody).toEqual(known)
    const right = await somebody().post('/sign-in/invitation/read', { email, code: String(body['code']) })
    expect(right.body).toMatchObject({ code: 'not-found' })
  })
})

describe('somebody who lost everything', () => {
  it('gets a code from an administrator that sets a password and takes the lost second factor away', async () => {
    const email = 'mat@hosen.test'
    const invited = await invite(email, { way: 'code' })
    await somebody().post('/sign-in/invitation', { proof: { email, code: String(invited.body['code']) }, password })
    const person = somebody()
    await person.signIn(email, password)
    const enabled = await person.ask('POST', '/api/auth/two-factor/enable', { password })
    const code = currentTotp(secretOfUri(String(enabled.body['totpURI'])), new Date())
    await person.ask('POST', '/api/auth/two-factor/verify-totp', { code })

    const reset = await invite(email, { way: 'code', removeSecondFactor: true, reason: { code: 'means-lost' } })
    expect(reset.body).toMatchObject({ purpose: 'reset' })
    expect((await person.get('/me')).status).toBe(200)
    const fresh = 'cây đa bến nước sân đình'
    await somebody().post('/sign-in/invitation', {
      proof: { email, code: String(reset.body['code']) },
      password: fresh,
    })
    expect((await person.get('/me')).status).toBe(401)
    expect((await person.signIn(email, password)).status).toBe(401)
    expect((await person.signIn(email, fresh)).body).not.toHaveProperty('twoFactorRedirect')
    expect((await person.get('/me/second-factor')).body).toMatchObject({ totp: false, passkeys: 0 })
    const events = (await person.get('/me/sign-ins')).body.rows?.map((row) => row['event'])
    expect(events).toEqual(
      expect.arrayContaining([
        'invited',
        'accepted',
        'totp-on',
        'second-factor-removed',
        'password-changed',
        'signed-in',
      ]),
    )
  })

  it('is never oneself', async () => {
    const { body } = await chief.get('/me')
    const answer = await chief.post(`/staff/${String(body['staffId'])}/invitations`, {
      way: 'code',
      removeSecondFactor: true,
      reason: { code: 'means-lost' },
    })
    expect(answer.body).toMatchObject({ code: 'own-matter' })
  })
})

describe('my sessions and my log', () => {
  it('are mine alone, and end where I say', async () => {
    const email = 'phien@hosen.test'
    const { body } = await invite(email, { way: 'code' })
    await somebody().post('/sign-in/invitation', { proof: { email, code: String(body['code']) }, password })
    const [here, there] = [somebody(), somebody()]
    await here.signIn(email, password)
    await there.signIn(email, password)
    const sessions = (await here.get('/me/sessions')).body.rows ?? []
    expect(sessions).toHaveLength(2)
    expect(sessions.filter((session) => session['current'])).toHaveLength(1)
    expect(sessions[0]).toMatchObject({ method: 'password', secondFactor: false })
    const other = sessions.find((session) => session['current'] === false)
    expect((await chief.delete(`/me/sessions/${String(other?.['id'])}`)).body).toMatchObject({ code: 'not-found' })
    expect((await there.get('/me')).status).toBe(200)
    expect((await here.delete(`/me/sessions/${String(other?.['id'])}`)).status).toBe(200)
    expect((await there.get('/me')).status).toBe(401)
    await there.signIn(email, password)
    expect((await here.delete('/me/sessions')).body).toEqual({ ended: 1 })
    expect((await there.get('/me')).status).toBe(401)
    expect((await here.get('/me/sign-ins?size=2')).body).toMatchObject({ size: 2, page: 1 })
    const mine = (await here.get('/me/sign-ins')).body.rows ?? []
    expect(
      mine.every((row) => ['invited', 'accepted', 'signed-in', 'session-ended'].includes(String(row['event']))),
    ).toBe(true)
  })

  it('count for nothing at another authority', async () => {
    expect((await chief.get('/me')).status).toBe(200)
    expect((await chief.ask('GET', '/api/v1/me', undefined, 'http://other.test')).status).toBe(401)
    expect((await chief.ask('GET', '/api/v1/me/sessions', undefined, 'http://other.test')).status).toBe(401)
  })
})
