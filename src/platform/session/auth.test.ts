import { getMigrations } from 'better-auth/db/migration'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addLogin, codeOf, goodPassword, openSignInDesk, Visitor, type SignInDesk } from '../../../test/sign-in-desk.ts'
import { newAuthority } from '../../../test/shell.ts'
import { authOptions } from './auth.ts'

let desk: SignInDesk
beforeAll(async () => {
  desk = await openSignInDesk()
})
afterAll(() => desk.close())

describe('the tables', () => {
  it('lack nothing that better-auth looks for', async () => {
    const given = {
      ...desk.ports,
      authority: desk.authority,
      origin: desk.origin,
      name: '',
      forget: () => undefined,
      notes: new WeakMap(),
    }
    const found = await getMigrations(authOptions(given, { oidc: false }), { throwOnUnsafe: false })
    expect(found.toBeCreated).toEqual([])
    expect(found.toBeAdded).toEqual([])
    expect(found.toBeAddedIndexes).toEqual([])
    expect(found.schemaProblems.filter((problem) => !problem.includes('"authority_id"'))).toEqual([])
  })
})

describe('signing in with a password', () => {
  it('opens a session that names its owner, how it was opened and how strongly', async () => {
    const { userId } = await addLogin(desk, { email: 'an@hosen.example' })
    const visitor = new Visitor(desk)
    expect((await visitor.signIn('An@hosen.example')).status).toBe(200)
    expect(await visitor.session()).toMatchObject({ userId, method: 'password', secondFactor: false })
  })

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    await addLogin(desk, { email: 'cookie@hosen.example' })
    const visitor = new Visitor(desk)
    await visitor.signIn('cookie@hosen.example')
    const line = visitor.set.find((set) => set.startsWith('minhbach.session_token=')) ?? ''
    expect(line).toMatch(/; HttpOnly/i)
    expect(line).toMatch(/; SameSite=Lax/i)
    expect(line).toMatch(/; Path=\//i)
    expect(line).not.toMatch(/Domain|Secure/i)
  })

  it('sets a __Host- cookie on HTTPS', async () => {
    const secure = await openSignInDesk({ origin: 'https://hosen.example' })
    await addLogin(secure, { email: 'an@hosen.example' })
    const visitor = new Visitor(secure)
    await visitor.signIn('an@hosen.example')
    const line = visitor.set.find((set) => set.startsWith('__Host-minhbach.session_token=')) ?? ''
    expect(line).toMatch(/; Secure/i)
    expect(line).toMatch(/; HttpOnly/i)
    expect(line).not.toMatch(/Domain/i)
    expect(await visitor.session()).toBeDefined()
    await secure.close()
  })

  it('answers alike whether the account or the password is wrong', async () => {
    await addLogin(desk, { email: 'known@hosen.example' })
    const wrong = await new Visitor(desk).signIn('known@hosen.example', 'không phải mật khẩu này')
    const unknown = await new Visitor(desk).signIn('nobody@hosen.example', 'không phải mật khẩu này')
    expect(wrong.status).toBe(401)
    expect(unknown.status).toBe(401)
    expect(await unknown.text()).toBe(await wrong.text())
  })

  it('gives a new token each time, and takes none that a stranger made up', async () => {
    await addLogin(desk, { email: 'token@hosen.example' })
    const visitor = new Visitor(desk)
    await visitor.signIn('token@hosen.example')
    const first = visitor.cookie
    await visitor.signIn('token@hosen.example')
    expect(visitor.cookie).not.toBe(first)
    const [token = ''] = decodeURIComponent(first ?? '').split('.')
    const forger = new Visitor(desk)
    forger.cookies.set('minhbach.session_token', encodeURIComponent(`${token}.${Buffer.alloc(32).toString('base64')}`))
    expect(await forger.session()).toBeUndefined()
  })

  it('refuses a page of another site that sends the cookie along', async () => {
    await addLogin(desk, { email: 'csrf@hosen.example' })
    const visitor = new Visitor(desk)
    await visitor.signIn('csrf@hosen.example')
    const answer = await visitor.post('/sign-out', {}, { origin: 'https://elsewhere.example' })
    expect(answer.status).toBe(403)
    expect(await visitor.session()).toBeDefined()
  })
})

describe('strangers', () => {
  it.each([
    ['POST', '/sign-up/email'],
    ['GET', '/get-session'],
    ['GET', '/list-sessions'],
    ['POST', '/update-user'],
    ['POST', '/change-email'],
    ['POST', '/delete-user'],
    ['POST', '/link-social'],
    ['POST', '/two-factor/send-otp'],
    ['GET', '/reset-password/abc?callbackURL=/'],
    ['GET', '/ok'],
  ])('find no door at %s %s', async (method, path) => {
    expect((await new Visitor(desk).send(path, { method, ...(method === 'POST' && { body: '{}' }) })).status).toBe(404)
  })
})

describe('two authorities', () => {
  it('do not know each other’s accounts, sessions and reset tokens', async () => {
    const other = await newAuthority(desk.db, { host: 'other.example' })
    const email = 'both@example.vn'
    const here = await addLogin(desk, { email })
    await addLogin(desk, { email, authority: other, password: 'một mật khẩu khác hẳn' })
    const visitor = new Visitor(desk)
    expect((await visitor.signIn(email)).status).toBe(200)
    expect((await new Visitor(desk, { authority: other }).signIn(email)).status).toBe(401)

    const stolen = new Visitor(desk, { authority: other })
    for (const [name, value] of visitor.cookies) stolen.cookies.set(name, value)
    expect(await visitor.session()).toMatchObject({ userId: here.userId })
    expect(await stolen.session()).toBeUndefined()
    expect((await stolen.send('/passkey/list-user-passkeys')).status).toBe(401)

    await visitor.post('/request-password-reset', { email })
    const token = await tokenFrom(email)
    const elsewhere = await stolen.post('/reset-password', { token, newPassword: 'mật khẩu của kẻ gian' })
    expect(await codeOf(elsewhere)).toBe('INVALID_TOKEN')
    expect((await visitor.post('/reset-password', { token, newPassword: 'cây đa bến nước' })).status).toBe(200)
  })
})

describe('a forgotten password', () => {
  it('is set anew by a letter’s link, once, and ends every session', async () => {
    const email = 'forgot@hosen.example'
    await addLogin(desk, { email })
    const old = new Visitor(desk)
    await old.signIn(email)
    await new Visitor(desk).post('/request-password-reset', { email })
    const token = await tokenFrom(email)
    const weak = await new Visitor(desk).post('/reset-password', { token, newPassword: 'matkhau123456' })
    expect(await codeOf(weak)).toBe('PASSWORD_REFUSED')
    expect((await new Visitor(desk).post('/reset-password', { token, newPassword: 'cây đa bến nước' })).status).toBe(
      200,
    )
    expect(await codeOf(await new Visitor(desk).post('/reset-password', { token, newPassword: 'cây đa bến đò' }))).toBe(
      'INVALID_TOKEN',
    )
    expect(await old.session()).toBeUndefined()
    expect((await new Visitor(desk).signIn(email, goodPassword)).status).toBe(401)
    expect((await new Visitor(desk).signIn(email, 'cây đa bến nước')).status).toBe(200)
  })

  it('is answered alike for an address without account, and sends nothing there', async () => {
    await addLogin(desk, { email: 'exists@hosen.example' })
    const known = await new Visitor(desk).post('/request-password-reset', { email: 'exists@hosen.example' })
    const unknown = await new Visitor(desk).post('/request-password-reset', { email: 'no-one@hosen.example' })
    expect(await unknown.text()).toBe(await known.text())
    await expect.poll(() => desk.letters.filter((letter) => letter.to === 'exists@hosen.example').length).toBe(1)
    expect(desk.letters.some((letter) => letter.to === 'no-one@hosen.example')).toBe(false)
  })

  it('stands in the database only as a hash of its token', async () => {
    await addLogin(desk, { email: 'hash@hosen.example' })
    await new Visitor(desk).post('/request-password-reset', { email: 'hash@hosen.example' })
    const token = await tokenFrom('hash@hosen.example')
    const rows = await desk.db.selectFrom('auth_verifications').select('identifier').execute()
    expect(rows.some((row) => row.identifier.includes(token))).toBe(false)
  })
})

async function tokenFrom(email: string): Promise<string> {
  let token: string | undefined
  await expect
    .poll(() => {
      const letter = desk.letters.findLast((sent) => sent.to === email)
      token = /\/console\/dat-lai-mat-khau#token=(\S+)/.exec(letter?.text ?? '')?.[1]
      return token
    })
    .toBeDefined()
  return token ?? ''
}
