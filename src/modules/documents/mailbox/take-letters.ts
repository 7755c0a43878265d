import { createHash } from 'node:crypto'
import type { FetchMessageObject, ImapFlow } from 'imapflow'
import type { Services } from '#record/module.ts'
import './tables.ts'
import { tellClerks } from '../intake/tell-clerks.ts'
import { enterFile } from '../intake/bring-file.ts'
import { dropArrival } from '../intake/drop-arrival.ts'
import { maxFile } from '../intake/schema.ts'
import { partsOf, type Part } from './parts-of.ts'
import { faultsOf, sayFaults, shortName } from './say-faults.ts'

/** Letters of one check; the next check goes on behind them. */
const lettersAtOnce = 30
/** A letter that breaks the connection so often is passed over. */
const mostTries = 3

export type Place = { authority: string; since: Date; uidValidity: number | null; lastUid: number }

/** Takes in what came since the last check, one letter after the other, each in a transaction of its own. */
export async function takeLetters(services: Services, client: ImapFlow, place: Place): Promise<void> {
  const opened = client.mailbox
  if (!opened) return
  const uidValidity = Number(opened.uidValidity)
  const anew = place.uidValidity !== uidValidity
  const known = anew ? 0 : place.lastUid
  if (anew) await note(services, place, { uid_validity: uidValidity, last_uid: 0, trying_uid: null, tries: 0 })
  const asked = known > 0 ? { uid: `${known + 1}:*` } : { since: place.since }
  const found = (await client.search(asked, { uid: true })) || []
  const uids = found.filter((uid) => uid > known).toSorted((a, b) => a - b)
  for (const uid of uids.slice(0, lettersAtOnce)) await takeLetter(services, client, { ...place, uid, uidValidity })
}

type At = Place & { uid: number; uidValidity: number }

async function takeLetter(services: Services, client: ImapFlow, at: At): Promise<void> {
  const tries = await beginTry(services, at)
  if (tries > mostTries) {
    const mark = hashOf([at.uidValidity, at.uid])
    return enter(services, at, {
      mark,
      from: '',
      files: [],
      problem: 'Thư này làm ngắt kết nối mỗi lần đọc nên bị bỏ qua. Hãy mở thư và đưa tệp vào bằng tay.',
    })
  }
  const asked = { uid: true, envelope: true, bodyStructure: true, size: true, internalDate: true } as const
  const letter = await client.fetchOne(String(at.uid), asked, { uid: true })
  if (!letter) return note(services, at, { last_uid: at.uid, trying_uid: null, tries: 0 })
  const mark = markOf(letter, at)
  if (await isKnown(services, at, mark)) return note(services, at, { last_uid: at.uid, trying_uid: null, tries: 0 })
  // A server that asks for what came since a day answers by whole days.
  if (letter.internalDate !== undefined && new Date(letter.internalDate) < at.since && at.lastUid === 0)
    return note(services, at, { last_uid: at.uid, trying_uid: null, tries: 0 })
  const found = partsOf(letter.bodyStructure)
  const files: File[] = []
  const faults = faultsOf(found)
  try {
    for (const part of found.parts) {
      const bytes = part.size > 1.4 * maxFile ? undefined : await download(client, at.uid, part)
      if (bytes === undefined)
        faults.push(`${shortName(part.name)}: tệp lớn hơn ${maxFile / 1_048_576} MB hoặc không tải được.`)
      else if (bytes.length === 0) faults.push(`${shortName(part.name)}: tệp trống (0 byte).`)
      // Kept at once: the files of one letter may be a gigabyte together.
      else
        files.push({ name: part.name, bytes: bytes.length, sha256: await services.arrivals.keep(at.authority, bytes) })
    }
    await enter(services, at, { mark, from: senderOf(letter), files, problem: sayFaults(faults) })
  } catch (error) {
    // Nothing stays of a letter that breaks off, which may never be whole: a file of it may be secret.
    for (const { sha256 } of files) await dropArrival(services, { authority: at.authority, sha256 })
    throw error
  }
}

/** A file whose bytes wait already. */
type File = { name: string; bytes: number; sha256: string }

async function download(client: ImapFlow, uid: number, { part }: Part): Promise<Uint8Array | undefined> {
  const { content } = await client.download(String(uid), part, {
    uid: true,
    maxBytes: maxFile + 1,
    chunkSize: 1_048_576,
  })
  if (!content) return undefined
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of content as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxFile) {
      content.destroy()
      return undefined
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

type Letter = { mark: string; from: string; files: readonly File[]; problem: string | null }

/** The letter, its files and how far the mailbox was read, together or not at all. */
async function enter(services: Services, at: At, { mark, from, files, problem }: Letter): Promise<void> {
  const { authority } = at
  await services.db.transaction().execute(async (tx) => {
    const entered = await tx
      .insertInto('mailbox_letters')
      .values({
        authority_id: authority,
        mark,
        came_from: from,
        seen_at: services.clock(),
        files: files.length,
        problem,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('mark')
      .executeTakeFirst()
    if (entered)
      for (const file of files) await enterFile(services, tx, { ...file, authority, cameBy: 'mail', cameFrom: from })
    await tx
      .updateTable('mailboxes')
      .set({ last_uid: at.uid, trying_uid: null, tries: 0 })
      .where('authority_id', '=', authority)
      .execute()
  })
  if (files.length > 0) await tellClerks(services, authority)
}

/** @returns how often this letter was begun, this time included */
async function beginTry({ db }: Services, { authority, uid }: At): Promise<number> {
  const row = await db
    .updateTable('mailboxes')
    .set((eb) => ({
      tries: eb
        .case()
        .when('trying_uid', '=', uid)
        .then(eb('tries', '+', 1))
        .else(1)
        .end(),
      trying_uid: uid,
    }))
    .where('authority_id', '=', authority)
    .returning('tries')
    .executeTakeFirst()
  return row?.tries ?? 1
}

type Noted = { uid_validity?: number; last_uid: number; trying_uid: null; tries: number }

async function note({ db }: Services, { authority }: Place, values: Noted): Promise<void> {
  await db.updateTable('mailboxes').set(values).where('authority_id', '=', authority).execute()
}

async function isKnown({ db }: Services, { authority }: Place, mark: string): Promise<boolean> {
  const row = await db
    .selectFrom('mailbox_letters')
    .select('mark')
    .where('authority_id', '=', authority)
    .where('mark', '=', mark)
    .executeTakeFirst()
  return row !== undefined
}

/** What names a letter for good, also when the server numbers its letters anew; without an id of its own, its place. */
function markOf({ envelope, size, internalDate }: FetchMessageObject, { uid, uidValidity }: At): string {
  const id = envelope?.messageId?.trim()
  return id ? hashOf([id, size ?? 0, String(internalDate)]) : hashOf([uidValidity, uid])
}

const hashOf = (facts: readonly unknown[]) => createHash('sha256').update(JSON.stringify(facts)).digest('hex')

function senderOf({ envelope }: FetchMessageObject): string {
  const [from] = envelope?.from ?? []
  const text = from?.address ?? from?.name ?? ''
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 254)
}
