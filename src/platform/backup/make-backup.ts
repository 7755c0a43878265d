import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { Client } from 'pg'
import { dumpFiles, readCheckpoints, type Checkpoints } from './backed-up-files.ts'
import { dumpTables, type Counted } from './dump-tables.ts'
import { headName, manifestName, type BackupHead, type BackupManifest } from './manifest.ts'
import { listMigrations, listSequences } from './tables.ts'
import { memberOf, writeTar, type Member } from './tar.ts'

export type BackupMade = { bytes: number; tables: number; rows: number; files: number }

/**
 * Writes database and files as they stand at one instant into one file, mode 600: a tar stream under zstd. The program
 * may go on working meanwhile. The file appears under its name only when it is whole and on disk.
 */
export async function makeBackup(asked: {
  url: string
  dataDir: string
  file: string
  now: Date
}): Promise<BackupMade> {
  const { url, dataDir, file, now } = asked
  const partial = `${file}.partial`
  const client = new Client({ connectionString: url, application_name: 'minhbach-backup' })
  await client.connect()
  try {
    const checkpoints = await readCheckpoints(dataDir)
    await client.query('begin isolation level repeatable read read only')
    const manifest: BackupManifest = { members: [], tables: [], sequences: await listSequences(client) }
    const head: BackupHead = {
      format: 'minhbach-backup/1',
      madeAt: now.toISOString(),
      migrations: (await listMigrations(client)) ?? [],
    }
    const members = listMembers({ client, dataDir, checkpoints, head, manifest })
    const compress = createZstdCompress({
      params: { [constants.ZSTD_c_compressionLevel]: 6, [constants.ZSTD_c_checksumFlag]: 1 },
    })
    await pipeline(Readable.from(writeTar(members)), compress, createWriteStream(partial, { mode: 0o600 }))
    await client.query('rollback')
    await settle(partial, file)
    const files = manifest.members.filter(({ name }) => name.startsWith('data/')).length
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { bytes: (await stat(file)).size, tables: manifest.tables.length, rows, files }
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

type Parts = { client: Client; dataDir: string; checkpoints: Checkpoints; head: BackupHead; manifest: BackupManifest }

async function* listMembers({ client, dataDir, checkpoints, head, manifest }: Parts): AsyncGenerator<Member> {
  const counted: Counted[] = []
  yield memberOf(headName, jsonBytes(head))
  yield* noted(dumpTables(client, counted), manifest)
  yield* noted(dumpFiles(dataDir, checkpoints), manifest)
  manifest.tables = counted
  yield memberOf(manifestName, jsonBytes(manifest))
}

/** Passes members on and writes each one's hash into the manifest. */
async function* noted(members: AsyncIterable<Member>, manifest: BackupManifest): AsyncGenerator<Member> {
  for await (const { name, size, content } of members) {
    const hash = createHash('sha256')
    const hashed = (async function* () {
      for await (const chunk of content) {
        hash.update(chunk)
        yield chunk
      }
    })()
    yield { name, size, content: hashed }
    manifest.members.push({ name, size, sha256: hash.digest('hex') })
  }
}

async function settle(partial: string, file: string): Promise<void> {
  const handle = await open(partial, 'r+')
  await handle.sync()
  await handle.close()
  await rename(partial, file)
}

function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, undefined, 1)}\n`)
}
