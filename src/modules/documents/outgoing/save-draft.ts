import type { z } from 'zod'
import type { Person } from '#kernel/actor.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import { capital } from '#vietnamese/format.ts'
import type { Shell } from '#record/act.ts'
import '../tables.ts'
import { maySeePaper } from '../papers/read.ts'
import { staleDraft } from '../papers/stale-draft.ts'
import type { changeDraft, draftPaper } from './schema.ts'
import { mayChange } from './who-writes.rules.ts'

type Facts = z.output<NonNullable<(typeof draftPaper)['body']>>
type Changed = z.output<NonNullable<(typeof changeDraft)['body']>>
type By = { shell: Shell; person: Person }

/** Keeps a new draft of a paper of ours: an ordinary row, nothing is decided yet. `also` is kept with it, or neither is. */
export async function saveNewDraft(
  { shell, person }: By,
  facts: Facts,
  also?: (tx: Transaction, id: string) => Promise<unknown>,
): Promise<{ id: string } | Refusal> {
  const wrong = await refuseLinks({ shell, person }, facts)
  if (wrong) return wrong
  const id = shell.newId()
  const key = { authority_id: shell.authority, paper_id: id }
  await shell.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('papers')
      .values({
        ...key,
        ...columnsOf(facts),
        direction: 'out',
        came_by: 'made',
        intake_id: null,
        import_id: null,
        register_id: null,
        serial: null,
        registered_on: null,
        dated: null,
        number: null,
        due_on: null,
        drafted_by: person.staffId,
        drafted_at: shell.clock(),
      })
      .execute()
    await saveLinks(tx, { authority: shell.authority, id }, facts)
    await also?.(tx, id)
  })
  return { id }
}

/** Changes a draft, or a paper that was returned; refused where somebody else changed it since it was read. */
export async function saveDraft({ shell, person }: By, id: string, facts: Changed): Promise<Refusal | undefined> {
  const wrong = await refuseLinks({ shell, person }, facts)
  if (wrong) return wrong
  const refused = await shell.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('papers')
      .select(['state', 'version', 'drafted_by as draftedBy', 'unit_id as unitId'])
      .where('authority_id', '=', shell.authority)
      .where('paper_id', '=', id)
      .where('content', 'is not', null)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return refuse('not-found', 'Không tìm thấy dự thảo này.')
    if (!mayChange(row, person))
      return refuse('wrong-state', 'Chỉ sửa được dự thảo và văn bản bị trả lại, bởi người được soạn.')
    if (row.version !== facts.version) return staleDraft()
    await tx
      .updateTable('papers')
      .set({ ...columnsOf(facts), version: row.version + 1 })
      .where('authority_id', '=', shell.authority)
      .where('paper_id', '=', id)
      .execute()
    await saveLinks(tx, { authority: shell.authority, id }, facts)
    return undefined
  })
  return isRefusal(refused) ? refused : undefined
}

function columnsOf({ content, unitId, note }: Pick<Facts, 'content' | 'unitId' | 'note'>) {
  const [authority, title] = signingOf(content)
  return {
    side: content.side,
    place: content.place,
    issuer: content.issuer,
    parent: content.parent,
    type: content.type ?? 'công văn',
    // In lists and registers it begins a line; in the paper it may go on from “V/v”.
    subject: capital(content.subject),
    addressees: content.addressees,
    recipients: content.recipients,
    signer: content.signer || null,
    signer_title: title,
    signing_authority: authority,
    urgency: content.urgency,
    unit_id: unitId,
    note,
    content: JSON.stringify(content),
    text: textOf(content),
  }
}

/** "KT. CHỦ TỊCH" and "PHÓ CHỦ TỊCH": by which authority, in which title. */
function signingOf({ signing }: OfficialPaper): [string | null, string | null] {
  const authority = /^(TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)\b\.?/.exec(signing[0] ?? '')?.[0] ?? null
  return [authority, signing.at(-1) ?? null]
}

function textOf({ body }: OfficialPaper): string {
  return body
    .map((block) => {
      if (block.kind === 'table') return block.rows.map((row) => row.join('\t')).join('\n')
      if (block.kind === 'picture') return block.alt
      const text = block.text.map((run) => run.text).join('')
      return block.kind === 'point' ? `${block.mark} ${text}` : text
    })
    .join('\n')
}

async function refuseLinks({ shell, person }: By, { links }: Pick<Facts, 'links'>): Promise<Refusal | undefined> {
  for (const { paperId } of links) {
    if (!(await maySeePaper(shell.db, { authority: shell.authority, id: paperId }, person)))
      return refuse('not-found', 'Không tìm thấy văn bản được nối.', { field: 'links' })
  }
  return undefined
}

async function saveLinks(
  tx: Transaction,
  { authority, id }: { authority: string; id: string },
  { links }: Pick<Facts, 'links'>,
) {
  await tx.deleteFrom('paper_links').where('authority_id', '=', authority).where('from_id', '=', id).execute()
  const rows = links.filter(({ paperId }) => paperId !== id)
  if (rows.length === 0) return
  await tx
    .insertInto('paper_links')
    .values(rows.map(({ paperId, kind }) => ({ authority_id: authority, from_id: id, to_id: paperId, kind })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
