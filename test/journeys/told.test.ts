import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { EventSent } from '#kernel/answer.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { installFirstAdministrator } from '#modules/staff/grants/grant-role.ts'
import { staffFacts } from '#modules/staff/people/schema.ts'
import { addStaff } from '#modules/staff/people/store.ts'
import { dataRequestKind } from '#modules/privacy/requests/store.ts'
import { act } from '#record/act.ts'
import { openEndpoints, person, type Endpoints } from '../endpoints/open-endpoints.ts'
import { openTestProgram, type TestProgram } from '../program.ts'

describe('a decision of which somebody is to be told', () => {
  let program: TestProgram
  beforeAll(async () => {
    program = await openTestProgram({ work: true })
  })
  afterAll(() => program.stop())

  it('reaches the console at once and the outbox as a letter, through the queue of the whole program', async () => {
    const { services, authority, dataDir } = program
    const staffId = randomUUID()
    const facts = staffFacts.parse({ name: 'Nguyễn Thị Được Báo', email: 'bao@thu.example', title: 'Chuyên viên' })
    const added = await addStaff(services.db, { authority, id: staffId, now: services.clock() }, facts)
    expect(isRefusal(added)).toBe(false)
    const shell = services.shellFor(authority)
    const events: EventSent[] = []
    const leave = services.subscribe(authority, staffId, {
      send: (sent) => void events.push(sent),
      close: () => undefined,
    })
    expect(await installFirstAdministrator(shell, staffId)).toMatchObject({ state: 'active' })
    const by = { authority, staffId, grants: [], secondFactor: true }
    const input = { asks: 'copy' as const, proof: 'sign-in' as const, from: staffId }
    expect(await act(shell, dataRequestKind, { do: 'file', by, input })).toMatchObject({ state: 'received' })

    await vi.waitFor(() => expect(events.map(({ event }) => event)).toContain('changed'), 15_000)
    const outbox = join(dataDir, 'outbox')
    const letters = await vi.waitFor(async () => {
      const names = (await readdir(outbox)).filter((name) => name.endsWith('.eml'))
      expect(names).toHaveLength(2)
      return Promise.all(names.map((name) => readFile(join(outbox, name), 'utf8')))
    }, 15_000)
    for (const letter of letters) expect(letter).toMatch(/^To: bao@thu\.example$/m)
    leave()
  })
})

describe('the stream of events', () => {
  let world: Endpoints
  beforeAll(async () => {
    world = await openEndpoints()
  })
  afterAll(() => world.close())

  it('tells a signed-in person over HTTP what to fetch again, and nobody without a session', async () => {
    const me = person()
    expect((await world.ask('/api/v1/desk/events', { as: undefined })).status).toBe(401)
    const response = await world.ask('/api/v1/desk/events', { as: me })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const until = async (words: string) => {
      while (!heard.includes(words)) heard += (await reader.read()).value ?? ''
    }
    await until('event: resync')
    world.program.services.announce(me.authority, [me.staffId], 'notices')
    await until('"topics":["notices"]')
    expect(heard).toMatch(/id: \d+-\d+\nevent: changed\ndata: \{"topics":\["notices"\]\}\n\n/)
    await reader.cancel()
  })
})
