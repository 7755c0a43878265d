import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { refuse } from '#kernel/refusal.ts'
import { TryLater } from '#kernel/try-later.ts'
import { onDatabase, shapes, post, problemOf } from '../../../test/http/mounted-app.ts'

const appOf = onDatabase()

describe('an idempotency key', () => {
  const counted = () => {
    let runs = 0
    const app = appOf(
      { ...shapes, body: z.object({ n: z.int() }), output: z.object({ run: z.int() }) },
      async ({ body }) => {
        runs += 1
        if ((body as { n: number }).n === 0) return refuse('wrong-state', 'Chưa được.')
        if ((body as { n: number }).n === -2 && runs === 1) throw new TryLater('Máy chủ đang bận. Hãy thử lại.')
        if ((body as { n: number }).n === -1) throw new Error('broke')
        await new Promise((resolve) => setTimeout(resolve, 120))
        return { run: runs }
      },
    )
    return {
      runs: () => runs,
      send: (n: number, key: string) => app.request('/api/v1/things', post({ n }, { 'idempotency-key': key })),
    }
  }

  it('gives the same answer again without doing it again', async () => {
    const { runs, send } = counted()
    const first = await send(1, 'key-once-0001')
    const second = await send(1, 'key-once-0001')
    expect([await first.json(), await second.json()]).toEqual([{ run: 1 }, { run: 1 }])
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(runs()).toBe(1)
  })

  it('lets requests at the same time wait for the one that runs', async () => {
    const { runs, send } = counted()
    const answers = await Promise.all([1, 2, 3].map(async () => (await send(1, 'key-race-0001')).json()))
    expect(answers).toEqual([{ run: 1 }, { run: 1 }, { run: 1 }])
    expect(runs()).toBe(1)
  })

  it('is refused for another request', async () => {
    const { send } = counted()
    await send(1, 'key-other-001')
    expect((await send(2, 'key-other-001')).status).toBe(422)
  })

  it('is free again after a refusal, which wrote nothing', async () => {
    const { runs, send } = counted()
    expect([(await send(0, 'key-refused-1')).status, (await send(0, 'key-refused-1')).status]).toEqual([409, 409])
    expect(runs()).toBe(2)
  })

  it('is free again after a limit was reached before anything was written, which is said with when to try again', async () => {
    const { send } = counted()
    const first = await send(-2, 'key-limit-001')
    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '10'])
    expect(await problemOf(first)).toMatchObject({ code: 'too-slow', detail: 'Máy chủ đang bận. Hãy thử lại.' })
    expect(await (await send(-2, 'key-limit-001')).json()).toEqual({ run: 2 })
  })

  it('never runs again what broke half-way', async () => {
    const { runs, send } = counted()
    expect((await send(-1, 'key-broken-01')).status).toBe(500)
    expect((await problemOf(await send(-1, 'key-broken-01'))).code).toBe('outcome-unknown')
    expect(runs()).toBe(1)
  })
})
