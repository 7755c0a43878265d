// The program as a process of its own, to be killed: decides as fast as it can (`load`), or finishes what is open and
// ends (`drain`). One line on standard output for every decision it has acknowledged: `ack SEQ SUBJECT DID`.
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Person } from '#kernel/actor.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Role } from '#kernel/role.ts'
import { grantRole, installFirstAdministrator } from '#modules/staff/index.ts'
import { roleGrantKind } from '#modules/staff/grants/store.ts'
import { silentLog } from '#platform/command.ts'
import { openDb } from '#platform/db.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { reachDatabaseAlone } from '#platform/postgres/reach-database.ts'
import { act, type Done, type Shell } from '#record/act.ts'
import { openKeys } from '#record/keys.ts'
import { findLogKey, logKeyKind } from '#record/log-key.ts'
import { formatVerifierKey } from '#record/note.ts'
import { recordSize } from '#record/read.ts'
import { foundAuthority, listAuthorities, type Authority } from '#src/authorities.ts'
import { readConfig } from '#src/config.ts'
import { keysDir, recordOrigin } from '#src/places.ts'
import { openProgram, type Program } from '#src/program.ts'

const callers = 8
const roles: readonly Role[] = ['clerk', 'officer', 'editor', 'moderator', 'fact-checker', 'channel-registrar']

const config = readConfig({ ...process.env, PUBLIC_URL: 'http://crash.example' })
const database = await reachDatabaseAlone({ ...config, log: silentLog })
await migrate(database.url)
const authority = await getAuthority()
const program = await openProgram({ config, url: database.url, log: createLog({ level: 'error' }) })
const shell = program.services.shellFor(authority.id)
await begin(shell, authority)
const people = await listPeople()
say('ready')
if (process.argv[2] === 'drain') await drain(program)
else await Promise.all(Array.from({ length: callers }, () => decide()))

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

async function getAuthority(): Promise<Authority> {
  const { db, close } = openDb(database.url, { max: 1 })
  try {
    if ((await listAuthorities(db)).length === 0) {
      const named = { name: 'Cơ quan thử', short_name: 'Thử', host: config.publicUrl.host }
      await foundAuthority(db, { authority_id: randomUUID(), ...named, now: new Date() })
    }
    const [found] = await listAuthorities(db)
    if (!found) throw new Error('no authority')
    return found
  } finally {
    await close()
  }
}

/** Opens the record, hires people and installs the administrator; each only where a killed start has not got so far. */
async function begin(by: Shell, { id, host }: Authority): Promise<void> {
  if ((await findLogKey(by.db, id)) === undefined) {
    const keys = await openKeys({ dir: keysDir(config.dataDir, id), origin: recordOrigin(host), now: new Date() })
    const input = { vkey: formatVerifierKey(keys.current.key), certificate: '' }
    acknowledge(await act(by, logKeyKind, { do: 'open', by: 'clock', input }), 'record-opened')
  }
  await sql`insert into staff (authority_id, staff_id, name, sort_key, email, created_at, changed_at)
    select ${id}::uuid, md5(n::text)::uuid, 'Người ' || n, n::text, n || '@crash.example', now(), now() from generate_series(0, 40) n
    on conflict do nothing`.execute(by.db)
  const [administrator = ''] = await listPeople()
  const installed = await installFirstAdministrator(by, administrator)
  if (!isRefusal(installed)) acknowledge(installed, 'first-administrator-installed')
}

async function listPeople(): Promise<string[]> {
  const rows = await shell.db
    .selectFrom('staff')
    .select('staff_id')
    .orderBy(sql`sort_key::int`)
    .execute()
  return rows.map((row) => row.staff_id)
}

async function decide(): Promise<never> {
  const person = (staffId: string, own: readonly Role[]): Person => ({
    authority: authority.id,
    staffId,
    grants: own.map((role) => ({ role, unitId: null })),
    secondFactor: true,
  })
  const administrator = person(people[0] ?? '', ['administrator'])
  for (;;) {
    const staffId = people[1 + Math.floor(Math.random() * (people.length - 1))] ?? ''
    const role = roles[Math.floor(Math.random() * roles.length)] ?? 'clerk'
    const facts = { staffId, role, unitId: null, from: null, until: null, paper: '' }
    const granted = await grantRole(shell, administrator, facts)
    if (isRefusal(granted)) continue
    acknowledge(granted, 'role-granted')
    const given = { id: granted.subject, do: 'resign', by: person(staffId, []), input: {} }
    acknowledge(await act(shell, roleGrantKind, given), 'role-resigned')
  }
}

function acknowledge(done: Done | Refusal, did: string): void {
  if (isRefusal(done)) throw new Error(`refused: ${done.rule}`)
  say(`ack ${done.seq} ${done.subject} ${did}`)
}

/** Waits until everything committed is public and every job done, then stops in good order. */
async function drain({ publishing, jobs, stop }: Program): Promise<void> {
  const size = await recordSize(shell.db, authority.id)
  const open = () =>
    sql<{
      jobs: number
    }>`select count(*)::int as jobs from pgboss.job where state in ('created', 'retry', 'active') and name in ('notice', 'notice-mail')`.execute(
      shell.db,
    )
  for (const limit = Date.now() + 60_000; Date.now() < limit; await sleep(200)) {
    const published = await publishing.publishedSize(authority.id)
    if (published >= size && (await open()).rows[0]?.jobs === 0) break
  }
  say(`drained ${jobs.heartbeat() !== undefined}`)
  await stop()
  await database.stop()
  process.exit(0)
}
