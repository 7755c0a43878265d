import { describe, expect, it } from 'vitest'
import { busyTime } from '../../test/busy-time.ts'
import { unfold } from './open/unfold.ts'
import { readPlainText } from './open/plain-text.ts'
import { readPaper } from './read-paper.ts'

const head = `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG BẾN MẪU           Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND           Bến Mẫu, ngày 02 tháng 9 năm 2026
KẾ HOẠCH
về việc rà soát thủ tục hành chính
`
const foot = `
Nơi nhận:
- Như trên;
- Lưu: VT.
   CHỦ TỊCH

   Hà Thị Bưởi
`

/** As many letters as are read by the program itself, beside which nothing else is answered. */
const letters = 6_000

const pieces =
  `(|)|“|. |... |---|***|: |TM. |KT. CHỦ TỊCH |Hà Thị Bưởi |Số: |V/v |Kính gửi: |Nơi nhận: |ngày 1 |12/KH-UBND |UBND |Sở Y tế, |AA |aa |Ấ`
    .split('|')
    .concat('| ', '\t')

describe('a line that goes on without end', () => {
  it.each(pieces)('of “%s” holds nothing up, before the head or in the body', (piece) => {
    const line = piece.repeat(letters / piece.length)
    for (const text of [`${line}${head}${foot}`, `${head}${line}${foot}`]) {
      const paper = readPlainText(new TextEncoder().encode(text))
      expect(busyTime(() => readPaper(paper))).toBeLessThan(1_000)
    }
  })

  it('is not searched from each of its words for where its head ends', () => {
    const row = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ${'Số: '.repeat(16_000)}`
    expect(busyTime(() => unfold(row))).toBeLessThan(500)
  })
})
