type Printed = {
  of: 'register' | 'following'
  direction: 'in' | 'out'
  side: 'state' | 'party'
  period: string
  first: number
  last: number
  as: string
}

/** "so-dang-ky-van-ban-den-2026-1-120.xlsx": which book, of which papers and side, when and from which serial to which. */
export function bookFileName({ of, direction, side, period, first, last, as }: Printed): string {
  const book = of === 'following' ? 'so-theo-doi-giai-quyet-van-ban' : 'so-dang-ky-van-ban'
  const words = [book, direction === 'in' ? 'den' : 'di', ...(side === 'party' ? ['ben-dang'] : [])]
  return `${[...words, period, first, last].join('-')}.${as}`
}
