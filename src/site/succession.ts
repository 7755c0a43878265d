import { isPublicEntry } from '#kernel/entry.ts'
import { entryPath } from '#kernel/record-paths.ts'
import { count, day } from '#vietnamese/format.ts'
import type { Frame } from './layout.ts'
import { localPath, speaks } from './language.ts'
import { html, type Html } from './markup.ts'
import type { SiteEntry, SiteSource } from './site-source.ts'
import type { Tally } from './tally.ts'

/** A record that had to end and the one that goes on: the entry that says so. */
export type SiteSuccession = SiteEntry & {
  predecessor: string
  origin: string
  lastSize: number
  lost: boolean
}

/** Every succession that the record tells of, newest first. */
export async function successionsIn({
  source,
  tally,
}: {
  source: SiteSource
  tally: Tally
}): Promise<readonly SiteSuccession[]> {
  const did = 'record-succeeded'
  const told = tally.deeds[did] ?? 0
  if (told === 0) return []
  const entries = await source.entriesByDeed({ did, before: tally.size, limit: Math.min(told, 20) })
  return entries.flatMap((one) => {
    if (!isPublicEntry(one.entry)) return []
    const { predecessor, origin, lastSize } = one.entry.public
    if (typeof predecessor !== 'string' || typeof origin !== 'string') return []
    const lost = one.entry.reason === 'entries-lost'
    return [{ ...one, predecessor, origin, lost, lastSize: Number(lastSize) }]
  })
}

/** Says plainly that a record ended, what is missing, and what still counts. */
export function successionNote({ language }: Frame, succession: SiteSuccession): Html {
  const say = speaks(language)
  const { predecessor, origin, lastSize, seq, at, lost } = succession
  const missing = Math.max(0, lastSize - seq)
  const folder = `/${predecessor.slice(predecessor.indexOf('/') + 1)}/`
  return html`<section class="note" aria-label="${say('Sổ nối tiếp', 'Successor record')}">
    <p>
      <b
        >${say(
          `Từ ngày ${day(at)}, sổ ${origin} nối tiếp sổ ${predecessor}.`,
          `Since ${day(at)} the record ${origin} succeeds ${predecessor}.`,
        )}</b
      >
      ${
        lost
          ? say(
              `Sổ trước đã ký ${count(lastSize, 'vi')} mục nhưng ${count(missing, 'vi')} mục cuối đã mất và không khôi phục được.`,
              `The record before was signed to ${count(lastSize, 'en')} entries; the last ${count(missing, 'en')} are lost for good.`,
            )
          : say(
              `Sổ trước đã ký ${count(lastSize, 'vi')} mục; cơ sở dữ liệu được khôi phục lại khác với sổ ấy nên sổ không ghi tiếp được.`,
              `The record before was signed to ${count(lastSize, 'en')} entries; the database that was restored differs from it, so that it could not go on.`,
            )
      }
      ${say(
        `Sổ này giữ lại ${count(seq, 'vi')} mục đầu và dùng lại các số từ #${seq}: biên nhận cho biết nó thuộc sổ nào.`,
        `This record keeps the first ${count(seq, 'en')} entries and uses the numbers from #${seq} again: a receipt says of which record it is.`,
      )}
    </p>
    <p>
      ${say('Biên nhận của sổ trước vẫn kiểm chứng được.', 'Receipts of the record before still verify.')}
      <a href="${localPath(language, entryPath(seq))}">${say('Mục ghi lại việc này', 'The entry that says so')}</a>,
      <a href="${folder}successor">${say('bản ký của sổ trước', 'what the record before signed')}</a>,
      <a href="${folder}vkey">${say('khoá kiểm chứng của sổ trước', 'its verifier keys')}</a>.
    </p>
  </section>`
}
