import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { silentLog, UsageError, type Command, type Io } from '#platform/command.ts'
import { openDb, type Db } from '#platform/db.ts'
import { reachDatabaseAlone } from '#platform/postgres/reach-database.ts'
import { count } from '#vietnamese/format.ts'
import { listAuthorities, type Authority } from './authorities.ts'
import { checkRecord, type RecordCheck } from './check-record.ts'
import { readConfig } from './config.ts'

export const run: Command = async (parameters, io) => {
  const { positionals } = parseArgs({ args: [...parameters], allowPositionals: true })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new UsageError('Hãy cho tên một tệp. / Name one file.')
  const config = readConfig(io.env)
  const database = await reachDatabaseAlone({ ...config, log: silentLog })
  try {
    const restored = await restoreBackup({ url: database.url, dataDir: config.dataDir, file: resolve(file) })
    io.out(
      `Bản sao lưu lúc ${restored.madeAt}: đã khôi phục ${count(restored.rows, 'vi')} dòng của ${restored.tables} bảng và ${count(restored.files, 'vi')} tệp; số dòng và mã băm đều khớp.`,
    )
    const { db, close } = openDb(database.url, { max: 2 })
    try {
      return await checkRecords(db, config.dataDir, io)
    } finally {
      await close()
    }
  } finally {
    await database.stop()
  }
}

async function checkRecords(db: Db, dataDir: string, io: Io): Promise<number> {
  let code = 0
  for (const authority of await listAuthorities(db)) {
    const check = await checkRecord(db, dataDir, authority.id)
    io.out(`${authority.name}: ${wordsOf(check, authority)}`)
    if (check.state === 'wrong' || check.state === 'files-missing') code = 1
  }
  return code
}

function wordsOf(check: RecordCheck, { id }: Authority): string {
  switch (check.state) {
    case 'wrong':
      return `SỔ MINH BẠCH SAI (${check.problem}). Đừng khởi động chương trình với dữ liệu này. / The record is wrong.`
    case 'no-key':
      return `chưa kiểm chứng được ${count(check.held, 'vi')} mục của sổ vì thiếu khoá: hãy đặt lại thư mục keys/${id} đã cất riêng rồi chạy “minhbach doctor”. / No key here to verify against.`
    case 'no-guard':
      return `thiếu tệp canh giữ keys/${id}/guard.json: chạy “minhbach keys guard TỆP” trước khi khởi động. / The guard file is missing.`
    case 'files-missing':
      return `ĐỪNG KHỞI ĐỘNG: đã ký đến ${count(check.signed, 'vi')} mục nhưng sổ công khai ở đây chỉ có ${count(check.published, 'vi')}. Hãy chép lại site/${id}/record mới hơn; nếu không còn ở đâu, chạy “minhbach record succeed” (docs/operations.md, mục 17). / More was signed than the files here hold: put back the newer record folder first, or open a successor.`
    case 'nothing-published':
      return `${count(check.held, 'vi')} mục, chưa có sổ công khai: sẽ công bố khi khởi động. / Nothing published yet.`
    case 'agrees': {
      const verified = `sổ công khai ${count(check.published, 'vi')} mục đúng chữ ký và khớp cơ sở dữ liệu (${count(check.held, 'vi')} mục)`
      if (check.published <= check.held) return `${verified}. / The record verifies.`
      return `${verified}; ${count(check.published - check.held, 'vi')} mục đến sau bản sao lưu sẽ được ghi lại khi khởi động, không kèm nội dung. / Later entries will be written back at the next start.`
    }
  }
}
