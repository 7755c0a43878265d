import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '#platform/log.ts'
import { foundAuthority } from '../src/authorities.ts'
import { readConfig } from '../src/config.ts'
import { openProgram, type Program, type ProgramParts } from '../src/program.ts'
import { openTestDatabase } from './database.ts'

export type TestProgram = Program & { authority: string; dataDir: string; origin: string; url: string }

const host = 'office.test'

/**
 * The whole program on a database of its own, with one authority whose host is office.test. Workers and public files
 * only where asked for. `stop` removes everything.
 */
export async function openTestProgram(
  options: Pick<ProgramParts, 'clock' | 'work' | 'publish'> = {},
): Promise<TestProgram> {
  const { url, db, close } = await openTestDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'minhbach-test-program-'))
  const authority = randomUUID()
  const origin = `http://${host}`
  const names = { name: 'Uỷ ban nhân dân phường Thử', short_name: 'Phường Thử' }
  await foundAuthority(db, { authority_id: authority, host, now: new Date(), ...names })
  const config = { ...readConfig({ PUBLIC_URL: origin, LOG_LEVEL: 'silent' }), dataDir }
  const program = await openProgram({
    config,
    url,
    log: createLog({ level: 'silent' }),
    work: false,
    publish: false,
    ...options,
  })
  const stop = async () => {
    await program.stop()
    await close()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { ...program, authority, dataDir, origin, url, stop }
}
