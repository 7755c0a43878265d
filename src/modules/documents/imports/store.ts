import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { Decision, Given, Saved, SubjectKind } from '#record/kinds.ts'
import '../tables.ts'
import { workflowOfSide } from '../papers/side.rules.ts'
import { listPreventing, type Preventing } from './read.ts'
import type { Line } from './read-line.rules.ts'
import { registerImportWorkflow } from './rules.ts'

/** At its beginning only: what is imported. Given by run-import.ts, never by a caller of the API. */
export type ImportInput = {
  begins?: {
    registerId: string
    registerTitle: string
    side: 'state' | 'party'
    fileName: string
    sha256: string
    digest: string
    leftOut: number
    /** Null where the import opened the register. */
    firstBefore: number | null
    /** What the register goes on with, unless it is further on. */
    nextSerial: number
    lines: readonly (Line & { paperId: string })[]
    by: string
  }
}

type ImportRow = {
  registerId: string
  registerState: string
  lines: number
  waiting: number
  firstBefore: number | null
  prevents: readonly Preventing[]
}

export const registerImportKind: SubjectKind<ImportRow, ImportInput> = {
  workflow: registerImportWorkflow,
  workflowFor,
  inputShape: z.object({}),
  load,
  decide,
  save,
  describe,
}

type Key = { authority: string; id: string }

/** By the side of the register that it goes into. */
async function workflowFor(db: Db, { authority, id, now, input }: Key & { now: Date; input?: ImportInput }) {
  const row = await db
    .selectFrom('register_imports as i')
    .innerJoin('registers as r', (join) =>
      join.onRef('r.authority_id', '=', 'i.authority_id').onRef('r.register_id', '=', 'i.register_id'),
    )
    .select('r.side')
    .where('i.authority_id', '=', authority)
    .where('i.import_id', '=', id)
    .executeTakeFirst()
  return workflowOfSide(registerImportWorkflow, input?.begins?.side ?? row?.side ?? 'state', dayOf(now))
}

async function load(tx: Transaction, { authority, id }: Key): Promise<ImportRow | undefined> {
  const row = await tx
    .selectFrom('register_imports as i')
    .innerJoin('registers as r', (join) =>
      join.onRef('r.authority_id', '=', 'i.authority_id').onRef('r.register_id', '=', 'i.register_id'),
    )
    .select(['i.register_id as registerId', 'r.state as registerState', 'i.lines', 'i.first_before as firstBefore'])
    .where('i.authority_id', '=', authority)
    .where('i.import_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  // Whoever works with one of its papers at this moment comes before or after, and then finds it gone.
  await sql`select count(*) from (select 1 from papers where authority_id = ${authority} and import_id = ${id}
    order by paper_id for update) as locked`.execute(tx)
  const { waiting } = await tx
    .selectFrom('register_import_lines')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('authority_id', '=', authority)
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...row, waiting, prevents: await listPreventing(tx, { authority, id }) }
}

function decide({ row, input }: Given<ImportRow, ImportInput>): Refusal | Decision {
  const { begins } = input
  if (begins) {
    const { lines, registerId, fileName, sha256, digest, leftOut } = begins
    return {
      public: {},
      body: { registerId, fileName, sha256, digest, leftOut, lines: lines.length, ...endsOf(lines) },
    }
  }
  if (!row) return refuse('not-found', 'Không tìm thấy lần nhập này.')
  if (row.waiting > 0)
    return refuse('wrong-state', `Còn ${row.waiting} dòng đang được ghi. Hãy đợi ghi xong rồi lấy lại.`)
  if (row.registerState !== 'open')
    return refuse('wrong-state', 'Sổ đã khoá. Hãy mở lại sổ trước khi lấy lại lần nhập.')
  if (row.prevents.length > 0)
    return refuse(
      'not-allowed',
      `Không lấy lại được: ${row.prevents.slice(0, 5).map(sentenceFor).join('; ')}${row.prevents.length > 5 ? '…' : '.'}`,
    )
  return { public: {}, body: { registerId: row.registerId, lines: row.lines } }
}

const whys: Readonly<Record<Preventing['why'], string>> = {
  'taken-up': 'đã được mở để giải quyết',
  linked: 'đã nối với văn bản khác',
  'file-added': 'đã có tệp',
  'has-tasks': 'đã có nhiệm vụ',
}
const sentenceFor = ({ serial, why }: Preventing) => `văn bản số ${serial} ${whys[why]}`

/** Lines that are sent to the database at once. */
const together = 1_000

/** The first and the last serial of some lines. */
export const endsOf = (lines: readonly { serial: number }[]) =>
  lines.reduce(({ first, last }, { serial }) => ({ first: Math.min(first, serial), last: Math.max(last, serial) }), {
    first: 999_999,
    last: 1,
  })

async function save(tx: Transaction, saved: Saved<ImportRow, ImportInput>): Promise<void> {
  const { authority, id, row, input, now } = saved
  if (input.begins) await saveImport(tx, { authority, id }, { ...input.begins, at: now })
  else if (row) await takeBack(tx, { authority, id }, row)
}

async function saveImport(
  tx: Transaction,
  { authority, id }: Key,
  begins: NonNullable<ImportInput['begins']> & { at: Date },
) {
  const { first, last } = endsOf(begins.lines)
  await tx
    .insertInto('register_imports')
    .values({
      authority_id: authority,
      import_id: id,
      register_id: begins.registerId,
      file_name: begins.fileName,
      sha256: begins.sha256,
      digest: begins.digest,
      lines: begins.lines.length,
      left_out: begins.leftOut,
      first_serial: first,
      last_serial: last,
      first_before: begins.firstBefore,
      imported_by: begins.by,
      imported_at: begins.at,
    })
    .execute()
  for (let at = 0; at < begins.lines.length; at += together)
    await sql`insert into register_import_lines (authority_id, import_id, serial, paper_id, line)
      select ${authority}::uuid, ${id}::uuid, (line->>'serial')::int, (line->>'paperId')::uuid, line - 'paperId'
      from jsonb_array_elements(${JSON.stringify(begins.lines.slice(at, at + together))}::jsonb) as line`.execute(tx)
  await tx
    .updateTable('registers')
    .set({
      first_serial: begins.firstBefore === null ? first : sql<number>`least(first_serial, ${first})`,
      next_serial:
        begins.firstBefore === null ? begins.nextSerial : sql<number>`greatest(next_serial, ${begins.nextSerial})`,
    })
    .where('authority_id', '=', authority)
    .where('register_id', '=', begins.registerId)
    .execute()
}

/** Takes the papers out, and gives their serials free as far as nothing that came later stands behind them. */
async function takeBack(
  tx: Transaction,
  { authority, id }: Key,
  { registerId, firstBefore }: ImportRow,
): Promise<void> {
  const own = sql`select paper_id from papers where authority_id = ${authority} and import_id = ${id}`
  await sql`delete from paper_openings where authority_id = ${authority} and paper_id in (${own})`.execute(tx)
  await sql`delete from papers where authority_id = ${authority} and import_id = ${id}`.execute(tx)
  const first = firstBefore ?? sql`first_serial`
  await sql`update registers r set first_serial = least(${first}::int, left_.first),
      next_serial = greatest(least(${first}::int, left_.first), left_.last + 1)
    from (select min(first) as first, coalesce(max(last), 0) as last from (
      select serial as first, serial as last from papers where authority_id = ${authority} and register_id = ${registerId}
        and serial is not null
      union all select first_serial, last_serial from register_gaps where authority_id = ${authority} and register_id = ${registerId}
      union all select l.serial, l.serial from register_import_lines l join register_imports i
        on i.authority_id = l.authority_id and i.import_id = l.import_id
        where l.authority_id = ${authority} and i.register_id = ${registerId}) as kept) as left_
    where r.authority_id = ${authority} and r.register_id = ${registerId}`.execute(tx)
}

async function describe(db: Db, { authority, ids }: { authority: string; ids: readonly string[] }) {
  if (ids.length === 0) return new Map<string, { title: string; href: string }>()
  const rows = await db
    .selectFrom('register_imports')
    .select(['import_id', 'file_name'])
    .where('authority_id', '=', authority)
    .where('import_id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ import_id: id, file_name: title }) => [id, { title, href: `/console/so-cong-van/lan-nhap/${id}` }]),
  )
}
