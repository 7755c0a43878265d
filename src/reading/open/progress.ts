/** How reading a file is followed and stopped. */
export type Progress = {
  /** Called after each page, with how many are done. */
  onProgress?: (done: { page: number; of: number }) => void
  signal?: AbortSignal
}
