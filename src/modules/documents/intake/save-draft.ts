import type { PaperText } from '#reading/paper.ts'
import type { Reading } from '#reading/reading.ts'
import { sniff } from '#reading/open/sniff.ts'
import { signatureOf } from '#matching/alike-texts.ts'
import type { Transaction } from '#platform/db.ts'
import type { Services } from '#record/module.ts'
import '../tables.ts'
import { keepFile } from '../files/keep-file.ts'
import { mediaTypeOf } from '../files/media-types.ts'
import { paperColumns, saveCites } from '../papers/store.ts'
import { saveProposals } from '../tasks/propose.ts'
import { suggestFacts } from './suggest-facts.ts'
import { suggestTasks } from './suggest-tasks.ts'
import type { ReadOne } from '../files/looked-at.ts'

type Draft = {
  authority: string
  intake: string
  by: string | null
  cameBy: 'upload' | 'mail' | 'folder'
  one: ReadOne
  file: { name: string; bytes: Uint8Array }
}

/** Text beyond this is not searched. */
const maxText = 600_000

/** Leaves a draft of an incoming paper: the file untouched, what the reader supposes, its tasks as proposals. */
export async function saveDraft(
  services: Services,
  tx: Transaction,
  { authority, intake, by, cameBy, one, file }: Draft,
): Promise<void> {
  if (!('paper' in one) || !one.reading) return
  const { paper, reading } = one
  const now = services.clock()
  const id = services.newId()
  const facts = suggestFacts(reading)
  const text = textOf(paper)
  const key = { authority_id: authority, paper_id: id }
  const origin = { intake_id: intake, import_id: null, register_id: null, serial: null, registered_on: null }
  await tx
    .insertInto('papers')
    .values({
      ...key,
      ...origin,
      ...paperColumns(facts),
      direction: 'in',
      came_by: cameBy,
      drafted_by: by,
      drafted_at: now,
      content: null,
      text,
    })
    .execute()
  const mediaType = mediaTypeOf(sniff(file.bytes), file.name)
  const sha256 = await keepFile(services, tx, { authority, bytes: file.bytes, mediaType, now })
  await tx
    .insertInto('paper_files')
    .values({ ...key, sha256, part: 'original', name: file.name, added_by: by, added_at: now })
    .execute()
  await saveReading(tx, key, { paper, reading, text, now })
  await saveCites(tx, { authority, id }, facts.cites)
  await saveProposals(tx, { authority, paper: id, newId: services.newId }, suggestTasks(reading))
}

type Read = { paper: PaperText; reading: Reading; text: string; now: Date }

async function saveReading(
  tx: Transaction,
  key: { authority_id: string; paper_id: string },
  { paper, reading, text, now }: Read,
): Promise<void> {
  await tx
    .insertInto('paper_readings')
    .values({
      ...key,
      reading: JSON.stringify(reading),
      pages: JSON.stringify(paper.pages),
      signature: signatureOf(text),
      read_at: now,
    })
    .execute()
}

const textOf = ({ pages }: PaperText) =>
  pages
    .map(({ lines }) => lines.map(({ text }) => text).join('\n'))
    .join('\n\n')
    .replaceAll('\0', '')
    .slice(0, maxText)
