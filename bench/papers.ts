import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Person } from '#kernel/actor.ts'
import { listPapers } from '#modules/documents/papers/read.ts'
import { paperQuery } from '#modules/documents/papers/schema.ts'
import { openDb, type Db } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres/start-postgres.ts'
import { inDataFolder } from './data-folder.ts'
import type { Report } from './main.ts'

const papers = 10_000
const rounds = 10

/** What a clerk asks of the list of incoming papers, by name of the figure. */
const questions: Readonly<Record<string, Record<string, unknown>>> = {
  'first page': {},
  'page 300': { page: 300 },
  'one state': { state: 'presented' },
  'one issuer': { issuer: 'Sở số 7' },
  'one month': { from: '2026-03-01', until: '2026-03-31' },
  'rare words, no diacritics': { q: 'giong 4321' },
  'words of all papers, with diacritics': { q: 'phòng cháy chữa cháy' },
  'words of all papers, no diacritics': { q: 'phong chay' },
  'a part of a number': { q: '432/so' },
}

/** Time of PostgreSQL and the program for the list of papers among 10,000 with some 4 kB of text each. */
export async function run(report: Report): Promise<void> {
  await inDataFolder(async (dataDir) => {
    const postgres = await startPostgres({ dataDir, log: { info: () => undefined } })
    await migrate(postgres.url)
    const { db, close } = openDb(postgres.url)
    try {
      const authority = randomUUID()
      await enterPapers(db, authority)
      for (const role of ['clerk', 'officer'] as const) await measureAs(report, { db, authority, role })
    } finally {
      await close()
      await postgres.stop()
    }
  })
}

type Asked = { db: Db; authority: string; role: 'clerk' | 'officer' }

async function measureAs(report: Report, { db, authority, role }: Asked): Promise<void> {
  const person: Person = { authority, staffId: randomUUID(), grants: [{ role, unitId: null }], secondFactor: true }
  for (const [name, asked] of Object.entries(questions)) {
    const query = paperQuery.parse(asked)
    await listPapers(db, { authority, person }, query)
    const before = performance.now()
    for (let at = 0; at < rounds; at++) await listPapers(db, { authority, person }, query)
    report({
      name: `${papers} papers, ${role}: ${name}`,
      value: (performance.now() - before) / rounds,
      unit: 'ms',
      goal: 'under 50 ms',
    })
  }
}

/** One year of a busy office, made by the database itself. A third may be seen by one unit only. */
async function enterPapers(db: Db, authority: string): Promise<void> {
  const register = randomUUID()
  for (let from = 1; from <= papers; from += 1_000)
    await sql`insert into papers (authority_id, paper_id, direction, register_id, serial, registered_on, number, dated, issuer, type,
      subject, unit_id, came_by, drafted_at, state, text)
    select ${authority}::uuid, gen_random_uuid(), 'in', ${register}::uuid, n, date '2026-01-01' + n / 30, n || '/SO' || n % 40 || '-VP',
      date '2026-01-01' + n / 30, 'Sở số ' || n % 40, (array['công văn', 'kế hoạch', 'quyết định', 'giấy mời'])[1 + n % 4],
      'Về việc rà soát công tác phòng cháy, chữa cháy đợt ' || n, case when n % 3 = 0 then gen_random_uuid() end, 'import', now(),
      (array['presented', 'assigned', 'settled', 'filed'])[1 + n % 4],
      (select string_agg((array['Uỷ ban nhân dân', 'các phường, xã', 'báo cáo kết quả', 'phòng cháy, chữa cháy', 'trước ngày', 'thực hiện',
        'tuyên truyền', 'nhân dân', 'kiểm tra', 'đôn đốc'])[1 + (n * 7 + w * 13) % 10] || ' ' || (n * w) % 5000, ' ')
        from generate_series(1, 200) w) || ' giống ' || n
    from generate_series(${from}::int, ${from + 999}::int) n`.execute(db)
  await sql`analyze papers`.execute(db)
}
