import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { spawn } from 'node:child_process'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { httpMetrics, mountHandlers } from '#platform/http/mount.ts'
import { createLog } from '#platform/log.ts'
import { createRegistry } from '#platform/metrics.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres/start-postgres.ts'
import { createLogin } from '#platform/session/logins.ts'
import { foundAuthority, listAuthorities } from '../src/authorities.ts'
import { readConfig } from '../src/config.ts'
import { openProgram, type Program } from '../src/program.ts'
import { openDb, type Db } from '#platform/db.ts'
import { inDataFolder } from './data-folder.ts'
import type { Report } from './main.ts'
import { processorTime, spentEach } from './processor-time.ts'

const rows = 10_000
const seconds = 8
const host = 'localhost'
const path = '/api/v1/staff?page=3&size=25&sort=name'

/**
 * A list of 25 out of 10,000 members of staff, each with a role, through the whole of the API: session, roles, query, validation, JSON, log.
 * The load generator runs beside it on the same machine. Only the rate limit is lifted: one person asks all of it.
 */
export async function run(report: Report): Promise<void> {
  await inDataFolder((dataDir) => runIn(dataDir, report))
}

async function runIn(dataDir: string, report: Report): Promise<void> {
  const postgres = await startPostgres({ dataDir, log: { info: () => undefined } })
  try {
    await migrate(postgres.url)
    await fill(postgres.url)
    const config = readConfig({ DATA_DIR: dataDir, PUBLIC_URL: `http://${host}` })
    const log = createLog({ level: 'info', to: { write: () => undefined } })
    const program = await openProgram({ config, url: postgres.url, log, work: false, publish: false })
    try {
      await measure(program, { log, dataDir }, report)
    } finally {
      await program.stop()
    }
  } finally {
    await postgres.stop()
  }
}

type Around = { log: ReturnType<typeof createLog>; dataDir: string }

async function measure(program: Program, { log, dataDir }: Around, report: Report): Promise<void> {
  const cookie = await signIn(program)
  const { server, url } = await listen(program, log)
  try {
    const first = await fetch(url + path, { headers: { cookie } })
    const page = (await first.json()) as { total: number; rows: unknown[] }
    if (page.total < rows || page.rows.length !== 25)
      throw new Error(`not the list that was meant: ${JSON.stringify(page).slice(0, 200)}`)
    await load(url, cookie, 2)
    const before = processorTime(dataDir)
    const { rate, count, p99, bad } = await load(url, cookie, seconds)
    const each = spentEach(before, processorTime(dataDir), count)
    if (bad > 0) throw new Error(`${bad} answers were not 200`)
    report({ name: `list of 25 out of ${rows} staff`, value: rate, unit: '/s', goal: 'at least 1,400' })
    report({ name: 'the same, slowest of a hundred', value: p99, unit: 'ms' })
    report({ name: 'processor time of the program for each', value: each.program, unit: 'ms' })
    if (each.database !== undefined)
      report({ name: 'processor time of PostgreSQL for each', value: each.database, unit: 'ms' })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function listen({ services, modules }: Program, log: ReturnType<typeof createLog>) {
  const app = new Hono()
  const [authority] = await listAuthorities(services.db)
  const id = authority!.id
  const given = { shell: services.shellFor(id), services }
  const plenty = { perSecond: 1e9, burst: 1e9 }
  const handlers = modules.flatMap((module) => module.handlers)
  mountHandlers(app, handlers, {
    db: services.db,
    clock: services.clock,
    log,
    metrics: createRegistry(httpMetrics),
    hosted: async () => ({ authority: id, given }),
    authenticate: (request) => services.sessions.authenticate(request, id),
    trustedProxies: 0,
    ownOrigins: [],
    rates: { staff: plenty, anyone: plenty },
  })
  const answer = getRequestListener(app.fetch)
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const email = 'nguoi.do@do.example'
const password = `${randomUUID()}-Đo-lường`

async function signIn({ services }: Program): Promise<string> {
  const [authority] = await listAuthorities(services.db)
  const login = { authority: authority!.id, email, name: 'Người Đo', password, now: services.clock() }
  const { userId } = await createLogin(services.db, services, login)
  await services.db.updateTable('staff').set({ user_id: userId }).where('email', '=', email).execute()
  const request = new Request(`http://${host}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://${host}`, host },
    body: JSON.stringify({ email, password }),
  })
  const response = await services.sessions.handle(request, { authority: authority!.id, address: '127.0.0.1' })
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ')
}

async function fill(url: string): Promise<void> {
  const { db, close } = openDb(url, { max: 2 })
  const authority = randomUUID()
  await foundAuthority(db, { authority_id: authority, host, name: 'Tỉnh Đo', short_name: 'Đo', now: new Date() })
  await insertStaff(db, authority)
  await close()
}

async function insertStaff(db: Db, authority: string): Promise<void> {
  await sql`insert into staff (authority_id, staff_id, name, sort_key, email, title, created_at, changed_at)
    select ${authority}, gen_random_uuid(), 'Nguyễn Thị Hồng Nhung ' || n, 'nhung ' || lpad(n::text, 6, '0'),
      case when n = 1 then ${email} else 'can.bo.' || n || '@do.example' end, 'Chuyên viên', now(), now()
    from generate_series(1, ${rows}::int) n`.execute(db)
  await sql`insert into role_grants (authority_id, grant_id, staff_id, role, valid_from)
    select authority_id, gen_random_uuid(), staff_id, 'officer', '2026-01-01' from staff`.execute(db)
  await sql`insert into record_subjects
    (authority_id, module, kind, subject, state, entered_at, first_seq, last_seq, deeds)
    select authority_id, 'staff', 'role-grant', grant_id::text, 'active', now(), 0, 0, '[]' from role_grants`.execute(
    db,
  )
  await sql`analyze`.execute(db)
}

type Loaded = { rate: number; count: number; p99: number; bad: number }

/** Runs the load generator as a process of its own. */
function load(url: string, cookie: string, duration: number): Promise<Loaded> {
  const cannon = new URL('../node_modules/autocannon/autocannon.js', import.meta.url).pathname
  const child = spawn(
    process.execPath,
    [cannon, '-j', '-c', '32', '-d', String(duration), '-H', `cookie=${cookie}`, url + path],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.on('error', reject)
    child.on('close', () => {
      const result = JSON.parse(text) as {
        requests: { average: number; total: number }
        latency: { p99: number }
        non2xx: number
        errors: number
      }
      const { average: rate, total: count } = result.requests
      resolve({ rate, count, p99: result.latency.p99, bad: result.non2xx + result.errors })
    })
  })
}
