import { limits } from '../limits.ts'
import { packedKind } from '../office/read-office.ts'
import { sniff } from '../sniff.ts'
import { Unreadable } from '../unreadable.ts'
import { isBeyond, listEntries, tooMuch, unpack, type Entry } from './unzip.ts'

/** A file of an archive, unpacked. The name is for telling, not a path to write to; it begins with the archives that it lay in. */
export type Unpacked = { name: string; bytes: Uint8Array }

/** Files that systems leave beside what was packed. */
const left = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i

/**
 * The files of an archive in the order of their names, as people number them, with those of the archives within it.
 * @throws Unreadable where it is damaged, or all of them together are beyond the limits
 */
export function readArchive(entries: readonly Entry[]): Unpacked[] {
  return new Unpacking().files(entries, { within: '', depth: 1 }).toSorted(byName)
}

const byName = (a: Unpacked, b: Unpacked) => a.name.localeCompare(b.name, 'vi', { numeric: true })

/** Counts what all archives within one another hold together. */
class Unpacking {
  readonly #sum = { entries: 0, size: 0 }

  files(entries: readonly Entry[], { within, depth }: { within: string; depth: number }): Unpacked[] {
    this.#sum.entries += entries.length
    this.#sum.size += entries.reduce((sum, { size }) => sum + size, 0)
    if (isBeyond(this.#sum)) throw tooMuch()
    return entries
      .filter(({ name }) => !left.test(name))
      .flatMap((entry) => {
        const file = { name: within + entry.name, bytes: unpack(entry) }
        const inner = sniff(file.bytes) === 'zip' ? archiveIn(file.bytes) : undefined
        if (!inner) return [file]
        if (depth >= limits.archive.depth) throw tooDeep()
        return this.files(inner, { within: `${file.name}/`, depth: depth + 1 })
      })
  }
}

/** The files of what is an archive; nothing of a document of an office program, or of what cannot be opened and is told of as it is. */
function archiveIn(bytes: Uint8Array): Entry[] | undefined {
  try {
    const entries = listEntries(bytes)
    return packedKind(entries) === 'files' && !entries.some(({ locked }) => locked) ? entries : undefined
  } catch (error) {
    if (error instanceof Unreadable && error.because !== 'too-many') return undefined
    throw error
  }
}

const tooDeep = () =>
  new Unreadable('too-many', 'Tệp nén lồng trong nhau quá nhiều lớp. Hãy giải nén rồi gửi các tệp bên trong.')
