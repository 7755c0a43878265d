import { expect, it } from 'vitest'
import { Pool } from './pool.ts'

const fault = (message: string) => () => new Error(message)

/** Threads that answer with what they were given, after a moment. */
const echoing = (most: number, spare: number) =>
  new Pool<string>({
    program: new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort } from 'node:worker_threads'
        parentPort.on('message', (work) => setTimeout(() => parentPort.postMessage({ done: work }), 150))`)}`,
    ),
    most,
    spare,
    keptIdle: 1,
    longest: 10_000,
    memory: 64,
    bytes: 512,
    faults: { tooSlow: fault('slow'), tooLarge: fault('large'), stopped: fault('stopped'), told: fault('told') },
  })

/** In which order pieces of work end that are asked for in this one. */
async function ended(pool: Pool<string>, asked: readonly { work: string; slow?: boolean; urgent?: boolean }[]) {
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
