import { existsSync, readdirSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { listMigrations } from './backup/tables.ts'
import { migrationFiles } from './migrate.ts'
import { isDataDirHeld } from './postgres/hold-data-dir.ts'

/** One line of an examination: what was found and, unless all is well, what to do. */
export type Finding = { level: 'ok' | 'warn' | 'fail'; found: string; todo?: string }

const gigabyte = 1024 ** 3

/** The machine: Node, disk, whether the program runs. */
export async function examineMachine(dataDir: string): Promise<Finding[]> {
  const findings: Finding[] = [
    Number(process.versions.node.split('.')[0]) >= 24
      ? { level: 'ok', found: `Node ${process.versions.node}` }
      : { level: 'fail', found: `Node ${process.versions.node}`, todo: 'Chạy qua bin/minhbach.mjs để có Node 24.' },
  ]
  if (!existsSync(dataDir)) {
    return [
      ...findings,
      {
        level: 'warn',
        found: `Chưa có thư mục dữ liệu ${dataDir}`,
        todo: 'Khởi động lần đầu bằng “npm start”, hoặc đặt DATA_DIR.',
      },
    ]
  }
  const { bavail, bsize } = await statfs(dataDir)
  const free = (bavail * bsize) / gigabyte
  const found = `Còn trống ${free.toFixed(1).replace('.', ',')} GB nơi đặt dữ liệu`
  const todo = 'Dọn đĩa hoặc chuyển DATA_DIR sang đĩa lớn hơn: khi đầy đĩa, chương trình không ghi được quyết định nào.'
  findings.push(free >= 5 ? { level: 'ok', found } : { level: free >= 1 ? 'warn' : 'fail', found, todo })
  findings.push(
    isDataDirHeld(dataDir)
      ? { level: 'ok', found: 'Chương trình đang chạy' }
      : { level: 'warn', found: 'Chương trình không chạy', todo: 'Khởi động bằng “npm start” hoặc dịch vụ hệ thống.' },
  )
  return findings
}

/** Keys: there, and readable by the program's user alone. */
export function examineKeys(dataDir: string): Finding[] {
  const folder = join(dataDir, 'keys')
  if (!existsSync(folder))
    return [
      {
        level: 'warn',
        found: 'Chưa có thư mục khoá',
        todo: 'Khoá được tạo ở lần khởi động đầu; nếu đang khôi phục, hãy đặt lại thư mục keys đã cất riêng.',
      },
    ]
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = [folder, ...entries.map((entry) => join(entry.parentPath, entry.name))]
  const open = process.platform === 'win32' ? [] : paths.filter((path) => (statSync(path).mode & 0o077) !== 0)
  const findings: Finding[] = open.map((path) => ({
    level: 'fail' as const,
    found: `${path} để người khác trên máy đọc được`,
    todo: `chmod ${statSync(path).isDirectory() ? '700' : '600'} ${path}`,
  }))
  if (open.length === 0) findings.push({ level: 'ok', found: 'Khoá chỉ người chạy chương trình đọc được' })
  const roots = paths.filter((path) => path.endsWith('root.key'))
  for (const path of roots) {
    findings.push({
      level: 'warn',
      found: `Khoá gốc còn nằm trên máy (${path})`,
      todo: 'Chép khoá gốc ra thẻ nhớ hoặc giấy, cất nơi khác, rồi xoá tệp này.',
    })
  }
  return findings
}

/** The database: reachable, new enough, migrated, its clock in step, its jobs not waiting. */
export async function examineDatabase(url: string): Promise<Finding[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    return [
      await examineVersion(client),
      await examineMigrations(client),
      await examineClock(client),
      ...(await examineJobs(client)),
    ]
  } catch (error) {
    return [
      {
        level: 'fail',
        found: `Không hỏi được cơ sở dữ liệu: ${(error as Error).message}`,
        todo: 'Kiểm tra DATABASE_URL, hoặc xem nhật ký trong DATA_DIR/postgres/cluster/log.',
      },
    ]
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function examineVersion(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
  )
  const found = `PostgreSQL ${rows[0]?.version ?? '?'}`
  return (rows[0]?.number ?? 0) >= 150_000
    ? { level: 'ok', found }
    : { level: 'fail', found, todo: 'Nâng lên PostgreSQL 15 hoặc mới hơn.' }
}

async function examineMigrations(client: Client): Promise<Finding> {
  const known = await migrationFiles()
  const applied = (await listMigrations(client)) ?? []
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    return {
      level: 'fail',
      found: `Cơ sở dữ liệu mới hơn chương trình (${unknown.join(', ')})`,
      todo: 'Dùng bản chương trình mới hơn.',
    }
  const missing = known.length - applied.length
  if (missing > 0)
    return {
      level: 'warn',
      found: `Còn ${missing} bước nâng cấp lược đồ`,
      todo: 'Khởi động lại chương trình: chúng được chạy khi khởi động.',
    }
  return { level: 'ok', found: 'Lược đồ cơ sở dữ liệu đúng phiên bản' }
}

async function examineClock(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now')
  const seconds = Math.abs(Date.now() - (rows[0]?.now.getTime() ?? 0)) / 1000
  if (seconds < 2) return { level: 'ok', found: 'Đồng hồ máy và cơ sở dữ liệu khớp nhau' }
  return {
    level: seconds < 60 ? 'warn' : 'fail',
    found: `Đồng hồ máy và cơ sở dữ liệu lệch ${Math.round(seconds)} giây`,
    todo: 'Bật đồng bộ giờ (NTP) trên cả hai máy.',
  }
}

async function examineJobs(client: Client): Promise<Finding[]> {
  const there = await client.query<{ there: boolean }>(`select to_regclass('pgboss.job') is not null as there`)
  if (!there.rows[0]?.there) return []
  const { rows } = await client.query<{ age: number; failed: number }>(`
    select coalesce(extract(epoch from now() - min(start_after) filter (where state in ('created', 'retry') and start_after <= now())), 0)::int as age,
      count(*) filter (where state = 'failed' and completed_on > now() - interval '1 day')::int as failed from pgboss.job`)
  const { age = 0, failed = 0 } = rows[0] ?? {}
  const waiting: Finding =
    age < 60
      ? { level: 'ok', found: 'Không có việc nền nào chờ lâu' }
      : {
          level: age < 3600 ? 'warn' : 'fail',
          found: `Một việc nền đã chờ ${Math.round(age / 60)} phút`,
          todo: 'Xem chương trình có đang chạy không và nhật ký của nó có lỗi không.',
        }
  if (failed === 0) return [waiting]
  return [
    waiting,
    { level: 'warn', found: `${failed} việc nền hỏng hẳn trong 24 giờ qua`, todo: 'Tìm “job failed” trong nhật ký.' },
  ]
}
