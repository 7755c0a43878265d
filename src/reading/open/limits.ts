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
  /** Pixels of one picture, on a page of a PDF too: 1,200 dpi of A4. */
  pixels: 140_000_000,
  /** Of an archive, office documents included: files, bytes unpacked, and how many times smaller packing may have made a file. */
  archive: { entries: 1_000, size: 200 * megabyte, ratio: 600 },
  /** Milliseconds that one step of the work may take: opening a file, drawing a page, recognising a band of it. */
  step: 90_000,
  /** Memory for the objects of one thread, and for those with all the bytes that they hold, in megabytes. */
  threadMemory: 768,
  threadBytes: 1_200,
}

/** Which of so many pages are read. */
export function pagesWithin(count: number, { first, last }: { first: number; last: number }): number[] {
  const all = Array.from({ length: count }, (_, at) => at + 1)
  return count <= first + last ? all : [...all.slice(0, first), ...all.slice(-last)]
}
