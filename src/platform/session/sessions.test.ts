import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { addLogin, openSignInDesk, Visitor, type SignInDesk } from '../../../test/sign-in-desk.ts'
import { closeLogin, inviteLogin, reopenLogin } from './logins.ts'
import { createSessions } from './sessions.ts'

const minute = 60_000
const hour = 60 * minute

let desk: SignInDesk
let inOffice = true
beforeAll(async () => {
  desk = await openSignInDesk({
    findPerson: async (_db, { authority, userId }): Promise<Person | undefined> =>
      inOffice
        ? { authority, staffId: userId, grants: [{ role: 'clerk', unitId: null }], secondFactor: false }
        : undefined,
  })
})
beforeEach(() => {
  desk.time.ahead = 0
  inOffice = true
})
afterAll(() => desk.close())

async function signedIn(email: string) {
  const { userId } = await addLogin(desk, { email })
  const visitor = new Visitor(desk)
  await visitor.signIn(email)
  return { userId, visitor }
}

describe('authenticate', () => {
  it('names the person, with roles, and says that there was no second factor', async () => {
    const { userId, visitor } = await signedIn('who@hosen.example')
    expect(await desk.sessions.authenticate(visitor.request('/'), desk.authority)).toEqual({
      authority: desk.authority,
      staffId: userId,
      grants: [{ role: 'clerk', unitId: null }],
      secondFactor: false,
    })
  })

  it('knows nobody who has left, although the session is open', async () => {
    const { visitor } = await signedIn('left@hosen.example')
    inOffice = false
    expect(await desk.sessions.authenticate(visitor.request('/'), desk.authority)).toBeUndefined()
  })

  it('knows nobody without a cookie', async () => {
    expect(await desk.sessions.authenticate(new Visitor(desk).request('/'), desk.authority)).toBeUndefined()
  })
})

describe('a session', () => {
  it('ends after two hours without work', async () => {
    const { visitor } = await signedIn('idle@hosen.example')
    desk.time.ahead = 119 * minute
    expect(await visitor.session()).toBeDefined()
    desk.time.ahead += 121 * minute
    expect(await visitor.session()).toBeUndefined()
  })

  it('ends after twelve hours at work', async () => {
    const { visitor } = await signedIn('long@hosen.example')
    for (let ahead = hour; ahead < 12 * hour; ahead += hour) {
      desk.time.ahead = ahead
      expect(await visitor.session()).toBeDefined()
    }
    desk.time.ahead = 12 * hour + minute
    expect(await visitor.session()).toBeUndefined()
  })

  it('ends at once where it is ended, and alone', async () => {
    const { userId, visitor } = await signedIn('end@hosen.example')
    const other = new Visitor(desk)
    await other.signIn('end@hosen.example')
    const [mine, theirs] = [await visitor.session(), await other.session()]
    expect(await desk.sessions.endSessions({ authority: desk.authority, userId, only: theirs?.id ?? '' })).toBe(1)
    expect(await other.session()).toBeUndefined()
    expect(await visitor.session()).toEqual(mine)
  })

  it('cannot be ended by another account', async () => {
    const { visitor } = await signedIn('mine@hosen.example')
    const { userId } = await signedIn('stranger@hosen.example')
    const session = await visitor.session()
    expect(await desk.sessions.endSessions({ authority: desk.authority, userId, only: session?.id ?? '' })).toBe(0)
    expect(await visitor.session()).toBeDefined()
  })

  it('ends at once with signing out', async () => {
    const { visitor } = await signedIn('out@hosen.example')
    const kept = new Visitor(desk)
    for (const [name, value] of visitor.cookies) kept.cookies.set(name, value)
    expect(await kept.session()).toBeDefined()
    await visitor.post('/sign-out', {})
    expect(await kept.session()).toBeUndefined()
    expect(visitor.cookie).toBeUndefined()
  })

  it('that another process ended is open here for three seconds at most', async () => {
    const { userId, visitor } = await signedIn('process@hosen.example')
    expect(await visitor.session()).toBeDefined()
    await createSessions(desk.ports).endSessions({ authority: desk.authority, userId })
    desk.time.ahead = 3_001
    expect(await visitor.session()).toBeUndefined()
  })
})

describe('a closed account', () => {
  it('loses its sessions and opens none until it is opened again', async () => {
    const { userId, visitor } = await signedIn('closed@hosen.example')
    const { authority } = desk
    await desk.db.transaction().execute((tx) => closeLogin(tx, { authority, userId, now: desk.ports.clock() }))
    desk.time.ahead = 3_001
    expect(await visitor.session()).toBeUndefined()
    expect((await new Visitor(desk).signIn('closed@hosen.example')).status).toBe(403)
    await desk.db.transaction().execute((tx) => reopenLogin(tx, { authority, userId }))
    expect((await new Visitor(desk).signIn('closed@hosen.example')).status).toBe(200)
  })

  it('is what is left of an address that passes to somebody else', async () => {
    const { visitor } = await signedIn('vanthu@hosen.example')
    const now = desk.ports.clock()
    const invited = { authority: desk.authority, email: 'vanthu@hosen.example', name: 'Người mới', until: now, now }
    await desk.db.transaction().execute((tx) => inviteLogin(tx, invited))
    desk.time.ahead = 3_001
    expect(await visitor.session()).toBeUndefined()
    expect((await new Visitor(desk).signIn('vanthu@hosen.example')).status).toBe(401)
  })
})
