import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '#platform/db.ts'
import { setHalt, type Halt } from '#record/halt.ts'
import type { Services } from '#record/module.ts'
import { RecordFilesError } from '#record/press.ts'
import { recordSize } from '#record/read.ts'
import { GuardMissing, lastSigned, SignerRefusal } from '#record/signer.ts'
import type { Authority } from './authorities.ts'
import { keysDir, recordName, recordOrigin } from './places.ts'

type Parts = { db: Db; dataDir: string; log: Services['log'] }

/** Keys of a record that has entries are not where they belong. */
export class KeysMissing extends Error {
  override name = 'KeysMissing'
}

/**
 * What would keep a decision from being published, as far as it is known before anything is: the signer has signed more
 * than the database holds, or cannot sign. Asked before the first request is answered.
 */
export async function foreseeHalt({ db, dataDir }: Pick<Parts, 'db' | 'dataDir'>, authority: Authority) {
  const held = await recordSize(db, authority.id)
  const dir = keysDir(dataDir, authority.id)
  if (!existsSync(join(dir, 'keys.json'))) return held > 0 ? 'keys-missing' : null
  try {
    const origin = recordOrigin(authority.host, recordName(dataDir, authority.id))
    const signed = await lastSigned({ dir, origin })
    return signed && signed.size > held ? 'behind' : null
  } catch (error) {
    if (error instanceof GuardMissing) return 'guard-missing'
    throw error
  }
}

/** Why a failure of the publisher will not pass by itself; undefined where it may. */
export function haltOf(error: unknown): Halt | undefined {
  if (error instanceof GuardMissing) return 'guard-missing'
  if (error instanceof SignerRefusal) return 'diverged'
  if (error instanceof RecordFilesError) return 'files-wrong'
  return error instanceof KeysMissing ? 'keys-missing' : undefined
}

export type HaltKeeper = { keep(halt: Halt | null): Promise<void> }

/** Writes whether the record takes decisions, when that changes, and tells the log. */
export function haltKeeper({ db, log }: Parts, authority: Authority): HaltKeeper {
  let last: Halt | null | undefined
  return {
    keep: async (halt) => {
      if (halt === last) return
      await setHalt(db, authority.id, halt)
      if (halt) log.error({ authority: authority.id, halt }, 'the record takes no decisions')
      else if (last) log.info({ authority: authority.id }, 'the record takes decisions again')
      last = halt
    },
  }
}
