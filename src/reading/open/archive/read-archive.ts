import { listEntries, unpack } from './unzip.ts'

/** A file of an archive, unpacked. The name is for telling, not a path to write to. */
export type Unpacked = { name: string; bytes: Uint8Array }

/** Files that systems leave beside what was packed. */
const left = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i

/** The files of an archive in the order of their names, as people number them. */
export function readArchive(bytes: Uint8Array): Unpacked[] {
  return listEntries(bytes)
    .filter(({ name }) => !left.test(name))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }))
    .map((entry) => ({ name: entry.name, bytes: unpack(entry) }))
}
