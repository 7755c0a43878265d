import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, OfficialPaper } from '#kernel/official-paper.ts'
import { changesBetween, type Change } from './changes.rules.ts'
import { busyTime } from '../../../../test/busy-time.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', look: 'plain', text: [{ text }] })

const paper = (lines: readonly string[], more: Partial<OfficialPaper> = {}): OfficialPaper => ({
  side: 'state',
  parent: null,
  issuer: 'UBND phường Hồ Sen',
  number: null,
  notation: 'KH-UBND',
  place: 'Hồ Sen',
  dated: null,
  type: 'kế hoạch',
  subject: 'Rà soát',
  urgency: null,
  addressees: [],
  body: lines.map(paragraph),
  signing: ['CHỦ TỊCH'],
  signer: 'Lê Duyệt',
  recipients: ['Lưu: VT'],
  ...more,
})

/** The former or the later text, put together again from the changes. */
const textOf = (lines: readonly string[], body: readonly Change[], side: 'added' | 'removed') => {
  let at = 0
  return body.flatMap((change) => {
    if (change.is === 'same') return lines.slice(at, (at += change.lines))
    if (change.is !== 'changed' && change.is !== side) return []
    at += 1
    const kept = change.pieces.filter(({ is }) => is === 'same' || is === side)
    return [kept.map(({ text }) => text).join('')]
  })
}

describe('the changes between two papers', () => {
  it('name what was changed within a line, and how many lines stayed', () => {
    const before = paper(['Một.', 'Báo cáo trước ngày 15/11/2026.', 'Ba.'])
    const after = paper(['Một.', 'Báo cáo trước ngày 20/11/2026.', 'Ba.', 'Bốn.'], {
      recipients: ['Sở Nội vụ', 'Lưu: VT'],
    })
    expect(changesBetween(before, after)).toEqual({
      fields: [{ field: 'recipients', before: 'Lưu: VT', after: 'Sở Nội vụ; Lưu: VT' }],
      body: [
        { is: 'same', lines: 1 },
        {
          is: 'changed',
          pieces: [
            { is: 'same', text: 'Báo cáo trước ngày ' },
            { is: 'removed', text: '15/11/2026.' },
            { is: 'added', text: '20/11/2026.' },
          ],
        },
        { is: 'same', lines: 1 },
        { is: 'added', pieces: [{ is: 'added', text: 'Bốn.' }] },
      ],
    })
  })

  it('put together what went and what came, and never take blanks for something that stayed', () => {
    const change = (before: string, after: string) => changesBetween(paper([before]), paper([after])).body[0]
    expect(
      change(
        'Giao Phòng Kinh tế rà soát hồ sơ, báo cáo trước ngày 15.',
        'Giao Phòng Kinh tế thống kê đầy đủ hồ sơ, báo cáo trước ngày 15.',
      ),
    ).toEqual({
      is: 'changed',
      pieces: [
        { is: 'same', text: 'Giao Phòng Kinh tế ' },
        { is: 'removed', text: 'rà soát ' },
        { is: 'added', text: 'thống kê đầy đủ ' },
        { is: 'same', text: 'hồ sơ, báo cáo trước ngày 15.' },
      ],
    })
    const [former, later] = ['Các tổ tự rà soát và nộp danh sách.', 'Văn phòng thu hồ sơ của từng hộ và gửi về phường.']
    expect(change(former, later)).toEqual({
      is: 'changed',
      pieces: [
        { is: 'removed', text: former },
        { is: 'added', text: later },
      ],
    })
  })

  it('lead from the former text to the later one, whatever they are', () => {
    const line = fc
      .array(fc.constantFrom('một', 'hai', 'ba', '2026'), { minLength: 1, maxLength: 5 })
      .chain((w) => fc.constantFrom(' ', '  ').map((blank) => w.join(blank)))
    const lines = fc.array(line, { maxLength: 8 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const { body } = changesBetween(paper(before), paper(after))
        expect(textOf(after, body, 'added')).toEqual(after)
        expect(textOf(before, body, 'removed')).toEqual(before)
      }),
    )
  })

  it('between long papers are found in seconds', () => {
    const many = (mark: string) => Array.from({ length: 1_190 }, (_, at) => `${mark} ${at}`)
    const work = () => changesBetween(paper(many('Dòng')), paper(many('Hàng')))
    expect(busyTime(work)).toBeLessThan(8_000)
  })
})
