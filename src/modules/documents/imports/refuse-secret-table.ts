import { refuse, type Refusal } from '#kernel/refusal.ts'
import { stampOf } from '#reading/open/annex/stamp.ts'
import { openPapers } from '#reading/open/open-file.ts'
import { sniff } from '#reading/open/sniff.ts'
import type { TableFile } from '#reading/open/table/table-file.ts'
import { isSecretName } from '../files/secret-name.rules.ts'
import { markIn } from '../files/looked-at.ts'

/** Refuses a register that itself bears a mark of secrecy, or is named so; its lines about secret papers are left out one by one. */
export async function refuseSecretTable({
  name,
  bytes,
  table,
}: {
  name: string
  bytes: Uint8Array
  table: TableFile
}): Promise<Refusal | undefined> {
  if (isSecretName(name)) return refused('Tên tệp ghi “mật”.')
  const rows = table.rows.map(({ cells }) => cells)
  const mark = stampOf([{ rows, apart: [] }]) ?? (sniff(bytes) === 'text' ? undefined : markIn(await openPapers(bytes)))
  return mark === undefined || mark === null ? undefined : refused(`Bảng này có dấu “${mark}”.`)
}

const refused = (why: string) =>
  refuse('not-allowed', `${why} Hệ thống này không được lưu tài liệu mật: không nhập dòng nào, không giữ lại gì.`, {
    field: 'body',
  })
