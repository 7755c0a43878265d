import { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import type { Services, Worker } from '#record/module.ts'
import { layOut, makeDocx } from '#writing/writers.ts'
import '../tables.ts'
import { keepFile } from '../files/keep-file.ts'

const job = z.object({ authority: z.string(), paper: z.string(), by: z.string() })
type Key = { authority: string; paper: string }

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Keeps an issued paper as the PDF and the Word file that it is; run again, it keeps nothing twice. */
export const makeFilesWorker: Worker = {
  queue: 'make-paper-files',
  async run(services, data) {
    const { authority, paper, by } = job.parse(data)
    const row = await services.db
      .selectFrom('papers')
      .select(['content', 'number', 'drafted_by'])
      .where('authority_id', '=', authority)
      .where('paper_id', '=', paper)
      .where('serial', 'is not', null)
      .executeTakeFirst()
    if (!row?.content) return
    const today = dayOf(services.clock())
    const { bytes: pdf } = await layOut(row.content, today)
    const docx = await makeDocx(row.content, today)
    await keep(services, { authority, paper }, { name: fileName(row.number), pdf, docx })
    services.announce(authority, [by, ...(row.drafted_by === null ? [] : [row.drafted_by])], 'papers')
  },
}

/** A number as the name of a file. */
export const fileName = (number: string | null) => (number ?? 'du-thao').replaceAll(/[/\\\s]+/g, '-')

async function keep(
  services: Services,
  { authority, paper }: Key,
  { name, pdf, docx }: { name: string; pdf: Uint8Array; docx: Uint8Array },
): Promise<void> {
  const now = services.clock()
  await services.db.transaction().execute(async (tx) => {
    // Two runs of the job wait for each other here.
    await tx
      .selectFrom('papers')
      .select('paper_id')
      .where('authority_id', '=', authority)
      .where('paper_id', '=', paper)
      .forUpdate()
      .execute()
    const kept = await tx
      .selectFrom('paper_files')
      .select('sha256')
      .where('authority_id', '=', authority)
      .where('paper_id', '=', paper)
      .where('part', '=', 'original')
      .executeTakeFirst()
    if (kept) return
    const files = [
      { bytes: pdf, mediaType: 'application/pdf', part: 'original' as const, name: `${name}.pdf` },
      { bytes: docx, mediaType: docxType, part: 'version' as const, name: `${name}.docx` },
    ]
    for (const [position, { bytes, mediaType, ...file }] of files.entries()) {
      const sha256 = await keepFile(services, tx, { authority, bytes, mediaType, now })
      const key = { authority_id: authority, paper_id: paper, sha256 }
      await tx
        .insertInto('paper_files')
        .values({ ...key, ...file, position, added_by: null, added_at: now })
        .execute()
    }
  })
}
