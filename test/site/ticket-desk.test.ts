import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { carryOutWorker } from '#modules/privacy/requests/carry-out-requests.ts'
import { listRequestsOf } from '#modules/privacy/requests/read.ts'
import { dataRequestKind } from '#modules/privacy/requests/store.ts'
import { issueTicket } from '#modules/privacy/tickets/store.ts'
import { act, type Shell } from '#record/act.ts'
import { sitePublisher } from '#site/publish.ts'
import { buildAssets } from '#site/build-assets.ts'
import { createSiteSource } from '#site/source.ts'
import { recordDir, siteDir } from '../../src/places.ts'
import { allowed } from '../allowed.ts'
import { openTestProgram, type TestProgram } from '../program.ts'

let program: TestProgram
let shell: Shell
let clerk: Person

beforeAll(async () => {
  program = await openTestProgram()
  const { authority, dataDir, origin, services } = program
  shell = services.shellFor(authority)
  clerk = { authority, staffId: randomUUID(), grants: [{ role: 'administrator', unitId: null }], secondFactor: true }
  const { db, clock } = services
  const modules = program.modules
  const source = createSiteSource({
    db,
    authority,
    origin,
    modules,
    recordDir: recordDir(dataDir, authority),
    recordPath: '/record/',
    clock,
  })
  const built = await buildAssets(`${dataDir}/site-assets`)
  await sitePublisher({ folder: siteDir(dataDir, authority), source, built, clock }).all(0)
}, 120_000)

afterAll(() => program.stop())

/** A request as the counter registers it, with its ticket. */
async function register(): Promise<{ id: string; code: string }> {
  const input = { asks: 'copy' as const, proof: 'letter' as const, text: 'Xin bản sao.' }
  const { subject } = allowed(await act(shell, dataRequestKind, { do: 'register', by: clerk, input }))
  const ticket = { ticketId: subject, module: 'privacy', kind: 'data-request', subject, now: new Date() }
  return { id: subject, code: await issueTicket(shell.db, { authority: shell.authority, ...ticket }) }
}

let caller = 0
/** Each call from an address of its own unless one is given. */
async function send(fields: Record<string, string>, headers: Record<string, string> = {}, path = '/ma-tra-cuu') {
  const remoteAddress = headers['x-test-address'] ?? `203.0.113.${++caller}`
  return program.app.request(
    `http://office.test${path}`,
    {
      method: 'POST',
      headers: { host: 'office.test', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    },
    { incoming: { socket: { remoteAddress } } },
  )
}

describe('the desk of ticket holders', () => {
  it('shows how a request stands, sets no cookie, and keeps nothing', async () => {
    const { code } = await register()
    const response = await send({ code: code.toLowerCase().replaceAll('-', ' ') })
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toMatch(/Nhận bản sao dữ liệu của mình[^]*?Đã nhận/)
    expect(page).toContain('Rút yêu cầu này')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('answers every code that stands for nothing alike', async () => {
    const pages: string[] = []
    for (const code of ['', 'x', '00000-00000-00000-00000', '<b>', 'a'.repeat(3_000)]) {
      const response = await send({ code })
      expect(response.status).toBe(404)
      pages.push(await response.text())
    }
    expect(new Set(pages).size).toBe(1)
  })

  it('takes an appeal with a reason, in English too, and escapes what people write', async () => {
    const { id, code } = await register()
    const administrator = { ...clerk, staffId: randomUUID() }
    const refused = {
      do: 'refuse',
      by: administrator,
      reason: { code: 'not-held' },
      input: { answer: '<i>Không giữ</i>' },
    }
    allowed(await act(shell, dataRequestKind, { id, ...refused }))
    const shown = await (await send({ code })).text()
    expect(shown).toContain('&lt;i&gt;Không giữ&lt;/i&gt;')
    expect((await send({ code, do: 'appeal', request: id, text: ' ' })).status).toBe(409)
    const response = await send({ code, do: 'appeal', request: id, text: 'I do not agree.' }, {}, '/en/ma-tra-cuu')
    expect(await response.text()).toMatch(/lang="en"[^]*?Another person will decide/)
  })

  it('takes a further request once the earlier one has ended, under the same code', async () => {
    const { id, code } = await register()
    const early = await send({ code, do: 'ask', asks: 'erasure', text: 'Xoá số điện thoại.' })
    expect(early.status).toBe(409)
    expect(await (await send({ code, do: 'withdraw', request: id })).text()).toContain('Gửi yêu cầu mới')
    const asked = await send({ code, do: 'ask', asks: 'erasure', text: 'Xoá số điện thoại.' })
    expect(asked.status).toBe(200)
    const page = await asked.text()
    expect(page).toMatch(/Đã nhận yêu cầu[^]*Xoá dữ liệu của mình[^]*Nhận bản sao dữ liệu của mình/)
  })

  it('tells what an erasure took, and what stays and why', async () => {
    const { id, code } = await register()
    await send({ code, do: 'withdraw', request: id })
    await send({ code, do: 'ask', asks: 'erasure', text: 'Xoá hết.' })
    const [asked] = (
      await listRequestsOf(shell.db, shell.authority, {
        page: 1,
        size: 1,
        asks: 'erasure',
        state: 'received',
        from: `ticket:${id}`,
      })
    ).rows
    const by = { ...clerk, staffId: randomUUID() }
    for (const step of ['accept', 'grant'])
      allowed(await act(shell, dataRequestKind, { id: asked?.request_id ?? '', do: step, by, input: {} }))
    await carryOutWorker.run(program.services, {})
    expect(await (await send({ code })).text()).toMatch(
      /Đã thực hiện[^]*<h3>Đã xoá<\/h3>[^]*Yêu cầu về dữ liệu cá nhân: 1[^]*Mục trong sổ đã xoá nội dung: 2[^]*<h3>Còn giữ<\/h3>[^]*giữ 1 năm/,
    )
    expect(await (await send({ code }, {}, '/en/ma-tra-cuu')).text()).toContain('Requests about personal data: 1')
  })

  it('does nothing to the request of another ticket', async () => {
    const [mine, other] = [await register(), await register()]
    expect((await send({ code: mine.code, do: 'withdraw', request: other.id })).status).toBe(404)
    expect(await (await send({ code: other.code })).text()).toContain('Rút yêu cầu này')
  })

  it('takes no form from another site, and no more than a few tries from one address', async () => {
    const { code } = await register()
    expect((await send({ code }, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await send({ code }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const statuses: number[] = []
    for (let n = 0; n < 22; n++)
      statuses.push((await send({ code: 'wrong' }, { 'x-test-address': '198.51.100.7' })).status)
    expect(statuses.filter((status) => status === 404)).toHaveLength(20)
    expect(statuses.at(-1)).toBe(429)
  })

  it('refuses a form that is too long, and leads a reader who comes by address to the form', async () => {
    expect((await send({ code: 'a', text: 'a'.repeat(40_000) })).status).toBe(413)
    const found = await program.app.request('http://office.test/en/ma-tra-cuu')
    expect(found.headers.get('location')).toBe('/en/du-lieu-ca-nhan/yeu-cau/')
  })
})
