/** What a page with letters to recognise takes, about, in seconds. */
export const secondsEach = 15

const begin = Date.parse('2026-01-01T00:00:00Z')

/**
 * When a file with so many scanned pages has its turn, in seconds since a day of no meaning: as if each page had delayed its
 * coming. So a few pages go before many, and many wait for those only that come while they could have been read.
 */
export const turnAfter = (broughtAt: Date, pages: number): number =>
  Math.floor((broughtAt.getTime() - begin) / 1_000) + pages * secondsEach
