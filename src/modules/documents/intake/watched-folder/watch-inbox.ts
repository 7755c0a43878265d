import { constants } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { isRefusal } from '#kernel/refusal.ts'
import type { Services, Worker } from '#record/module.ts'
import { isSecretName } from '../../files/secret-name.rules.ts'
import { bringFile } from '../bring-file.ts'
import { enterSecret } from '../forget-intake.ts'
import { maxFile } from '../schema.ts'
import { dropTaken, foldersOf } from './taken.ts'

/** A file that was not written to for so long is whole, in milliseconds. */
const settled = 5_000
/** Files of one folder that are taken in at one look; the rest waits for the next. */
const atOnce = 50
/** Before the name of a file that is being taken in: whatever happens then, the same file is not taken in anew each minute. */
const claimed = '.dang-nhan.'
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
    for (const { authority_id: authority } of authorities) {
      for (const folder of await foldersOf(services, authority)) {
        // A folder that cannot be read, or is gone for a while, holds up no other.
        await takeFolder(services, { authority, folder }).catch((error: unknown) =>
          services.log.warn({ err: error }, 'a folder of the inbox could not be read'),
        )
      }
    }
  },
}

type Place = { authority: string; folder: string }
/** A name as the system has it, which may be no text in UTF-8, and as a person reads it. */
type Found = { raw: Buffer; name: string }

async function takeFolder(services: Services, place: Place): Promise<void> {
  const entries = await readdir(place.folder, { withFileTypes: true, encoding: 'buffer' }).catch(unlessAbsent)
  let taken = 0
  for (const entry of entries ?? []) {
    if (taken >= atOnce) return
    const found = { raw: entry.name, name: entry.name.toString() }
    const left = found.name.startsWith(claimed)
    if (entry.isDirectory() || (!left && unfinished.test(found.name))) continue
    try {
      const did = left
        ? await goOn(services, place, found.name.slice(claimed.length))
        : await take(services, place, found)
      if (did) taken += 1
    } catch (error) {
      services.log.warn({ err: error }, 'a file of the inbox could not be taken in')
    }
  }
}

/** @returns whether the file was taken in or put aside; one that may still be written waits */
async function take(services: Services, place: Place, found: Found): Promise<boolean> {
  const path = pathOf(place, found)
  const before = await lstat(path)
  if (!before.isFile())
    return putAside(services, place, { found, why: 'Chỉ nhận tệp thường, không nhận liên kết hay tệp đặc biệt.' })
  const now = services.clock().getTime()
  // The day that a file says may be one to come, by the clock of another machine; the system notes its own too.
  if (now - Math.max(before.mtimeMs > now ? 0 : before.mtimeMs, before.ctimeMs) < settled) return false
  if (before.size > maxFile)
    return putAside(services, place, {
      found,
      why: `Tệp lớn hơn ${maxFile / 1_048_576} MB. Hãy tách thành tệp nhỏ hơn.`,
    })
  const bytes = await readWhole(path, before.size).catch(unlessForbidden)
  if (bytes === 'forbidden')
    return putAside(services, place, {
      found,
      why: 'Chương trình không có quyền đọc tệp này. Hãy cho người dùng chạy chương trình đọc được, rồi chép lại vào thư mục.',
    })
  if (!bytes) return false
  const as = takenName(services, found.name)
  await mkdir(join(place.folder, 'taken'), { recursive: true, mode: 0o700 })
  await rename(path, join(place.folder, claimed + as))
  await bring(services, place, { name: found.name, bytes, as })
  return true
}

type Bringing = { name: string; bytes: Uint8Array; as: string }

async function bring(services: Services, place: Place, { name, bytes, as }: Bringing): Promise<void> {
  const own = { raw: Buffer.from(claimed + as), name }
  const brought = await bringFile(services, place.authority, { name, bytes, cameBy: 'folder', cameFrom: as })
  if (isRefusal(brought)) await putAside(services, place, { found: own, why: brought.rule })
  else await finish(services, place, { as, id: brought.id })
}

/** A file whose taking in was cut off: brought already, or not yet. */
async function goOn(services: Services, place: Place, as: string): Promise<boolean> {
  const row = await services.db
    .selectFrom('intakes')
    .select('intake_id as id')
    .where('authority_id', '=', place.authority)
    .where('came_by', '=', 'folder')
    .where('came_from', '=', as)
    .executeTakeFirst()
  if (row) await finish(services, place, { as, id: row.id })
  else {
    const path = Buffer.from(join(place.folder, claimed + as))
    const bytes = await readWhole(path, (await lstat(path)).size)
    if (bytes) await bring(services, place, { name: as, bytes, as })
  }
  return true
}

/** Its file lies in `taken` from now on, unless it was found to be secret meanwhile. */
async function finish(services: Services, place: Place, { as, id }: { as: string; id: string }): Promise<void> {
  await move(place, { raw: Buffer.from(claimed + as), into: 'taken', as })
  const row = await services.db
    .selectFrom('intakes')
    .select('state')
    .where('authority_id', '=', place.authority)
    .where('intake_id', '=', id)
    .executeTakeFirst()
  if (row?.state === 'secret') await dropTaken(services, place.authority, as)
}

/** The bytes of a file that stays as large as it was; undefined where somebody still writes it. A pipe is never waited for. */
async function readWhole(path: Buffer, size: number): Promise<Uint8Array | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const bytes = Buffer.alloc(size)
    const { bytesRead } = size > 0 ? await file.read(bytes, 0, size, 0) : { bytesRead: 0 }
    return bytesRead === size && (await file.stat()).size === size ? bytes : undefined
  } finally {
    await file.close()
  }
}

/** Bytes of a name without its ending, of the 255 that systems allow: the time, and what says why, come behind it. */
const nameBytes = 190

/** The same name may come again: the time and some chance make it one of its own. */
function takenName({ clock, newId }: Services, name: string): string {
  const at = clock().toISOString().replace(/\D/g, '').slice(0, 14)
  const ending = /^\.[\p{L}\p{N}]{1,10}$/u.test(extname(name)) ? extname(name) : ''
  let stem = name.slice(0, name.length - ending.length).replace(/[\p{Cc}\p{Cf}]/gu, '_')
  while (Buffer.byteLength(stem) > nameBytes) stem = stem.slice(0, -1)
  return `${stem.toWellFormed()}.${at}-${newId().slice(0, 8)}${ending}`
}

type Aside = { found: Found; why: string }

/** What is not taken in waits beside the folder for whoever put it there; one whose name says that it is secret waits nowhere. */
async function putAside(services: Services, place: Place, { found, why }: Aside): Promise<boolean> {
  if (isSecretName(found.name)) {
    await rm(pathOf(place, found), { force: true })
    await enterSecret(services, place.authority)
    return true
  }
  const as = takenName(services, found.name)
  await move(place, { raw: found.raw, into: 'refused', as })
  await writeFile(join(place.folder, 'refused', `${as}.ly-do.txt`), `${why}\n`, { mode: 0o600 })
  return true
}

type Moving = { raw: Buffer; into: 'taken' | 'refused'; as: string }

async function move({ folder }: Place, { raw, into, as }: Moving): Promise<void> {
  await mkdir(join(folder, into), { recursive: true, mode: 0o700 })
  await rename(pathOf({ folder }, { raw }), join(folder, into, as))
}

const pathOf = ({ folder }: Pick<Place, 'folder'>, { raw }: Pick<Found, 'raw'>): Buffer =>
  Buffer.concat([Buffer.from(`${folder}/`), raw])

function unlessAbsent(error: unknown): undefined {
  if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  return undefined
}

function unlessForbidden(error: unknown): 'forbidden' {
  if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  return 'forbidden'
}
