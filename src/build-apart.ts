import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

type Folders = { consoleFolder: string; assetsFolder: string }

/**
 * Runs build.ts in a process of its own and waits for it.
 * @throws where it fails; its own words stand on standard error
 */
export function buildApart({ consoleFolder, assetsFolder }: Folders, say: (line: string) => void): Promise<void> {
  const script = fileURLToPath(new URL('build.ts', import.meta.url))
  const child = spawn(process.execPath, [script, consoleFolder, assetsFolder], { stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.setEncoding('utf8').on('data', (text: string) => text.trimEnd().split('\n').forEach(say))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else
        reject(
          new Error('không dựng được bàn làm việc hoặc trang công khai / the console or the site could not be built'),
        )
    })
  })
}
