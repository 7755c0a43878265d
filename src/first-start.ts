import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRefusal } from '#kernel/refusal.ts'
import { roleWords } from '#kernel/role-words.ts'
import { addUsualUnitTypes, makeFirstAdministratorToken } from '#modules/staff/index.ts'
import { openDb } from '#platform/db.ts'
import { currentTotp } from '#platform/session/totp.ts'
import { act } from '#record/act.ts'
import { findPreparedCertificate, openKeys } from '#record/keys.ts'
import { findLogKey, logKeyKind } from '#record/log-key.ts'
import { formatVerifierKey } from '#record/note.ts'
import { foundAuthority, listAuthorities, type Authority } from './authorities.ts'
import { addressOf, isLoopback, type Config } from './config.ts'
import { keysDir, recordOrigin } from './places.ts'
import type { Program } from './program.ts'
import { runApart } from './run-apart.ts'
import { sampleAuthority } from './sample/authority.ts'
import type { SampleSignIn } from './sample/load-sample.ts'

export type Founding = {
  config: Config
  env: Readonly<Record<string, string | undefined>>
  /** Address of the migrated database. */
  url: string
  empty: boolean
  say: (line: string) => void
}

/**
 * Makes the authority of PUBLIC_URL where the database has none yet, and its keys; on this machine itself it is filled with the
 * sample, in a process of its own.
 * @throws where an earlier start was ended while it loaded the sample: half of it is of no use
 */
export async function foundFirst({ config, env, url, empty, say }: Founding): Promise<void> {
  const unfinished = join(config.dataDir, 'keys', 'sample-unfinished')
  if (existsSync(unfinished)) throw new Error(interrupted(config))
  const wantsSample = !empty && isLoopback(config.publicUrl)
  if (!(await isFresh({ config, url, wantsSample })) || !wantsSample) return
  await writeFile(unfinished, '')
  say('Đang nạp cơ quan mẫu … / Loading the sample authority …')
  await runApart({
    script: new URL('fill-with-sample.ts', import.meta.url),
    env: { ...env, DATABASE_URL: url },
    say,
    failure: 'không nạp được cơ quan mẫu / the sample authority could not be loaded',
  })
  await rm(unfinished)
}

function interrupted({ dataDir, databaseUrl }: Config): string {
  const database = databaseUrl ? ' và làm trống cơ sở dữ liệu' : ''
  return `lần nạp cơ quan mẫu trước bị ngắt giữa chừng. Hãy xoá thư mục ${dataDir}${database} rồi chạy lại. / Loading the sample was interrupted: remove that folder and start again`
}

/** @returns whether the first authority's record has no entry yet */
async function isFresh({ config, url, wantsSample }: Pick<Founding, 'config' | 'url'> & { wantsSample: boolean }) {
  const { db, close } = openDb(url, { max: 1 })
  try {
    const [there] = await listAuthorities(db)
    if (there) return (await findLogKey(db, there.id)) === undefined
    const fresh = { authority_id: randomUUID(), host: config.publicUrl.host, now: new Date() }
    const named = wantsSample ? sampleAuthority : { name: 'Cơ quan chưa đặt tên', short_name: 'Cơ quan' }
    await foundAuthority(db, { ...fresh, ...named })
    await addUsualUnitTypes(db, fresh.authority_id)
    await mkdir(join(config.dataDir, 'keys'), { recursive: true, mode: 0o700 })
    await openKeys({
      dir: keysDir(config.dataDir, fresh.authority_id),
      origin: recordOrigin(fresh.host),
      now: fresh.now,
    })
    return true
  } finally {
    await close()
  }
}

/**
 * Opens the first record where it has no entry yet, and says how people get in.
 * @returns lines for the terminal
 */
export async function arrive({ config, program }: { config: Config; program: Program }): Promise<string[]> {
  const [authority] = await listAuthorities(program.services.db)
  if (!authority) return []
  const { db, shellFor } = program.services
  if ((await findLogKey(db, authority.id)) === undefined) await openRecord(config, authority, shellFor(authority.id))
  return [...(await firstAdministrator({ config, program, authority })), ...(await sampleLines(config))]
}

/** The first entry of a record: which key signs it, certified by which root. */
export async function openRecord(
  config: Config,
  authority: Authority,
  shell: Parameters<typeof act>[0],
): Promise<void> {
  const dir = keysDir(config.dataDir, authority.id)
  const keys = await openKeys({ dir, origin: recordOrigin(authority.host), now: shell.clock() })
  const vkey = formatVerifierKey(keys.current.key)
  const certificate = (await findPreparedCertificate({ dir, vkey })) ?? ''
  const done = await act(shell, logKeyKind, { do: 'open', by: 'clock', input: { vkey, certificate } })
  if (isRefusal(done)) throw new Error(done.rule)
}

async function firstAdministrator({
  config,
  program,
  authority,
}: {
  config: Config
  program: Program
  authority: Authority
}): Promise<string[]> {
  const { db, clock, newId } = program.services
  const token = await makeFirstAdministratorToken(db, { authority: authority.id, now: clock(), newId })
  if (token === undefined) return []
  return [
    '',
    'Chưa có quản trị viên. Mở liên kết dùng một lần này để tạo quản trị viên đầu tiên:',
    `  ${addressOf(config, authority)}/console/quan-tri-dau-tien#token=${token}`,
    '(No administrator yet: open this one-time link to make the first one.)',
  ]
}

const signInsFile = (config: Config) => join(config.dataDir, 'keys', 'sample-sign-ins.json')

/** The sample's passwords are random for each installation; they are kept with the keys so that a later start can say them again. */
export async function keepSignIns(config: Config, signIns: readonly SampleSignIn[]): Promise<void> {
  await mkdir(join(config.dataDir, 'keys'), { recursive: true, mode: 0o700 })
  await writeFile(signInsFile(config), JSON.stringify(signIns, null, 2), { mode: 0o600 })
}

/** Sign-ins of the sample with their codes of this minute, as lines for the terminal. */
export async function sampleLines(config: Config): Promise<string[]> {
  const text = await readFile(signInsFile(config), 'utf8').catch(() => undefined)
  if (text === undefined) return []
  const signIns = JSON.parse(text) as SampleSignIn[]
  const rows = signIns.map(({ name, email, password, totpSecret, roles }) => {
    const code = totpSecret === undefined ? '' : `  mã hiện tại / code now: ${currentTotp(totpSecret, new Date())}`
    return `  ${email.padEnd(34)} ${password}  ${name} (${roles.map((role) => roleWords(role).vi).join(', ')})${code}`
  })
  return ['', 'Tài khoản mẫu / sample sign-ins:', ...rows, 'Lấy mã mới / new code: npm run minhbach -- sample-codes']
}
