import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Apart = {
  /** A program of ours. */
  script: URL
  parameters?: readonly string[]
  env?: Readonly<Record<string, string | undefined>>
  say: (line: string) => void
  /** Told where it fails; its own words stand on standard error. */
  failure: string
}

/**
 * Runs a program in a process of its own, whose memory goes with it, and says its lines as they come. It ends when this process does.
 * @throws where it fails
 */
export function runApart({ script, parameters = [], env = process.env, say, failure }: Apart): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(script), ...parameters], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => text.trimEnd().split('\n').forEach(say))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(failure))))
  })
}
