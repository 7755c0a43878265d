import { expect, it } from 'vitest'
import { readPaper } from '#reading/read-paper.ts'
import { paperOfText } from '../../../../test/reading/paper-of-lines.ts'
import { suggestTasks } from './suggest-tasks.ts'

/** The tasks proposed from a letter that asks this of the communes. */
const proposed = (asked: string) =>
  suggestTasks(
    readPaper(
      paperOfText(`SỞ NỘI VỤ TỈNH MẪU
Số: 12/SNV-VP
V/v khảo sát mức độ hài lòng
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mẫu, ngày 10 tháng 3 năm 2026
Kính gửi: Ủy ban nhân dân các xã.
Sở Nội vụ đề nghị Ủy ban nhân dân các xã:
1. ${asked}
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Trần Văn Mẫu`),
    ),
  )

it.each([
  ['Định kỳ hằng tháng, trước ngày 25, báo cáo kết quả về Sở Nội vụ.', 'month', 25],
  ['Định kỳ hàng tháng, chậm nhất là ngày 25, gửi báo cáo về Sở.', 'month', 25],
  ['Định kỳ hằng tháng (trước ngày 25) báo cáo kết quả về Sở Nội vụ.', 'month', 25],
  ['Hằng tháng, trước ngày 25, báo cáo kết quả về Sở Nội vụ.', 'month', 25],
  ['Báo cáo kết quả hằng tháng về Sở Nội vụ trước ngày 25.', 'month', 25],
  ['Định kỳ hằng tháng (từ ngày 15 tháng trước đến ngày 14) báo cáo Sở trước ngày 16.', 'month', 16],
  ['Định kỳ ngày 20 hằng tháng báo cáo kết quả về Sở Nội vụ.', 'month', 20],
  ['Báo cáo kết quả trước ngày 15 hằng tháng.', 'month', 15],
  ['Báo cáo kết quả trước ngày mùng 5 hằng tháng.', 'month', 5],
  ['Báo cáo kết quả chậm nhất ngày 25 hằng tháng.', 'month', 25],
  ['Định kỳ hằng tháng báo cáo kết quả về Sở Nội vụ.', 'month', 31],
  ['Gửi báo cáo về Sở Nội vụ ngày 20 tháng cuối quý.', 'quarter', 20],
  ['Định kỳ hằng quý, trước ngày 15 của tháng cuối quý, báo cáo kết quả.', 'quarter', 15],
  ['Hằng quý báo cáo Sở về quỹ hội trước ngày 20 của tháng cuối quý.', 'quarter', 20],
  ['Gửi báo cáo trước ngày 10 của tháng đầu quý sau.', 'quarter', 10],
  ['Gửi báo cáo về Sở Nội vụ vào cuối mỗi quý.', 'quarter', 31],
  ['Định kỳ 6 tháng, trước ngày 15/6, báo cáo kết quả.', 'half-year', 15],
  ['Định kỳ hằng năm, trước ngày 15/12, báo cáo kết quả.', 'year', 15],
  ['Gửi báo cáo trước ngày 15 tháng 12 hằng năm.', 'year', 15],
  ['Gửi báo cáo vào thứ Sáu hằng tuần.', 'week', 5],
  ['Gửi báo cáo về Sở Nội vụ thứ Tư hằng tuần.', 'week', 3],
  ['Gửi báo cáo chậm nhất vào thứ Năm hàng tuần.', 'week', 4],
  ['Định kỳ hằng tuần, trước 16 giờ ngày thứ Hai, báo cáo kết quả.', 'week', 1],
  ['Định kỳ hằng tuần (thứ Ba) báo cáo kết quả.', 'week', 2],
])('proposes “%s” as due each %s, on %i', (asked, every, day) => {
  expect(proposed(asked).map(({ recurs, dueOn }) => ({ recurs, dueOn }))).toMatchObject([{ recurs: { every, day } }])
})

it('proposes what says how often before it says who, with its day', () => {
  const tasks = proposed('Định kỳ hằng tháng, trước ngày 25, các thôn báo cáo kết quả về Ủy ban nhân dân xã.')
  expect(tasks).toMatchObject([{ actor: 'các thôn', recurs: { every: 'month', day: 25 } }])
})

it.each([
  ['Gửi báo cáo trước ngày 10 của tháng đầu quý sau.', '2026-04-10'],
  ['Gửi báo cáo trước ngày 15/11 hằng năm.', '2026-11-15'],
  ['Gửi báo cáo trước ngày 20/01 hằng năm.', '2027-01-20'],
  ['Gửi báo cáo trước ngày 20 của tháng cuối quý.', null],
])('begins “%s” in the month that it names: %s', (asked, dueOn) => {
  expect(proposed(asked)).toMatchObject([{ dueOn }])
})

it('takes no day that is to come once for one that recurs', () => {
  const tasks = proposed('Định kỳ hằng tháng kiểm tra, gửi danh sách trước ngày 25/3/2026.')
  expect(tasks.map(({ recurs }) => recurs?.day)).not.toContain(25)
})
