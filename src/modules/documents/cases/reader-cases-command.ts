import { writeFile } from 'node:fs/promises'
import { UsageError, type Io } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { exportCases } from './export-cases.ts'
import { listAllCases } from './read.ts'
import { readerCase } from './schema.ts'

/** `reader-cases export FILE`: what people corrected, masked, as JSON Lines. */
export async function runReaderCases(
  parameters: readonly string[],
  io: Io,
  { db, authority }: { db: Db; authority: string },
): Promise<number> {
  const [verb, file, ...rest] = parameters
  if (verb !== 'export' || file === undefined || rest.length > 0)
    throw new UsageError('Có một lệnh: reader-cases export TỆP. / There is one: export FILE.')
  const cases = (await listAllCases(db, authority)).map((one) => readerCase.parse(one))
  await writeFile(file, exportCases(cases), { mode: 0o600 })
  io.out(`${cases.length} trường hợp, đã che dữ liệu cá nhân: ${file} / ${cases.length} cases, masked.`)
  return 0
}
