import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Person } from '#kernel/actor.ts'
import type { PublicEntry } from '#kernel/entry.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import type { Workflow } from '#kernel/workflow.ts'
import { allowed } from '../../test/allowed.ts'
import { openTestDatabase } from '../../test/database.ts'
import { newAuthority, shellsOn } from '../../test/shell.ts'
import { act, type Done, type Shell } from './act.ts'
import type { QueuedJob } from './append.ts'
import type { SubjectKind } from './kinds.ts'
import { listEntries, listSubjectEntries, recordSize } from './read.ts'

const words = (vi: string) => ({ vi, en: vi })
const workflow: Workflow = {
  module: 'notes',
  kind: 'note',
  label: words('ghi chú'),
  states: { shown: words('đang hiện'), hidden: words('đã ẩn'), contested: words('bị khiếu nại') },
  reasons: { spam: words('quảng cáo rác') },
  steps: [
    { from: ['nothing'], do: 'post', past: 'note-posted', to: 'shown', by: ['staff'], label: words('đăng') },
    {
      from: ['shown'],
      do: 'hide',
      past: 'note-hidden',
      to: 'hidden',
      by: ['moderator'],
      label: words('ẩn'),
      reason: ['spam'],
      notify: ['concerned'],
      restricts: true,
    },
    {
      from: ['hidden'],
      do: 'contest',
      past: 'note-contested',
      to: 'contested',
      by: ['concerned'],
      label: words('khiếu nại'),
      reason: 'text',
    },
    {
      from: ['contested'],
      do: 'restore',
      past: 'note-restored',
      to: 'shown',
      by: ['moderator'],
      label: words('khôi phục'),
      notBy: ['hide', 'concerned'],
    },
    {
      from: ['shown'],
      do: 'file',
      past: 'note-filed',
      to: 'shown',
      by: ['staff'],
      label: words('cất'),
      internal: true,
    },
  ],
}

type Input = { text: string }
const noteKind: SubjectKind<{ text: string }, Input> = {
  workflow,
  inputShape: z.object({ text: z.string() }),
  load: async () => ({ text: '' }),
  decide: ({ input, by, step }) => {
    if (input.text === 'refuse') return refuse('not-allowed', 'Không được.')
    if (input.text === 'break') throw new Error('a bug')
    return {
      public: { length: input.text.length },
      body: { text: input.text },
      ...(step.do === 'post' && by !== 'clock' && { concerned: [by.staffId] }),
    }
  },
  save: async (_tx, { input }) => {
    if (input.text === 'break late') throw new Error('a late bug')
  },
  describe: async () => new Map(),
}

const authority = '7d0c2a54-31a0-4a5a-9a6e-1f3f3f1c0001'
const person = (staffId: string, role?: 'moderator'): Person => ({
  authority,
  staffId,
  grants: role ? [{ role, unitId: null }] : [],
  secondFactor: true,
})
const author = person('author')
const moderator = person('moderator', 'moderator')
const other = person('other', 'moderator')

let test: Awaited<ReturnType<typeof openTestDatabase>>
let shell: Shell
let queued: QueuedJob[]
let now: Date
let committed: number[]

beforeAll(async () => {
  test = await openTestDatabase()
  await newAuthority(test.db, { id: authority })
})
afterAll(() => test.close())
beforeEach(() => {
  queued = []
  committed = []
  now = new Date('2026-09-05T07:30:00.000Z')
  const onCommitted = (_authority: string, size: number) => void committed.push(size)
  shell = shellsOn(test.db, { clock: () => now, queued, onCommitted })(authority)
})

async function done(result: ReturnType<typeof act>): Promise<Done> {
  return allowed(await result)
}
const post = (text = 'xin chào') => done(act(shell, noteKind, { do: 'post', by: author, input: { text } }))

describe('act', () => {
  it('appends an entry whose commitment opens with the salt and body that are kept', async () => {
    const { seq, subject, state } = await post()
    expect(state).toBe('shown')
    const [view] = await listEntries(test.db, authority, { from: seq, to: seq + 1 })
    expect(view?.entry).toMatchObject({
      v: 1,
      seq,
      at: '2026-09-05T07:30:00.000Z',
      module: 'notes',
      subject,
      do: 'note-posted',
      automated: 'none',
      public: { length: 8 },
    })
    expect(JSON.stringify(view?.entry)).not.toContain('xin chào')
    const kept = await test.db
      .selectFrom('record_contents')
      .selectAll()
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow()
    const opened = createHash('sha256')
      .update(kept.salt ?? '')
      .update(kept.body ?? '')
      .digest('hex')
    expect(opened).toBe(view?.entry.commitment)
    expect(committed.at(-1)).toBe(seq + 1)
  })

  it('links the entries of one subject and hides the doer under the salt of the subject', async () => {
    const first = await post()
    const second = await post()
    const hidden = await done(
      act(shell, noteKind, {
        id: first.subject,
        do: 'hide',
        by: moderator,
        reason: { code: 'spam' },
        input: { text: '' },
      }),
    )
    await done(
      act(shell, noteKind, {
        id: second.subject,
        do: 'hide',
        by: moderator,
        reason: { code: 'spam' },
        input: { text: '' },
      }),
    )
    const one = (await listSubjectEntries(test.db, authority, { module: 'notes', subject: first.subject })).map(
      (view) => view.entry as PublicEntry,
    )
    const two = (await listSubjectEntries(test.db, authority, { module: 'notes', subject: second.subject })).map(
      (view) => view.entry as PublicEntry,
    )
    expect(one[1]).toMatchObject({ prev: first.seq, seq: hidden.seq, reason: 'spam', by: { role: 'moderator' } })
    const who = (entry: PublicEntry | undefined) => (entry && entry.by !== 'clock' ? entry.by.who : undefined)
    expect(who(one[1])).not.toBe(who(two[1]))
    expect(who(one[1])).not.toBe(who(one[0]))
  })

  it('lets another moderator restore, and refuses the one who hid', async () => {
    const { subject } = await post()
    await done(
      act(shell, noteKind, { id: subject, do: 'hide', by: moderator, reason: { code: 'spam' }, input: { text: '' } }),
    )
    await done(
      act(shell, noteKind, {
        id: subject,
        do: 'contest',
        by: author,
        reason: { text: 'Không phải.' },
        input: { text: '' },
      }),
    )
    expect(
      await act(shell, noteKind, { id: subject, do: 'restore', by: moderator, input: { text: '' } }),
    ).toMatchObject({ refused: 'same-person' })
    expect(await act(shell, noteKind, { id: subject, do: 'restore', by: other, input: { text: '' } })).toMatchObject({
      state: 'shown',
    })
  })

  it('queues the notices with the decision', async () => {
    const { subject } = await post()
    const { seq } = await done(
      act(shell, noteKind, { id: subject, do: 'hide', by: moderator, reason: { code: 'spam' }, input: { text: '' } }),
    )
    expect(queued).toEqual([
      { queue: 'notice', data: expect.objectContaining({ subject, seq, do: 'hide', parties: ['concerned'] }) },
    ])
  })

  it('writes nothing when the rules say no', async () => {
    const before = await recordSize(test.db, authority)
    expect(await act(shell, noteKind, { do: 'post', by: author, input: { text: 'refuse' } })).toMatchObject({
      refused: 'not-allowed',
    })
    expect(
      await act(shell, noteKind, { id: crypto.randomUUID(), do: 'hide', by: moderator, input: { text: '' } }),
    ).toMatchObject({ refused: 'not-found' })
    expect(await recordSize(test.db, authority)).toBe(before)
    expect(committed).toEqual([])
  })

  it('hides everything of an internal entry but its place', async () => {
    const { subject } = await post()
    const { seq } = await done(act(shell, noteKind, { id: subject, do: 'file', by: author, input: { text: 'kín' } }))
    const [view] = await listEntries(test.db, authority, { from: seq, to: seq + 1 })
    expect(Object.keys(view?.entry ?? {}).toSorted()).toEqual(['at', 'commitment', 'seq', 'v'])
    expect(view?.body).toMatchObject({ do: 'note-filed', subject, body: { content: { text: 'kín' } } })
    const hidden = await done(
      act(shell, noteKind, { id: subject, do: 'hide', by: moderator, reason: { code: 'spam' }, input: { text: '' } }),
    )
    const [next] = await listEntries(test.db, authority, { from: hidden.seq, to: hidden.seq + 1 })
    expect(next?.entry).toMatchObject({ prev: seq - 1 })
  })

  it('never goes back in time when the clock does', async () => {
    const late = await post()
    now = new Date('2026-09-05T07:00:00.000Z')
    const next = await post()
    expect(next.at).toBe(late.at)
  })

  it('commits many at once, in order, and a bug in one harms no other', async () => {
    const texts = Array.from({ length: 100 }, (_, index) =>
      index % 10 === 3 ? 'break' : index % 10 === 7 ? 'break late' : index % 10 === 5 ? 'refuse' : `số ${index}`,
    )
    const before = await recordSize(test.db, authority)
    const results = await Promise.allSettled(
      texts.map((text) => act(shell, noteKind, { do: 'post', by: author, input: { text } })),
    )
    const decided = results.filter((result) => result.status === 'fulfilled' && !isRefusal(result.value))
    expect(decided).toHaveLength(70)
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(20)
    const views = await listEntries(test.db, authority, { from: before, to: before + 200 })
    expect(views.map((view) => view.seq)).toEqual(Array.from({ length: 70 }, (_, index) => before + index))
  })

  it('lets two steps on one subject race, and refuses the second by its state', async () => {
    const { subject } = await post()
    const hide = () =>
      act(shell, noteKind, { id: subject, do: 'hide', by: moderator, reason: { code: 'spam' }, input: { text: '' } })
    const results = await Promise.all([hide(), hide(), hide()])
    expect(results.map((result) => (isRefusal(result) ? result.refused : 'done'))).toEqual([
      'done',
      'wrong-state',
      'wrong-state',
    ])
  })

  it('refuses a change of the record by the database itself', async () => {
    await expect(test.db.deleteFrom('record_entries').where('authority_id', '=', authority).execute()).rejects.toThrow(
      'append-only',
    )
  })
})
