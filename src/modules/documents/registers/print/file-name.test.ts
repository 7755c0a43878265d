import { expect, it } from 'vitest'
import { bookFileName } from './file-name.rules.ts'

const printed = {
  of: 'register',
  direction: 'in',
  side: 'state',
  period: '2026',
  first: 1,
  last: 120,
  as: 'xlsx',
} as const

it('names a printed book by its papers, side, span and serials', () => {
  expect(bookFileName(printed)).toBe('so-dang-ky-van-ban-den-2026-1-120.xlsx')
  expect(bookFileName({ ...printed, direction: 'out', as: 'pdf' })).toBe('so-dang-ky-van-ban-di-2026-1-120.pdf')
  expect(bookFileName({ ...printed, of: 'following', side: 'party', period: '2025-2030' })).toBe(
    'so-theo-doi-giai-quyet-van-ban-den-ben-dang-2025-2030-1-120.xlsx',
  )
})
