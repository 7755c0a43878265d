/** How reading a file is followed and stopped, and how far it goes. */
export type Progress = {
  /** Called after each page, with how many are done. */
  onProgress?: (done: { page: number; of: number }) => void
  signal?: AbortSignal
  /** A file of which pages would have to be recognised in pictures is left, as `Unreadable` because of `pictures`. */
  leavePictures?: boolean
  /** Of a PDF, how many of the pages with letters to recognise are read, instead of as many as the limits allow. */
  recognised?: { first: number; last: number }
}
