import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browserFlags, getBrowser } from '../find-browser.ts'
import { serveSignIn, type ServedDesk } from '../serve-sign-in.ts'
import { addLogin, goodPassword } from '../sign-in-desk.ts'

let desk: ServedDesk
let browser: Browser
let page: Page
let devtools: CDPSession

beforeAll(async () => {
  desk = await serveSignIn()
  browser = await chromium.launch({ executablePath: getBrowser(), args: browserFlags })
})
afterAll(async () => {
  await browser.close()
  await desk.close()
})
beforeEach(async () => {
  page = await (await browser.newContext()).newPage()
  await page.goto(desk.origin)
  devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
})

/** The device: `verifies` says whether it asks for finger, face or PIN. */
async function addDevice(verifies: boolean): Promise<string> {
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: verifies,
      automaticPresenceSimulation: true,
    },
  })
  return authenticatorId
}

/** Calls /api/auth from the page, as the console does. */
function call(path: string, body?: object): Promise<{ status: number; body: Record<string, unknown> }> {
  return page.evaluate(
    async ([address, sent]) => {
      const answer = await fetch(`/api/auth${address}`, {
        ...(sent !== undefined && { method: 'POST', body: sent, headers: { 'content-type': 'application/json' } }),
      })
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
    },
    [path, body && JSON.stringify(body)] as const,
  )
}

async function register(name: string) {
  const options = await call('/passkey/generate-register-options')
  const response = await page.evaluate(async (given) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      given as unknown as PublicKeyCredentialCreationOptionsJSON,
    )
    const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
    return made.toJSON()
  }, options.body)
  return call('/passkey/verify-registration', { response, name })
}

async function signInWithPasskey(
  change: (options: Record<string, unknown>) => Record<string, unknown> = (options) => options,
) {
  const options = await call('/passkey/generate-authenticate-options')
  const response = await page.evaluate(async (given) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
      given as unknown as PublicKeyCredentialRequestOptionsJSON,
    )
    const made = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
    return made.toJSON()
  }, change(options.body))
  return { answer: await call('/passkey/verify-authentication', { response }), response }
}

async function sessionOf() {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  return desk.sessions.findSession(new Request(desk.origin, { headers: { cookie } }), desk.authority)
}

describe('a passkey', () => {
  it('is set up by its owner, opens a strong session without a password, and can be removed', async () => {
    const { userId } = await addLogin(desk, { email: 'passkey@hosen.example' })
    const device = await addDevice(true)
    await call('/sign-in/email', { email: 'passkey@hosen.example', password: goodPassword })
    expect((await register('Máy ở văn phòng')).status).toBe(200)
    await call('/sign-out', {})
    await expect.poll(() => sessionOf()).toBeUndefined()

    const { answer } = await signInWithPasskey()
    expect(answer.status).toBe(200)
    await expect.poll(() => sessionOf()).toMatchObject({ userId, method: 'passkey', secondFactor: true })

    const passkeys = (await call('/passkey/list-user-passkeys')).body as unknown as { id: string; name: string }[]
    expect(passkeys).toMatchObject([{ name: 'Máy ở văn phòng' }])
    expect((await call('/passkey/delete-passkey', { id: passkeys[0]?.id })).status).toBe(200)
    await call('/sign-out', {})
    expect((await signInWithPasskey()).answer.status).toBe(401)
    await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: device })
  })

  it('is refused where the device did not ask who holds it', async () => {
    await addLogin(desk, { email: 'unverified@hosen.example' })
    const device = await addDevice(true)
    await call('/sign-in/email', { email: 'unverified@hosen.example', password: goodPassword })
    await register('Máy')
    await call('/sign-out', {})
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId: device, isUserVerified: false })
    const { answer } = await signInWithPasskey((options) => ({ ...options, userVerification: 'discouraged' }))
    expect(answer).toMatchObject({ status: 401, body: { code: 'USER_VERIFICATION_REQUIRED' } })
    await expect.poll(() => sessionOf()).toBeUndefined()
  })

  it('answers a challenge once', async () => {
    await addLogin(desk, { email: 'challenge@hosen.example' })
    await addDevice(true)
    await call('/sign-in/email', { email: 'challenge@hosen.example', password: goodPassword })
    await register('Máy')
    await call('/sign-out', {})
    const { answer, response } = await signInWithPasskey()
    expect(answer.status).toBe(200)
    await call('/sign-out', {})
    expect((await call('/passkey/verify-authentication', { response })).status).toBe(400)
    await expect.poll(() => sessionOf()).toBeUndefined()
  })

  it('protects against a thief of the password who would add a factor of their own', async () => {
    await addLogin(desk, { email: 'thief@hosen.example' })
    await addDevice(true)
    await call('/sign-in/email', { email: 'thief@hosen.example', password: goodPassword })
    await register('Máy của chủ')
    await call('/sign-out', {})
    await call('/sign-in/email', { email: 'thief@hosen.example', password: goodPassword })
    await expect.poll(() => sessionOf()).toMatchObject({ secondFactor: false })
    const refused = { status: 403, body: { code: 'SECOND_FACTOR_FIRST' } }
    await expect.poll(() => call('/two-factor/enable', { password: goodPassword })).toMatchObject(refused)
    await expect.poll(() => call('/passkey/generate-register-options')).toMatchObject(refused)
    const passkeys = (await call('/passkey/list-user-passkeys')).body as unknown as { id: string }[]
    await expect.poll(() => call('/passkey/delete-passkey', { id: passkeys[0]?.id })).toMatchObject(refused)
  })

  it('is set up only in a session younger than fifteen minutes', async () => {
    await addLogin(desk, { email: 'stale@hosen.example' })
    await addDevice(true)
    desk.time.ahead = -16 * 60_000
    await call('/sign-in/email', { email: 'stale@hosen.example', password: goodPassword })
    desk.time.ahead = 0
    await expect
      .poll(() => call('/passkey/generate-register-options'))
      .toMatchObject({
        status: 403,
        body: { code: 'SESSION_NOT_FRESH' },
      })
  })
})
