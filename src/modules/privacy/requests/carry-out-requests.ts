import { actIn, type Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import { eraseContents, eraseSalt } from '#record/erase.ts'
import { sql } from 'kysely'
import type { Services, Worker } from '#record/module.ts'
import { laterByDays } from '#kernel/day.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db.ts'
import { ownRequest } from '../erasures/rules.ts'
import { daysToAppeal } from './rules.ts'
import type { RequestInput } from './schema.ts'
import { dataRequestKind } from './store.ts'

type Outcome = NonNullable<RequestInput['outcome']>

/** An entry has 65,535 bytes: so many marks fit with room for everything else. */
const mostContents = 800

/** Each minute: carries out requests that were granted, and closes refusals that can no longer be contested. */
export const carryOutWorker: Worker = {
  queue: 'privacy-carry-out',
  schedule: '* * * * *',
  async run(services) {
    for (const { authority_id: authority } of await services.db
      .selectFrom('authorities')
      .select('authority_id')
      .execute()) {
      const shell = services.shellFor(authority)
      for (const id of await inState(services.db, authority, { state: 'granted', before: services.clock() }))
        await carryOut(services, shell, id)
      const before = laterByDays(services.clock(), -daysToAppeal)
      for (const id of await inState(services.db, authority, { state: 'refused', before }))
        await shell.appender.run(authority, (batch) =>
          actIn(shell, batch, dataRequestKind, { id, do: 'close', by: 'clock', input: {} }),
        )
    }
  },
}

async function inState(
  db: Db,
  authority: string,
  { state, before }: { state: string; before: Date },
): Promise<string[]> {
  const rows = await db
    .selectFrom('record_subjects')
    .select('subject')
    .where('authority_id', '=', authority)
    .where('module', '=', 'privacy')
    .where('kind', '=', 'data-request')
    .where('state', '=', state)
    .where('entered_at', '<=', before)
    .limit(100)
    .execute()
  return rows.map((row) => row.subject)
}

/** One commit: what is erased, and the entry that says so. Run again, it finds the request carried out. */
async function carryOut(services: Services, shell: Shell, id: string): Promise<void> {
  const done = await shell.appender.run(shell.authority, async (batch) => {
    const subject = await batch.lock({ module: 'privacy', kind: 'data-request', subject: id })
    const row =
      subject?.state === 'granted'
        ? await dataRequestKind.load(batch.tx, { authority: shell.authority, id }, { input: {}, now: batch.at })
        : undefined
    if (!row) return undefined
    const carried = row.asks === 'erasure' ? await erase(services, shell, { batch, staffId: row.from }) : nothingErased
    return actIn(shell, batch, dataRequestKind, { id, do: 'carry-out', by: 'clock', input: carried })
  })
  if (isRefusal(done)) services.log.warn({ rule: done.rule }, 'a request about personal data could not be carried out')
}

type Carried = { outcome: Outcome; marks: string[] }

const nothingErased: Carried = { outcome: { erased: {}, kept: [], contents: [] }, marks: [] }

/** `staffId` is `ticket:` and an id where a ticket's holder asks. */
type Erasing = { batch: Batch; staffId: string }

/** Everything the modules erase about the person, and the content of matters about that person that have ended. */
async function erase(services: Services, shell: Shell, { batch, staffId }: Erasing): Promise<Carried> {
  const erased: Record<string, number> = {}
  const kept: Outcome['kept'] = []
  const contents = await eraseEnded(shell, { batch, staffId })
  const byTicket = staffId.startsWith('ticket:')
  for (const kind of services.modules.flatMap((module) => module.retention ?? [])) {
    if (byTicket && !kind.tickets) continue
    const gone = await kind.erase?.(batch.tx, { authority: shell.authority, staffId, now: batch.at })
    if (gone) erased[kind.kind] = gone.erased
    if (gone?.kept !== undefined) kept.push({ kind: kind.kind, why: gone.kept })
  }
  // In the order of the marks, which is no order: that of the entries would say which are which.
  const marks = contents.map(({ mark }) => mark).toSorted()
  return { outcome: { erased, kept, contents: contents.map(({ seq }) => seq) }, marks }
}

/** Content and salts of the person's matters that have ended, earlier requests among them: this one has not. */
async function eraseEnded(shell: Shell, { batch, staffId }: Erasing) {
  const subjects = await batch.tx
    .selectFrom('record_subjects')
    .select(['module', 'kind', 'subject', 'state'])
    .where('authority_id', '=', shell.authority)
    .where(sql<boolean>`concerned @> array[${staffId}]::text[]`)
    .execute()
  const ended = subjects.filter(
    ({ module, kind, state }) => shell.kinds.get(`${module}/${kind}`)?.workflow.states[state]?.end,
  )
  if (ended.length === 0) return []
  const entries = await batch.tx
    .selectFrom('record_entries')
    .select('seq')
    .where('authority_id', '=', shell.authority)
    .where((eb) =>
      eb.or(ended.map(({ module, subject }) => eb.and([eb('module', '=', module), eb('subject', '=', subject)]))),
    )
    .orderBy('seq')
    .limit(mostContents)
    .execute()
  const contents = await eraseContents(shell, batch, { seqs: entries.map(({ seq }) => seq), ground: ownRequest })
  for (const { module, kind, subject } of ended) await eraseSalt(shell, batch, { module, kind, subject })
  return contents
}
