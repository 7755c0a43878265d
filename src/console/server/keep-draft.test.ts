import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DraftKeeper } from './keep-draft.ts'
import type { Unsent, Versioned } from './kept-draft.ts'
import { Problem } from './problem.ts'

type Facts = { note: string }
const view = (note: string, version: number): Versioned<Facts> => ({ facts: { note }, version })

/** A server with one draft, which refuses a stale version; `tab` is what the browser's tab holds. */
function server(unsent?: Unsent<Facts>, given = view('', 1)) {
  const held = {
    ...given.facts,
    version: given.version,
    away: false,
    deaf: false,
    unread: false,
    saves: 0,
    tab: unsent,
    over: '',
  }
  const ports = {
    save: async ({ facts, version }: Versioned<Facts>) => {
      held.saves++
      if (held.away) throw new Problem(0, {})
      if (held.over) throw new Problem(404, { code: held.over, detail: 'Không còn.' })
      if (version !== held.version) throw new Problem(409, { code: 'out-of-date', detail: 'Vừa có người sửa.' })
      held.note = facts.note
      held.version++
      if (held.deaf) throw new Problem(0, {})
      return { version: held.version }
    },
    read: async () => {
      if (held.unread) throw new Problem(404, { code: 'not-found' })
      return view(held.note, held.version)
    },
    hold: (left: Unsent<Facts> | undefined) => void (held.tab = left),
    tidy: ({ note }: Facts) => ({ note: note.trim() }),
  }
  const keeper = new DraftKeeper(given, ports, unsent)
  keeper.resume()
  return { held, keeper }
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
    expect(held.tab).toMatchObject({ facts: { note: 'giữa chừng' }, version: 1 })
    const after = server(held.tab)
    expect(after.keeper.kept).toMatchObject({ facts: { note: 'giữa chừng' }, saving: 'unsaved' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(after.held).toMatchObject({ note: 'giữa chừng', tab: undefined })
  })

  it('that was taken up from the tab is not written over what somebody saved since', async () => {
    const { held, keeper } = server({ ...view('của tôi', 1), sent: [] })
    Object.assign(held, { note: 'của người kia', version: 2 })
    await vi.advanceTimersByTimeAsync(1_000)
    expect([held.note, keeper.kept.theirs?.facts.note, keeper.kept.facts.note]).toEqual([
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
    expect([held.note, keeper.kept.theirs?.facts.note, keeper.kept.facts.note]).toEqual([
      'của người kia',
      'của người kia',
      'của tôi',
    ])
    keeper.change({ note: 'của tôi nữa' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(held.note).toBe('của người kia')
    keeper.choose(new Set())
    await vi.advanceTimersByTimeAsync(0)
    expect([held.note, keeper.kept.saving, keeper.kept.theirs]).toEqual(['của tôi nữa', 'saved', undefined])
  })

  it('may be given up for the other text, which the editor then shows anew', async () => {
    const { held, keeper } = server()
    Object.assign(held, { note: 'của người kia', version: 2 })
    keeper.change({ note: 'của tôi' })
    await keeper.settle()
    keeper.choose(new Set(['note']))
    expect([keeper.kept.facts.note, keeper.kept.renewed['note'], keeper.isDirty]).toEqual(['của người kia', 1, false])
  })

  it('knows its own text again where the answer to a saving was lost', async () => {
    const { held, keeper } = server()
    held.deaf = true
    keeper.change({ note: 'a' })
    expect(await keeper.settle()).toBe(false)
    held.deaf = false
    keeper.change({ note: 'ab' })
    await vi.advanceTimersByTimeAsync(2_000)
    expect([held.note, keeper.kept.saving, keeper.kept.theirs]).toEqual(['ab', 'saved', undefined])
  })

  it('knows its own text again where the page was loaded anew in mid-saving, and more was typed by then', async () => {
    const before = server()
    before.held.deaf = true
    before.keeper.change({ note: 'a' })
    void before.keeper.settle()
    await vi.advanceTimersByTimeAsync(0)
    before.keeper.change({ note: 'ab' })
    const { held, keeper } = server(before.held.tab, view('a', 2))
    await vi.advanceTimersByTimeAsync(1_000)
    expect([held.note, held.version, keeper.kept.saving, held.tab]).toEqual(['ab', 3, 'saved', undefined])
  })

  it('asks nothing where both wrote the same', async () => {
    const { held, keeper } = server()
    Object.assign(held, { note: 'như nhau', version: 2 })
    keeper.change({ note: 'như nhau ' })
    await keeper.settle()
    expect([keeper.kept.saving, keeper.kept.version, keeper.kept.theirs, held.tab]).toEqual([
      'saved',
      2,
      undefined,
      undefined,
    ])
  })

  it('shows what somebody else saved where nothing was typed here, and nothing older', async () => {
    const { keeper } = server(undefined, view('một', 2))
    keeper.catchUp(view('không', 1))
    expect(keeper.kept).toMatchObject({ facts: { note: 'một' }, renewed: {} })
    keeper.catchUp(view('hai', 3))
    expect(keeper.kept).toMatchObject({ facts: { note: 'hai' }, version: 3, renewed: { note: 1 } })
    keeper.change({ note: 'của tôi' })
    keeper.catchUp(view('ba', 4))
    expect(keeper.kept).toMatchObject({ facts: { note: 'của tôi' }, version: 3 })
  })

  it('that ended elsewhere is told of, not saved any more, and left in the tab until it is let go', async () => {
    for (const [code, ended] of [
      ['not-found', 'gone'],
      ['wrong-state', 'decided'],
    ] as const) {
      const { held, keeper } = server()
      held.over = code
      keeper.change({ note: 'chưa gửi' })
      await vi.advanceTimersByTimeAsync(20_000)
      expect([keeper.kept.ended, held.saves, keeper.unsaved, await keeper.still()]).toEqual([ended, 1, ['note'], false])
      expect(held.tab).toMatchObject({ facts: { note: 'chưa gửi' }, base: { note: '' } })
      keeper.forget()
      await keeper.settle()
      expect([held.saves, held.tab]).toEqual([1, undefined])
    }
  })

  it('that went while somebody else’s text was asked for is gone', async () => {
    const { held, keeper } = server()
    Object.assign(held, { version: 2, unread: true })
    keeper.change({ note: 'chưa gửi' })
    await keeper.settle()
    expect([keeper.kept.ended, keeper.kept.theirs]).toEqual(['gone', undefined])
  })

  it('waits for the saving on its way before it becomes something else, and saves nothing afterwards', async () => {
    const { held, keeper } = server()
    keeper.change({ note: 'a' })
    void keeper.settle()
    await Promise.resolve()
    keeper.change({ note: 'ab' })
    expect(await keeper.still()).toBe(true)
    expect(keeper.kept.version).toBe(2)
    keeper.forget()
    await keeper.settle()
    await vi.advanceTimersByTimeAsync(10_000)
    expect([held.saves, held.note, held.tab]).toEqual([1, 'a', undefined])
  })

  it('takes over what somebody else wrote before it became something else, and tells which', async () => {
    const { held, keeper } = server(undefined, view('một', 1))
    Object.assign(held, { note: 'hai', version: 2 })
    await keeper.meet(new Problem(409, { code: 'out-of-date' }))
    expect(await keeper.still()).toBe(true)
    expect(keeper.kept).toMatchObject({ ...view('hai', 2), takenOver: ['note'], problem: null, theirs: undefined })
    keeper.see()
    expect([keeper.kept.takenOver, keeper.isDirty]).toEqual([[], false])
  })

  it('asks again where a third one wrote while it was chosen', async () => {
    const { held, keeper } = server(undefined, view('một', 1))
    Object.assign(held, { note: 'hai', version: 2 })
    keeper.change({ note: 'của tôi' })
    await keeper.settle()
    Object.assign(held, { note: 'ba', version: 3 })
    keeper.choose(new Set())
    await vi.advanceTimersByTimeAsync(0)
    expect([held.note, keeper.kept.theirs?.facts.note]).toEqual(['ba', 'ba'])
    keeper.choose(new Set())
    await vi.advanceTimersByTimeAsync(0)
    expect([held.note, held.version, keeper.kept.theirs]).toEqual(['của tôi', 4, undefined])
  })

  it('held by the tab before it held what was seen last is never overwritten unasked', async () => {
    const { held, keeper } = server({ ...view('của tôi', 1), sent: [] }, view('của người kia', 2))
    await vi.advanceTimersByTimeAsync(1_000)
    expect([held.note, keeper.kept.theirs?.places]).toEqual(['của người kia', ['note']])
    const again = server(held.tab, view('của người kia', 2))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(again.keeper.kept).toMatchObject({ facts: { note: 'của tôi' }, theirs: { places: ['note'] } })
  })
})
