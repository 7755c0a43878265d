import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { silentLog, type Command } from '#platform/command.ts'
import { openDb, type Db } from '#platform/db.ts'
import { examineDatabase, examineKeys, examineMachine, type Finding } from '#platform/doctor.ts'
import { reachDatabase } from '#platform/postgres/reach-database.ts'
import { findHalt, haltRemedies } from '#record/halt.ts'
import { day, time } from '#vietnamese/format.ts'
import { listAuthorities, type Authority } from './authorities.ts'
import { readLastBackup } from './backup-command.ts'
import { checkRecord } from './check-record.ts'
import { readConfig, type Config } from './config.ts'
import { recordDir } from './places.ts'

const marks = { ok: '  tốt  ', warn: 'để ý  ', fail: '  LỖI  ' }

export const run: Command = async (_parameters, io) => {
  const config = readConfig(io.env)
  let failed = 0
  let warned = 0
  for await (const { level, found, todo } of examine(config)) {
    io.out(`${marks[level]} ${found}`)
    if (todo !== undefined) io.out(`        → ${todo}`)
    if (level === 'fail') failed += 1
    if (level === 'warn') warned += 1
  }
  io.out(
    failed + warned === 0
      ? 'Mọi thứ đều tốt. / All is well.'
      : `${failed} lỗi, ${warned} điều cần để ý. / ${failed} failures, ${warned} warnings.`,
  )
  return failed > 0 ? 1 : 0
}

async function* examine(config: Config): AsyncGenerator<Finding> {
  yield* await examineMachine(config.dataDir)
  yield* examineKeys(config.dataDir)
  yield* await examineBackup(config.dataDir)
  if (config.databaseUrl === undefined && !existsSync(config.dataDir)) return
  let database
  try {
    database = await reachDatabase({ ...config, log: silentLog })
  } catch (error) {
    yield { level: 'fail', found: (error as Error).message, todo: 'Xem nhật ký trong DATA_DIR/postgres/cluster/log.' }
    return
  }
  const { db, close } = openDb(database.url, { max: 2 })
  try {
    const findings = await examineDatabase(database.url)
    yield* findings
    if (findings.every(({ level }) => level === 'ok')) yield* examineRecords(db, config.dataDir)
  } finally {
    await close()
    await database.stop()
  }
}

async function* examineRecords(db: Db, dataDir: string): AsyncGenerator<Finding> {
  for (const authority of await listAuthorities(db)) {
    const last = await lastEntryAt(db, authority)
    if (last && last.getTime() > Date.now() + 2_000) {
      yield {
        level: 'fail',
        found: `Mục cuối của sổ đề giờ tương lai (${last.toISOString()})`,
        todo: 'Chỉnh lại đồng hồ máy: sổ không nhận mục cũ hơn mục trước.',
      }
    }
    const halt = await findHalt(db, authority.id)
    if (halt)
      yield {
        level: 'fail',
        found: `Sổ minh bạch của ${authority.name} đang chỉ đọc (${halt}): mọi quyết định bị từ chối`,
        todo: haltRemedies[halt].vi,
      }
    yield await examineRecord(db, dataDir, authority)
  }
}

async function examineRecord(db: Db, dataDir: string, authority: Authority): Promise<Finding> {
  const check = await checkRecord(db, dataDir, authority.id)
  const name = `Sổ minh bạch của ${authority.name}`
  if (check.state === 'wrong')
    return {
      level: 'fail',
      found: `${name} SAI: ${check.problem}`,
      todo: 'Dừng chương trình, giữ nguyên thư mục dữ liệu và khôi phục từ bản sao lưu.',
    }
  if (check.state === 'no-key')
    return {
      level: 'fail',
      found: `${name}: không có khoá để kiểm chứng và ký`,
      todo: `Đặt lại thư mục keys/${authority.id} đã cất riêng.`,
    }
  if (check.state === 'nothing-published')
    return { level: 'warn', found: `${name} chưa công bố lần nào`, todo: 'Khởi động chương trình.' }
  if (check.state === 'no-guard')
    return {
      level: 'fail',
      found: `${name}: thiếu tệp canh giữ keys/${authority.id}/guard.json, nên không ký gì nữa`,
      todo: 'Tìm điểm chốt mới nhất đã công bố rồi chạy “minhbach keys guard TỆP”; xem docs/operations.md.',
    }
  if (check.state === 'files-missing')
    return {
      level: 'fail',
      found: `${name}: đã ký đến ${check.signed} mục nhưng tệp ở đây chỉ có ${check.published} mục`,
      todo: haltRemedies['entries-lost'].vi,
    }
  const { mtime } = await stat(join(recordDir(dataDir, authority.id), 'checkpoint'))
  const reach = `${check.published} mục, kiểm chứng được, công bố lúc ${time(mtime)} ${day(mtime)}`
  if (check.published === check.held) return { level: 'ok', found: `${name}: ${reach}` }
  const gap = Math.abs(check.held - check.published)
  if (check.published > check.held)
    return {
      level: 'warn',
      found: `${name}: ${reach}; cơ sở dữ liệu thiếu ${gap} mục sau khôi phục`,
      todo: 'Khởi động chương trình: các mục ấy được ghi lại.',
    }
  const level = Date.now() - mtime.getTime() < 60_000 ? 'ok' : 'fail'
  return {
    level,
    found: `${name}: ${reach}; còn ${gap} mục chưa công bố`,
    ...(level === 'fail' && { todo: 'Xem dòng “the record could not be published” trong nhật ký.' }),
  }
}

async function lastEntryAt(db: Db, { id }: Authority): Promise<Date | undefined> {
  const row = await db
    .selectFrom('record_entries')
    .select('at')
    .where('authority_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at
}

async function examineBackup(dataDir: string): Promise<Finding[]> {
  const last = await readLastBackup(dataDir)
  const todo = 'Chạy “npm run minhbach -- backup TỆP” mỗi ngày (xem docs/operations.md) và chép tệp ra máy khác.'
  if (!last) return [{ level: 'warn', found: 'Chưa sao lưu lần nào', todo }]
  const days = Math.floor((Date.now() - new Date(last.at).getTime()) / 86_400_000)
  return [
    days < 2
      ? { level: 'ok', found: `Sao lưu gần nhất lúc ${last.at}: ${last.file}` }
      : { level: 'warn', found: `Sao lưu gần nhất đã ${days} ngày`, todo },
  ]
}
