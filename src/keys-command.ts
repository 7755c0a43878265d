import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { silentLog, UsageError, type Command, type Io } from '#platform/command.ts'
import { openDb } from '#platform/db.ts'
import { reachDatabase } from '#platform/postgres/reach-database.ts'
import { formatKeyList, openKeys, prepareKey } from '#record/keys.ts'
import { formatVerifierKey } from '#record/note.ts'
import { restoreGuard } from '#record/signer.ts'
import { chooseAuthority, type Authority } from './authorities.ts'
import { readConfig, type Config } from './config.ts'
import { keysDir, recordName, recordOrigin, rootKeyFile } from './places.ts'
import { certifyApart, certifyNewRoot, makeNewRoot } from './root-keys.ts'

const usages: Readonly<Record<string, { root?: 'may' | 'must'; positionals: number; usage: string }>> = {
  show: { positionals: 0, usage: 'keys show' },
  prepare: { root: 'may', positionals: 0, usage: 'keys prepare [--root TỆP]' },
  certify: { root: 'must', positionals: 1, usage: 'keys certify --root TỆP KHOÁ_KIỂM_CHỨNG' },
  guard: { positionals: 1, usage: 'keys guard TỆP_ĐIỂM_CHỐT' },
  'new-root': { root: 'must', positionals: 1, usage: 'keys new-root --root TỆP TỆP_MỚI' },
  'rotate-root': { root: 'must', positionals: 2, usage: 'keys rotate-root --root TỆP TỆP_MỚI KHOÁ_ĐANG_KÝ' },
}

/**
 * `keys show`, `keys prepare [--root FILE]`, `keys certify --root FILE VKEY`, `keys guard CHECKPOINT_FILE`, and where the
 * root key is kept `keys new-root --root FILE NEW_FILE`, `keys rotate-root --root FILE NEW_FILE VKEY`. Rotation itself is
 * a recorded decision that an administrator takes.
 */
export const run: Command = async (parameters, io) => {
  const [verb = '', ...rest] = parameters
  const { values, positionals } = parseArgs({
    args: rest,
    options: { root: { type: 'string' }, host: { type: 'string' } },
    allowPositionals: true,
  })
  refuseStray(verb, { root: values.root, positionals })
  const { root: rootFile = '' } = values
  const [first = '', second = ''] = positionals
  if (verb === 'certify') return certifyApart(rootFile, first, io)
  if (verb === 'new-root') return makeNewRoot(rootFile, first, io)
  if (verb === 'rotate-root') return certifyNewRoot({ rootFile, newFile: first, vkey: second }, io)
  const config = readConfig(io.env)
  const authority = await findAuthority(config, values.host)
  const origin = recordOrigin(authority.host, recordName(config.dataDir, authority.id))
  const place = { dir: keysDir(config.dataDir, authority.id), origin, now: new Date() }
  if (verb === 'show') return show(place, io)
  if (verb === 'guard') return putBackGuard(place, first, io)
  const atHand = rootKeyFile(config.dataDir, authority.id)
  const root = values.root ?? (existsSync(atHand) ? atHand : undefined)
  return prepare({ ...place, ...(root !== undefined && { rootKeyFile: root }) }, io)
}

function refuseStray(verb: string, { root, positionals }: { root: string | undefined; positionals: string[] }): void {
  const asked = Object.hasOwn(usages, verb) ? usages[verb] : undefined
  if (!asked) {
    const all = Object.values(usages).map(({ usage }) => usage)
    throw new UsageError(`Có sáu lệnh: ${all.join('; ')}. / There are six commands.`)
  }
  const rootFits = root === undefined ? asked.root !== 'must' : asked.root !== undefined
  if (!rootFits || positionals.length !== asked.positionals) throw new UsageError(`Cách dùng / usage: ${asked.usage}`)
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
