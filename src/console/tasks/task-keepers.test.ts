import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { giveProposals, splitProposal } from '#modules/documents/proposals/schema.ts'
import { listTasks, type SeenProposal, type TaskFacts, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { call } from '../server/call.ts'
import { asSeen, askedOf, makeTaskKeeper, settleTasks, taskKeepers, taskKey, type TaskKeeper } from './task-keepers.ts'
import { factsOf, rewritten, type WrittenFacts } from './written.ts'

const client = new QueryClient()
const key = taskKey('me', 'p', 't')

/** The server as the network answers for it: one paper with the proposal “t”, each request on its way for a while. */
class Server {
  rows: TaskRow[] = [row('t', 'Đầu')]
  stale = 0
  away = false
  #asked = 0

  readonly fetch = async (address: string, { method, body }: { method: string; body?: string }): Promise<Response> => {
    const slow = [5, 90, 30][this.#asked++ % 3] ?? 0
    await new Promise((resolve) => setTimeout(resolve, slow))
    if (this.away) throw new TypeError('away')
    const path = address.split('?')[0] ?? ''
    if (method === 'GET') return path.endsWith('/tasks') ? json(this.list()) : this.#one(path)
    const asked = JSON.parse(body ?? '{}') as Partial<TaskFacts> & SeenProposal & { tasks: SeenProposal[]; at: number }
    const answer = path.endsWith('/give') ? this.give(asked) : this.#write(path, asked)
    await new Promise((resolve) => setTimeout(resolve, slow))
    return answer
  }

  list = () => ({ rows: structuredClone(this.rows), total: this.rows.length, page: 1, size: 200 })
  at = (id: string) => this.rows.find((found) => found.id === id)

  #one(path: string): Response {
    const found = this.at(path.split('/').at(-1) ?? '')
    return found ? json(found) : refusal(404, 'not-found')
  }

  #write(path: string, { version, at, ...facts }: Partial<TaskFacts> & { version: number; at: number }): Response {
    const [id = ''] = path.split('/tasks/')[1]?.split('/') ?? []
    const found = this.at(id)
    if (!found) return refusal(404, 'not-found')
    if (!this.#isSeen([{ id, version }])) return refusal(409, 'out-of-date')
    if (!path.endsWith('/split')) return json(this.change(id, facts))
    const second = row(`s${this.rows.length}`, found.text.slice(at))
    this.change(id, { text: found.text.slice(0, at) })
    this.rows.push(second)
    return json({ tasks: [found, second].map(({ id: of, version: now }) => ({ id: of, version: now })) })
  }

  give({ tasks, unitId = null, staffId = null }: Partial<TaskFacts> & { tasks: SeenProposal[] }): Response {
    if (!this.#isSeen(tasks)) return refusal(409, 'out-of-date')
    return json({ tasks: tasks.map(({ id }) => ({ id, version: this.change(id, { unitId, staffId }).version })) })
  }

  change(id: string, facts: Partial<TaskFacts>): TaskRow {
    const found = this.at(id)!
    return Object.assign(found, facts, { version: found.version + 1 })
  }

  #isSeen(tasks: readonly SeenProposal[]): boolean {
    const isSeen = tasks.every(({ id, version }) => this.at(id)?.version === version)
    if (!isSeen) this.stale++
    return isSeen
  }
}

const json = (value: unknown) => Response.json(structuredClone(value))
const refusal = (status: number, code: string) => Response.json({ code, detail: code }, { status })

function row(id: string, text: string): TaskRow {
  const paper = { paperId: 'p', paperNumber: null, paperSubject: null, parentId: null }
  const who = { actor: '', role: null, unitId: null, unitName: null, staffId: null, staffName: null, joins: [] }
  const days = { dueOn: null, askedDueOn: null, dueText: '', recurs: null, occursOn: null, workingDaysLeft: null }
  const ended = { assignedBy: null, state: 'proposed', progress: null, result: '', children: 0, childrenEnded: 0 }
  return { id, text, version: 1, ...paper, ...who, ...days, ...ended, spans: [] }
}

let server: Server
const tab = new Map<string, string>()

/** The page is opened: of what was on it before nothing is left but what the tab holds. */
function open(): TaskKeeper {
  const keeper = makeTaskKeeper(client, structuredClone(server.at('t')!), key)
  taskKeepers.set(key, keeper)
  keeper.resume()
  return keeper
}

const write = (facts: Partial<WrittenFacts>) => {
  const keeper = taskKeepers.get(key)!
  keeper.change(rewritten(keeper.kept.facts, facts))
}
const give = async (unitId: string) => {
  const ask = (tasks: readonly TaskRow[]) =>
    call(giveProposals, {
      params: { id: 'p' },
      body: { tasks: tasks.map(({ id, version }) => ({ id, version })), unitId },
    })
  await asSeen({ paperId: 'p', rows: [server.at('t')!], work: async (seen) => (await ask(seen)).tasks })
}
const split = async () =>
  asSeen({
    paperId: 'p',
    rows: [server.at('t')!],
    work: async ([seen]) => {
      const [params, at] = [{ id: 't' }, Math.max(1, (seen?.text.length ?? 2) - 1)]
      return (await call(splitProposal, { params, body: { at, version: seen?.version ?? 0 } })).tasks
    },
  })
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

/** Lets all that is on its way come through. */
async function done<Value>(work: Promise<Value>): Promise<Value> {
  const [value] = await Promise.all([work, pass(20_000)])
  return value
}

function begin(): void {
  server = new Server()
  tab.clear()
  taskKeepers.clear()
  vi.stubGlobal('fetch', server.fetch)
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { documentElement: { lang: 'vi' } })
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => tab.get(name) ?? null,
    setItem: (name: string, value: string) => void tab.set(name, value),
    removeItem: (name: string) => void tab.delete(name),
  })
  begin()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('one person who works fast on the proposals of a paper', () => {
  const act = fc.record({
    does: fc.constantFrom('type', 'date', 'give', 'split', 'settle', 'reload'),
    pause: fc.constantFrom(0, 10, 60, 300, 800),
  })

  it('never meets a refusal of what she herself changed, and ends with what she wrote last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
        begin()
        open()
        const onTheWay: Promise<unknown>[] = []
        const last: Partial<WrittenFacts> = {}
        let count = 0
        for (const { does, pause } of acts) {
          const said = { type: { text: `Viết ${++count}` }, date: { dueOn: `2026-12-${10 + count}` } }[does as 'type']
          if (said) write(Object.assign(last, said) && said)
          if (does === 'give') onTheWay.push(give((last.unitId = `u${count}`)))
          if (does === 'split') onTheWay.push(done(split()).then(() => delete last.text))
          if (does === 'settle') onTheWay.push(settleTasks('p'))
          // Who leaves a page in mid-request may be told of it afterwards; here everything had come through.
          if (does === 'reload')
            await done(
              Promise.all(onTheWay)
                .then(() => settleTasks('p'))
                .then(open),
            )
          await pass(pause)
        }
        await done(Promise.all(onTheWay))
        expect(await done(settleTasks('p'))).toBe(true)
        expect(server.stale).toBe(0)
        expect(server.at('t')).toMatchObject(last)
        expect(tab.size).toBe(0)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a proposal that another changed meanwhile', () => {
  it('keeps both where they are of different fields, and names what came from the other', async () => {
    const keeper = open()
    write({ text: 'Của tôi' })
    server.change('t', { dueOn: '2026-12-20' })
    await done(settleTasks('p'))
    expect(await done(settleTasks('p'))).toBe(true)
    expect(server.at('t')).toMatchObject({ text: 'Của tôi', dueOn: '2026-12-20' })
    expect(keeper.kept.takenOver).toEqual(['dueOn'])
    expect(factsOf(keeper.kept.facts)).toMatchObject({ text: 'Của tôi', dueOn: '2026-12-20' })
  })

  it('is asked about where both wrote one field, also after the page is loaded again; nothing is saved until then', async () => {
    open()
    write({ text: 'Của tôi' })
    server.change('t', { text: 'Của người kia' })
    expect(await done(settleTasks('p'))).toBe(false)
    const keeper = open()
    expect(await done(settleTasks('p'))).toBe(false)
    expect([keeper.kept.theirs?.places, server.at('t')?.text]).toEqual([['text'], 'Của người kia'])
    keeper.choose(new Set())
    expect(await done(settleTasks('p'))).toBe(true)
    expect([server.at('t')?.text, tab.size]).toEqual(['Của tôi', 0])
  })

  it('asks about who leads as a whole: no person of the one unit is joined to the other', async () => {
    const keeper = open()
    write({ unitId: 'u1', staffId: null })
    server.change('t', { unitId: 'u2', staffId: 's2' })
    await done(settleTasks('p'))
    expect(keeper.kept.theirs?.places).toEqual(['lead'])
    keeper.choose(new Set(['lead']))
    await done(settleTasks('p'))
    expect(server.at('t')).toMatchObject({ unitId: 'u2', staffId: 's2' })
  })

  it('is not given, and the gate opens again', async () => {
    const keeper = open()
    server.change('t', { text: 'Của người kia' })
    await expect(done(give('u1').catch((error: Error) => error))).resolves.toBeInstanceOf(Error)
    keeper.catchUp({ facts: rewritten(keeper.kept.facts, { text: 'Của người kia' }), version: 2 })
    write({ text: 'Sửa tiếp' })
    expect(await done(settleTasks('p'))).toBe(true)
    expect(server.at('t')).toMatchObject({ text: 'Sửa tiếp', unitId: null })
  })

  it('leaves what was typed in the tab where it was dropped, and holds up nobody', async () => {
    const keeper = open()
    write({ text: 'Gõ dở' })
    server.rows = []
    expect(await done(settleTasks('p'))).toBe(false)
    expect([keeper.kept.ended, await done(settleTasks('p'))]).toEqual(['gone', true])
    expect([...tab.values()].join()).toContain('Gõ dở')
  })
})

describe('a proposal that is being written', () => {
  it('is saved after a pause with what was changed alone, and again when the network is back', async () => {
    open()
    write({ text: 'Một' })
    server.away = true
    await pass(2_000)
    expect([server.at('t')?.text, tab.size]).toEqual(['Đầu', 1])
    server.away = false
    await pass(7_000)
    expect([server.at('t')?.text, tab.size]).toEqual(['Một', 0])
    expect((await done(call(listTasks, askedOf('p')))).rows).toMatchObject([{ text: 'Một', version: 2 }])
  })

  it('goes with the other proposals of its paper alone', async () => {
    open()
    write({ text: 'Một' })
    expect(await settleTasks('q')).toBe(true)
    expect(server.at('t')?.version).toBe(1)
  })
})
