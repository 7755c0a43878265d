import { join } from 'node:path'
import { Hono } from 'hono'
import { createAppender } from '#record/appender.ts'
import type { Module, Services } from '#record/module.ts'
import { createRecordModule } from '#record/routes.ts'
import { flushAccessLog } from '#modules/privacy/index.ts'
import { passwordFault, rememberPersonByUser } from '#modules/staff/index.ts'
import { systemClock, type Clock } from '#platform/clock.ts'
import { openDb, type Db, type OpenedDb } from '#platform/db.ts'
import { createFetchOutside } from '#platform/fetch-outside.ts'
import { startJobs, type Jobs } from '#platform/jobs.ts'
import { openKeptFiles } from '#platform/kept-files.ts'
import { openLive } from '#platform/live.ts'
import { createResolveOutside } from '#platform/outside-address.ts'
import type { Log } from '#platform/log.ts'
import { createMailer } from '#platform/mail.ts'
import { createSessions } from '#platform/session/sessions.ts'
import { mountApp } from './app.ts'
import { authorityList } from './authorities.ts'
import { addressOf, type Config } from './config.ts'
import { kindsOf, modules as plugged, projectionsOf } from './modules.ts'
import { openPublishing, type Publishing } from './publishing.ts'
import { recordFiles } from './record-files.ts'
import { readSecret } from './secret.ts'

export type ProgramParts = {
  config: Config
  /** Address of the migrated database. */
  url: string
  log: Log
  clock?: Clock
  /** False opens the program without job workers: for commands and tests that drive the work themselves. */
  work?: boolean
  /** False leaves the public files alone: for commands, and tests of the API. */
  publish?: boolean
}

export type Program = {
  services: Services
  modules: readonly Module[]
  app: Hono
  publishing: Publishing
  jobs: Jobs
  stop(): Promise<void>
}

/** Opens every part of the program on a migrated database and joins them. Nothing listens yet. */
export async function openProgram(parts: ProgramParts): Promise<Program> {
  const { config, log, url, clock = systemClock, work = true, publish = true } = parts
  const opened = openDb(url)
  const { db } = opened
  const live = await openLive({ url, db, log })
  const authorities = authorityList(db)
  const fetchOutside = createFetchOutside({ allowPrivate: config.outgoingPrivate })
  const publishing = openPublishing({ config, db, url, clock, log, fetchOutside })
  const modules = [
    createRecordModule(recordFiles({ dataDir: config.dataDir, publishing, clock, authorityOf: authorities.byId })),
    ...plugged,
  ]
  let jobs: Jobs | undefined
  const enqueue: Services['enqueue'] = async (tx, queued) => jobs?.enqueue(tx, queued)
  const appender = createAppender({ db, clock, enqueue, onCommitted: publishing.poke })
  const rules = { kinds: kindsOf(modules), projections: projectionsOf(modules) }
  const newId = () => crypto.randomUUID()
  const services: Services = {
    ...identity({ config, db, clock, log, authorities, newId }),
    db,
    modules,
    files: openKeptFiles(join(config.dataDir, 'files')),
    arrivals: openKeptFiles(join(config.dataDir, 'arrivals')),
    inbox: join(config.dataDir, 'inbox'),
    clock,
    newId,
    shellFor: (authority) => ({ db, authority, clock, newId, appender, ...rules }),
    enqueue,
    announce: live.announce,
    subscribe: live.subscribe,
    fetchOutside,
    addressOutside: createResolveOutside({ allowPrivate: config.outgoingPrivate }),
    log,
  }
  jobs = await startJobs(url, runnersOf(modules, services), { log, work })
  if (publish) await publishing.start({ ...rules, modules, services: () => services })
  const app = new Hono()
  mountApp(app, { services, modules, config, log, authorities, publishing, jobs })
  return { services, modules, app, publishing, jobs, stop: () => stopAll({ jobs, publishing, live, opened, services }) }
}

type Identifying = {
  config: Config
  db: Db
  clock: Clock
  log: Log
  authorities: ReturnType<typeof authorityList>
  newId: () => string
}

/** Who people are and how they are reached: the secret, mail, addresses and sign-in. */
function identity({
  config,
  db,
  clock,
  log,
  authorities,
  newId,
}: Identifying): Pick<Services, 'secret' | 'mail' | 'address' | 'sessions'> {
  const secret = readSecret(config.dataDir)
  const outbox = join(config.dataDir, 'outbox')
  const mail = createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom, outbox, clock, newId, log })
  const originOf = async (authority: string) => addressOf(config, await authorities.byId(authority))
  const sessions = createSessions({
    db,
    secret,
    clock,
    describe: async (authority) => ({
      origin: await originOf(authority),
      name: (await authorities.byId(authority)).name,
    }),
    sendMail: (letter) => mail.send(letter),
    passwordFault,
    findPerson: rememberPersonByUser,
    oidc: config.oidc,
    lettersLeave: config.smtpUrl !== undefined,
    warn: (facts, text) => log.warn(facts, text),
  })
  return { secret, mail, sessions, address: async (authority, path) => new URL(path, await originOf(authority)).href }
}

type Open = {
  services: Services
  jobs: Jobs | undefined
  publishing: Publishing
  live: { close(): Promise<void> }
  opened: OpenedDb
}

async function stopAll({ jobs, publishing, live, opened, services }: Open): Promise<void> {
  await flushAccessLog(services)
  await jobs?.stop()
  await publishing.stop()
  await live.close()
  await opened.close()
}

function runnersOf(modules: readonly Module[], services: Services) {
  return modules
    .flatMap((module) => module.workers ?? [])
    .map(({ run, ...worker }) => ({ ...worker, run: (data: Parameters<typeof run>[1]) => run(services, data) }))
}
