import { assert, array, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busyTime } from '../../../test/busy-time.ts'
import { findParts } from '../layout/find-parts.ts'
import type { PaperText } from '../paper.ts'
import { type Known, readBody } from './read-body.ts'

const plain = (lines: readonly string[]): PaperText => ({
  pages: [{ number: 1, from: 'plain', lines: lines.map((text) => ({ text })) }],
  warnings: [],
})

const known: Known = {
  number: '12/KH-UBND',
  date: '2025-03-10',
  type: 'công văn',
  issuer: 'Ủy ban nhân dân xã Hồ Sen',
  addressees: ['Các thôn'],
}

describe('readBody', () => {
  const pieces = constantFrom(
    'Sở Y tế',
    'chủ trì',
    ', ',
    '; ',
    ': ',
    '. ',
    '- ',
    '1. ',
    'a) ',
    'các đơn vị',
    ' trước ngày ',
    '5/9/2025',
    '12/KH-UBND ',
    '“',
    '(',
    ')',
    '\uFFFE',
    'Giao ',
    'yêu cầu ',
    'đã ',
    ' 2',
    'Điều 2. ',
    '1 Chú thích',
    'định kỳ 6 tháng',
    ' ',
    '',
  )
  const lines = array(array(pieces, { maxLength: 8 }), { maxLength: 14 })

  it('never throws, stays within the lines and invents no digit', () => {
    assert(
      property(lines, (parts) => {
        const paper = plain(parts.map((line) => line.join('')))
        const source = paper.pages[0]?.lines ?? []
        const body = readBody(findParts(paper), known)
        const digits = source.map(({ text }) => text.replace(/\D/g, '')).join('')
        for (const { value } of body.cites) expect(digits).toContain(value.number.replace(/\D/g, ''))
        const found = [...body.cites, ...body.deadlines, ...body.tasks, ...(body.reporting ? [body.reporting] : [])]
        for (const { spans, confidence } of found) {
          expect(spans.length).toBeGreaterThan(0)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          for (const span of spans) {
            expect(span.start).toBeLessThan(span.end)
            expect(span.end).toBeLessThanOrEqual(source[span.line]?.text.length ?? -1)
          }
        }
      }),
    )
  })

  it.each([
    'a,',
    'các ',
    'Sở ',
    'trước ngày ',
    '1/',
    '; các đơn vị',
    '(',
    'giao Sở ',
    'giao các xã gửi; ',
    '(a ',
    'báo cáo ',
    'định kỳ tháng ',
    '“',
    'a. B',
    ' số 1/A-',
  ])('takes linear time on 200 kB of “%s”', { timeout: 30_000 }, (piece) => {
    const text = piece.repeat(200_000 / piece.length)
    const body = [{ page: 0, line: 0, start: 0, end: text.length, text, source: { text } }]
    expect(busyTime(() => readBody({ head: findParts(plain([])).head, body }, known))).toBeLessThan(3_000)
  })
})
