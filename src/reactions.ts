import { queueDeliveries } from '#modules/connections/index.ts'
import { listNewTombstones, ownRequest } from '#modules/privacy/index.ts'
import type { Db } from '#platform/db.ts'
import type { Services } from '#record/module.ts'
import type { Noun } from '#site/page-set.ts'
import type { SitePublisher } from '#site/publish.ts'

/** Pages besides those of the record that follow from entries of a kind: a row for each consequence across modules. */
const pagesAfter: Readonly<Record<string, readonly Noun[]>> = {
  'staff/unit': ['units'],
  'privacy/retention-run': ['retention'],
}

/** How far back a fresh process looks for contents that were erased while nobody made pages. */
const lookBackMs = 7 * 24 * 3_600_000

/** Longer than any decision takes from its instant to its commit. */
const commitMs = 600_000

export type Reactions = { published(size: number): Promise<void> }

/**
 * What follows when entries of an authority are public: pages, and the programs that asked to be told.
 * Calls come one after another; each takes up what an earlier one, or an earlier process, left undone.
 */
export function reactionsOf(parts: {
  services: () => Services
  db: Db
  authority: string
  site: SitePublisher
  now: Date
}): Reactions {
  const { db, authority, site } = parts
  let done = 0
  let erasedUntil = new Date(parts.now.getTime() - lookBackMs)
  let waitedUntil = erasedUntil

  async function madeAgain(size: number): Promise<void> {
    const kinds = await kindsBetween(db, authority, { from: done, to: size })
    const nouns = kinds.flatMap((kind) => pagesAfter[kind] ?? [])
    if (nouns.length > 0) await site.changed([...new Set(nouns)])
    const now = parts.services().clock()
    const erased = await erasedSince(db, authority, erasedUntil)
    const waited = await listNewTombstones(db, authority, { after: waitedUntil, until: now })
    const seqs = [...erased.seqs, ...waited].filter((seq) => seq < size)
    if (seqs.length > 0) await site.erased(seqs)
    erasedUntil = erased.until
    waitedUntil = new Date(now.getTime() - commitMs)
    done = size
  }

  return {
    published: async (size) => {
      await site.upTo(size)
      await madeAgain(size)
      await queueDeliveries(parts.services(), authority)
    },
  }
}

async function kindsBetween(db: Db, authority: string, { from, to }: { from: number; to: number }): Promise<string[]> {
  const rows = await db
    .selectFrom('record_entries')
    .select(['module', 'kind'])
    .distinct()
    .where('authority_id', '=', authority)
    .where('seq', '>=', from)
    .where('seq', '<', to)
    .execute()
  return rows.map(({ module, kind }) => `${module}/${kind}`)
}

/** Entries whose content was erased after the instant, but by own requests, and the instant up to which that is known. */
async function erasedSince(db: Db, authority: string, since: Date): Promise<{ seqs: number[]; until: Date }> {
  const rows = await db
    .selectFrom('record_contents')
    .select(['seq', 'erased_at'])
    .where('authority_id', '=', authority)
    .where('erased_at', '>', since)
    .where('erased_ground', '<>', ownRequest)
    .orderBy('erased_at')
    .execute()
  return { seqs: rows.map(({ seq }) => seq), until: rows.at(-1)?.erased_at ?? since }
}
