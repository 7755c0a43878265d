import { describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { inviteLogin, setPassword } from '#platform/session/logins.ts'
import { act } from '#record/act.ts'
import { administrator, done, eachInNewOffice, give, hire, signedIn, type Office } from '../../../../test/office.ts'
import { findStaff } from '../people/read.ts'
import { signInHandlers } from '../sign-in/routes.ts'
import { makeInvitation } from '../sign-in/store.ts'
import { accountChangeKind } from './account-change.ts'
import { changeAddress } from './change-address.ts'
import { lapseAccountChanges } from './lapse-account-changes.ts'
import { listAccountChanges } from './read.ts'
import { accountHandlers } from './routes.ts'

let office: Office
let chief: Person
let second: Person
let person: Person

eachInNewOffice(async (opened) => {
  office = opened
  chief = await administrator(opened)
  const ids = [await hire(opened, 'Lê Quản Trị Hai'), await hire(opened, 'Trần Đức Long')] as const
  await give(opened, chief, { staffId: ids[0], role: 'administrator' })
  second = await signedIn(opened, ids[0])
  person = await signedIn(opened, ids[1])
})

const known = async (id: string) => (await findStaff(office.db, office.authority, office.now, id))!
const mistyped = { code: 'address-mistyped' }
const change = (by: Person, address: string, reason: object = mistyped, staffId = person.staffId) =>
  changeAddress(office.shell, by, { staffId, address, reason })
const step = (id: string, name: string, by: Person) =>
  act(office.shell, accountChangeKind, { id, do: name, by, reason: { text: 'Vì thế.' }, input: {} })

/** An account that the person has signed in with. */
async function account(id: string): Promise<string> {
  const { db, authority, now } = office
  const { email, name } = await known(id)
  return db.transaction().execute(async (tx) => {
    const until = new Date(now.getTime() + 1e8)
    const userId = await inviteLogin(tx, { authority, email, name, until, now })
    await setPassword(tx, { authority, userId, hash: 'x', now })
    await tx.updateTable('staff').set({ user_id: userId }).where('staff_id', '=', id).execute()
    return userId
  })
}

async function call(name: string, { by, body }: { by: Person; body: object }) {
  const letters: { to: string; text: string }[] = []
  const services = {
    mail: { send: async (letter: { to: string; text: string }) => void letters.push(letter) },
    sessions: {
      ports: { describe: async () => ({ name: 'UBND phường Hồ Sen', origin: 'https://hosen.test' }), secret: 'x' },
    },
    address: async () => 'https://hosen.test/console/loi-moi',
    log: { warn: () => undefined },
  }
  const handler = [...accountHandlers, ...signInHandlers].find(({ endpoint }) => endpoint.name === name)!
  const given = { shell: office.shell, services, person: by, params: { id: person.staffId }, body, query: {} }
  const answer = await handler.run({ ...given, facts: { userAgent: '' } } as never)
  return { answer, letters }
}

const papers = () =>
  office.db
    .selectFrom('sign_in_invitations')
    .select('withdrawn_at')
    .where('authority_id', '=', office.authority)
    .execute()
const kept = () =>
  office.db
    .selectFrom('account_changes')
    .select(['former_address', 'new_address'])
    .where('authority_id', '=', office.authority)
    .execute()
const recorded = async () =>
  office.db
    .selectFrom('record_entries')
    .select(['did', 'internal'])
    .where('authority_id', '=', office.authority)
    .where('did', 'in', ['address-changed', 'second-factor-removal-allowed'])
    .execute()

describe('a changed address', () => {
  it('is an internal entry with a reason of the list, told to the person and the administrators', async () => {
    expect(await change(chief, 'moi@thu.example', {})).toMatchObject({ refused: 'reason-required' })
    expect(await change(chief, 'moi@thu.example', { code: 'means-lost' })).toMatchObject({ refused: 'reason-required' })
    const { subject } = await done(change(chief, 'moi@thu.example'))
    expect(await known(person.staffId)).toMatchObject({ email: 'moi@thu.example', version: 2 })
    expect(await recorded()).toEqual([{ did: 'address-changed', internal: true }])
    const told = office.queued.find(({ queue, data }) => queue === 'notice' && data['subject'] === subject)
    expect(told?.data).toMatchObject({ do: 'change-address', parties: ['concerned', 'administrators'] })
    expect(await listAccountChanges(office.db, office.authority, person.staffId)).toMatchObject([
      { id: subject, did: 'change-address', state: 'done' },
    ])
  })

  it('is told to the former address, and what was sent there opens nothing any more', async () => {
    const { db, authority, now } = office
    const { email, name } = await known(person.staffId)
    const userId = await account(person.staffId)
    const invited = { staffId: person.staffId, name, email, userId, activated: true }
    const made = { authority, id: crypto.randomUUID(), by: null, way: 'email', removeSecondFactor: false, now } as const
    await db.transaction().execute((tx) => makeInvitation(tx, invited, { ...made, secretHash: Buffer.alloc(32, 1) }))
    const { letters } = await call('change-address', {
      by: chief,
      body: { email: 'khac@thu.example', reason: mistyped },
    })
    expect(letters).toMatchObject([{ to: email, text: expect.stringContaining('vừa đổi địa chỉ thư') }])
    expect(await papers()).toEqual([{ withdrawn_at: now }])
    const login = await db.selectFrom('auth_users').select('email').where('id', '=', userId).executeTakeFirstOrThrow()
    expect(login.email).toBe('khac@thu.example')
  })

  it('is nobody else’s, and not the one in use', async () => {
    const { email } = await known(chief.staffId)
    expect(await change(chief, email)).toMatchObject({ refused: 'already-exists', field: 'email' })
    const own = await known(person.staffId)
    expect(await change(chief, own.email)).toMatchObject({ refused: 'not-allowed', field: 'email' })
    expect(await change(person, 'tu.doi@thu.example')).toMatchObject({ refused: 'role-required' })
  })

  it('is annulled by another administrator only: the address returns and nobody is in the account', async () => {
    const { email } = await known(person.staffId)
    const userId = await account(person.staffId)
    const { subject } = await done(change(chief, 'la@thu.example'))
    expect(await step(subject, 'contest', chief)).toMatchObject({ refused: 'role-required' })
    await done(step(subject, 'contest', person))
    expect(await step(subject, 'annul', chief)).toMatchObject({ refused: 'same-person' })
    expect(await done(step(subject, 'annul', second))).toMatchObject({ state: 'annulled' })
    expect(await known(person.staffId)).toMatchObject({ email })
    const accounts = await office.db.selectFrom('auth_accounts').select('id').where('user_id', '=', userId).execute()
    expect(accounts).toEqual([])
    expect(await kept()).toEqual([{ former_address: null, new_address: null }])
  })

  it('is not taken back where the former address is somebody else’s by now, or another change followed', async () => {
    const { email } = await known(person.staffId)
    const { subject: first } = await done(change(chief, 'mot@thu.example'))
    await done(step(first, 'contest', person))
    await done(change(chief, email, mistyped, second.staffId))
    expect(await step(first, 'annul', second)).toMatchObject({ refused: 'already-exists' })
    await done(change(chief, 'hai@thu.example'))
    expect(await step(first, 'annul', second)).toMatchObject({ refused: 'wrong-state' })
    expect(await step(first, 'uphold', second)).toMatchObject({ state: 'ended' })
  })

  it('is final when the time to contest has passed, and not before', async () => {
    const { subject } = await done(change(chief, 'moi@thu.example'))
    expect(await lapseAccountChanges(office.shell)).toBe(0)
    expect(
      await act(office.shell, accountChangeKind, { id: subject, do: 'close', by: 'clock', input: {} }),
    ).toMatchObject({ refused: 'wrong-state' })
    office.at('2026-10-01T02:00:00.000Z')
    expect(await lapseAccountChanges(office.shell)).toBe(1)
    expect(await lapseAccountChanges(office.shell)).toBe(0)
    expect(await kept()).toEqual([{ former_address: null, new_address: null }])
  })
})

describe('a removed second factor', () => {
  const removal = { way: 'code', removeSecondFactor: true }

  it('is recorded with the paper that removes it, or there is no paper', async () => {
    await account(person.staffId)
    const { answer: refused } = await call('invite-person', { by: chief, body: removal })
    expect(refused).toMatchObject({ refused: 'reason-required' })
    expect(await papers()).toEqual([])
    const { answer } = await call('invite-person', { by: chief, body: { ...removal, reason: { code: 'means-lost' } } })
    expect(answer).toMatchObject({ purpose: 'reset', code: expect.any(String) as string })
    expect(await recorded()).toEqual([{ did: 'second-factor-removal-allowed', internal: true }])
  })

  it('is annulled with every paper that is still open', async () => {
    await account(person.staffId)
    await call('invite-person', { by: chief, body: { ...removal, reason: { code: 'means-lost' } } })
    const [{ id } = { id: '' }] = await listAccountChanges(office.db, office.authority, person.staffId)
    await done(step(id, 'contest', person))
    await done(step(id, 'annul', second))
    expect(await papers()).toEqual([{ withdrawn_at: office.now }])
  })

  it('is nobody’s own', async () => {
    await account(person.staffId)
    await give(office, chief, { staffId: person.staffId, role: 'administrator' })
    const own = await signedIn(office, person.staffId)
    const { answer } = await call('invite-person', { by: own, body: { ...removal, reason: { code: 'means-lost' } } })
    expect(answer).toMatchObject({ refused: 'own-matter' })
  })
})
