import type { Opened } from '#reading/open/open-file.ts'
import { sniff } from '#reading/open/sniff.ts'
import type { Cause, Unreadable } from '#reading/open/unreadable.ts'
import type { Reading } from '#reading/reading.ts'

/** A file that was opened, with what the reader supposes of it where it is a paper. */
export type ReadOne = Opened & { reading?: Reading }

/** The mark of secrecy that one of the files bears. */
export function markIn(read: readonly ReadOne[]): string | undefined {
  return read
    .flatMap((one) => one.reading?.secrecy?.value ?? ('problem' in one && one.mark !== undefined ? [one.mark] : []))
    .at(0)
}

/** Why one of the files could not be looked at for a mark of secrecy; undefined where all of them were. */
export function whyUnseen(
  read: readonly ReadOne[],
  bytes: Uint8Array,
): { entry?: string; bytes?: Uint8Array; problem: Unreadable } | undefined {
  return read.flatMap((one) => ('problem' in one && !wasSeen(one, one.bytes ?? bytes) ? [one] : [])).at(0)
}

/** A workbook was; so was a picture in which no letters are found. A document of Word without letters may hold pictures that nobody looked at. */
function wasSeen({ entry, problem }: Extract<ReadOne, { problem: Unreadable }>, bytes: Uint8Array): boolean {
  if (problem.because === 'annex') return true
  if (problem.because === 'empty') return entry !== undefined
  return problem.because === 'no-text' && !['zip', 'ole', 'rtf'].includes(sniff(bytes))
}

/** Of these nobody here can tell: neither the reader nor a person who looks at the file as it is. */
const closed: ReadonlySet<Cause> = new Set(['unknown-kind', 'locked', 'too-many'])

/** Whether a file can be opened by nobody as it is, and so is not kept until somebody takes it up. */
export const isClosed = (read: readonly ReadOne[]): boolean =>
  read.some((one) => 'problem' in one && closed.has(one.problem.because))
