import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type ProcessorTime = { program: number; database: number | undefined }

/** Linux counts a process's time in hundredths of a second. */
const tick = 10

/**
 * Milliseconds of processor time that this process and the PostgreSQL of a data folder have used so far. A machine that is
 * busy with other work lowers every rate; what one answer costs it does not change.
 * The database's is undefined where /proc does not tell it.
 */
export function processorTime(dataDir: string): ProcessorTime {
  const { user, system } = process.cpuUsage()
  return { program: (user + system) / 1_000, database: databaseTime(dataDir) }
}

/** What was used between two moments, for each of `count` answers. */
export function spentEach(from: ProcessorTime, to: ProcessorTime, count: number): ProcessorTime {
  const database = from.database === undefined || to.database === undefined ? undefined : to.database - from.database
  return {
    program: (to.program - from.program) / count,
    database: database === undefined ? undefined : database / count,
  }
}

function databaseTime(dataDir: string): number | undefined {
  try {
    const postmaster = Number(
      readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0],
    )
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return all.reduce((sum, pid) => sum + timeOf(pid, postmaster), 0)
  } catch {
    return undefined
  }
}

/** proc_pid_stat(5): after the name in brackets come state, parent, …; utime and stime are fields 14 and 15, then the ended children's. */
function timeOf(pid: string, postmaster: number): number {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return 0
  }
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const own = Number(pid) === postmaster
  if (!own && fields[1] !== postmaster) return 0
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11)
  return (user + system + (own ? endedUser + endedSystem : 0)) * tick
}
