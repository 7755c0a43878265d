import { inDataFolder } from './data-folder.ts'
import type { Report } from './main.ts'
import { runProgram } from './run-program.ts'

/** From the command to a program that is ready: the first time on an empty folder, then again on what is there. */
export async function run(report: Report): Promise<void> {
  await inDataFolder(async (dataDir) => {
    report({ name: 'first start, with the sample', value: await startOnce(dataDir), unit: 's' })
    const again = [await startOnce(dataDir), await startOnce(dataDir), await startOnce(dataDir)]
    report({ name: 'second start', value: again.toSorted((a, b) => a - b)[1]!, unit: 's', goal: 'within 3' })
  })
}

async function startOnce(dataDir: string): Promise<number> {
  const program = await runProgram(dataDir)
  await program.stop()
  return program.readyAfter / 1_000
}
