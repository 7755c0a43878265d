import { constants } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { isRefusal } from '#kernel/refusal.ts'
import type { Services, Worker } from '#record/module.ts'
import { bringFile } from '../bring-file.ts'
import { maxFile } from '../schema.ts'
import { foldersOf } from './taken.ts'

/** A file that was not written to for so long is whole, in milliseconds. */
const settled = 5_000
/** Files of one folder at one look; the rest waits for the next. */
const atOnce = 50
/** What programs call a file that they have not finished, and what systems leave about. */
const unfinished =
  /^(?:\.|~\$)|\.(?:part|partial|tmp|temp|crdownload|download|filepart|lock)$|^(?:Thumbs\.db|desktop\.ini)$/i

/** Takes in what other programs put into the inbox of each authority. */
export const watchInboxWorker: Worker = {
  queue: 'watch-inbox',
  schedule: '* * * * *',
  retries: 0,
  async run(services) {
    const authorities = await services.db.selectFrom('authorities').select('authority_id').execute()
    for (const { authority_id: authority } of authorities)
      for (const folder of await foldersOf(services, authority)) await takeFolder(services, { authority, folder })
  },
}

type Place = { authority: string; folder: string }

async function takeFolder(services: Services, place: Place): Promise<void> {
  const entries = await readdir(place.folder, { withFileTypes: true }).catch(unlessAbsent)
  const files = (entries ?? []).filter((entry) => !entry.isDirectory() && !unfinished.test(entry.name))
  for (const { name } of files.slice(0, atOnce)) {
    try {
      await takeFile(services, place, name)
    } catch (error) {
      services.log.warn({ err: error }, 'a file of the inbox could not be taken in')
    }
  }
}

async function takeFile(services: Services, place: Place, name: string): Promise<void> {
  const path = join(place.folder, name)
  const before = await lstat(path)
  if (!before.isFile()) return putAside(services, place, { name, why: 'Chỉ nhận tệp thường, không nhận liên kết.' })
  const age = services.clock().getTime() - Math.max(before.mtimeMs, before.ctimeMs)
  if (age < settled) return
  if (before.size > maxFile)
    return putAside(services, place, {
      name,
      why: `Tệp lớn hơn ${maxFile / 1_048_576} MB. Hãy tách thành tệp nhỏ hơn.`,
    })
  const bytes = await readWhole(path, before.size)
  if (!bytes) return
  const as = takenName(services, name)
  const brought = await bringFile(services, place.authority, { name, bytes, cameBy: 'folder', cameFrom: as })
  if (isRefusal(brought)) return putAside(services, place, { name, why: brought.rule })
  await move(place, { name, into: 'taken', as })
}

/** The bytes of a file that stays as large as it was; undefined where somebody still writes it. */
async function readWhole(path: string, size: number): Promise<Uint8Array | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    const bytes = Buffer.alloc(size)
    const { bytesRead } = size > 0 ? await file.read(bytes, 0, size, 0) : { bytesRead: 0 }
    return bytesRead === size && (await file.stat()).size === size ? bytes : undefined
  } finally {
    await file.close()
  }
}

/** The same name may come again: the time and some chance make it one of its own. */
function takenName({ clock, newId }: Services, name: string): string {
  const at = clock().toISOString().replace(/\D/g, '').slice(0, 14)
  const ending = extname(name)
  return `${name.slice(0, name.length - ending.length).slice(0, 120)}.${at}-${newId().slice(0, 8)}${ending.slice(0, 12)}`
}

async function putAside(services: Services, place: Place, { name, why }: { name: string; why: string }): Promise<void> {
  const as = takenName(services, name)
  await move(place, { name, into: 'refused', as })
  await writeFile(join(place.folder, 'refused', `${as}.ly-do.txt`), `${why}\n`, { mode: 0o600 })
}

type Moving = { name: string; into: 'taken' | 'refused'; as: string }

async function move({ folder }: Place, { name, into, as }: Moving): Promise<void> {
  await mkdir(join(folder, into), { recursive: true, mode: 0o700 })
  await rename(join(folder, name), join(folder, into, as))
}

function unlessAbsent(error: unknown): undefined {
  if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  return undefined
}
