import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { openEdge } from '#record/edge.ts'
import { sha256 } from '#record/primitives.ts'
import { readEntryBytes } from '#record/read.ts'
import { publicState, rebuild } from '#record/rebuild.ts'
import { hashLeaf } from '#record/tree.ts'
import { listAuthorities } from '#src/authorities.ts'
import { checkRecord } from '#src/check-record.ts'
import { foldsOf, modules } from '#src/modules.ts'

export type Acknowledged = { seq: number; subject: string; did: string }

export type Examination = {
  db: Db
  dataDir: string
  acknowledged: readonly Acknowledged[]
  /** Every checkpoint that was ever public: root by size. */
  checkpoints?: ReadonlyMap<number, string>
  /** The program has ended in good order: all is public and all jobs are done. */
  finished: boolean
  /** The later entries were written back from the public files, without content. */
  restored: boolean
}

/** Everything that may not be, as sentences; none where all is well. */
export async function examine(examination: Examination): Promise<string[]> {
  const [authority] = await listAuthorities(examination.db)
  if (!authority) return examination.acknowledged.length > 0 ? ['the authority is gone'] : []
  const { finished, restored } = examination
  return [
    ...(await lost(examination)),
    ...(await halfApplied(examination.db)),
    ...(restored ? [] : await notReplayable(examination.db, authority.id)),
    ...(await disagreeing(examination, authority.id)),
    ...(await contradicting(examination, authority.id)),
    ...(finished && !restored ? await wrongJobs(examination.db) : []),
  ]
}

async function lost({ db, acknowledged }: Examination): Promise<string[]> {
  const { rows } = await sql<{
    seq: number
    subject: string
    did: string
  }>`select seq, subject, did from record_entries`.execute(db)
  const there = new Map(rows.map((row) => [row.seq, row]))
  return acknowledged
    .filter(({ seq, subject, did }) => there.get(seq)?.subject !== subject || there.get(seq)?.did !== did)
    .map(({ seq, did }) => `acknowledged decision ${seq} (${did}) is lost`)
}

/** Each part of a decision against the others, in SQL that knows nothing of how they are written. */
async function halfApplied(db: Db): Promise<string[]> {
  const checks: Record<string, string> = {
    'the head of the record is not its size': `select 1 from record_heads h where size <> (select count(*) from record_entries e where e.authority_id = h.authority_id)
      or size <> (select coalesce(max(seq) + 1, 0) from record_entries e where e.authority_id = h.authority_id)`,
    'an entry has no content row': `select 1 from record_entries e left join record_contents c using (authority_id, seq) where c.seq is null`,
    'a content row has no entry': `select 1 from record_contents c left join record_entries e using (authority_id, seq) where e.seq is null`,
    'a subject does not stand at its last entry': `select 1 from record_subjects s where last_seq <> (select max(seq) from record_entries e where e.authority_id = s.authority_id and e.module = s.module and e.subject = s.subject)`,
    'an entry has no subject': `select 1 from record_entries e left join record_subjects s using (authority_id, module, subject) where s.subject is null`,
    'a grant has no entry': `select 1 from role_grants g left join record_entries e on e.subject = g.grant_id::text where e.seq is null`,
    'a public grant is not in the state of its subject': `select 1 from public_grants g join record_subjects s on s.subject = g.grant_id::text where g.state <> 'erased' and (g.state <> s.state or g.last_seq <> s.last_seq)`,
  }
  const found: string[] = []
  for (const [words, query] of Object.entries(checks)) {
    const { rows } = await sql.raw(query).execute(db)
    if (rows.length > 0) found.push(`${words} (${rows.length} times)`)
  }
  return found
}

async function notReplayable(db: Db, authority: string): Promise<string[]> {
  const folds = foldsOf(modules)
  const live = await publicState(db, authority, folds)
  await rebuild(db, authority, folds)
  const replayed = await publicState(db, authority, folds)
  return [...live]
    .filter(([table, rows]) => JSON.stringify(rows) !== JSON.stringify(replayed.get(table)))
    .map(([table]) => `${table} is not what the record replays to`)
}

async function disagreeing({ db, dataDir, finished }: Examination, authority: string): Promise<string[]> {
  const check = await checkRecord(db, dataDir, authority)
  if (check.state === 'wrong') return [`the public record: ${check.problem}`]
  if (check.state !== 'agrees') return finished ? [`the public record: ${check.state}`] : []
  if (check.published > check.held) return [`${check.published} entries are public, ${check.held} are held`]
  return finished && check.published < check.held ? [`${check.held - check.published} entries are not public`] : []
}

/** Every checkpoint ever seen must be a root of the record as it is now. */
async function contradicting({ db, checkpoints }: Examination, authority: string): Promise<string[]> {
  if (!checkpoints) return []
  const found: string[] = []
  const edge = openEdge(sha256, 0, [])
  const compare = () => {
    const seen = checkpoints.get(edge.size())
    if (seen !== undefined && seen !== Buffer.from(edge.root()).toString('base64'))
      found.push(`the checkpoint of size ${edge.size()} contradicts the record`)
  }
  compare()
  const last = Math.max(0, ...checkpoints.keys())
  for await (const entry of readEntryBytes(db, authority, 0, last)) {
    edge.append(hashLeaf(sha256, entry), () => undefined)
    compare()
  }
  if (edge.size() < last) found.push(`a checkpoint of size ${last} was public, ${edge.size()} entries are held`)
  return found
}

/** Each decision told its person once: no job was lost, none wrote twice. */
async function wrongJobs(db: Db): Promise<string[]> {
  const { rows } = await sql<{ seq: number; told: number }>`
    select e.seq, count(n.seq)::int as told from record_entries e left join notices n on n.authority_id = e.authority_id and n.seq = e.seq
    where e.did in ('role-granted', 'role-resigned') group by 1 having count(n.seq) <> 1`.execute(db)
  const failed = await sql<{ name: string }>`select name from pgboss.job where state = 'failed'`.execute(db)
  return [
    ...rows.map(({ seq, told }) => `decision ${seq} told ${told} persons instead of 1`),
    ...failed.rows.map(({ name }) => `a job of ${name} failed for good`),
  ]
}
