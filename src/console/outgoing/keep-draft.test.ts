import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftView } from '#modules/documents/outgoing/schema.ts'
import { Problem } from '../server/problem.ts'
import { DraftKeeper, factsOf, type Facts, type Unsent } from './keep-draft.ts'

const view = (note: string, version: number) =>
  ({ id: 'x', content: { subject: 'Rà soát' }, unitId: null, note, links: [], version }) as unknown as DraftView

/** A server with one draft, which refuses a stale version; `tab` is what the browser's tab holds. */
function server(unsent?: Unsent) {
  const held = { note: '', version: 1, away: false, saves: 0, tab: unsent }
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
    hold: (left: Unsent | undefined) => void (held.tab = left),
  }
  return { held, keeper: new DraftKeeper(view('', 1), ports, unsent) }
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

  it('stands in the tab until the server holds it, and is taken up from there', async () => {
    const { held, keeper } = server()
    held.away = true
    keeper.change({ note: 'giữa chừng' })
    await keeper.settle()
    expect(held.tab).toMatchObject({ note: 'giữa chừng', version: 1 })
    const after = server(held.tab)
    expect(after.keeper.kept).toMatchObject({ facts: { note: 'giữa chừng' }, saving: 'unsaved' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(after.held).toMatchObject({ note: 'giữa chừng', tab: undefined })
  })

  it('that was taken up from the tab is not written over what somebody saved since', async () => {
    const { held, keeper } = server({ ...factsOf(view('của tôi', 1)), version: 1 })
    Object.assign(held, { note: 'của người kia', version: 2 })
    await vi.advanceTimersByTimeAsync(1_000)
    expect([held.note, keeper.kept.theirs?.note, keeper.kept.facts.note]).toEqual([
      'của người kia',
      'của người kia',
      'của tôi',
    ])
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
