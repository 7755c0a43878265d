import { sql } from 'kysely'
import type { Person } from '#kernel/actor.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import type { TaskNote } from './schema.ts'

type Key = { authority: string; id: string }
type Row = Omit<TaskNote, 'at'> & { at: Date }

export async function listNotesOf(db: Db, { authority, id }: Key): Promise<TaskNote[]> {
  const { rows } = await sql<Row>`
    select n.note_id as id, n.at, n.staff_id as "staffId", s.name as "staffName", n.text, n.progress,
      case when n.sha256 is null then null
        else jsonb_build_object('sha256', n.sha256, 'name', n.file_name, 'bytes', k.bytes) end as file
    from task_notes n
    left join staff s on s.authority_id = n.authority_id and s.staff_id = n.staff_id and s.erased_at is null
    left join kept_files k on k.authority_id = n.authority_id and k.sha256 = n.sha256
    where n.authority_id = ${authority} and n.task_id = ${id} order by n.at desc, n.note_id limit 500`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** @returns `ended` where nobody may, the task not being under way */
export async function mayAddNote(db: Db, { authority, id }: Key, person: Person): Promise<boolean | 'ended'> {
  const { staffId, unitId = null } = person
  const { rows } = await sql<{ under: boolean; own: boolean; unit: string | null }>`
    select not proposed and ended_at is null as under, unit_id as unit,
      staff_id is not distinct from ${staffId}::uuid or unit_id = ${unitId}::uuid
        or exists (select 1 from task_joins j where j.authority_id = t.authority_id and j.task_id = t.task_id
          and j.unit_id = ${unitId}::uuid) as own
    from tasks t where authority_id = ${authority} and task_id = ${id}`.execute(db)
  const [row] = rows
  if (!row?.under) return 'ended'
  const assigns = person.grants.some(
    ({ role, unitId: unit }) => role === 'approver' && (unit === null || unit === row.unit),
  )
  return row.own || assigns
}

export async function findEvidence(
  db: Db,
  { authority, id }: Key,
  sha256: string,
): Promise<{ name: string; mediaType: string } | undefined> {
  const row = await db
    .selectFrom('task_notes as n')
    .innerJoin('kept_files as k', (join) =>
      join.onRef('k.authority_id', '=', 'n.authority_id').onRef('k.sha256', '=', 'n.sha256'),
    )
    .select(['n.file_name', 'k.media_type'])
    .where('n.authority_id', '=', authority)
    .where('n.task_id', '=', id)
    .where('n.sha256', '=', sha256)
    .executeTakeFirst()
  return row && { name: row.file_name ?? 'tep', mediaType: row.media_type }
}
