import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addLogin, codeOf, openSignInDesk, Visitor, type SignInDesk } from '../../../test/sign-in-desk.ts'
import { accountHere, claimGuess, forgetGuess, networkOf, type Limit } from './guess-limit.ts'

let desk: SignInDesk
beforeAll(async () => {
  desk = await openSignInDesk()
})
afterAll(() => desk.close())

const wrong = 'không phải mật khẩu này'
const limit: Limit = { name: 'test', free: 3, pause: 10, longest: 40, forget: 3_600 }
const at = (seconds: number) => ({
  db: desk.db,
  secret: 's',
  authority: desk.authority,
  now: new Date(Date.UTC(2026, 8, 5) + seconds * 1_000),
})

describe('claimGuess', () => {
  it('lets the free tries through, then asks for pauses that double up to the longest', async () => {
    const claim = [{ limit, whom: 'a' }]
    for (const second of [0, 1, 2]) expect(await claimGuess(at(second), claim)).toBe(0)
    expect(await claimGuess(at(3), claim)).toBe(9)
    expect(await claimGuess(at(12), claim)).toBe(0)
    expect(await claimGuess(at(13), claim)).toBe(19)
    expect(await claimGuess(at(32), claim)).toBe(0)
    expect(await claimGuess(at(32), claim)).toBe(40)
    expect(await claimGuess(at(72), claim)).toBe(0)
    expect(await claimGuess(at(72), claim)).toBe(40)
  })

  it('begins again after a right guess, and after long silence', async () => {
    const claim = [{ limit, whom: 'b' }]
    for (const second of [0, 1, 2]) await claimGuess(at(second), claim)
    await forgetGuess(at(2), claim)
    expect(await claimGuess(at(3), claim)).toBe(0)
    for (const second of [4, 5]) await claimGuess(at(second), claim)
    expect(await claimGuess(at(6), claim)).toBeGreaterThan(0)
    for (const second of [4_000, 4_001, 4_002]) expect(await claimGuess(at(second), claim)).toBe(0)
  })

  it('lets no more through when they come at the same moment', async () => {
    const waits = await Promise.all(Array.from({ length: 20 }, () => claimGuess(at(0), [{ limit, whom: 'c' }])))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(limit.free)
  })

  it('keeps neither address nor account', async () => {
    await claimGuess(at(0), [{ limit, whom: 'an@hosen.example 203.0.113.9' }])
    const rows = await desk.db.selectFrom('auth_guesses').select('key').execute()
    expect(rows.some(({ key }) => /hosen|203/.test(key))).toBe(false)
  })
})

describe('guessing a password', () => {
  it('is slowed down, for the right password too, until the pause is over', async () => {
    const email = 'slow@hosen.example'
    await addLogin(desk, { email })
    const guesser = new Visitor(desk, { address: '198.51.100.1' })
    for (let n = 0; n < accountHere.free; n++) expect((await guesser.signIn(email, wrong)).status).toBe(401)
    const blocked = await guesser.signIn(email)
    expect(blocked.status).toBe(429)
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await codeOf(blocked)).toBe('TOO_MANY_ATTEMPTS')
    expect((await new Visitor(desk, { address: '198.51.100.2' }).signIn(email)).status).toBe(200)
    desk.time.ahead = accountHere.pause * 1_000 + 1_000
    expect((await guesser.signIn(email)).status).toBe(200)
    desk.time.ahead = 0
  })

  it('is slowed down alike for an account that does not exist', async () => {
    const guesser = new Visitor(desk, { address: '198.51.100.3' })
    const answers: number[] = []
    for (let n = 0; n < accountHere.free + 1; n++)
      answers.push((await guesser.signIn('ghost@hosen.example', wrong)).status)
    expect(answers).toEqual([...Array<number>(accountHere.free).fill(401), 429])
  })

  it('is written into the owner’s log', async () => {
    const email = 'log@hosen.example'
    const { userId } = await addLogin(desk, { email })
    await new Visitor(desk, { address: '198.51.100.4' }).signIn(email, wrong)
    await expect
      .poll(() =>
        desk.db
          .selectFrom('auth_sign_ins')
          .select(['event', 'method', 'device'])
          .where('user_id', '=', userId)
          .execute(),
      )
      .toEqual([{ event: 'failed', method: 'password', device: 'Chrome trên Windows' }])
  })
})

describe('networkOf', () => {
  it('counts an IPv6 household as one, an IPv4 address as itself', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(networkOf('2001:db8::6')).toBe('2001:db8:0:0')
    expect(networkOf('::1')).toBe('0:0:0:0')
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
  })
})
