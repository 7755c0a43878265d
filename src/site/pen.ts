import { writeSiteFile, type SiteFile } from '#platform/site-files/write-file.ts'

/** How many files were written and how many stood there already with the same bytes. */
export type Published = { written: number; same: number }

/** Files under way at once: one is compressed while another is made or written. */
const most = 8

/** Writes files a few at a time. */
export class Pen {
  readonly #folder: string
  readonly #counts: Published = { written: 0, same: 0 }
  readonly #open = new Set<Promise<void>>()
  #failure: unknown

  constructor(folder: string) {
    this.#folder = folder
  }

  async write(file: SiteFile): Promise<void> {
    const writing = this.#put(file).finally(() => this.#open.delete(writing))
    this.#open.add(writing)
    if (this.#open.size >= most) await Promise.race(this.#open)
  }

  async #put(file: SiteFile): Promise<void> {
    try {
      const written = await writeSiteFile(this.#folder, file)
      this.#counts[written ? 'written' : 'same']++
    } catch (error) {
      this.#failure ??= error
    }
  }

  /** @throws the first failure, once all that was under way has ended */
  async finish(): Promise<Published> {
    await Promise.all(this.#open)
    if (this.#failure !== undefined) throw this.#failure
    return this.#counts
  }
}
