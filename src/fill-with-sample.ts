import { setTimeout } from 'node:timers/promises'
import { createLog, type LogLevel } from '#platform/log.ts'
import { recordSize } from '#record/read.ts'
import { listAuthorities } from './authorities.ts'
import { readConfig } from './config.ts'
import { keepSignIns, openRecord } from './first-start.ts'
import { openProgram } from './program.ts'
import { loadSample } from './sample/load-sample.ts'

// A program of its own, started by first-start.ts on the database of DATABASE_URL: what loading, reading and publishing the
// sample takes of memory goes with it. Standard input ends when the program that started it does.
process.stdin.once('end', () => process.exit(1)).resume()

/** What is not done by then is done by the program that serves, in milliseconds. */
const longest = 20_000

const config = readConfig(process.env)
const log = createLog({ level: config.logLevel as LogLevel })
const program = await openProgram({ config, url: process.env['DATABASE_URL'] ?? '', log })
const { services, jobs, publishing } = program
const [authority] = await listAuthorities(services.db)
if (!authority) throw new Error('there is no authority to fill')
const { signIns } = await loadSample({
  services,
  authority: authority.id,
  openRecord: (shell) => openRecord(config, authority, shell),
})
await keepSignIns(config, signIns)
for (let waited = 0; waited < longest && !(await isSettled(authority.id)); waited += 200) await setTimeout(200)
await program.stop()
process.exit(0)

/** Letters are on their way, papers are read, decisions are public. */
async function isSettled(id: string): Promise<boolean> {
  if ((await jobs.oldestWaiting(services.db)) > 0) return false
  return (await publishing.publishedSize(id)) >= (await recordSize(services.db, id))
}
