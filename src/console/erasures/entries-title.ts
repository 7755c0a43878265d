import type { Speech } from '../words/language.tsx'
import { writeSeqs } from './read-seqs.ts'
import '../words/erasure-words.ts'

/** Entries by their numbers; of very many the first. */
export function entriesTitle(seqs: readonly number[], { say }: Speech): string {
  const shown = seqs.length > 12 ? seqs.slice(0, 10) : seqs
  const list = writeSeqs(shown)
  const whole = shown.length < seqs.length ? say('erasures.more', { list, more: seqs.length - shown.length }) : list
  return say('erasures.entries', { list: whole })
}
