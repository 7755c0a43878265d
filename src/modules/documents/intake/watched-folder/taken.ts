import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Services } from '#record/module.ts'

/** Folders of an authority below the inbox: by its host where that can be a folder's name, and by its id. */
export async function foldersOf({ db, inbox }: Pick<Services, 'db' | 'inbox'>, authority: string): Promise<string[]> {
  const { host } = await db
    .selectFrom('authorities')
    .select('host')
    .where('authority_id', '=', authority)
    .executeTakeFirstOrThrow()
  const name = host.replace(':', '_')
  const named = /^[a-z0-9][a-z0-9._-]*$/i.test(name) ? [name] : []
  return [...named, authority].map((own) => join(inbox, own))
}

/** Erases a file that was put aside in `taken`: it turned out to be secret. */
export async function dropTaken(services: Services, authority: string, name: string): Promise<void> {
  if (name === '') return
  for (const folder of await foldersOf(services, authority))
    await rm(join(folder, 'taken', basename(name)), { force: true })
}

/** Names of watch-inbox.ts: the time at which a file was put aside stands before its ending. Others are nobody's here. */
const putAside = /\.(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)-[0-9a-f]{8}(?:\.[^.]*)?$/

/** Erases what was put aside in `taken` before a day: the program has kept its own copy, or has told why there is none. */
export async function dropTakenBefore(services: Services, authority: string, before: Date): Promise<void> {
  for (const folder of await foldersOf(services, authority)) {
    const names = await readdir(join(folder, 'taken')).catch(() => [])
    for (const name of names) {
      const [, year, month, day, hour, minute, second] = putAside.exec(name) ?? []
      if (year === undefined) continue
      if (new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) < before)
        await rm(join(folder, 'taken', name), { force: true })
    }
  }
}
