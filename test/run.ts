// All checks and tests, to the end whatever fails; the last line is `N passed, N failed`.
// `--static` runs the static checks alone; other arguments are filters for the server tests, run alone.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findSystemBinaries } from '#platform/postgres/binaries.ts'
import { installBrowser } from './find-browser.ts'

type Tally = { passed: number; failed: number }
type Report = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

const longest = 25 * 60_000
const failures: string[] = []

const checks: { name: string; command: string[] }[] = [
  { name: 'format (oxfmt)', command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
  { name: 'lint (oxlint)', command: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types (tsc)', command: ['node_modules/typescript/bin/tsc', '-p', '.'] },
  { name: 'unused code (knip)', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
]

const filters = process.argv.slice(2)
const tallies: Tally[] = []
if (filters[0] === '--static') tallies.push(await runChecks())
else if (filters.length > 0) tallies.push(await runVitest('server tests', ['--project', 'server*', ...filters]))
else tallies.push(await runChecks(), ...(await runTests()))

for (const failure of failures) console.log(`FAILED ${failure}`)
const total = (key: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[key], 0)
process.exitCode = total('failed') > 0 ? 1 : 0
console.log(`${total('passed')} passed, ${total('failed')} failed`)

async function runChecks(): Promise<Tally> {
  const results = await Promise.all(checks.map((check) => runCheck(check)))
  const passed = results.filter(Boolean).length
  return { passed, failed: results.length - passed }
}

async function runCheck({ name, command }: { name: string; command: string[] }): Promise<boolean> {
  const begun = Date.now()
  const { code, words } = await run(command, { quiet: true })
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} ${seconds(begun)}`)
  if (code === 0) return true
  console.log(words.trimEnd())
  failures.push(name)
  return false
}

async function runTests(): Promise<Tally[]> {
  const ran = [await runVitest('server tests on the embedded PostgreSQL', ['--project', 'server*'])]
  try {
    const env = { CHROME: installBrowser() }
    ran.push(await runVitest('browser tests', ['--project', 'browser'], env))
  } catch (error) {
    ran.push(fail('browser tests', (error as Error).message))
  }
  ran.push(await runVitest('crash test, short form', ['--project', 'crash']))
  const other = otherServer()
  if (other) ran.push(await runVitest(`server tests on ${other.name}`, ['--project', 'server*'], other.env))
  else console.log('\n== server tests on another PostgreSQL: none found (15 or newer, or set TEST_DATABASE_URL)')
  return ran
}

function otherServer(): { name: string; env: Record<string, string> } | undefined {
  const url = process.env['TEST_DATABASE_URL']
  if (url) return { name: `TEST_DATABASE_URL (${new URL(url).host})`, env: { TEST_DATABASE_URL: url } }
  const binaries = findSystemBinaries()
  return binaries && { name: `the machine's PostgreSQL (${binaries.bin})`, env: { TEST_POSTGRES: 'system' } }
}

async function runVitest(name: string, parameters: string[], env: Record<string, string> = {}): Promise<Tally> {
  console.log(`\n== ${name}`)
  const begun = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-report-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`]
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--passWithNoTests', ...reporters, ...parameters]
  const { code } = await run(command, { quiet: false, env: { TEST_DATABASE_URL: '', TEST_POSTGRES: '', ...env } })
  const tally = readTally(name, file, code)
  rmSync(folder, { recursive: true })
  console.log(`== ${name}: ${tally.passed} passed, ${tally.failed} failed ${seconds(begun)}`)
  return tally
}

/** Counts tests; a file that could not be loaded, and an end that no test explains, count as one failure each. */
function readTally(name: string, file: string, code: number): Tally {
  let report: Report
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return code === 0 ? { passed: 0, failed: 0 } : fail(name, `ended with ${code} and no report`)
  }
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  )
  for (const { name: path, message } of broken) failures.push(`${name}: ${path}: ${message.split('\n')[0]}`)
  for (const { name: path, assertionResults } of report.testResults) {
    for (const test of assertionResults)
      if (test.status === 'failed') failures.push(`${name}: ${path}: ${test.fullName}`)
  }
  const failed = report.numFailedTests + broken.length
  if (code !== 0 && failed === 0)
    return { passed: report.numPassedTests, failed: fail(name, `ended with ${code}`).failed }
  return { passed: report.numPassedTests, failed }
}

function fail(name: string, why: string): Tally {
  failures.push(`${name}: ${why}`)
  return { passed: 0, failed: 1 }
}

function run(command: string[], { quiet, env = {} }: { quiet: boolean; env?: Record<string, string> }) {
  return new Promise<{ code: number; words: string }>((resolve) => {
    const child = spawn(process.execPath, command, {
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    })
    const limit = setTimeout(() => child.kill('SIGTERM'), longest)
    let words = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (words += chunk.toString()))
    child.on('error', (error) => (words += error.message))
    child.on('close', (code) => {
      clearTimeout(limit)
      resolve({ code: code ?? 1, words })
    })
  })
}

function seconds(begun: number): string {
  return `(${((Date.now() - begun) / 1000).toFixed(1)} s)`
}
