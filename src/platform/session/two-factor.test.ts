import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addLogin, codeOf, goodPassword, openSignInDesk, Visitor, type SignInDesk } from '../../../test/sign-in-desk.ts'
import { currentTotp, secretOfUri } from './totp.ts'
import { codes } from './guess-limit.ts'

let desk: SignInDesk
beforeAll(async () => {
  desk = await openSignInDesk()
})
afterAll(() => desk.close())

const totpSecret = 'a-secret-of-an-authenticator-app'
/** better-auth looks at the machine's clock: codes of the step before, now and after are good. */
const code = (steps = 0, secret = totpSecret) => currentTotp(secret, new Date(Date.now() + steps * 30_000))

async function begin(email: string) {
  const login = await addLogin(desk, { email, totpSecret })
  const visitor = new Visitor(desk)
  const answer = await visitor.signIn(email)
  return { ...login, visitor, answer }
}

describe('currentTotp', () => {
  it('gives the codes of RFC 6238, appendix B', () => {
    const secret = '12345678901234567890'
    expect(currentTotp(secret, new Date(59_000))).toBe('287082')
    expect(currentTotp(secret, new Date(1_111_111_109_000))).toBe('081804')
    expect(currentTotp(secret, new Date(20_000_000_000_000))).toBe('353130')
  })
})

describe('an account with TOTP', () => {
  it('has no session until the code is given, then one with a second factor', async () => {
    const { visitor, answer } = await begin('totp@hosen.example')
    expect(await answer.json()).toMatchObject({ twoFactorRedirect: true })
    expect(await visitor.session()).toBeUndefined()
    expect((await visitor.post('/two-factor/verify-totp', { code: code() })).status).toBe(200)
    expect(await visitor.session()).toMatchObject({ method: 'totp', secondFactor: true })
  })

  it('hears each code once', async () => {
    const { visitor } = await begin('replay@hosen.example')
    const said = code()
    expect((await visitor.post('/two-factor/verify-totp', { code: said })).status).toBe(200)
    const thief = new Visitor(desk, { address: '198.51.100.9' })
    await thief.signIn('replay@hosen.example')
    const replayed = await thief.post('/two-factor/verify-totp', { code: said })
    expect(replayed.status).toBe(401)
    expect(await codeOf(replayed)).toBe('CODE_ALREADY_USED')
    expect(await thief.session()).toBeUndefined()
  })

  it('hears one of two that bring the same code at the same moment', async () => {
    const { visitor } = await begin('race@hosen.example')
    const other = new Visitor(desk)
    await other.signIn('race@hosen.example')
    const said = code()
    const answers = await Promise.all(
      [visitor, other].map((one) => one.post('/two-factor/verify-totp', { code: said })),
    )
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 401]))
  })

  it('is slowed down in guessing codes, across sign-ins', async () => {
    const { visitor } = await begin('guess@hosen.example')
    const wrong = ['000001', '000002', '000003', '000004', '000005'].filter(
      (one) => ![-1, 0, 1].some((step) => code(step) === one),
    )
    for (const one of wrong) await visitor.post('/two-factor/verify-totp', { code: one })
    const other = new Visitor(desk, { address: '198.51.100.10' })
    await other.signIn('guess@hosen.example')
    expect(wrong).toHaveLength(codes.free)
    expect((await other.post('/two-factor/verify-totp', { code: code() })).status).toBe(429)
  })

  it('opens once with each recovery code', async () => {
    const { visitor, recoveryCodes } = await begin('recovery@hosen.example')
    const [first = '', second = ''] = recoveryCodes
    expect((await visitor.post('/two-factor/verify-backup-code', { code: first })).status).toBe(200)
    expect(await visitor.session()).toMatchObject({ method: 'recovery-code', secondFactor: true })
    const again = new Visitor(desk)
    await again.signIn('recovery@hosen.example')
    expect((await again.post('/two-factor/verify-backup-code', { code: first })).status).toBe(401)
    expect((await again.post('/two-factor/verify-backup-code', { code: second })).status).toBe(200)
  })

  it('does not trust a device for longer than the session', async () => {
    const { visitor } = await begin('device@hosen.example')
    await visitor.post('/two-factor/verify-totp', { code: code(), trustDevice: true })
    await visitor.post('/sign-out', {})
    expect(await (await visitor.signIn('device@hosen.example')).json()).toMatchObject({ twoFactorRedirect: true })
    expect(await visitor.session()).toBeUndefined()
  })
})

describe('setting TOTP up', () => {
  it('needs the password and a code, and makes the session strong', async () => {
    const { userId } = await addLogin(desk, { email: 'setup@hosen.example' })
    const visitor = new Visitor(desk)
    await visitor.signIn('setup@hosen.example')
    expect((await visitor.post('/two-factor/enable', { password: 'sai mật khẩu mất rồi' })).status).toBe(400)
    const enabled = (await (await visitor.post('/two-factor/enable', { password: goodPassword })).json()) as {
      totpURI: string
      backupCodes: string[]
    }
    expect(enabled.backupCodes).toHaveLength(10)
    expect((await visitor.session())?.secondFactor).toBe(false)
    const secret = secretOfUri(enabled.totpURI)
    expect((await visitor.post('/two-factor/verify-totp', { code: code(0, secret) })).status).toBe(200)
    expect(await visitor.session()).toMatchObject({ method: 'password', secondFactor: true })
    await expect
      .poll(() => desk.letters.filter((letter) => letter.to === 'setup@hosen.example').map((letter) => letter.subject))
      .toEqual(['UBND phường Hồ Sen: xác thực hai bước đã được bật'])

    expect((await visitor.post('/two-factor/disable', { password: goodPassword })).status).toBe(200)
    expect((await visitor.session())?.secondFactor).toBe(false)
    const row = await desk.db
      .selectFrom('auth_users')
      .select('two_factor_enabled')
      .where('id', '=', userId)
      .executeTakeFirst()
    expect(row?.two_factor_enabled).toBe(false)
  })

  it('stands sealed in the database', async () => {
    await addLogin(desk, { email: 'sealed@hosen.example', totpSecret })
    const rows = await desk.db.selectFrom('auth_two_factors').select(['secret', 'backup_codes']).execute()
    expect(rows.some((row) => row.secret.includes(totpSecret) || row.backup_codes.startsWith('['))).toBe(false)
  })
})

describe('changing the password', () => {
  it('keeps the strength of this session and ends the others', async () => {
    const email = 'change@hosen.example'
    const { visitor } = await begin(email)
    await visitor.post('/two-factor/verify-totp', { code: code() })
    const other = new Visitor(desk)
    await other.signIn(email)
    await other.post('/two-factor/verify-totp', { code: code(1) })
    expect(await other.session()).toBeDefined()
    const own = await visitor.post('/change-password', {
      currentPassword: goodPassword,
      newPassword: 'Trần Văn Bình đi chợ',
    })
    expect(await codeOf(own)).toBe('PASSWORD_REFUSED')
    const done = await visitor.post('/change-password', {
      currentPassword: goodPassword,
      newPassword: 'cây đa bến nước',
      revokeOtherSessions: false,
    })
    expect(done.status).toBe(200)
    expect(await visitor.session()).toMatchObject({ method: 'totp', secondFactor: true })
    expect(await other.session()).toBeUndefined()
  })
})
