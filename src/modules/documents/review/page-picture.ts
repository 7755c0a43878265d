import type { FileAnswer } from '#kernel/answer.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { showPage } from '#reading/open/show/show-page.ts'
import { Unreadable } from '#reading/open/unreadable.ts'
import type { Services } from '#record/module.ts'
import '../tables.ts'
import { findOriginal } from './read.ts'

type Asked = { authority: string; id: string; page: number; width: number; area: string | undefined }

/** Pictures that were asked for last, so that turning pages back and forth draws nothing anew. */
const kept = new Map<string, Promise<Uint8Array>>()
const mostKept = 48

export const forgetPictures = (): void => kept.clear()

/** A page of a paper's own file, or a part of it, as a picture. */
export async function pagePicture(services: Services, asked: Asked): Promise<FileAnswer | Refusal> {
  const { authority, id, page, width, area } = asked
  const file = await findOriginal(services.db, { authority, id })
  if (!file) return refuse('not-found', 'Văn bản này không có tệp.')
  const name = [authority, file.sha256, page, width, area].join('/')
  const drawn = kept.get(name) ?? draw(services, { ...asked, sha256: file.sha256 })
  remember(name, drawn)
  try {
    const picture = { bytes: await drawn, mediaType: 'image/webp', name: `trang-${page}.webp`, inline: true } as const
    // Of a draft nothing stays in the browser: it may turn out to be secret.
    return file.state === 'draft' ? picture : { ...picture, keep: 3_600 }
  } catch (error) {
    kept.delete(name)
    if (error instanceof Unreadable) return refuse('not-found', error.message)
    throw error
  }
}

async function draw(
  services: Services,
  { authority, sha256, page, width, area }: Asked & { sha256: string },
): Promise<Uint8Array> {
  const bytes = await services.files.read(authority, sha256)
  if (!bytes) throw new Unreadable('empty', 'Tệp của văn bản không còn.')
  return await showPage(bytes, { page, width, area: area === undefined ? undefined : boxOf(area) })
}

function boxOf(area: string) {
  const [x = 0, y = 0, width = 0, height = 0] = area.split(',').map(Number)
  return { x, y, width: Math.max(4, width), height: Math.max(4, height) }
}

function remember(name: string, drawn: Promise<Uint8Array>): void {
  kept.delete(name)
  kept.set(name, drawn)
  const oldest = kept.keys().next()
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value)
}
