import { z } from 'zod'
import { openPapers, pagesLeft } from '#reading/open/open-file.ts'
import { readOpened } from '#reading/read-aside.ts'
import type { Transaction } from '#platform/db.ts'
import type { Services, Worker } from '#record/module.ts'
import '../tables.ts'
import { dropArrival } from './drop-arrival.ts'
import { isClosed, markIn, type ReadOne } from '../files/looked-at.ts'
import { isSecretName } from '../files/secret-name.rules.ts'
import { tellClerks } from './tell-clerks.ts'
import { forgetIntake, type WhySecret } from './forget-intake.ts'
import { tellMisnamed } from '../files/misnamed.ts'
import { turnAfter } from './scan-turn.ts'
import { saveDraft } from './save-draft.ts'

const job = z.object({ authority: z.string(), intake: z.string() })
type Job = z.output<typeof job>
type Taken = {
  authority: string
  id: string
  name: string
  broughtAt: Date
  sha256: string
  by: string | null
  cameBy: 'upload' | 'mail' | 'folder'
}

const way = { retries: 2, batch: 1, lanes: 2 }

/**
 * Reads a file that came in and leaves a draft for each paper in it; run again, it begins anew. One with scanned pages is
 * left to the other queue: a paper with a text layer does not wait for a pile of scans.
 */
export const readIntakeWorker: Worker = {
  ...way,
  queue: 'read-intake',
  run: (services, data) => readFile(services, job.parse(data), { leavePictures: true }),
}

/** Reads the files that have scanned pages; they wait for one another, and nothing waits for them. */
export const readScanWorker: Worker = {
  ...way,
  queue: 'read-scan',
  run: (services, data) => readFile(services, job.parse(data), { leavePictures: false }),
}

async function readFile(services: Services, asked: Job, { leavePictures }: { leavePictures: boolean }): Promise<void> {
  const taken = await take(services, asked)
  if (!taken) return
  await tellClerks(services, taken.authority)
  if (isSecretName(taken.name)) return forget(services, taken, 'named')
  const bytes = await services.arrivals.read(taken.authority, taken.sha256)
  if (!bytes) return end(services, taken, { state: 'failed', problem: 'Tệp không còn. Hãy đưa lại.' })
  const why = await readInto(services, taken, { bytes, leavePictures })
  if (why) await forget(services, taken, why)
}

type Brought = { bytes: Uint8Array; leavePictures: boolean }

/** Leaves drafts, or says what is wrong. @returns why nothing of it may be kept: that fails aloud, to be tried again */
async function readInto(
  services: Services,
  taken: Taken,
  { bytes, leavePictures }: Brought,
): Promise<WhySecret | undefined> {
  try {
    const opened = await openPapers(bytes, { onProgress: follow(services, taken), leavePictures })
    const left = pagesLeft(opened)
    const papers = left > 0 ? [] : await Promise.all(opened.map(readOpened))
    const mark = markIn(papers)
    if (mark !== undefined) return { mark }
    if (papers.some(({ entry = '' }) => isSecretName(entry))) return 'named'
    await (left > 0 ? leave(services, taken, left) : keep(services, taken, { bytes, papers }))
  } catch (error) {
    services.log.error({ err: error, intake: taken.id }, 'a file could not be read')
    await end(services, taken, { state: 'failed', problem: broke })
  }
  return undefined
}

const broke =
  'Chương trình gặp lỗi khi đọc tệp này. Tệp vẫn được giữ ở đây: hãy bấm Đọc lại, hoặc vào sổ bằng tay kèm tệp.'

async function take({ db }: Services, { authority, intake }: Job): Promise<Taken | undefined> {
  const row = await db
    .updateTable('intakes')
    .set({ state: 'reading', pages_done: 0, pages_all: 0 })
    .where('authority_id', '=', authority)
    .where('intake_id', '=', intake)
    .where('state', 'in', ['waiting', 'reading'])
    .returning(['name', 'sha256', 'brought_at', 'brought_by', 'came_by'])
    .executeTakeFirst()
  if (!row) return undefined
  const { name, sha256, brought_at: broughtAt, brought_by: by, came_by: cameBy } = row
  return { authority, id: intake, name, broughtAt, sha256, by, cameBy }
}

/** Lets a file with so many scanned pages wait for its turn among its like. */
async function leave(services: Services, { authority, id, broughtAt }: Taken, pages: number): Promise<void> {
  await services.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('intakes')
      .set({ state: 'waiting', pages_done: 0, pages_all: pages })
      .where('authority_id', '=', authority)
      .where('intake_id', '=', id)
      .where('state', '=', 'reading')
      .execute()
    const priority = -turnAfter(broughtAt, pages)
    await services.enqueue(tx, [{ queue: 'read-scan', data: { authority, intake: id }, priority }])
  })
  await tellClerks(services, authority)
}

/** Notes each page that is read, at most twice a second. */
function follow(services: Services, { authority, id }: Taken) {
  let last = 0
  return ({ page, of }: { page: number; of: number }) => {
    const now = performance.now()
    if (now - last < 500 && page < of) return
    last = now
    void services.db
      .updateTable('intakes')
      .set({ pages_done: page, pages_all: of })
      .where('authority_id', '=', authority)
      .where('intake_id', '=', id)
      .where('state', '=', 'reading')
      .execute()
      .then(() => tellClerks(services, authority))
      .catch((error: unknown) => services.log.warn({ err: error }, 'progress of an intake was not noted'))
  }
}

type Read = { bytes: Uint8Array; papers: readonly ReadOne[] }

async function keep(services: Services, taken: Taken, { bytes, papers: read }: Read): Promise<void> {
  const papers = read.map((one) => tellMisnamed(one, { name: one.entry ?? taken.name, bytes: one.bytes ?? bytes }))
  const good = papers.filter((one) => 'paper' in one)
  const bad = sayOf(papers)
  const pages = good.reduce((sum, one) => sum + ('paper' in one ? one.paper.pages.length : 0), 0)
  const isLeft = good.length === 0 && isClosed(read)
  const problem = bad.length > 0 ? [...bad, ...(isLeft ? [notKept] : [])].join('\n').slice(0, 2_000) : null
  await services.db.transaction().execute(async (tx) => {
    if (!(await isOurs(tx, taken))) return
    const kept = { authority: taken.authority, intake: taken.id, by: taken.by, cameBy: taken.cameBy }
    for (const one of good)
      await saveDraft(services, tx, {
        ...kept,
        one,
        file: { name: nameIn(one.entry) ?? taken.name, bytes: one.bytes ?? bytes },
      })
    await tx
      .updateTable('intakes')
      .set({ state: good.length > 0 ? 'read' : 'failed', problem, pages_done: pages, pages_all: pages })
      .$if(isLeft, (update) => update.set({ sha256: '' }))
      .where('authority_id', '=', taken.authority)
      .where('intake_id', '=', taken.id)
      .execute()
  })
  await clear(services, taken)
}

const notKept = 'Tệp không được giữ lại, vì không xem được tệp có dấu mật hay không.'

/** The name of a file without the folders of its archive. */
const nameIn = (entry: string | undefined) =>
  entry
    ?.split(/[/\\]/)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}]/gu, '_')
    .slice(0, 255) || undefined

/** Delivered twice, a job may end twice: only the first leaves drafts. */
async function isOurs(tx: Transaction, { authority, id }: Taken): Promise<boolean> {
  const row = await tx
    .selectFrom('intakes')
    .select('state')
    .where('authority_id', '=', authority)
    .where('intake_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.state === 'reading'
}

/** Entries of an archive that are named with what is wrong with all of them. */
const named = 3

/** One sentence for each thing that is wrong or to be known, with the entries of an archive that it is said of. */
function sayOf(papers: readonly ReturnType<typeof tellMisnamed>[]): string[] {
  const bad = papers.flatMap((one) => {
    const says = 'problem' in one ? one.problem.message : one.note
    return says === undefined ? [] : [{ entry: one.entry, says }]
  })
  return [...Map.groupBy(bad, ({ says }) => says)].map(([says, of]) => {
    const names = of.flatMap(({ entry }) => entry ?? [])
    const more = names.length > named ? ` và ${names.length - named} tệp khác` : ''
    return names.length > 0 ? `${names.slice(0, named).join(', ')}${more}: ${says}` : says
  })
}

/** A paper with a mark of secrecy is not kept: neither its file, nor its text, nor its name. */
async function forget(services: Services, taken: Taken, why: WhySecret): Promise<void> {
  await forgetIntake(services, { ...taken, why })
  await tellClerks(services, taken.authority)
}

async function end(services: Services, taken: Taken, facts: { state: 'failed'; problem: string }): Promise<void> {
  await services.db
    .updateTable('intakes')
    .set(facts)
    .where('authority_id', '=', taken.authority)
    .where('intake_id', '=', taken.id)
    .execute()
  await clear(services, taken)
}

/** The bytes of what was read leave the place of arrivals; those of a file that failed wait for a person. */
async function clear(services: Services, taken: Taken): Promise<void> {
  await dropArrival(services, taken)
  await tellClerks(services, taken.authority)
}
