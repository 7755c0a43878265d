#!/usr/bin/env node
// The one door of all commands. It needs Node 20 and npm and no package: it brings the Node the program runs on where
// the machine's is older, installs the packages where they are missing, and hands over. All it says goes to stderr.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const own = join(root, '.node')
const wanted = '24.21.0'

class Stop extends Error {}

// npm starts a shell that starts this: a signal to npm ends the shell and never reaches here. What is left without its
// parent stops in good order.
const parent = process.ppid
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 500).unref()
}

const say = (line) => process.stderr.write(`${line}\n`)

returnLargeMemory()

try {
  const node = await findNode()
  await installPackages(node)
  const { file, rest } = target(process.argv.slice(2))
  if (node === process.execPath) await hand(file, rest)
  else await reExecute(node)
} catch (error) {
  say(error instanceof Stop ? error.message : error.stack)
  process.exitCode = 1
}

/**
 * Has the C library of Linux give what is as large as the picture of a page back to the system once it is free. Left to itself it
 * keeps up to 32 MB of each kind in every thread: the program stayed at twice the memory after scans were read. It reads this when a
 * process begins, so this one begins anew in its place, with the same number.
 */
function returnLargeMemory() {
  const name = 'MALLOC_MMAP_THRESHOLD_'
  if (process.platform !== 'linux' || process.env[name] !== undefined) return
  process.env[name] = '1048576'
  if (process.argv[2] === 'start' && !process.channel)
    process.execve?.(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], process.env)
}

/** Which program a command line means: a script of `npm run`, the server, or the command line proper. */
function target([command, ...rest]) {
  const scripts = {
    test: ['test/run.ts'],
    check: ['test/run.ts', '--static'],
    bench: ['bench/main.ts'],
    crash: ['test/crash/long.ts'],
  }
  if (command === 'start') return { file: 'src/main.ts', rest }
  if (command !== 'run') return { file: 'src/cli.ts', rest: command === undefined ? [] : [command, ...rest] }
  const script = scripts[rest[0]]
  if (!script) throw new Stop(`minhbach run: ${Object.keys(scripts).join(' | ')}`)
  return { file: script[0], rest: [...script.slice(1), ...rest.slice(1)] }
}

/** Path of a Node that is new enough: this one, or the one kept in `.node`, fetched from the npm registry once. */
async function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const system = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${system}-${process.arch}`
  const path = join(own, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  await once(path, async () => {
    say(`Đang tải Node ${wanted} vào .node (máy có Node ${process.versions.node}) … / Fetching Node ${wanted}`)
    writeFileSync(join(own, 'package.json'), '{ "private": true }\n')
    const options = ['--prefix', own, '--no-save', '--no-package-lock', '--ignore-scripts']
    await npm(
      process.execPath,
      ['install', ...options, `${name}@${wanted}`],
      `Không tải được gói ${name}@${wanted}: hãy cài Node 24 rồi chạy lại. / Could not fetch ${name}@${wanted}: install Node 24 and try again.`,
    )
  })
  if ((await output(path, ['-v'])) !== `v${wanted}`)
    throw new Stop(`${path} không chạy được trên máy này. / does not run here.`)
  return path
}

async function installPackages(node) {
  const marker = join(root, 'node_modules', '.package-lock.json')
  if (isInstalled(marker)) return
  await once(
    () => isInstalled(marker),
    async () => {
      say('Đang cài các gói (npm ci), lần đầu mất khoảng một phút … / Installing packages')
      const failure =
        'Không cài được các gói: hãy kiểm tra mạng và chỗ trống trên đĩa, rồi chạy lại. / Could not install the packages.'
      // `npm ci` refuses a lockfile that lacks the builds of other systems; `npm install` takes the same versions.
      await npm(node, ['ci'], failure).catch(() => npm(node, ['install', '--no-save'], failure))
    },
  )
}

/** Whether every package of the lockfile is there in its version; optional ones of other systems may lack. */
function isInstalled(marker) {
  if (!existsSync(marker)) return false
  const there = readLock(marker)
  return Object.entries(readLock(join(root, 'package-lock.json'))).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || there[path]?.version === version,
  )
}

function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
}

/** Does the work unless it is done; while another process does it, waits for that one. */
async function once(done, work) {
  const isDone = typeof done === 'string' ? () => existsSync(done) : done
  if (isDone()) return
  mkdirSync(own, { recursive: true })
  const lock = join(own, 'installing')
  for (let told = false; !take(lock); told = true) {
    if (!told) say('Một tiến trình khác đang cài đặt, đang chờ … / Another process is installing, waiting')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  try {
    if (!isDone()) await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw new Stop(`${lock}: ${error.message}`)
  }
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(lock, { force: true })
  }
  return false
}

/** Runs npm under the given Node. Its own words appear only where it fails. */
async function npm(node, parameters, failure) {
  const script = process.env.npm_execpath
  const usable = script !== undefined && basename(script) === 'npm-cli.js' && existsSync(script)
  const [command, ...rest] = usable ? [node, script, ...parameters] : ['npm', ...parameters]
  const child = spawn(command, [...rest, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env: environment(node),
    shell: !usable && process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk))
  const begun = Date.now()
  const beat = setInterval(() => say(`  … ${Math.round((Date.now() - begun) / 1000)} s`), 10_000)
  const code = await new Promise((resolve) => child.on('error', () => resolve(127)).on('close', resolve))
  clearInterval(beat)
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  if (code !== 0) throw new Stop([...lines.slice(0, 12), failure].join('\n'))
}

/** The right Node comes first on PATH, so that whatever starts `node` gets the same. */
function environment(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
}

function output(command, parameters) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.on('data', (chunk) => (text += chunk))
    child.on('error', () => resolve('')).on('close', () => resolve(text.trim()))
  })
}

/** Goes on in this very process: signals and exit code are the program's own. */
async function hand(file, rest) {
  process.env.PATH = environment(process.execPath).PATH
  module.enableCompileCache?.(join(root, 'node_modules', '.cache', 'compiled'))
  if (process.channel) {
    // Started by the launcher under an older Node: if that one is killed, this one stops in good order.
    process.channel.unref()
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  }
  const path = join(root, file)
  if (!existsSync(path)) throw new Stop(`${file} không có trong bản này. / is not part of this copy.`)
  process.argv = [process.execPath, path, ...rest]
  await import(pathToFileURL(path).href)
}

/** Starts this launcher again under the right Node, forwards signals and takes over the exit code. */
async function reExecute(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    env: environment(node),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', (...ending) => resolve(ending))
  })
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  if (child.connected) child.disconnect()
}
