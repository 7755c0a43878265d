import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { isRefusal } from '#kernel/refusal.ts'
import { roles } from '#kernel/role.ts'
import { grantRole } from '#modules/staff/grants/grant-role.ts'
import { openDb, type Db } from '#platform/db.ts'
import { startJobs, type Jobs } from '#platform/jobs.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres/start-postgres.ts'
import type { Shell } from '#record/act.ts'
import { createAppender } from '#record/appender.ts'
import { personSortKey } from '#vietnamese/sort-key.ts'
import { foundAuthority } from '../src/authorities.ts'
import { kindsOf, modules, projectionsOf } from '../src/modules.ts'
import { inDataFolder } from './data-folder.ts'
import type { Report } from './main.ts'
import { processorTime, spentEach } from './processor-time.ts'

/** Long enough for a steady figure, short enough to be run often. */
const seconds = 6

/** Durable decisions a second: real role grants through the whole of act(), on the embedded PostgreSQL with fsync on. */
export async function run(report: Report): Promise<void> {
  await inDataFolder((dataDir) => runIn(dataDir, report))
}

async function runIn(dataDir: string, report: Report): Promise<void> {
  const postgres = await startPostgres({ dataDir, log: { info: () => undefined } })
  await migrate(postgres.url)
  const { db, close } = openDb(postgres.url)
  const queues = modules
    .flatMap(({ workers }) => workers ?? [])
    .map(({ queue }) => ({ queue, run: async () => undefined }))
  const jobs = await startJobs(postgres.url, queues, {
    log: { info: () => undefined, error: () => undefined },
    work: false,
  })
  try {
    for (const callers of [1, 16]) {
      const { rate, each } = await measure({ db, jobs, dataDir }, callers)
      report({
        name: `role grants by ${callers} callers`,
        value: rate,
        unit: '/s',
        ...(callers === 16 && { goal: 'at least 800' }),
      })
      report({ name: '  processor time of the program for each', value: each.program, unit: 'ms' })
      if (each.database !== undefined)
        report({ name: '  processor time of PostgreSQL for each', value: each.database, unit: 'ms' })
    }
  } finally {
    await jobs.stop()
    await close()
    await postgres.stop()
  }
}

type Around = { db: Db; jobs: Jobs; dataDir: string }

async function measure({ db, jobs, dataDir }: Around, callers: number) {
  const authority = randomUUID()
  await foundAuthority(db, {
    authority_id: authority,
    host: `${authority}.example`,
    name: 'Phường Đo',
    short_name: 'Đo',
    now: new Date(),
  })
  const staff = await enterStaff(db, authority, 20_000)
  const shell = openShell(db, jobs, authority)
  const by = {
    authority,
    staffId: randomUUID(),
    grants: [{ role: 'administrator' as const, unitId: null }],
    secondFactor: true,
  }
  let done = 0
  const before = processorTime(dataDir)
  const end = performance.now() + seconds * 1_000
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let at = caller; performance.now() < end; at += callers) {
        const staffId = staff[at % staff.length] ?? ''
        const role = roles[Math.floor(at / staff.length) % roles.length] ?? 'clerk'
        const granted = await grantRole(shell, by, { staffId, role, unitId: null, from: null, until: null, paper: '' })
        if (isRefusal(granted)) throw new Error(granted.rule)
        done++
      }
    }),
  )
  return { rate: done / seconds, each: spentEach(before, processorTime(dataDir), done) }
}

function openShell(db: Db, jobs: Jobs, authority: string): Shell {
  const clock = () => new Date()
  const appender = createAppender({ db, clock, enqueue: jobs.enqueue, onCommitted: () => undefined })
  return {
    db,
    authority,
    clock,
    newId: randomUUID,
    appender,
    projections: projectionsOf(modules),
    kinds: kindsOf(modules),
  }
}

async function enterStaff(db: Db, authority: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  const now = new Date()
  for (let from = 0; from < count; from += 1_000) {
    await db
      .insertInto('staff')
      .values(
        ids.slice(from, from + 1_000).map((id, at) => {
          const name = `Cán bộ số ${from + at}`
          return {
            authority_id: authority,
            staff_id: id,
            name,
            sort_key: personSortKey(name),
            email: `${id}@do.example`,
            created_at: now,
            changed_at: now,
          }
        }),
      )
      .execute()
  }
  await sql`analyze staff`.execute(db)
  return ids
}
