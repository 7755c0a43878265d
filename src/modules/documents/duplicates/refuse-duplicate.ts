import type { Person } from '#kernel/actor.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import { dayOfKey } from '#vietnamese/format.ts'
import { listDuplicates, type Asked } from './read.ts'
import type { Duplicate } from './schema.ts'

/**
 * A registered paper that seems the same, unless the clerk has seen it and said so. Asked inside the batch of the record, where
 * nobody registers at the same time.
 */
export async function refuseDuplicate(
  tx: Transaction,
  { by, despite, asked }: { by: Person; despite: readonly string[]; asked: Asked },
): Promise<Refusal | undefined> {
  const found = await listDuplicates(tx, by, asked)
  const first = found.find(({ id, blocks }) => blocks && !despite.includes(id))
  return first && refuse('already-exists', sentenceFor(first), { field: 'despite' })
}

function sentenceFor({ number, serial, registeredOn, why }: Duplicate): string {
  const because = why.includes('same-number')
    ? 'cùng số, ngày và cơ quan ban hành'
    : why.includes('same-file')
      ? 'cùng một tệp'
      : 'nội dung gần như giống hệt'
  const where = `số đến ${serial}${registeredOn === null ? '' : ` ngày ${dayOfKey(registeredOn)}`}`
  return `Văn bản này có thể đã vào sổ: ${where}${number === null ? '' : ` (${number})`}, ${because}. Hãy so hai văn bản; nếu vẫn vào sổ, chọn “Không trùng”.`
}
