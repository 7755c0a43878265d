import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { Client } from 'pg'
import { startJobs } from '../jobs.ts'
import { migrate, migrationFiles } from '../migrate.ts'
import { openLoader, type Loader } from './load-tables.ts'
import { backupHead, backupManifest, headName, manifestName, type BackupManifest } from './manifest.ts'
import { placeFiles, stageFile } from './restored-files.ts'
import { listMigrations } from './tables.ts'
import { readTar, TarError, type Member } from './tar.ts'

/** What went wrong in words for the operator; nothing has been changed that a second try would stumble over. */
export class RestoreError extends Error {
  override name = 'RestoreError'
}

export type Restored = { madeAt: string; tables: number; rows: number; files: number }

/**
 * Fills an empty database and the data folder from a backup. All rows come in one transaction, which commits only when
 * every member has the hash and every table the count that the manifest says. A published record that is already there
 * and reaches further than the backup's stays: the program writes its later entries back at its next start.
 * @throws RestoreError
 */
export async function restoreBackup(asked: { url: string; dataDir: string; file: string }): Promise<Restored> {
  const { url, dataDir, file } = asked
  const staging = join(dataDir, '.restoring')
  const client = new Client({ connectionString: url, application_name: 'minhbach-restore' })
  await client.connect()
  try {
    await rm(staging, { recursive: true, force: true })
    const members = readTar(unpack(file))
    const { madeAt, migrations } = await readHead(members)
    await prepareDatabase({ client, url, migrations })
    await client.query('begin')
    const manifest = await readMembers(members, { loader: await openLoader(client), staging })
    await client.query('commit')
    await migrate(url)
    await placeFiles(staging, dataDir)
    const files = manifest.members.filter(({ name }) => name.startsWith('data/')).length
    return {
      madeAt,
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      files,
    }
  } catch (error) {
    if (error instanceof TarError) {
      throw new RestoreError(`${file} không phải bản sao lưu nguyên vẹn (${error.message}). / is not a whole backup.`)
    }
    throw error
  } finally {
    await client.end()
    await rm(staging, { recursive: true, force: true })
  }
}

/** The archive within the compressed file. @throws TarError where it is no zstd stream or a damaged one */
async function* unpack(file: string): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(file)
  const unpacked = createZstdDecompress()
  pipeline(packed, unpacked).catch(() => undefined)
  try {
    yield* unpacked as AsyncIterable<Uint8Array>
  } catch (error) {
    throw packed.errored ?? new TarError((error as Error).message)
  }
}

async function readHead(members: AsyncGenerator<Member>) {
  const first = await members.next()
  if (first.done || first.value.name !== headName) throw new TarError('no head')
  const parsed = backupHead.safeParse(JSON.parse((await readAll(first.value)).toString('utf8')))
  if (!parsed.success) throw new RestoreError('Bản sao lưu thuộc một định dạng khác. / The backup has another format.')
  return parsed.data
}

/** Brings the empty database to where the one in the backup was; the rest of the migrations run on the restored rows. */
async function prepareDatabase({
  client,
  url,
  migrations,
}: {
  client: Client
  url: string
  migrations: string[]
}): Promise<void> {
  const known = await migrationFiles()
  const unknown = migrations.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new RestoreError(
      `Bản sao lưu mới hơn chương trình này (${unknown.join(', ')}): hãy dùng bản chương trình mới hơn. / The backup is newer than this program.`,
    )
  }
  const present = await listMigrations(client)
  if (present !== undefined && ((await hasAuthorities(client)) || present.some((name) => !migrations.includes(name)))) {
    throw new RestoreError(
      'Cơ sở dữ liệu không trống: hãy khôi phục vào một nơi trống. / The database is not empty: restore into an empty place.',
    )
  }
  await migrate(url, { only: migrations })
  const silent = { info: () => undefined, error: () => undefined }
  const jobs = await startJobs(url, [], { log: silent, work: false })
  await jobs.stop()
}

async function hasAuthorities(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.authorities') is not null as there`,
  )
  return rows[0]?.there === true && (await client.query('select from authorities limit 1')).rows.length > 0
}

async function readMembers(
  members: AsyncGenerator<Member>,
  to: { loader: Loader; staging: string },
): Promise<BackupManifest> {
  const seen = new Map<string, string>()
  for await (const member of members) {
    if (member.name === manifestName) {
      const manifest = backupManifest.parse(JSON.parse((await readAll(member)).toString('utf8')))
      refuseDifference(manifest, seen)
      await to.loader.finish(manifest)
      return manifest
    }
    seen.set(member.name, await takeMember(member, to))
  }
  throw new TarError('no manifest')
}

async function takeMember(member: Member, { loader, staging }: { loader: Loader; staging: string }): Promise<string> {
  const table = /^database\/([^/]+)\/\d+\.jsonl$/.exec(member.name)?.[1]
  if (table === undefined) return stageFile(member, staging)
  const bytes = await readAll(member)
  await loader.load(table, bytes.toString('utf8').split('\n').slice(0, -1))
  return createHash('sha256').update(bytes).digest('hex')
}

function refuseDifference(manifest: BackupManifest, seen: ReadonlyMap<string, string>): void {
  const wrong = manifest.members.find(({ name, sha256 }) => seen.get(name) !== sha256)
  if (wrong || seen.size !== manifest.members.length) {
    throw new RestoreError(
      `Bản sao lưu đã bị thay đổi hoặc hỏng (${wrong?.name ?? 'thừa tệp'}). / The backup was changed or is damaged.`,
    )
  }
}

async function readAll(member: Member): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of member.content) chunks.push(chunk)
  return Buffer.concat(chunks)
}
