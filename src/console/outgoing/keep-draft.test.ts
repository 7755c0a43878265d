import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftView } from '#modules/documents/outgoing/schema.ts'
import { Problem } from '../server/problem.ts'
import { DraftKeeper, type Facts } from './keep-draft.ts'

const view = (note: string, version: number) =>
  ({ id: 'x', content: { subject: 'Rà soát' }, unitId: null, note, links: [], version }) as unknown as DraftView

/** A server with one draft, which refuses a stale version. */
function server() {
  const held = { note: '', version: 1, away: false, saves: 0 }
  const ports = {
    save: async (facts: Facts, version: number) => {
      held.saves++
      if (held.away) throw new Problem(0, {})
      if (version !== held.version) throw new Problem(409, { code: 'out-of-date', detail: 'Vừa có người sửa.' })
      held.note = facts.note ?? ''
      held.version++
      return view(held.note, held.version)
    },
    read: async () => view(held.note, held.version),
  }
  return { held, keeper: new DraftKeeper(view('', 1), ports) }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a draft that is being written', () => {
  it('is saved once after a pause', async () => {
    const { held, keeper } = server()
    keeper.change({ note: 'a' })
    keeper.change({ note: 'ab' })
    expect(keeper.kept.saving).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(1_000)
    expect([held.note, held.saves, keeper.kept.saving, keeper.kept.version]).toEqual(['ab', 1, 'saved', 2])
  })

  it('is saved again when the network is back', async () => {
    const { held, keeper } = server()
    held.away = true
    keeper.change({ note: 'a' })
    expect(await keeper.settle()).toBe(false)
    expect([keeper.kept.saving, keeper.isDirty]).toEqual(['failed', true])
    held.away = false
    await vi.advanceTimersByTimeAsync(7_000)
    expect([held.note, keeper.kept.saving]).toEqual(['a', 'saved'])
  })

  it('is never written over what somebody else wrote: both texts are there to choose from', async () => {
    const { held, keeper } = server()
    Object.assign(held, { note: 'của người kia', version: 2 })
    keeper.change({ note: 'của tôi' })
    expect(await keeper.settle()).toBe(false)
    expect([held.note, keeper.kept.theirs?.note, keeper.kept.facts.note]).toEqual([
      'của người kia',
      'của người kia',
      'của tôi',
    ])
    keeper.change({ note: 'của tôi nữa' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(held.note).toBe('của người kia')
    keeper.keepMine()
    await vi.advanceTimersByTimeAsync(0)
    expect([held.note, keeper.kept.saving, keeper.kept.theirs]).toEqual(['của tôi nữa', 'saved', undefined])
  })

  it('may be given up for the other text, which the editor then shows anew', async () => {
    const { held, keeper } = server()
    Object.assign(held, { note: 'của người kia', version: 2 })
    keeper.change({ note: 'của tôi' })
    await keeper.settle()
    keeper.takeTheirs()
    expect([keeper.kept.facts.note, keeper.kept.revision, keeper.isDirty]).toEqual(['của người kia', 1, false])
  })
})
