import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openOfficeSignIn, walkThrough } from '../../../test/office-sign-in.ts'
import { addLogin, openSignInDesk, Visitor, type SignInDesk } from '../../../test/sign-in-desk.ts'
import { inviteLogin } from './logins.ts'
import { currentTotp } from './totp.ts'

const origin = 'http://localhost:18081'
const callback = `${origin}/api/auth/callback/oidc`
let office: Awaited<ReturnType<typeof openOfficeSignIn>>
let desk: SignInDesk
beforeAll(async () => {
  office = await openOfficeSignIn(callback)
  desk = await openSignInDesk({ origin, oidc: { ...office, name: 'Đăng nhập một cửa' } })
})
beforeEach(() => {
  desk.time.ahead = 0
})
afterAll(async () => {
  await desk.close()
  await office.close()
})

const begin = { provider: 'oidc', callbackURL: '/console/', errorCallbackURL: '/console/dang-nhap' }

/** Signs in through the office as the account there; where it ends. */
async function throughOffice(visitor: Visitor, sub: string): Promise<string> {
  office.who.is = sub
  const { url } = (await (await visitor.post('/sign-in/social', begin)).json()) as { url: string }
  const back = new URL(await walkThrough(url, callback))
  const answer = await visitor.send(back.pathname.slice('/api/auth'.length) + back.search)
  return answer.headers.get('location') ?? `${answer.status}`
}

async function invite(email: string, lasts = 60_000): Promise<string> {
  const now = desk.ports.clock()
  const until = new Date(now.getTime() + lasts)
  return desk.db
    .transaction()
    .execute((tx) => inviteLogin(tx, { authority: desk.authority, email, name: 'Lê Thị Mai', until, now }))
}

describe('the office’s own sign-in', () => {
  it('opens the account of somebody invited, then always', async () => {
    const userId = await invite('mai@hosen.example')
    office.accounts.set('mai', { email: 'Mai@hosen.example', email_verified: true, name: 'Mai ở nơi khác' })
    const visitor = new Visitor(desk)
    expect(await throughOffice(visitor, 'mai')).toBe('/console/')
    expect(await visitor.session()).toMatchObject({ userId, method: 'oidc', secondFactor: false })
    const user = await desk.db.selectFrom('auth_users').selectAll().where('id', '=', userId).executeTakeFirstOrThrow()
    expect(user).toMatchObject({ name: 'Lê Thị Mai', email_verified: true, invited_until: null })
    expect(user.activated_at).not.toBeNull()
    desk.time.ahead = 61_000
    const again = new Visitor(desk)
    expect(await throughOffice(again, 'mai')).toBe('/console/')
    expect(await again.session()).toMatchObject({ userId })
  })

  it('keeps none of the office’s tokens', async () => {
    const rows = await desk.db.selectFrom('auth_accounts').selectAll().where('provider_id', '=', 'oidc').execute()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows)
      expect(row).toMatchObject({ access_token: null, refresh_token: null, id_token: null, password: null })
  })

  it('lets in nobody who was not invited, nor where the address is unverified, nor after the invitation', async () => {
    await invite('late@hosen.example', 1_000)
    await addLogin(desk, { email: 'unsure@hosen.example' })
    office.accounts.set('stranger', { email: 'stranger@elsewhere.example', email_verified: true })
    office.accounts.set('late', { email: 'late@hosen.example', email_verified: true })
    office.accounts.set('unsure', { email: 'unsure@hosen.example', email_verified: false })
    desk.time.ahead = 2_000
    const visitor = new Visitor(desk)
    expect(await throughOffice(visitor, 'stranger')).toBe('/console/dang-nhap?error=signup_disabled')
    expect(await throughOffice(visitor, 'unsure')).toBe('/console/dang-nhap?error=account_not_linked')
    expect(await throughOffice(visitor, 'late')).toBe('/console/dang-nhap?error=unable_to_link_account')
    expect(await visitor.session()).toBeUndefined()
  })

  it('makes a strong session where it vouches for a second factor, or a code is added here', async () => {
    office.accounts.set('strong', { email: 'strong@hosen.example', email_verified: true, amr: ['pwd', 'mfa'] })
    await invite('strong@hosen.example')
    const vouched = new Visitor(desk)
    await throughOffice(vouched, 'strong')
    expect(await vouched.session()).toMatchObject({ method: 'oidc', secondFactor: true })

    const totpSecret = 'a-secret-of-an-authenticator-app'
    await addLogin(desk, { email: 'lift@hosen.example', totpSecret })
    office.accounts.set('lift', { email: 'lift@hosen.example', email_verified: true })
    const lifted = new Visitor(desk)
    expect(await throughOffice(lifted, 'lift')).toBe('/console/')
    expect(await lifted.session()).toMatchObject({ method: 'oidc', secondFactor: false })
    expect((await lifted.post('/two-factor/verify-totp', { code: '000000' })).status).toBe(401)
    expect((await lifted.post('/two-factor/verify-totp', { code: currentTotp(totpSecret, new Date()) })).status).toBe(
      200,
    )
    expect(await lifted.session()).toMatchObject({ method: 'oidc', secondFactor: true })
  })

  it('takes no ID token that somebody brings along', async () => {
    const answer = await new Visitor(desk).post('/sign-in/social', { ...begin, idToken: { token: 'x.y.z' } })
    expect(answer.status).toBe(400)
  })

  it('takes no answer that this browser did not ask for', async () => {
    office.who.is = 'mai'
    const { url } = (await (await new Visitor(desk).post('/sign-in/social', begin)).json()) as { url: string }
    const back = new URL(await walkThrough(url, callback))
    const victim = new Visitor(desk)
    const answer = await victim.send(back.pathname.slice('/api/auth'.length) + back.search)
    expect(answer.headers.get('location')).toMatch(/error=/)
    expect(await victim.session()).toBeUndefined()
  })

  it('sends nobody to another site afterwards', async () => {
    const answer = await new Visitor(desk).post('/sign-in/social', {
      ...begin,
      callbackURL: 'https://elsewhere.example/',
    })
    expect(answer.status).toBe(403)
  })

  it('that is down keeps nobody from a password, and is asked again later', async () => {
    const down = await openSignInDesk({ origin, oidc: { ...office, issuer: 'http://localhost:1', name: '' } })
    await addLogin(down, { email: 'an@hosen.example' })
    expect((await new Visitor(down).post('/sign-in/social', begin)).status).toBe(404)
    expect((await new Visitor(down).signIn('an@hosen.example')).status).toBe(200)
    if (down.ports.oidc) down.ports.oidc.issuer = office.issuer
    down.time.ahead = 11_000
    expect((await new Visitor(down).post('/sign-in/social', begin)).status).toBe(200)
    await down.close()
  })
})
