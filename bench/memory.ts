import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { inDataFolder } from './data-folder.ts'
import type { Report } from './main.ts'
import { runProgram } from './run-program.ts'

const idle = 30_000

/** What the program holds, without PostgreSQL, half a minute after its start; on Linux only. */
export async function run(report: Report): Promise<void> {
  if (process.platform !== 'linux') return
  await inDataFolder(async (dataDir) => {
    report({ name: 'idle after the first start', value: await memoryOf(dataDir), unit: 'MB', goal: 'under 200' })
    report({ name: 'idle after the second start', value: await memoryOf(dataDir), unit: 'MB', goal: 'under 200' })
  })
}

async function memoryOf(dataDir: string): Promise<number> {
  const program = await runProgram(dataDir)
  try {
    await sleep(idle)
    const status = readFileSync(`/proc/${program.pid}/status`, 'utf8')
    return (Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1_024) / 1e6
  } finally {
    await program.stop()
  }
}
