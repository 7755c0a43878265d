import { fileURLToPath } from 'node:url'
import { buildConsole, isConsoleBuilt } from '#platform/console-build.ts'

const folder = fileURLToPath(new URL('../../build/console/', import.meta.url))

/** Vitest's global setup: the console is built once, before files that run beside each other would each build it. */
export default async function setup(): Promise<void> {
  if (!(await isConsoleBuilt(folder))) await buildConsole({ outDir: folder, say: () => undefined })
}
