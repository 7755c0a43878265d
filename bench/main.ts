// Runs every file of this folder that exports `run(report)`, or those named on the command line, one after another:
// `npm run bench`, `npm run bench -- record site`. Prints a table and writes build/bench/<date>.json.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Figure = { name: string; value: number; unit: string; goal?: string }
export type Report = (figure: Figure) => void

const folder = fileURLToPath(new URL('.', import.meta.url))
const wanted = process.argv.slice(2)
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
  .map((file) => file.slice(0, -3))
const unknown = wanted.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${all.join(', ')}`)
  process.exit(2)
}

const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 1024 ** 3),
  system: `${platform()} ${release()}`,
  node: process.version,
}
const results: (Figure & { bench: string })[] = []
const broken: string[] = []
console.log(Object.values(machine).join(' · '))
for (const name of all) {
  if (wanted.length === 0 || wanted.includes(name)) await runOne(name)
}
const file = save()
console.log(`\n${table()}\n\n${file}`)
for (const line of broken) console.error(line)
process.exitCode = broken.length > 0 ? 1 : 0

async function runOne(name: string): Promise<void> {
  try {
    const bench = (await import(`./${name}.ts`)) as { run?: (report: Report) => Promise<void> }
    if (!bench.run) return
    console.log(`\n== ${name}`)
    await bench.run((figure) => {
      results.push({ bench: name, ...figure })
      console.log(`${figure.name}: ${shown(figure)}`)
    })
  } catch (error) {
    broken.push(`${name} broke off: ${(error as Error).stack}`)
  }
}

function save(): string {
  const at = new Date().toISOString()
  const kept = join(folder, '..', 'build', 'bench')
  mkdirSync(kept, { recursive: true })
  const path = join(kept, `${at.replaceAll(':', '-')}.json`)
  writeFileSync(path, `${JSON.stringify({ at, machine, results }, undefined, 2)}\n`)
  return path
}

function table(): string {
  const rows = results.map((figure) => [figure.name, shown(figure), figure.goal ?? ''])
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function shown({ value, unit }: Figure): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 3
  return `${value.toFixed(digits)} ${unit}`
}
