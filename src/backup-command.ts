import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { silentLog, UsageError, type Command } from '#platform/command.ts'
import { makeBackup } from '#platform/backup/make-backup.ts'
import { reachDatabase } from '#platform/postgres/reach-database.ts'
import { count } from '#vietnamese/format.ts'
import { readConfig } from './config.ts'

export type LastBackup = { at: string; file: string }

export const run: Command = async (parameters, io) => {
  const { positionals } = parseArgs({ args: [...parameters], allowPositionals: true })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new UsageError('Hãy cho tên một tệp. / Name one file.')
  const config = readConfig(io.env)
  const database = await reachDatabase({ ...config, log: silentLog })
  try {
    const now = new Date()
    const made = await makeBackup({ url: database.url, dataDir: config.dataDir, file: resolve(file), now })
    const last: LastBackup = { at: now.toISOString(), file: resolve(file) }
    await writeFile(lastBackupPath(config.dataDir), `${JSON.stringify(last)}\n`)
    io.out(
      `Đã sao lưu ${count(made.rows, 'vi')} dòng của ${made.tables} bảng và ${count(made.files, 'vi')} tệp vào ${file} (${count(Math.ceil(made.bytes / 1024), 'vi')} kB).`,
    )
    io.out(
      `Khoá ký không nằm trong đó: hãy cất riêng ${join(config.dataDir, 'keys')}. / The signing keys are not in it.`,
    )
    return 0
  } finally {
    await database.stop()
  }
}

/** What the last backup said of itself; undefined where none was made here. */
export async function readLastBackup(dataDir: string): Promise<LastBackup | undefined> {
  const text = await readFile(lastBackupPath(dataDir), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as LastBackup)
}

const lastBackupPath = (dataDir: string) => join(dataDir, 'last-backup.json')
