import { sql } from 'kysely'
import type { Person } from '#kernel/actor.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import { seesPaper } from '../papers/who-sees.ts'
import { mayChange } from './who-writes.rules.ts'
import type { DraftView } from './schema.ts'

type Key = { authority: string; id: string }
type Row = Omit<DraftView, 'mayChange'> & { content: OfficialPaper }

/** A paper of ours with what it is made of; undefined where there is none, or the person may not see it. */
export async function findDraft(db: Db, { authority, id }: Key, person: Person): Promise<DraftView | undefined> {
  const { rows } = await sql<Row>`
    select p.paper_id as id, p.content, p.unit_id as "unitId", p.note, p.state, p.version, p.drafted_by as "draftedBy", p.number,
      coalesce((select jsonb_agg(jsonb_build_object('paperId', l.to_id, 'kind', l.kind) order by l.kind, l.to_id)
        from paper_links l where l.authority_id = p.authority_id and l.from_id = p.paper_id), '[]') as links,
      coalesce((select jsonb_agg(jsonb_build_object('paperId', l.to_id, 'kind', l.kind, 'number', o.number,
          'subject', o.subject) order by l.kind, l.to_id)
        from paper_links l join papers o on o.authority_id = l.authority_id and o.paper_id = l.to_id
        where l.authority_id = p.authority_id and l.from_id = p.paper_id), '[]') as linked
    from papers p where p.authority_id = ${authority} and p.paper_id = ${id} and p.content is not null
      and ${seesPaper(person)}`.execute(db)
  const row = rows[0]
  return row && { ...row, mayChange: mayChange(row, person) }
}

/** The former submission of a paper: what it said, and when; the same version where it was submitted again unchanged. */
export async function formerVersion(db: Db, { authority, id }: Key, before: number) {
  const { rows } = await sql<{ content: OfficialPaper; submittedAt: Date }>`
    select v.content, v.submitted_at as "submittedAt" from paper_versions v
    left join record_subjects s on s.authority_id = v.authority_id and s.module = 'documents' and s.kind = 'outgoing-paper'
      and s.subject = v.paper_id::text and s.state = 'submitted'
    where v.authority_id = ${authority} and v.paper_id = ${id}
      and (v.version < ${before} or (v.version = ${before} and s.entered_at > v.submitted_at))
    order by v.version desc limit 1`.execute(db)
  return rows[0]
}

/** Who signed the last paper of ours on that side under a title, such as “CHỦ TỊCH”; '' where nobody did. */
export async function usualSigner(
  db: Db,
  { authority, side, title }: { authority: string; side: OfficialPaper['side']; title: string | undefined },
): Promise<string> {
  const row = await db
    .selectFrom('papers')
    .select('signer')
    .where('authority_id', '=', authority)
    .where('direction', '=', 'out')
    .where('side', '=', side)
    .where('signer_title', '=', title ?? '')
    .where('signer', 'is not', null)
    .where('state', 'not in', ['dropped', 'recalled'])
    .orderBy((eb) => eb('serial', 'is not', null), 'desc')
    .orderBy('drafted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.signer ?? ''
}

export async function listSendings(db: Db, { authority, id }: Key) {
  const rows = await db
    .selectFrom('paper_sendings')
    .select(['position', 'recipient', 'sent_on as sentOn', 'way'])
    .where('authority_id', '=', authority)
    .where('paper_id', '=', id)
    .orderBy('position')
    .execute()
  return { rows }
}
