import type { Json } from '#kernel/entry.ts'
import type { Clock } from '#platform/clock.ts'
import { openDirectory } from '#record/disk.ts'
import { activateKey, activateRoot, findKeys } from '#record/keys.ts'
import { admitCertificate, listKeysHeld } from '#record/prepared-keys.ts'
import { sha256 } from '#record/primitives.ts'
import { makeReceipt } from '#record/receipt.ts'
import type { RecordFiles } from '#record/routes.ts'
import type { Authority } from './authorities.ts'
import { keysDir, recordDir, recordName, recordOrigin } from './places.ts'
import type { Publishing } from './publishing.ts'

export type RecordFilesParts = {
  dataDir: string
  publishing: Publishing
  clock: Clock
  authorityOf: (id: string) => Promise<Authority>
}

/** The keys and published files of this installation, as the record's endpoints ask for them. */
export function recordFiles({ dataDir, publishing, clock, authorityOf }: RecordFilesParts): RecordFiles {
  const originOf = async (id: string) => recordOrigin((await authorityOf(id)).host, recordName(dataDir, id))
  const findKeysOf = async (id: string) => {
    return findKeys({ dir: keysDir(dataDir, id), origin: await originOf(id), now: clock() })
  }
  return {
    origin: originOf,
    receipt: async (authority, seq) =>
      (await makeReceipt(sha256, openDirectory(recordDir(dataDir, authority)), seq)) as unknown as Json | undefined,
    keys: async (authority) => {
      const keys = await findKeysOf(authority)
      return keys && { keys, held: await listKeysHeld({ dir: keysDir(dataDir, authority) }) }
    },
    admit: async (authority, certificate) => {
      const keys = await findKeysOf(authority)
      if (!keys) throw new Error(`there are no keys of ${authority} here`)
      return admitCertificate({ dir: keysDir(dataDir, authority), root: keys.root }, certificate)
    },
    activate: async (authority, vkey) => {
      await activateKey({ dir: keysDir(dataDir, authority), vkey, now: clock() })
      await publishing.renewKeys(authority)
    },
    activateRoot: async (authority, made) => {
      await activateRoot({ dir: keysDir(dataDir, authority) }, made)
      await publishing.renewKeys(authority)
    },
  }
}
