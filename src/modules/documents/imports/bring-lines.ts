import { sql } from 'kysely'
import { z } from 'zod'
import type { Services, Worker } from '#record/module.ts'
import '../tables.ts'

const job = z.object({ authority: z.string(), import: z.string() })

/** Lines that are written in one transaction. */
const together = 500

/** Writes the lines of an import among the papers; cut off, it goes on where it was. */
export const bringLinesWorker: Worker = {
  queue: 'bring-import-lines',
  batch: 1,
  async run(services, data) {
    const { authority, import: id } = job.parse(data)
    // So many new rows at once: until the database has counted them, it would go through them the slow way, here and in a search.
    await sql`analyze register_import_lines`.execute(services.db)
    for (let written = together; written === together;) written = await bring(services, { authority, id })
    await sql`analyze papers`.execute(services.db)
    await tell(services, { authority, id })
  },
}

/** What the person who imported them has open shows the lines. */
async function tell({ db, announce }: Services, { authority, id }: { authority: string; id: string }): Promise<void> {
  const row = await db
    .selectFrom('register_imports')
    .select('imported_by as by')
    .where('authority_id', '=', authority)
    .where('import_id', '=', id)
    .executeTakeFirst()
  if (row?.by) announce(authority, [row.by], 'papers')
}

/** Moves the next lines: out of the waiting ones and among the papers in one statement. @returns how many */
async function bring({ db }: Services, { authority, id }: { authority: string; id: string }): Promise<number> {
  const { numAffectedRows } = await sql`
    with of_import as (
      select i.*, r.direction, r.side from register_imports i
      join registers r on r.authority_id = i.authority_id and r.register_id = i.register_id
      where i.authority_id = ${authority} and i.import_id = ${id}
    ), next_lines as (
      select serial from register_import_lines where authority_id = ${authority} and import_id = ${id}
      order by serial limit ${together} for update
    ), taken as (
      delete from register_import_lines where authority_id = ${authority} and import_id = ${id}
        and serial in (select serial from next_lines) returning paper_id, line
    )
    insert into papers (authority_id, paper_id, direction, side, register_id, serial, registered_on, number, dated, issuer, type,
      subject, recipients, signer, urgency, copies, note, due_on, passed_to, came_by, import_id, drafted_at, state)
    select i.authority_id, t.paper_id, i.direction, i.side, i.register_id, l.serial, l."registeredOn", l.number, l.dated, l.issuer,
      l.type, l.subject, l.recipients, l.signer, l.urgency, l.copies, l.note, l."dueOn", l."passedTo", 'import', i.import_id,
      i.imported_at, 'imported'
    from taken t cross join of_import i, jsonb_to_record(t.line) as l (serial int, "registeredOn" date, number text, dated date,
      issuer text, type text, subject text, recipients text[], signer text, urgency text, copies int, note text, "dueOn" date,
      "passedTo" text)`.execute(db)
  return Number(numAffectedRows ?? 0)
}
