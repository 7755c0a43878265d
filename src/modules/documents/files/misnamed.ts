import { sniff, type Kind } from '#reading/open/sniff.ts'
import { Unreadable } from '#reading/open/unreadable.ts'
import type { ReadOne } from './looked-at.ts'

type Family = 'pdf' | 'office' | 'archive' | 'picture' | 'text'

const byEnding: readonly [RegExp, Family][] = [
  [/^pdf$/, 'pdf'],
  [/^(?:docx?|rtf|od[tsp]|xlsx?|pptx?)$/, 'office'],
  [/^zip$/, 'archive'],
  [/^(?:png|jpe?g|tiff?|webp|heic|gif)$/, 'picture'],
  [/^(?:txt|md)$/, 'text'],
]

/** Word opens its documents whichever of the three they are; an archive may be any of their new ones. */
const kinds: Readonly<Record<Exclude<Kind, 'unknown'>, { of: readonly Family[]; name: string }>> = {
  pdf: { of: ['pdf'], name: 'PDF' },
  zip: { of: ['office', 'archive'], name: 'tệp nén ZIP hoặc tài liệu văn phòng' },
  ole: { of: ['office'], name: 'tài liệu văn phòng đời cũ' },
  rtf: { of: ['office'], name: 'tài liệu RTF' },
  png: { of: ['picture'], name: 'ảnh PNG' },
  jpeg: { of: ['picture'], name: 'ảnh JPEG' },
  tiff: { of: ['picture'], name: 'ảnh TIFF' },
  webp: { of: ['picture'], name: 'ảnh WebP' },
  heic: { of: ['picture'], name: 'ảnh HEIC' },
  gif: { of: ['picture'], name: 'ảnh GIF' },
  text: { of: ['text'], name: 'chữ thuần hoặc trang web' },
}

type Named = { name: string; bytes: Uint8Array }

type Misnamed = { kind: Kind; says: string; spoilt: string }

/** Where a file is none of what its name says: that, and what it is; undefined where it is, or where the name says nothing. */
function misnamedAs({ name, bytes }: Named): Misnamed | undefined {
  const ending = /\.([a-z]{2,4}x?)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const family = byEnding.find(([endings]) => endings.test(ending))?.[1]
  if (family === undefined) return undefined
  const kind = sniff(bytes)
  const begins = `Tên tệp có đuôi .${ending} nhưng nội dung`
  const spoilt = `${begins} không phải loại tệp đó: có thể tệp đã hỏng. Hãy tải lại tệp gốc.`
  if (kind === 'unknown') return { kind, says: spoilt, spoilt }
  const { of, name: is } = kinds[kind]
  return of.includes(family) ? undefined : { kind, says: `${begins} là ${is}`, spoilt }
}

/** Why a file cannot be read, with what it really is where its name says something else. */
export function whyUnread({ message, because }: Unreadable, named: Named): string {
  const misnamed = because === 'empty' ? undefined : misnamedAs(named)
  if (!misnamed) return message
  return misnamed.kind === 'unknown' ? misnamed.spoilt : `${misnamed.says}. ${message}`
}

/**
 * What is said of a file whose name says that it is something else: as what it was read, or why it was not. Text in which nothing of a
 * paper is found was none: it is what a broken download leaves.
 */
export function tellMisnamed(one: ReadOne, named: Named): ReadOne & { note?: string } {
  if ('problem' in one) return { ...one, problem: new Unreadable(one.problem.because, whyUnread(one.problem, named)) }
  const misnamed = misnamedAs(named)
  if (!misnamed) return one
  const { number, date, issuer, subject } = one.reading ?? {}
  if (misnamed.kind !== 'text' || number || date || issuer || subject)
    return { ...one, note: `${misnamed.says}; đã đọc theo nội dung.` }
  return { ...(one.entry !== undefined && { entry: one.entry }), problem: new Unreadable('damaged', misnamed.spoilt) }
}
