import { expect, it } from 'vitest'
import { readPaper } from '#reading/read-paper.ts'
import { paperOfText } from '../../../../test/reading/paper-of-lines.ts'
import { supposedOf } from '../review/read.ts'
import { suggestFacts } from './suggest-facts.ts'
import { suggestTasks } from './suggest-tasks.ts'

const reading = (year: number) =>
  readPaper(
    paperOfText(`SỞ NỘI VỤ TỈNH MẪU
Số: 12/SNV-VP
V/v khảo sát mức độ hài lòng
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mẫu, ngày 10 tháng 3 năm 2026
Kính gửi: Ủy ban nhân dân các xã.
Sở Nội vụ đề nghị Ủy ban nhân dân các xã:
1. Tổng hợp phiếu, gửi về Sở trước ngày 26/3/${year}.
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Trần Văn Mẫu`),
  )

it('takes no deadline before the day of the paper for that of the line or of a task, and keeps its words', () => {
  const wrong = reading(2025)
  expect(wrong.warnings).toContainEqual(expect.objectContaining({ about: 'deadlines' }))
  expect(suggestFacts(wrong).dueOn).toBeNull()
  expect(supposedOf(wrong).filter(({ field }) => field === 'dueOn')).toEqual([])
  expect(suggestTasks(wrong)).toMatchObject([{ dueOn: null, dueText: expect.stringContaining('26/3/2025') }])
})

it('takes one from that day on', () => {
  const right = reading(2026)
  expect(suggestFacts(right).dueOn).toBe('2026-03-26')
  expect(supposedOf(right)).toContainEqual(expect.objectContaining({ field: 'dueOn', text: '2026-03-26' }))
  expect(suggestTasks(right)).toMatchObject([{ dueOn: '2026-03-26' }])
})
