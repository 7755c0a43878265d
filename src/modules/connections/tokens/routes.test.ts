import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listEntries, recordSize } from '#record/read.ts'
import {
  authority,
  openConnected,
  owner,
  person,
  stranger,
  type Connected,
} from '../../../../test/connections/connected.ts'
import { expireTokens } from './routes.ts'

let world: Connected
beforeAll(async () => {
  world = await openConnected()
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const table of ['access_tokens'] as const) await world.db.deleteFrom(table).execute()
  world.asked = person(owner, 'administrator')
  world.queued.length = 0
  world.pass(1)
})

type Token = { id: string; token: string; prefix: string; state: string; lastUsedOn: string | null }
const issue = async (body: object = {}) =>
  (
    await world.call('POST', '/tokens', {
      body: { name: 'Đồng bộ', scopes: ['connections:read'], days: 90, ...body },
    })
  ).json as Token
const listMine = async () => (await world.call('GET', '/tokens/mine')).json as { rows: Token[] }
const by = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

describe('an access token', () => {
  it('is shown once, and kept only as a hash', async () => {
    const { token, prefix } = await issue()
    expect(token).toMatch(/^mb_[A-Za-z0-9_-]{43}$/)
    expect(token.startsWith(prefix)).toBe(true)
    const listed = await listMine()
    expect(JSON.stringify(listed)).not.toContain(token)
    const rows = await world.db.selectFrom('access_tokens').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token.slice(9))
  })

  it('opens what its scope names and nothing else', async () => {
    const { token } = await issue()
    expect((await world.call('GET', '/webhooks', by(token))).status).toBe(200)
    expect((await world.call('DELETE', `/webhooks/${owner}`, by(token))).status).toBe(403)
    expect((await world.call('GET', '/tokens/mine', by(token))).status).toBe(403)
    expect((await listMine()).rows[0]?.lastUsedOn).toBe(world.now.toISOString().slice(0, 10))
  })

  it('opens nothing in another authority, nor once revoked, past or altered', async () => {
    const { id, token } = await issue()
    expect((await world.call('GET', '/webhooks', { ...by(token), host: 'elsewhere' })).status).toBe(401)
    expect(
      (await world.call('GET', '/webhooks', by(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`))).status,
    ).toBe(401)
    world.pass(91)
    expect((await world.call('GET', '/webhooks', by(token))).status).toBe(401)
    world.pass(-90)
    expect((await world.call('GET', '/webhooks', by(token))).status).toBe(200)
    expect((await world.call('POST', `/tokens/${id}/revoke`)).json).toEqual({ id, state: 'revoked' })
    expect((await world.call('GET', '/webhooks', by(token))).status).toBe(401)
  })

  it('is revoked by its owner or an administrator only', async () => {
    const { id } = await issue()
    world.asked = person(stranger, 'clerk')
    expect((await world.call('POST', `/tokens/${id}/revoke`)).status).toBe(403)
    world.asked = person(stranger, 'administrator')
    expect((await world.call('POST', `/tokens/${id}/revoke`)).status).toBe(200)
  })

  it('lives a year at most', async () => {
    expect(
      (await world.call('POST', '/tokens', { body: { name: 'a', scopes: ['work:read'], days: 366 } })).status,
    ).toBe(400)
  })

  it('leaves internal entries behind, and expires by one too', async () => {
    const before = await recordSize(world.db, authority)
    await issue({ days: 1 })
    world.pass(2)
    await expireTokens.run(world.services, {})
    const entries = await listEntries(world.db, authority, { from: before, to: before + 9 })
    expect(entries.map(({ entry }) => Object.keys(entry).toSorted())).toEqual([
      ['at', 'commitment', 'seq', 'v'],
      ['at', 'commitment', 'seq', 'v'],
    ])
    expect((await listMine()).rows[0]?.state).toBe('expired')
    expect(world.queued.map(({ queue, data }) => [queue, data['do']])).toEqual([['notice', 'expire']])
  })
})
