import { parseArgs } from 'node:util'
import { findPersonByEmail } from '#modules/staff/index.ts'
import { silentLog, UsageError, type Command, type Io } from '#platform/command.ts'
import { holdLock } from '#platform/hold-lock.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { reachDatabaseAlone } from '#platform/postgres/reach-database.ts'
import { toBase64 } from '#record/bytes.ts'
import { chooseAuthority } from './authorities.ts'
import { readConfig, type Config } from './config.ts'
import { openProgram } from './program.ts'
import { planSuccession, succeedRecord, type SuccessionPlan } from './succeed-record.ts'

type Asked = { by: string; root: string | undefined; host: string | undefined; confirm: string | undefined }

/** `record succeed --by EMAIL [--root FILE] [--host HOST] [--confirm ORIGIN]`: with the program stopped. */
export const run: Command = async (parameters, io) => {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args: [...parameters], options: { by: text, root: text, host: text, confirm: text } })
  const { by, root, host, confirm } = values
  if (by === undefined)
    throw new UsageError('Ai quyết định? Hãy đưa --by với thư điện tử của quản trị viên. / Say who decides by --by.')
  const config = readConfig(io.env)
  const database = await reachDatabaseAlone({ ...config, log: silentLog })
  try {
    await migrate(database.url)
    return await succeed({ config, url: database.url, io }, { by, root, host, confirm })
  } finally {
    await database.stop()
  }
}

type Parts = { config: Config; url: string; io: Io }

async function succeed({ config, url, io }: Parts, { by, root, host, confirm }: Asked): Promise<number> {
  const log = createLog({ level: 'silent' })
  const program = await openProgram({ config, url, log, work: false, publish: false })
  const { db, clock } = program.services
  try {
    const authority = await chooseAuthority(db, host)
    const lock = await lockPublishing(url, authority.id)
    try {
      const plan = await planSuccession(db, config.dataDir, authority)
      const person = await findPersonByEmail(db, {
        authority: authority.id,
        email: by,
        now: clock(),
        // Whoever runs commands on this machine holds its keys: there is no stronger proof to ask for.
        secondFactor: true,
      })
      if (!person) throw new UsageError(`Không có cán bộ đang làm việc với địa chỉ ${by}. / Nobody in office has it.`)
      tellPlan(plan, io)
      if (confirm !== plan.successor) return askToConfirm(plan, io)
      const shell = program.services.shellFor(authority.id)
      const vkey = await succeedRecord({ shell, dataDir: config.dataDir, by: person, plan, rootFile: root })
      tellDone(plan, vkey, io)
      return 0
    } finally {
      await lock.release()
    }
  } finally {
    await program.stop()
  }
}

/** Nobody may publish meanwhile. @throws UsageError where a running program does */
async function lockPublishing(url: string, authority: string): Promise<{ release(): Promise<void> }> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  const lock = holdLock(url, `publish ${authority}`, { onHeld: () => resolve(undefined), onLost: () => undefined })
  const timer = setTimeout(
    () => reject(new UsageError('Chương trình đang chạy: hãy dừng nó trước. / The program is running: stop it first.')),
    5_000,
  )
  try {
    await promise
    return lock
  } catch (error) {
    await lock.release()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function tellPlan({ predecessor, successor, last, held, shared, why }: SuccessionPlan, { out }: Io): void {
  const lost = why === 'entries-lost'
  out(`Sổ ${predecessor} đã ký ${last.size} mục, mã gốc ${toBase64(last.root)}.`)
  out(
    lost
      ? `Cơ sở dữ liệu và tệp công khai chỉ còn ${held} mục: ${last.size - held} mục cuối đã mất.`
      : `Cơ sở dữ liệu có ${held} mục nhưng khác với những gì đã ký.`,
  )
  out(`Sổ nối tiếp ${successor} sẽ gồm ${held} mục này (${shared} mục kiểm được là của sổ cũ), rồi một mục ghi lại`)
  out('sổ cũ, điểm chốt cuối đã ký và lý do. Việc này không đảo lại được.')
  out(
    `(${predecessor} was signed to ${last.size}; ${held} entries are here, ${shared} of them shown to be of it. ${successor} would hold them and then say so, for good.)`,
  )
}

function askToConfirm({ successor }: SuccessionPlan, { err }: Io): number {
  err(`Chưa làm gì. Để mở thật, chạy lại với: --confirm ${successor} / Nothing done yet: run again with this.`)
  return 2
}

function tellDone({ predecessor, successor }: SuccessionPlan, vkey: string, { out }: Io): void {
  out('')
  out(`Đã mở ${successor}. Khoá kiểm chứng / verifier key:`)
  out(vkey)
  out(`1. Khởi động chương trình: sổ mới được công bố; ${predecessor} vẫn được phục vụ. / Start the program.`)
  out('2. Niêm yết khoá mới, báo người làm chứng và ai giữ bản sao. / Post the key; tell witnesses and mirrors.')
  out('3. Cất khoá gốc đi; chép thư mục khoá mới vào két, trừ guard.json. / Put the root key away; copy the new keys.')
}
