import { createHash } from 'node:crypto'
import type { Person } from '#kernel/actor.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import { sniff } from '#reading/open/sniff.ts'
import { actIn, type Shell } from '#record/act.ts'
import type { Services } from '#record/module.ts'
import '../tables.ts'
import { keepFile } from '../files/keep-file.ts'
import { mediaTypeOf } from '../files/media-types.ts'
import { refuseSecret } from '../files/refuse-secret.ts'
import { saveFile } from './added-file.ts'
import { maySeePaper } from './read.ts'
import { incomingPaperKind } from './store.ts'

type Adding = {
  id: string
  by: Person
  bytes: Uint8Array
  file: { name: string; part: 'attachment' | 'version' | 'signed'; note: string }
}

const unknown = () => refuse('not-found', 'Không tìm thấy văn bản này, hoặc bạn không được xem.')

/** Keeps a further file of a paper. To a paper that decisions were taken on it is added by a decision, with its reason. */
export async function addFile(
  { shell, services }: { shell: Shell; services: Services },
  { id, by, bytes, file: told }: Adding,
): Promise<{ sha256: string } | Refusal> {
  const { authority } = shell
  if (!(await maySeePaper(shell.db, { authority, id }, by))) return unknown()
  const secret = await refuseSecret({ name: told.name, bytes })
  if (secret) return secret
  const file = { ...told, name: told.name.replace(/[\p{Cc}/\\]/gu, '_') }
  const kept = { ...file, sha256: createHash('sha256').update(bytes).digest('hex') }
  const keeping = { authority, bytes, mediaType: mediaTypeOf(sniff(bytes), file.name) }
  const plain = await shell.db.transaction().execute(async (tx) => {
    const paper = await findState(tx, { authority, id })
    if (paper?.state !== 'draft' && paper?.state !== 'imported') return paper
    const now = shell.clock()
    await keepFile(services, tx, { ...keeping, now })
    await saveFile(tx, { authority, id, by, now }, kept)
    return undefined
  })
  if (plain === undefined) return { sha256: kept.sha256 }
  if (plain.direction === 'out')
    return refuse('not-allowed', 'Với văn bản đi, hãy thêm bản đã ký ở màn hình soạn và phát hành.')
  return shell.appender.run(authority, async (batch) => {
    const asked = { id, do: 'add-file', by, reason: { text: file.note }, input: { file: kept } }
    const done = await actIn(shell, batch, incomingPaperKind, asked)
    if (isRefusal(done)) return done
    await batch.settle()
    await keepFile(services, batch.tx, { ...keeping, now: batch.at })
    return { sha256: kept.sha256 }
  })
}

function findState(tx: Transaction, { authority, id }: { authority: string; id: string }) {
  return tx
    .selectFrom('papers')
    .select(['direction', 'state'])
    .where('authority_id', '=', authority)
    .where('paper_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
