import { sniff } from '#reading/open/sniff.ts'
import { Unreadable } from '#reading/open/unreadable.ts'
import type { ReadOne } from '../files/looked-at.ts'

/** Text in which nothing of a paper is found, in a file whose name says that it is something else: what a broken download leaves. */
export function refuseMisnamed(one: ReadOne, { name, bytes }: { name: string; bytes: Uint8Array }): ReadOne {
  const [, ending] = /\.(pdf|docx?|rtf|odt|zip|png|jpe?g|tiff?|webp|heic|gif)$/i.exec(name) ?? []
  if (ending === undefined || !('paper' in one) || !one.reading || sniff(bytes) !== 'text') return one
  const { number, date, issuer, subject } = one.reading
  if (number || date || issuer || subject) return one
  const says = `Tên tệp có đuôi .${ending.toLowerCase()} nhưng nội dung không phải loại tệp đó: có thể tệp đã hỏng. Hãy tải lại tệp gốc.`
  return { ...(one.entry !== undefined && { entry: one.entry }), problem: new Unreadable('damaged', says) }
}
