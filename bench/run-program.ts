import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const launcher = fileURLToPath(new URL('../bin/minhbach.mjs', import.meta.url))
/** A first start on a busy machine builds the console and loads the sample. */
const patience = 180_000

export type Running = { pid: number; readyAfter: number; stop(): Promise<void> }

/** Starts the program as a person would; `readyAfter` is the time in milliseconds until /readyz says that all is there. */
export async function runProgram(dataDir: string): Promise<Running> {
  const port = await freePort()
  const begun = performance.now()
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [launcher, 'start'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const stop = () => ended(child)
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`)
    if (performance.now() - begun > patience) {
      await stop()
      throw new Error('the program does not become ready')
    }
    await sleep(10)
  }
  return { pid: child.pid ?? 0, readyAfter: performance.now() - begun, stop }
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`)
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
