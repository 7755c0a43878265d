import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Person } from '#kernel/actor.ts'
import { dayOf, type Day } from '#kernel/day.ts'
import { order, slice } from '#kernel/listing.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import {
  countPapers,
  countTasks,
  findFirstDay,
  listPapersOf,
  listTasksOf,
  type ListedPaper,
  type ListedTask,
  type PaperCount,
  type TaskCounts,
  type UnitCount,
} from '#modules/documents/figures/read.ts'
import { seesPaper } from '#modules/documents/papers/read.ts'
import { usualSigner } from '#modules/documents/outgoing/read.ts'
import { sidesKept } from '#modules/documents/registers/read.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import type { listNames, Side } from '../templates/schema.ts'
import type { UnitLine } from './compose.rules.ts'
import { nothingKnown, type Counted } from './fill.rules.ts'
import { countedSpans, lastPeriod, spanOf, type Period } from './rules.ts'
import type { dueReport, listReports as listing, ReportRow, ReportView } from './schema.ts'
import { countedSide, filledFor, toldSide } from './side.rules.ts'

/** Whether the paper `p` that a report became went out: whoever may see the paper then may see the report. */
const wentOut: RawBuilder<boolean> = sql`coalesce(p.state in ('issued', 'recalled', 'archived'), false)`

/**
 * Whether a person may see a report `r`, in lists as by itself. Its own lists hold what whoever filled it may see: until it is
 * issued, others see it where they may see every paper.
 */
function seesReport(person: Person): RawBuilder<boolean> {
  const wide = person.grants.some(({ role, unitId }) => unitId === null && (role === 'clerk' || role === 'approver'))
  if (wide) return sql<boolean>`true`
  return sql<boolean>`(r.filled_by = ${person.staffId}::uuid or (${wentOut} and ${seesPaper(person)}))`
}

/** The side that a report is filled for by a template of its own one, and the side whose papers and tasks it counts. */
export async function sideOfReport(db: Db, { authority, own }: { authority: string; own: Side }) {
  const kept = await sidesKept(db, authority)
  const filled = filledFor(own, kept)
  return { filled, counted: countedSide(toldSide(filled, kept)) }
}

/** Whom a template names as its signer, or else who signed last under the same title. */
export const signerOf = async (
  db: Db,
  authority: string,
  { side, signing, signer }: Pick<OfficialPaper, 'side' | 'signing' | 'signer'>,
): Promise<string> => signer || usualSigner(db, { authority, side, title: signing.at(-1) })

/** Of one side of the authority, or of all that there is. */
type At = { authority: string; side: Side | undefined; from: Day; until: Day; seenBy?: Person }

/** All that is counted of a span. Each unit has what it leads, also what was handed down to it. */
export type SpanFacts = { counted: Counted; papers: PaperCount[]; units: UnitLine[] }

export async function countSpan(db: Db, at: At): Promise<SpanFacts> {
  const [papers, tasks] = await Promise.all([countPapers(db, at), countTasks(db, at)])
  const byUnit = Map.groupBy(tasks, ({ unitId }) => unitId)
  const units = [...byUnit.values()].map((rows) => ({ unit: rows[0]?.unit ?? null, ...totalOf(rows) }))
  return { counted: { ...paperFigures(papers), ...taskFigures(tasks) }, papers, units }
}

/**
 * Figures of a span to compare with. Where it was over before the first day of which anything of that side is held, nothing is known of it:
 * none of its figures is a nought that another could have grown from.
 */
export async function countFormer(db: Db, at: At): Promise<Counted> {
  const first = await findFirstDay(db, at)
  return first === undefined || at.until < first ? nothingKnown : (await countSpan(db, at)).counted
}

function paperFigures(papers: readonly PaperCount[]) {
  const sum = (rows: readonly PaperCount[]) => rows.reduce((all, { papers: n }) => all + n, 0)
  const incoming = papers.filter(({ direction }) => direction === 'in')
  return {
    van_ban_den: sum(incoming),
    van_ban_den_khan: sum(incoming.filter(({ urgent }) => urgent)),
    van_ban_di: sum(papers.filter(({ direction }) => direction === 'out')),
  }
}

function taskFigures(tasks: readonly UnitCount[]) {
  const own = totalOf(tasks.filter(({ handedDown }) => !handedDown))
  const below = totalOf(tasks.filter(({ handedDown }) => handedDown))
  return {
    nhiem_vu_giao: own.given,
    nhiem_vu_xong: own.finished,
    nhiem_vu_dung_han: own.onTime,
    nhiem_vu_cham: own.late,
    nhiem_vu_dang_lam: own.open,
    nhiem_vu_qua_han: own.overdue,
    ty_le_dung_han: own.finished === 0 ? null : Math.round((own.onTime / own.finished) * 1_000) / 10,
    nhiem_vu_giao_xuong: below.given,
    nhiem_vu_giao_xuong_xong: below.finished,
    nhiem_vu_giao_xuong_dang_lam: below.open,
    nhiem_vu_giao_xuong_qua_han: below.overdue,
  }
}

function totalOf(rows: readonly TaskCounts[]): TaskCounts {
  const total = (of: keyof TaskCounts) => rows.reduce((all, row) => all + row[of], 0)
  return {
    given: total('given'),
    finished: total('finished'),
    onTime: total('onTime'),
    late: total('late'),
    open: total('open'),
    overdue: total('overdue'),
  }
}

type ListName = (typeof listNames)[number]
export type Listed = { tasks: ListedTask[] } | { papers: ListedPaper[] }

/** The lines of a list of a template, as far as the person may see them. */
export async function listOfSpan(db: Db, at: At & { person: Person }, of: ListName): Promise<Listed> {
  if (of === 'papers-in' || of === 'papers-out')
    return { papers: await listPapersOf(db, { ...at, direction: of === 'papers-in' ? 'in' : 'out' }) }
  const as = ({ 'finished-tasks': 'finished', 'open-tasks': 'open', 'overdue-tasks': 'overdue' } as const)[of]
  return { tasks: await listTasksOf(db, { ...at, as }) }
}

type Row = Omit<ReportRow, 'filledAt'> & { filledAt: Date }

const columns = sql`r.report_id as id, r.template_id as "templateId", r.title, r.span, r.first_day as "from",
  r.last_day as until, r.filled_at as "filledAt", p.paper_id as "paperId", p.state as "paperState", p.number as "paperNumber"`
const tables = sql`reports r left join papers p on p.authority_id = r.authority_id and p.paper_id = r.paper_id`
const sorts = { filledAt: sql`r.filled_at`, until: sql`r.last_day`, title: sql`r.title` } as const

type List = z.output<NonNullable<typeof listing.query>>

/** The reports that the person may open. */
export async function listReports(db: Db, { authority, person }: { authority: string; person: Person }, asked: List) {
  const { page, size, q, templateId } = asked
  const { field, way } = order(asked.sort ?? '-filledAt')
  const { limit, offset } = slice(asked)
  const where = sql`r.authority_id = ${authority} and ${seesReport(person)}
    and (${templateId ?? null}::uuid is null or r.template_id = ${templateId ?? null}::uuid)
    and (${q ?? ''} = '' or fold(r.title) like '%' || fold(${q ?? ''}) || '%')`
  const found = await sql<Row>`select ${columns} from ${tables} where ${where}
    order by ${sorts[field]} ${sql.raw(way)}, r.report_id limit ${limit} offset ${offset}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*)::int as total from ${tables} where ${where}`.execute(db)
  return { rows: found.rows.map(toRow), total: counted.rows[0]?.total ?? 0, page, size }
}

const toRow = <R extends Row>(row: R) => ({ ...row, filledAt: row.filledAt.toISOString() })

type Whole = Row & Pick<ReportView, 'figures'> & { content: OfficialPaper; side: Side | null }

/** A report with what it says: once it went out, what was issued. */
export async function findReport(
  db: Db,
  { authority, id }: { authority: string; id: string },
  person: Person,
): Promise<ReportView | undefined> {
  const content = sql`case when ${wentOut} then coalesce(p.content, r.content) else r.content end`
  const { rows } = await sql<Whole>`select ${columns}, r.figures, r.side, ${content} as content from ${tables}
    where r.authority_id = ${authority} and r.report_id = ${id} and ${seesReport(person)}`.execute(db)
  return rows[0] && toView(rows[0], await sidesKept(db, authority))
}

function toView(row: Whole, kept: readonly Side[]): ReportView {
  const counted = countedSpans(row.span, { period: spanOf(row.span, row), today: dayOf(row.filledAt) })
  const days = ({ from, until }: Period) => ({ from, until })
  const side = toldSide(row.side, kept)
  return { ...toRow(row), side, counted: { now: days(counted.now), former: days(counted.former) } }
}

/** Periodic templates whose last span is over and has no report, or one whose paper was recalled or dropped: what is to be written now. */
export async function listDue(db: Db, authority: string, now: Date): Promise<z.input<typeof dueReport>[]> {
  const templates = await db
    .selectFrom('report_templates')
    .select(['template_id as templateId', 'name', 'span'])
    .where('authority_id', '=', authority)
    .where('retired', '=', false)
    .where('span', '<>', 'ad-hoc')
    .orderBy('name')
    .execute()
  const due = templates.map((template) => ({ ...template, ...lastPeriod(template.span, dayOf(now)) }))
  const first = due.map(({ from }) => from).toSorted()[0]
  if (first === undefined) return []
  const made = await db
    .selectFrom('reports as r')
    .leftJoin('papers as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.paper_id', '=', 'r.paper_id'),
    )
    .select(['r.template_id', 'r.first_day', 'r.last_day'])
    .where('r.authority_id', '=', authority)
    .where('r.first_day', '>=', first)
    .where((is) => is.or([is('p.state', 'is', null), is('p.state', 'not in', ['recalled', 'dropped'])]))
    .execute()
  return due.filter(({ templateId, from, until }) =>
    made.every((one) => one.template_id !== templateId || one.first_day !== from || one.last_day !== until),
  )
}
