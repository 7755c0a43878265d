import type { Box } from '../../paper.ts'
import { sniff } from '../sniff.ts'
import { inThread } from '../threads/pool.ts'
import { Unreadable } from '../unreadable.ts'

/** A page for a person to look at: `page` from 1, `width` in pixels; `area` is the part to show, in points. */
export type Shown = { page: number; width: number; area?: Box | undefined }

/** Kinds of files whose pages can be drawn; others are shown by their text. */
export const hasPictures = (bytes: Uint8Array): boolean =>
  ['pdf', 'png', 'jpeg', 'tiff', 'webp', 'gif', 'heic'].includes(sniff(bytes))

/**
 * A page as a WebP picture, with what was stamped on it. It is drawn before the files that wait to be read.
 * @throws Unreadable where the file has no such page or cannot be drawn
 */
export async function showPage(bytes: Uint8Array, { page, width, area }: Shown): Promise<Uint8Array> {
  if (!hasPictures(bytes)) throw new Unreadable('unknown-kind', 'Loại tệp này không có hình của trang.')
  return await inThread({ do: 'show', bytes, page, width, area }, { urgent: true })
}
