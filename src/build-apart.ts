import { isConsoleBuilt } from '#platform/console-build.ts'
import { areAssetsBuilt } from '#site/build-assets.ts'
import { runApart } from './run-apart.ts'

type Folders = { consoleFolder: string; assetsFolder: string }

/**
 * Builds the console and the site's styles and scripts where their sources changed, in a process of its own.
 * @throws where that fails
 */
export async function buildWhereStale(
  { consoleFolder, assetsFolder }: Folders,
  say: (line: string) => void,
): Promise<void> {
  if ((await isConsoleBuilt(consoleFolder)) && (await areAssetsBuilt(assetsFolder))) return
  await runApart({
    script: new URL('build.ts', import.meta.url),
    parameters: [consoleFolder, assetsFolder],
    say,
    failure: 'không dựng được bàn làm việc hoặc trang công khai / the console or the site could not be built',
  })
}
