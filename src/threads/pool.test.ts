import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Pool } from './pool.ts'

const fault = (message: string) => () => new Error(message)

/** Threads that answer with what they were given after a moment, with “drawn” after so many milliseconds. */
const echoing = (most: number, spare: number, after = 150) =>
  new Pool<string>({
    program: new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort } from 'node:worker_threads'
        parentPort.on('message', (work) => setTimeout(() => parentPort.postMessage({ done: work }), work === 'drawn' ? ${after} : 150))`)}`,
    ),
    most,
    spare,
    keptIdle: 1,
    longest: 10_000,
    memory: 64,
    bytes: 512,
    faults: { tooSlow: fault('slow'), tooLarge: fault('large'), stopped: fault('stopped'), told: fault('told') },
  })

/** Threads that take as many megabytes as they are told to, and stay at work. */
const taking = (most: number, bytes: number) =>
  new Pool<number>({
    program: new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort } from 'node:worker_threads'
        const held = []
        parentPort.on('message', (megabytes) => {
          held.push(Buffer.alloc(megabytes * 1048576, 1))
          setTimeout(() => parentPort.postMessage({ done: megabytes }), 600)
        })`)}`,
    ),
    most,
    spare: 0,
    keptIdle: 1,
    longest: 10_000,
    memory: 64,
    bytes,
    faults: { tooSlow: fault('slow'), tooLarge: fault('large'), stopped: fault('stopped'), told: fault('told') },
  })

/** In which order pieces of work end that are asked for in this one. */
async function ended(
  pool: Pool<string>,
  asked: readonly { work: string; slow?: boolean; urgent?: boolean; alone?: boolean }[],
) {
  const order: string[] = []
  await Promise.all(asked.map(({ work, ...how }) => pool.run(work, how).then(() => order.push(work))))
  return order
}

it('does slow work after all other, and what somebody looks at first', async () => {
  const asked = [
    { work: 'page 1', slow: true },
    { work: 'page 2', slow: true },
    { work: 'written', slow: false },
    { work: 'written too', slow: false },
    { work: 'shown', urgent: true },
  ]
  expect(await ended(echoing(1, 0), asked)).toEqual(['page 1', 'shown', 'written', 'written too', 'page 2'])
})

it('starts a thread more for what is not slow while slow work has all of them, and one more for what is looked at', async () => {
  const pool = echoing(1, 1)
  const slow = Array.from({ length: 8 }, (_, at) => ({ work: `page ${at}`, slow: true }))
  const order = await ended(pool, [...slow, { work: 'written' }, { work: 'shown', urgent: true }])
  expect(order.indexOf('written')).toBeLessThan(4)
  expect(order.indexOf('shown')).toBeLessThan(4)
})

it('does one piece at a time of what wants much memory, and other work beside it', async () => {
  const asked = [
    { work: 'drawn', slow: true, alone: true },
    { work: 'drawn next', slow: true, alone: true },
    { work: 'recognised', slow: true },
  ]
  const order = await ended(echoing(2, 0, 2_000), asked)
  expect(order).toEqual(['recognised', 'drawn', 'drawn next'])
})

it('ends a thread that takes more than is allowed to it, to this work, or to the whole program', async () => {
  await expect(taking(1, 900).run(300, { growth: 100 })).rejects.toThrow('large')
  expect(await taking(1, 300).run(50)).toBe(50)
  await expect(taking(1, 100).run(200)).rejects.toThrow('large')
  await expect(taking(1, 900).run(200, { bytes: 100 })).rejects.toThrow('large')
})

it('lets the program end at once, also where its threads complained of something', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-threads-'))
  const from = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
  const spec = 'most: 1, spare: 0, keptIdle: 60_000, longest: 10_000, memory: 64, bytes: 512, faults: {}'
  writeFileSync(
    join(folder, 'thread.mjs'),
    `import { answerWork } from ${from('answer.ts')}
    answerWork({ doWork: async (work) => (console.error('complains'), work) })`,
  )
  writeFileSync(
    join(folder, 'program.mjs'),
    `import { Pool } from ${from('pool.ts')}
    const pool = new Pool({ program: new URL('thread.mjs', import.meta.url), ${spec} })
    process.stdout.write(await pool.run('done'))`,
  )
  const ran = spawnSync(process.execPath, [join(folder, 'program.mjs')], { timeout: 15_000, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  expect(ran).toMatchObject({ stdout: 'done', signal: null, status: 0 })
})
