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
import { keysDir, recordOrigin } from './places.ts'

/**
 * `keys show`, `keys prepare [--root FILE]`, `keys guard CHECKPOINT_FILE`. Rotation itself is a recorded decision that an
 * administrator takes.
 */
export const run: Command = async (parameters, io) => {
  const [verb, ...rest] = parameters
  const { values, positionals } = parseArgs({
    args: rest,
    options: { root: { type: 'string' }, host: { type: 'string' } },
    allowPositionals: true,
  })
  if (verb !== 'show' && verb !== 'prepare' && verb !== 'guard')
    throw new UsageError('Có ba lệnh: keys show, keys prepare, keys guard TỆP. / There are three.')
  if (verb !== 'prepare' && values.root !== undefined)
    throw new UsageError(`keys ${verb} không nhận --root. / takes no --root.`)
  if (positionals.length !== (verb === 'guard' ? 1 : 0))
    throw new UsageError('Chỉ keys guard cần một tệp, là điểm chốt. / keys guard alone takes a file, the checkpoint.')
  const config = readConfig(io.env)
  const authority = await findAuthority(config, values.host)
  const place = { dir: keysDir(config.dataDir, authority.id), origin: recordOrigin(authority.host), now: new Date() }
  if (verb === 'show') return show(place, io)
  if (verb === 'guard') return putBackGuard(place, positionals[0] ?? '', io)
  const { vkey, certificate } = await prepareKey({
    ...place,
    ...(values.root !== undefined && { rootKeyFile: values.root }),
  })
  io.out(vkey)
  io.out('')
  io.out(certificate)
  io.err(
    'Khoá đã sẵn sàng nhưng chưa ký gì. Quản trị viên quyết định dùng dòng đầu ở trên: docs/operations.md, mục 10.',
  )
  io.err(
    '(Prepared, signing nothing yet. An administrator decides to use the first line above: docs/operations.md, section 10.)',
  )
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
