import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { newAuthority, shellsOn } from '../../test/shell.ts'
import type { Shell } from './act.ts'
import type { Batch } from './append.ts'
import { together } from './gather-rows.ts'
import type { Question } from './question.ts'

let test: TestDatabase
let shell: Shell
/** What was asked, and what was written, statement by statement. */
let asked: string[][]
let written: string[][]

beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(() => test.close())
beforeEach(async () => {
  shell = shellsOn(test.db, { clock: () => new Date(), queued: [] })(await newAuthority(test.db))
  asked = []
  written = []
})

/** How often the thing was written before. */
const question: Question<string, number> = {
  about: (thing) => thing,
  ask: async (_tx, { asked: things }) => {
    asked.push([...things])
    return things.map((thing) => written.flat().filter((one) => one === thing).length)
  },
}

const rows = together<string>(async (_tx, many) => {
  if (many.includes('bad row')) throw new Error('a bad row')
  written.push([...many])
})

const decide = (thing: string, then?: (batch: Batch) => unknown) =>
  shell.appender.runAsked(shell.authority, { question, asked: thing }, async (batch, before) => {
    await batch.write(rows, thing)
    await then?.(batch)
    return `${thing} ${before}`
  })

/** Holds the queue, so that what follows waits together. */
const atOnce = async (...waiting: (() => Promise<unknown>)[]) => {
  const first = shell.appender.run(shell.authority, async () => undefined)
  const results = await Promise.allSettled(waiting.map((one) => one()))
  await first
  return results.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason)))
}

it('answers and writes what waits together in one statement each', async () => {
  expect(await atOnce(...['a', 'b', 'c'].map((thing) => () => decide(thing)))).toEqual(['a 0', 'b 0', 'c 0'])
  expect({ asked, written }).toEqual({ asked: [['a', 'b', 'c']], written: [['a', 'b', 'c']] })
})

it('asks again where the same thing was decided on before in the batch', async () => {
  expect(await atOnce(...['a', 'b', 'a'].map((thing) => () => decide(thing)))).toEqual(['a 0', 'b 0', 'a 1'])
  expect(written).toEqual([['a', 'b'], ['a']])
})

it('has written all before it and answers afresh after it, where other work comes between', async () => {
  const look = () => shell.appender.run(shell.authority, async () => written.flat().join())
  expect(
    await atOnce(
      () => decide('a'),
      look,
      () => decide('b'),
    ),
  ).toEqual(['a 0', 'a', 'b 0'])
  expect(asked).toEqual([['a'], ['b']])
})

it('lets nobody ask the database past rows that wait, and writes them when told to settle', async () => {
  const results = await atOnce(
    () => decide('a', (batch) => batch.tx),
    () => decide('b', async (batch) => (await batch.settle(), batch.tx)),
  )
  expect(results).toEqual([expect.stringContaining('settle'), 'b 0'])
})

it('tries each alone where one row cannot be written', async () => {
  expect(await atOnce(...['a', 'bad row', 'b'].map((thing) => () => decide(thing)))).toEqual([
    'a 0',
    'Error: a bad row',
    'b 0',
  ])
  expect(written).toEqual([['a'], ['b']])
})
