import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The files that are attached to a PDF, or pinned to one of the pages, one after the other; those that cannot be unpacked are left out. */
export async function* attachedTo(document: PDFDocumentProxy, pages: readonly number[]): AsyncGenerator<Uint8Array> {
  const ids = new Set((await document.getAttachments())?.keys())
  for (const number of pages) for (const id of await pinnedTo(document, number)) ids.add(id)
  for (const id of ids) {
    const bytes = await document.getAttachmentContent(id).catch(() => null)
    if (bytes) yield bytes
  }
}

async function pinnedTo(document: PDFDocumentProxy, number: number): Promise<string[]> {
  const notes = (await (await document.getPage(number)).getAnnotations()) as { fileId?: string | null }[]
  return notes.flatMap(({ fileId }) => fileId ?? [])
}
