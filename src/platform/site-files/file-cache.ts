import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, statSync, type Stats } from 'node:fs'
import { sep } from 'node:path'
import type { Coding } from './negotiate.ts'
import { headersOf } from './response-headers.ts'
import { fileOf } from './write-file.ts'

export type Representation = { body: Buffer; tag: string; headers: string[] }

/** One public file in memory, in the codings that were asked for so far; `null` where there is no such twin. */
export type CachedFile = {
  path: string
  file: string
  stamp: string
  checkedAt: number
  used: boolean
  bytes: number
  codings: Partial<Record<Coding, Representation | null>>
}

export type CacheLimits = { total: number; file: number; checkEvery: number }
export type CacheOptions = { limits: CacheLimits; policy: string; https: boolean }

/**
 * Public files held in memory up to a limit. Each is compared with the disk at most once in `checkEvery` milliseconds,
 * so that what another process wrote appears soon. Eviction gives each file used since the last round a second chance.
 */
export class FileCache {
  readonly #files = new Map<string, CachedFile>()
  readonly #options: CacheOptions
  #bytes = 0

  constructor(options: CacheOptions) {
    this.#options = options
  }

  /** The file of a path within a folder; undefined where there is none, 'large' where it is not held in memory. */
  find(folder: string, path: string, now: number): CachedFile | 'large' | undefined {
    const key = folder + path
    const held = this.#files.get(key)
    if (held) {
      held.used = true
      if (now - held.checkedAt < this.#options.limits.checkEvery) return held
      held.checkedAt = now
      if (stampOf(statOf(held.file)) === held.stamp) return held
      this.#drop(key, held)
    }
    return this.#load(key, { folder, path, now })
  }

  /** The first of the wanted codings that the file has. */
  representation(held: CachedFile, codings: readonly Coding[]): { coding: Coding; found: Representation } | undefined {
    for (const coding of codings) {
      const found = held.codings[coding] === undefined ? this.#read(held, coding) : held.codings[coding]
      if (found) return { coding, found }
    }
    return undefined
  }

  #load(
    key: string,
    { folder, path, now }: { folder: string; path: string; now: number },
  ): CachedFile | 'large' | undefined {
    const file = fileOf(folder, path)
    const stats = statOf(file)
    if (!stats?.isFile() || !liesWithin(folder, file)) return undefined
    if (stats.size > this.#options.limits.file) return 'large'
    const held: CachedFile = {
      path: path.endsWith('/') ? `${path}index.html` : path,
      file,
      stamp: stampOf(stats),
      checkedAt: now,
      used: false,
      bytes: 0,
      codings: {},
    }
    this.#files.set(key, held)
    return held
  }

  #read(held: CachedFile, coding: Coding): Representation | null {
    const body = readOf(coding === 'identity' ? held.file : `${held.file}.${coding === 'gzip' ? 'gz' : 'br'}`)
    const found = body ? this.#represent(held, coding, body) : null
    held.codings[coding] = found
    if (body) {
      held.bytes += body.length
      this.#bytes += body.length
      this.#makeRoom(held)
    }
    return found
  }

  #represent({ path }: CachedFile, coding: Coding, body: Buffer): Representation {
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const { policy, https } = this.#options
    return { body, tag, headers: headersOf({ path, coding, length: body.length, tag, policy, https }) }
  }

  #makeRoom(keep: CachedFile): void {
    for (const [key, held] of this.#files) {
      if (this.#bytes <= this.#options.limits.total) return
      if (held === keep) continue
      if (held.used) {
        held.used = false
        this.#files.delete(key)
        this.#files.set(key, held)
      } else {
        this.#drop(key, held)
      }
    }
  }

  #drop(key: string, held: CachedFile): void {
    this.#files.delete(key)
    this.#bytes -= held.bytes
  }
}

/** A file put in place by renaming has another inode or time, whatever its size. */
function stampOf(stats: Stats | undefined): string {
  return stats ? `${stats.ino}:${stats.mtimeMs}:${stats.size}` : ''
}

function statOf(file: string): Stats | undefined {
  return statSync(file, { throwIfNoEntry: false })
}

function readOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Follows links before comparing: a link that leads out of the folder names no public file. */
function liesWithin(folder: string, file: string): boolean {
  return realpathSync(file).startsWith(realpathSync(folder) + sep)
}
