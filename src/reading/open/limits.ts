const megabyte = 1_048_576

/** What one file may cost. Beyond it the file is refused, or read in part with a warning that says which part. */
export const limits = {
  /** Bytes of a file. */
  file: 100 * megabyte,
  /** Pages of which the text is read: the first ones, and the last ones, where signatures stand. */
  pages: { first: 100, last: 20 },
  /** Of them, pages whose letters are recognised in a picture. */
  recognised: { first: 20, last: 5 },
  /** Lines of a text: the first ones and the last ones; and letters of all of them together. */
  text: { first: 10_000, last: 1_000, letters: 2_000_000 },
  /** Tables within one another. */
  tables: 40,
  /** Pixels of one picture file: 1,200 dpi of A4. */
  pixels: 140_000_000,
  /** Pixels of a picture that must be unpacked whole before it is made smaller: one in a PDF (600 dpi of A4) but for a plain JPEG, a file of such a kind. */
  whole: { pdf: 36_000_000, file: 50_000_000 },
  /**
   * Of an archive, office documents included: files, bytes unpacked, and how many times smaller packing may have made a file; of archives
   * within one another all together, and how many may lie within each other.
   */
  archive: { entries: 1_000, size: 200 * megabyte, ratio: 600, depth: 4 },
  /** Milliseconds that one step of the work may take: opening a file, drawing a page, recognising a band of it. */
  step: 90_000,
  /** Memory for the objects of one thread, and for those with all the bytes that they hold, in megabytes. */
  threadMemory: 768,
  threadBytes: 1_200,
  /** Of these, for a PDF. */
  pdfBytes: 320,
  /** How much the whole program may grow while a PDF is opened, and while a picture is drawn or unpacked, in megabytes. */
  growth: { text: 350, pictures: 600 },
}

/** Which of so many pages are read. */
export function pagesWithin(count: number, { first, last }: { first: number; last: number }): number[] {
  const all = Array.from({ length: count }, (_, at) => at + 1)
  return count <= first + last ? all : [...all.slice(0, first), ...all.slice(-last)]
}
