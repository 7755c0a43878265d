import type { Json } from '#kernel/entry.ts'
import type { Clock } from '#platform/clock.ts'
import { openDirectory } from '#record/disk.ts'
import { activateKey, findPreparedCertificate } from '#record/keys.ts'
import { sha256 } from '#record/primitives.ts'
import { makeReceipt } from '#record/receipt.ts'
import type { RecordFiles } from '#record/routes.ts'
import { keysDir, recordDir } from './places.ts'
import type { Publishing } from './publishing.ts'

/** The keys and published files of this installation, as the record's endpoints ask for them. */
export function recordFiles(dataDir: string, publishing: Publishing, clock: Clock): RecordFiles {
  return {
    receipt: async (authority, seq) =>
      (await makeReceipt(sha256, openDirectory(recordDir(dataDir, authority)), seq)) as unknown as Json | undefined,
    certificate: (authority, vkey) => findPreparedCertificate({ dir: keysDir(dataDir, authority), vkey }),
    activate: async (authority, vkey) => {
      await activateKey({ dir: keysDir(dataDir, authority), vkey, now: clock() })
      await publishing.renewKeys(authority)
    },
  }
}
