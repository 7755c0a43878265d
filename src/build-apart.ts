import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isConsoleBuilt } from '#platform/console-build.ts'
import { areAssetsBuilt } from '#site/build-assets.ts'

type Folders = { consoleFolder: string; assetsFolder: string }

/**
 * Builds the console and the site's styles and scripts where their sources changed, in a process of its own.
 * @throws where that fails; its own words stand on standard error
 */
export async function buildWhereStale(folders: Folders, say: (line: string) => void): Promise<void> {
  if ((await isConsoleBuilt(folders.consoleFolder)) && (await areAssetsBuilt(folders.assetsFolder))) return
  await buildApart(folders, say)
}

function buildApart({ consoleFolder, assetsFolder }: Folders, say: (line: string) => void): Promise<void> {
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
