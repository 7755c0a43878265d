import { expect, it } from 'vitest'
import type { PublicEntry } from '#kernel/entry.ts'
import { factsOf, proofsOf } from './entry-facts.ts'

const hash = 'a'.repeat(64)
const carriedOut: PublicEntry = {
  v: 1,
  seq: 65,
  at: '2026-11-26T05:20:08.485Z',
  module: 'privacy',
  subject: '6f1c2c1e-0000-4000-8000-000000000001',
  do: 'data-request-carried-out',
  by: 'clock',
  automated: 'scheduled',
  public: {
    asks: 'erasure',
    erased: { 'data-request': 1, notice: 3, 'access-log': 0 },
    kept: ['data-request', 'access-log'],
    contents: 2,
    marks: [hash, hash],
  },
  commitment: hash,
}

it('tell in words how much an erasure took and what stays, and its marks only where the entry is verified', () => {
  expect(factsOf(carriedOut, 'vi')).toEqual([
    { name: 'Đã xoá', value: 'yêu cầu về dữ liệu 1; thông báo 3' },
    { name: 'Vẫn giữ', value: 'yêu cầu về dữ liệu, nhật ký xem' },
    { name: 'Mục đã xoá nội dung', value: '2' },
  ])
  expect(proofsOf(carriedOut, 'en')).toEqual([{ name: 'Marks of emptied entries', value: `${hash} ${hash}` }])
})
