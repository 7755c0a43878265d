import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { siteServer } from '#platform/site-files/serve.ts'
import { buildAssets } from '#site/build-assets.ts'
import { sitePublisher } from '#site/publish.ts'
import { countEntry, emptyTally } from '#site/tally.ts'
import { fixtureEntry, fixtureSource } from '../test/site/site-fixture.ts'

export type Figure = { name: string; value: number; unit: string; goal?: string }
export type Report = (figure: Figure) => void

const entries = 100_000
const warmUp = 20
const measured = 100

/** Publishing of one decision into a large record, and serving of a public page from memory. */
export async function run(report: Report): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'site-bench-'))
  try {
    await publishing(root, report)
    await serving(root, report)
  } finally {
    await rm(root, { recursive: true })
  }
}

/** Pages are not made for the 100,000 entries before: publishing one more reads only the list of what was published. */
async function publishing(root: string, report: Report): Promise<void> {
  const built = await buildAssets(join(root, 'build'))
  const folder = join(root, 'office')
  const clock = () => new Date('2026-11-22T05:00:00Z')
  const began = process.cpuUsage()
  const started = performance.now()
  const { written } = await sitePublisher({ folder, source: fixtureSource(1_000), built, clock }).all(1_000)
  report({
    name: 'site: files made in a full build, per second',
    value: (written * 1_000) / (performance.now() - started),
    unit: 'files/s',
  })
  report({ name: 'site: CPU time of a file in a full build', value: cpuSince(began) / written, unit: 'ms' })

  const state = JSON.parse(await readFile(join(folder, '.published.json'), 'utf8')) as { key: string }
  const tally = emptyTally()
  for (let seq = 0; seq < entries; seq++) countEntry(tally, fixtureEntry(seq))
  await writeFile(join(folder, '.published.json'), JSON.stringify({ ...state, tally }))
  const source = fixtureSource(entries)
  const site = sitePublisher({ folder, source, built, clock })
  // The first runs pay for compiling the templates; a running program has paid already.
  for (let size = entries + 1; size <= entries + warmUp; size++) await publishOne(size)
  const warmed = process.cpuUsage()
  const times: number[] = []
  for (let size = entries + warmUp + 1; size <= entries + warmUp + measured; size++) times.push(await publishOne(size))
  const sorted = times.toSorted((a, b) => a - b)
  const name = `site: publish one decision among ${entries} entries`
  report({ name: `${name}, median`, value: sorted[Math.floor(measured / 2)] ?? 0, unit: 'ms', goal: 'under 50' })
  report({ name: `${name}, 95th of 100`, value: sorted[Math.floor(measured * 0.95)] ?? 0, unit: 'ms' })
  report({ name: `${name}, CPU time`, value: cpuSince(warmed) / measured, unit: 'ms' })
  report({ name: 'site: load average while publishing', value: loadavg()[0] ?? 0, unit: 'processes' })

  async function publishOne(size: number): Promise<number> {
    source.grow(1)
    const start = performance.now()
    await site.upTo(size)
    return performance.now() - start
  }
}

/** Milliseconds of all threads, in the program and in the kernel for it. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

async function serving(root: string, report: Report): Promise<void> {
  const server = spawn(process.execPath, [import.meta.filename, join(root, 'office')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const port = await new Promise<string>((resolve) =>
      server.stdout.once('data', (line: Buffer) => resolve(line.toString().trim())),
    )
    const url = `http://127.0.0.1:${port}/`
    for (const coding of ['br', 'identity']) {
      report({
        name: `site: home page served, ${coding}`,
        value: load(url, coding),
        unit: 'requests/s',
        goal: 'at least 10,000',
      })
    }
  } finally {
    server.kill()
  }
}

/** Requests per second under wrk where it is there, else under autocannon, which takes more of the machine itself. */
function load(url: string, coding: string): number {
  if (spawnSync('wrk', ['-v']).error === undefined) {
    const done = spawnSync('wrk', ['-t1', '-c64', '-d6s', '-H', `Accept-Encoding: ${coding}`, url], {
      encoding: 'utf8',
    })
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(done.stdout)?.[1] ?? 0)
  }
  const program = fileURLToPath(new URL('../node_modules/autocannon/autocannon.js', import.meta.url))
  const done = spawnSync(
    process.execPath,
    [program, '-j', '-c', '64', '-d', '6', '-H', `accept-encoding=${coding}`, url],
    { encoding: 'utf8' },
  )
  return (JSON.parse(done.stdout) as { requests: { average: number } }).requests.average
}

/** Started as a program of its own: the server, so that it does not share a thread with the load. */
if (process.argv[1] === import.meta.filename && process.argv[2] !== undefined) {
  const folder = process.argv[2]
  const site = siteServer({ folderOf: () => folder })
  const server = http.createServer((req, res) => {
    if (!site.serve(req, res)) res.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
}
