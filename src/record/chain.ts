import type { Entry, PublicEntry } from '#kernel/entry.ts'
import type { KeyChange } from './key-changes.ts'
import { createSubjectIndex } from './subject-index.ts'

export type ChainFault = 'seq' | 'time' | 'link'

/** Checks entries against those before them, in order, holding a few bytes a subject and one bit an entry. */
export type Chain = {
  /** What is wrong with the next entry, if anything is. */
  follow(entry: Entry): ChainFault | undefined
  /** The time of the last entry. */
  lastAt(): string | undefined
  /** The keys that the entries name as those of the record, in order. */
  keyChanges(): readonly KeyChange[]
}

function changeOf({ seq, at, public: { vkey, rootKey, rootCertificate } }: PublicEntry): KeyChange[] {
  if (typeof vkey !== 'string') return []
  if (typeof rootKey !== 'string') return [{ seq, at, vkey }]
  return [
    { seq, at, vkey, root: { vkey: rootKey, certificate: typeof rootCertificate === 'string' ? rootCertificate : '' } },
  ]
}

export function createChain(): Chain {
  const subjects = createSubjectIndex()
  let hidden = new Uint8Array(1024)
  let size = 0
  let lastAt = ''
  const keyChanges: KeyChange[] = []

  function hide(seq: number): void {
    if (seq >> 3 >= hidden.length) {
      const larger = new Uint8Array(hidden.length * 2)
      larger.set(hidden)
      hidden = larger
    }
    hidden[seq >> 3] = (hidden[seq >> 3] ?? 0) | (1 << (seq & 7))
  }
  const isHidden = (seq: number) => (((hidden[seq >> 3] ?? 0) >> (seq & 7)) & 1) === 1

  /**
   * `prev` is the subject's last public entry, or an internal entry after that: whose, only its body says.
   */
  function isLinked(before: number, prev: number | undefined, seq: number): boolean {
    if (prev === undefined) return before < 0
    return prev === before || (prev < seq && prev > before && isHidden(prev))
  }

  return {
    lastAt: () => (size > 0 ? lastAt : undefined),
    keyChanges: () => keyChanges,
    follow: (entry) => {
      const seq = size
      if (entry.seq !== seq) return 'seq'
      if (entry.at < lastAt) return 'time'
      size += 1
      lastAt = entry.at
      if (!('module' in entry)) {
        hide(seq)
        return undefined
      }
      if (entry.module === 'record') keyChanges.push(...changeOf(entry))
      return isLinked(subjects.put(entry.module, entry.subject, seq), entry.prev, seq) ? undefined : 'link'
    },
  }
}
