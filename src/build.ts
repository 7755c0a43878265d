// Builds what browsers are given, where its sources changed: `node src/build.ts CONSOLE_FOLDER ASSETS_FOLDER`.
// A process of its own, because the tools need several hundred megabytes that the program would otherwise keep.
import { buildConsole } from '#platform/console-build.ts'
import { buildAssets } from '#site/build-assets.ts'

const [consoleFolder, assetsFolder] = process.argv.slice(2)
if (consoleFolder === undefined || assetsFolder === undefined) throw new Error('build.ts needs two folders')
await buildConsole({ outDir: consoleFolder, say: (line) => void process.stdout.write(`${line}\n`) })
await buildAssets(assetsFolder)
