import { dayOf } from '#kernel/day.ts'
import { actIn } from '#record/act.ts'
import { findHalt } from '#record/halt.ts'
import type { Retained, Services, Worker } from '#record/module.ts'
import { retentionRunKind } from './store.ts'

type Parts = Pick<Services, 'db' | 'modules' | 'clock' | 'shellFor'>

/** Each night: erases what is past its time, for every authority. */
export const retentionWorker: Worker = {
  queue: 'retention',
  schedule: '30 2 * * *',
  async run(services) {
    const authorities = await services.db.selectFrom('authorities').select('authority_id').execute()
    for (const { authority_id: authority } of authorities) await applyRetention(services, authority)
  },
}

/**
 * Erases what is past its time, kind by kind, each in a transaction of its own that notes how much it was; then one
 * entry of the record says so. A run that was interrupted goes on where it stopped; a second run of the same day does
 * nothing.
 */
export async function applyRetention(parts: Parts, authority: string): Promise<void> {
  const now = parts.clock()
  const day = dayOf(now)
  if (await isRecorded(parts, { authority, day })) return
  // Nothing is erased that the record could not say.
  if (await findHalt(parts.db, authority)) return
  for (const module of parts.modules)
    for (const kind of module.retention ?? [])
      await applyKind(parts, { authority, day, now, name: `${module.name}/${kind.kind}`, kind })
  const shell = parts.shellFor(authority)
  await shell.appender.run(authority, async (batch) => {
    if (await isRecorded({ db: batch.tx }, { authority, day })) return
    const progress = await batch.tx
      .selectFrom('retention_progress')
      .select(['kind', 'erased'])
      .where('authority_id', '=', authority)
      .where('day', '=', day)
      .execute()
    const erased = Object.fromEntries(progress.map((row) => [row.kind, row.erased]))
    await actIn(shell, batch, retentionRunKind, { do: 'apply', by: 'clock', input: { day, erased } })
  })
}

type Applied = { authority: string; day: string; now: Date; name: string; kind: Retained }

async function applyKind({ db }: Parts, { authority, day, now, name, kind }: Applied): Promise<void> {
  const { apply, days } = kind
  if (!apply || days === null) return
  await db.transaction().execute(async (tx) => {
    const noted = await tx
      .insertInto('retention_progress')
      .values({ authority_id: authority, day, kind: name, erased: 0 })
      .onConflict((conflict) => conflict.columns(['authority_id', 'day', 'kind']).doNothing())
      .returning('kind')
      .executeTakeFirst()
    if (!noted) return
    const erased = await apply(tx, { authority, now, days })
    await tx
      .updateTable('retention_progress')
      .set({ erased })
      .where('authority_id', '=', authority)
      .where('day', '=', day)
      .where('kind', '=', name)
      .execute()
  })
}

async function isRecorded({ db }: Pick<Parts, 'db'>, { authority, day }: { authority: string; day: string }) {
  const row = await db
    .selectFrom('retention_runs')
    .select('day')
    .where('authority_id', '=', authority)
    .where('day', '=', day)
    .executeTakeFirst()
  return row !== undefined
}
