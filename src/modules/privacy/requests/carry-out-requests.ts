import { actIn, type Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import { eraseContents, eraseSalt } from '#record/erase.ts'
import type { SubjectKey } from '#record/subjects.ts'
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

/** A request that takes more than one entry can say is carried out in parts. Run again, it finds the request carried out. */
async function carryOut(services: Services, shell: Shell, id: string): Promise<void> {
  for (;;) {
    const done = await carryOutPart(services, shell, id)
    if (isRefusal(done))
      return services.log.warn({ rule: done.rule }, 'a request about personal data could not be carried out')
    if (done?.state !== 'granted') return
  }
}

/** One commit: what is erased, and the entry that says so. */
function carryOutPart(services: Services, shell: Shell, id: string) {
  return shell.appender.run(shell.authority, async (batch) => {
    const subject = await batch.lock({ module: 'privacy', kind: 'data-request', subject: id })
    const row =
      subject?.state === 'granted'
        ? await dataRequestKind.load(batch.tx, { authority: shell.authority, id }, { input: {}, now: batch.at })
        : undefined
    if (!row) return undefined
    const all = { id, do: 'carry-out', by: 'clock', input: nothingErased } as const
    if (row.asks !== 'erasure') return actIn(shell, batch, dataRequestKind, all)
    const ended = await listEnded(shell, { batch, staffId: row.from })
    const contents = await eraseOf(shell, batch, ended)
    if (contents.length === mostContents)
      return actIn(shell, batch, dataRequestKind, { ...all, do: 'carry-on', input: carried(contents) })
    for (const matter of ended) await eraseSalt(shell, batch, matter)
    const input = carried(contents, await eraseHeld(services, { batch, staffId: row.from }))
    return actIn(shell, batch, dataRequestKind, { ...all, input })
  })
}

type Erased = { seq: number; mark: string }[]

/** What a step says of an erasure. The marks stand in their own order: that of the entries would say which are which. */
function carried(contents: Erased, held: Omit<Outcome, 'contents'> = { erased: {}, kept: [] }) {
  const outcome: Outcome = { ...held, contents: contents.map(({ seq }) => seq) }
  return { outcome, marks: contents.map(({ mark }) => mark).toSorted() }
}

const nothingErased = carried([])

/** `staffId` is `ticket:` and an id where a ticket's holder asks. */
type Erasing = { batch: Batch; staffId: string }

/** What the modules hold about the person beside the record. */
async function eraseHeld(services: Services, { batch, staffId }: Erasing): Promise<Omit<Outcome, 'contents'>> {
  const erased: Record<string, number> = {}
  const kept: Outcome['kept'] = []
  const byTicket = staffId.startsWith('ticket:')
  for (const kind of services.modules.flatMap((module) => module.retention ?? [])) {
    if (byTicket && !kind.tickets) continue
    const gone = await kind.erase?.(batch.tx, { authority: batch.authority, staffId, now: batch.at })
    if (gone) erased[kind.kind] = gone.erased
    if (gone?.kept !== undefined) kept.push({ kind: kind.kind, why: gone.kept })
  }
  return { erased, kept }
}

/** The person's matters that have ended, earlier requests among them: this one has not. */
async function listEnded(shell: Shell, { batch, staffId }: Erasing) {
  const subjects = await batch.tx
    .selectFrom('record_subjects')
    .select(['module', 'kind', 'subject', 'state'])
    .where('authority_id', '=', shell.authority)
    .where(sql<boolean>`concerned @> array[${staffId}]::text[]`)
    .execute()
  return subjects.filter(({ module, kind, state }) => shell.kinds.get(`${module}/${kind}`)?.workflow.states[state]?.end)
}

/** Erases content of these matters, as much of it as one entry can say. */
async function eraseOf(shell: Shell, batch: Batch, ended: readonly SubjectKey[]): Promise<Erased> {
  if (ended.length === 0) return []
  const entries = await batch.tx
    .selectFrom('record_entries as e')
    .innerJoin('record_contents as c', (join) =>
      join.onRef('c.authority_id', '=', 'e.authority_id').onRef('c.seq', '=', 'e.seq'),
    )
    .select('e.seq')
    .where('e.authority_id', '=', shell.authority)
    .where('c.salt', 'is not', null)
    .where((eb) =>
      eb.or(ended.map(({ module, subject }) => eb.and([eb('e.module', '=', module), eb('e.subject', '=', subject)]))),
    )
    .orderBy('e.seq')
    .limit(mostContents)
    .execute()
  return eraseContents(shell, batch, { seqs: entries.map(({ seq }) => seq), ground: ownRequest })
}
