import type { z } from 'zod'
import type { Person } from '#kernel/actor.ts'
import { allowedSteps } from '#kernel/check.ts'
import { workingDaysBetween } from '#kernel/due.ts'
import { slice } from '#kernel/listing.ts'
import { withoutSteps } from '#kernel/workflow.ts'
import { standingOf, type Shell } from '#record/act.ts'
import type { Described } from '#record/kinds.ts'
import { handle } from '#record/module.ts'
import type { SubjectRow } from '#record/subjects.ts'
import { fold } from '#vietnamese/fold.ts'
import { wordsOf } from '../subjects/offer-steps.ts'
import { findSlots } from './find-slots.ts'
import { countWork, listWork, type WorkSlot } from './read.ts'
import { countMyWork, listMyWork, type workQuery, type workRow } from './schema.ts'

type Query = z.output<typeof workQuery>
type Row = z.input<typeof workRow>

/** A search in titles looks at so many of the nearest deadlines: titles belong to the modules, not to one table. */
const searched = 500

const day = 86_400_000
const offset = 7 * 3_600_000
/** Midnight in Vietnam that ends the day `days` days after today. */
const midnight = (now: Date, days: number) =>
  new Date((Math.floor((now.getTime() + offset) / day) + 1 + days) * day - offset)

export const workHandlers = [
  handle(listMyWork, async ({ shell, person, query }) => {
    const { db, authority } = shell
    const now = shell.clock()
    const slots = slotsOf(shell, person, query)
    const filter = { unit: query.unit, before: before(query.due, now) }
    const { page, size } = query
    if (query.q) {
      const near = await listWork(db, authority, { slots, filter, limit: searched, offset: 0 })
      const rows = (await show(shell, person, near)).filter((row) => fold(row.title).includes(fold(query.q ?? '')))
      return { rows: rows.slice((page - 1) * size, page * size), total: rows.length, page, size }
    }
    const found = await listWork(db, authority, { slots, filter, ...slice(query) })
    const counts = await countWork(db, authority, { slots, filter, now, tonight: midnight(now, 0) })
    const total = counts.reduce((sum, count) => sum + count.total, 0)
    return { rows: await show(shell, person, found), total, page, size }
  }),

  handle(countMyWork, async ({ shell, person }) => {
    const now = shell.clock()
    const slots = slotsOf(shell, person, { show: 'waiting' })
    const counts = await countWork(shell.db, shell.authority, { slots, filter: {}, now, tonight: midnight(now, 0) })
    const sum = (of: 'total' | 'overdue' | 'today') => counts.reduce((all, count) => all + count[of], 0)
    const kinds = counts.map(({ module, kind, total, overdue }) => {
      const label = shell.kinds.get(`${module}/${kind}`)?.workflow.label ?? { vi: kind, en: kind }
      return { module, kind, label, total, overdue }
    })
    return { total: sum('total'), overdue: sum('overdue'), today: sum('today'), kinds }
  }),
]

function slotsOf(shell: Shell, person: Person, query: Partial<Query> & Pick<Query, 'show'>): WorkSlot[] {
  return [...shell.kinds.values()]
    .filter(({ workflow }) => query.module === undefined || workflow.module === query.module)
    .filter(({ workflow }) => query.kind === undefined || workflow.kind === query.kind)
    .flatMap(({ workflow }) => findSlots(workflow, person, query.show))
    .filter((slot) => query.state === undefined || slot.state === query.state)
}

function before(due: Query['due'], now: Date): Date | undefined {
  if (due === undefined) return undefined
  return due === 'overdue' ? now : midnight(now, due === 'today' ? 0 : 6)
}

async function show(shell: Shell, person: Person, found: readonly SubjectRow[]): Promise<Row[]> {
  const titles = await describeAll(shell, found)
  const now = shell.clock()
  return found.flatMap((row): Row[] => {
    const workflow = shell.kinds.get(`${row.module}/${row.kind}`)?.workflow
    if (!workflow) return []
    const standing = standingOf(row, person)
    const named = titles.get(`${row.module}/${row.subject}`)
    return [
      {
        module: row.module,
        kind: row.kind,
        kindLabel: workflow.label,
        id: row.subject,
        title: named?.title ?? workflow.label.vi,
        href: named?.href ?? '',
        state: row.state,
        stateLabel: wordsOf(workflow, row.state),
        enteredAt: row.entered_at.toISOString(),
        dueAt: row.due_at?.toISOString() ?? null,
        workingDaysLeft: row.due_at ? workingDaysBetween(now, row.due_at) : null,
        overdue: row.due_at !== null && row.due_at < now,
        concernsMe: standing.concerned,
        steps: allowedSteps(withoutSteps(workflow, named?.unused), standing, person).map(({ do: name, label }) => ({
          do: name,
          label,
        })),
      },
    ]
  })
}

/** One question per kind, however many rows. */
async function describeAll(shell: Shell, found: readonly SubjectRow[]) {
  const byKind = Map.groupBy(found, (row) => `${row.module}/${row.kind}`)
  const titles = new Map<string, Described>()
  for (const [name, rows] of byKind) {
    const ids = rows.map((row) => row.subject)
    const described = await shell.kinds.get(name)?.describe(shell.db, { authority: shell.authority, ids })
    for (const [id, named] of described ?? []) titles.set(`${rows[0]?.module}/${id}`, named)
  }
  return titles
}
