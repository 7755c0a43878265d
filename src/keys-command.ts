import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { silentLog, UsageError, type Command, type Io } from '#platform/command.ts'
import { openDb } from '#platform/db.ts'
import { reachDatabase } from '#platform/postgres/reach-database.ts'
import { formatKeyList, openKeys, prepareKey } from '#record/keys.ts'
import { certify } from '#record/certificate.ts'
import { formatVerifierKey, parseVerifierKey } from '#record/note.ts'
import { sha256 } from '#record/primitives.ts'
import { restoreGuard } from '#record/signer.ts'
import { parseSigningKey } from '#record/signing-key.ts'
import { chooseAuthority, type Authority } from './authorities.ts'
import { readConfig, type Config } from './config.ts'
import { keysDir, recordName, recordOrigin, rootKeyFile } from './places.ts'

/**
 * `keys show`, `keys prepare [--root FILE]`, `keys certify --root FILE VKEY`, `keys guard CHECKPOINT_FILE`. Rotation itself
 * is a recorded decision that an administrator takes.
 */
export const run: Command = async (parameters, io) => {
  const [verb, ...rest] = parameters
  const { values, positionals } = parseArgs({
    args: rest,
    options: { root: { type: 'string' }, host: { type: 'string' } },
    allowPositionals: true,
  })
  if (verb !== 'show' && verb !== 'prepare' && verb !== 'certify' && verb !== 'guard')
    throw new UsageError(
      'Có bốn lệnh: keys show, keys prepare, keys certify KHOÁ, keys guard TỆP. / There are four commands.',
    )
  refuseStray(verb, { root: values.root, positionals })
  if (verb === 'certify') return certifyApart(values.root ?? '', positionals[0] ?? '', io)
  const config = readConfig(io.env)
  const authority = await findAuthority(config, values.host)
  const origin = recordOrigin(authority.host, recordName(config.dataDir, authority.id))
  const place = { dir: keysDir(config.dataDir, authority.id), origin, now: new Date() }
  if (verb === 'show') return show(place, io)
  if (verb === 'guard') return putBackGuard(place, positionals[0] ?? '', io)
  const atHand = rootKeyFile(config.dataDir, authority.id)
  const root = values.root ?? (existsSync(atHand) ? atHand : undefined)
  return prepare({ ...place, ...(root !== undefined && { rootKeyFile: root }) }, io)
}

function refuseStray(verb: string, { root, positionals }: { root: string | undefined; positionals: string[] }): void {
  if ((verb === 'show' || verb === 'guard') && root !== undefined)
    throw new UsageError(`keys ${verb} không nhận --root. / takes no --root.`)
  if (verb === 'certify' && (root === undefined || positionals.length !== 1))
    throw new UsageError('Cách dùng: keys certify --root TỆP KHOÁ_KIỂM_CHỨNG. / Usage: keys certify --root FILE VKEY.')
  if (verb !== 'certify' && positionals.length !== (verb === 'guard' ? 1 : 0))
    throw new UsageError('Chỉ keys guard cần một tệp, là điểm chốt. / keys guard alone takes a file, the checkpoint.')
}

const guide = { vi: 'docs/operations.md, mục 10', en: 'docs/operations.md, section 10' }

async function prepare(given: Place & { rootKeyFile?: string }, io: Io): Promise<number> {
  const { vkey, certificate } = await prepareKey(given)
  io.out(vkey)
  if (certificate === undefined) {
    io.err(`Khoá đã sẵn sàng nhưng chưa có chứng nhận của khoá gốc. Trên máy có khoá gốc, hãy chạy (${guide.vi}):`)
    io.err(`(Prepared, not yet certified. On the machine where the root key is kept run, see ${guide.en}:)`)
    io.err(`  npm run minhbach -- keys certify --root TỆP '${vkey}'`)
    return 0
  }
  io.out('')
  io.out(certificate)
  io.err('Khoá đã sẵn sàng nhưng chưa ký gì. Quản trị viên quyết định dùng nó ở bàn làm việc, mục “Khoá ký sổ”.')
  io.err(`(Prepared, signing nothing yet. An administrator decides on it in the console, “Record key”: ${guide.en}.)`)
  return 0
}

/** Needs neither database nor network: it runs on the machine that keeps the root key. */
async function certifyApart(rootFile: string, vkey: string, io: Io): Promise<number> {
  const root = parseSigningKey(await readFile(rootFile, 'utf8'))
  io.out(certify(root, parseVerifierKey(sha256, vkey), new Date()))
  io.err('Hãy mang chứng nhận này (không phải khoá gốc) đến bàn làm việc, mục “Khoá ký sổ”.')
  io.err('(Take this certificate, not the root key, to the console, “Record key”.)')
  return 0
}

type Place = { dir: string; origin: string; now: Date }

async function show(place: Place, io: Io): Promise<number> {
  const keys = await openKeys(place)
  io.out(`gốc / root:  ${formatVerifierKey(keys.root)}`)
  io.out(formatKeyList(keys).trimEnd())
  for (const { until } of keys.retiring)
    io.err(`Khoá cũ còn ký kèm đến ${until.toISOString()} / an old key signs along until then.`)
  return 0
}

/** Only for the operator who has made sure that this is the last checkpoint that was ever published. */
async function putBackGuard({ dir, origin }: Place, file: string, io: Io): Promise<number> {
  const checkpoint = await readFile(file, 'utf8')
  const { size } = await restoreGuard({ keysDir: dir, origin, clock: () => new Date() }, checkpoint)
  io.out(`Tệp canh giữ đã đặt lại ở ${size} mục. / The guard file stands at ${size} entries.`)
  return 0
}

async function findAuthority(config: Config, host: string | undefined): Promise<Authority> {
  const database = await reachDatabase({ ...config, log: silentLog })
  const { db, close } = openDb(database.url, { max: 1 })
  try {
    return await chooseAuthority(db, host)
  } finally {
    await close()
    await database.stop()
  }
}
