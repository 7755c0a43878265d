import { describe, expect, it } from 'vitest'
import { readCites } from './cites.ts'
import { readDeadlines } from './deadlines.ts'
import { markAt } from './mark.ts'
import type { Paragraph } from './paragraph.ts'

function paragraph(line: string): Paragraph {
  const mark = markAt(line) ?? null
  const text = line.slice(mark?.length ?? 0)
  return { mark, text, sureness: 1, places: [{ at: 0, span: { page: 0, line: 0, start: 0, end: text.length } }] }
}

/** The days by which a paper of 10 March 2026 with these lines asks for something. */
function days(...lines: string[]) {
  const paragraphs = lines.map(paragraph)
  const { places } = readCites(paragraphs, { number: null })
  return readDeadlines(paragraphs, { places, date: '2026-03-10' }).deadlines.map(({ found }) => found.value.date)
}

describe('readDeadlines, in the ways in which clerks say by when', () => {
  it.each([
    ['Thống kê số hộ, chậm nhất trong tuần cuối của tháng 4/2026.', '2026-04-30'],
    ['Thanh tra kiểm tra; báo cáo Giám đốc tuần đầu tháng 5/2026.', '2026-05-07'],
    ['Đẩy nhanh tiến độ đấu giá, tổ chức bàn giao trong nửa đầu tháng 6/2026.', '2026-06-15'],
    ['Các phòng nộp báo cáo chậm nhất trong 10 ngày đầu tháng 4.', '2026-04-10'],
    ['Quyết liệt xử lý các trường hợp lấn chiếm, dứt điểm trong quý II năm nay.', '2026-06-30'],
  ])('“%s” names a part of a month or of this year', (text, day) => {
    expect(days(text)).toEqual([day])
  })

  it.each([
    ['Các trường gửi báo cáo chậm nhất hết ngày làm việc 15/4/2026.', '2026-04-15'],
    ['Các phòng báo cáo Giám đốc chậm nhất thứ Sáu (20/3).', '2026-03-20'],
    ['Rà soát danh mục, hạn hoàn thành 30/4/2026.', '2026-04-30'],
    ['Hạn cuối nhận hồ sơ: 17h00 ngày 30/4/2026 (theo dấu bưu điện).', '2026-04-30'],
    ['Nộp bản giấy chậm nhất vào sáng ngày 20/4/2026.', '2026-04-20'],
    ['Ngày nộp báo cáo: 05/4/2026', '2026-04-05'],
    ['Góp ý dự thảo - Hạn: 12/4/2026.', '2026-04-12'],
    ['Gửi báo cáo trước ngày 15 tháng 4/2026.', '2026-04-15'],
    ['Các chi bộ báo cáo trước ngày 20-4.', '2026-04-20'],
    ['Báo cáo trước 8 giờ 30 sáng ngày17/4/2026.', '2026-04-17'],
    ["Báo cáo trước 17h00' ngày: 17/4/2026.", '2026-04-17'],
    ['Báo cáo trước ngày mùng 7/4/2026.', '2026-04-07'],
    ['Nộp lệ phí: từ 15/3/2026 đến 21/3/2026.', '2026-03-21'],
    ['Ngày 24/4/2026 là hạn cuối nộp báo cáo.', '2026-04-24'],
  ])('“%s” says it with other words or marks', (text, day) => {
    expect(days(text)).toEqual([day])
  })

  it.each([
    ['Vận động người dân đưa gia súc về chuồng trong ngày 12/3/2026.', '2026-03-12'],
    ['Thông báo đến từng hộ làm thủ tục, thời gian từ nay cho đến ngày 30/4/2026 (kể cả thứ Bảy).', '2026-04-30'],
    ['Từ nay đến ngày 30/4/2026, các phòng rà soát toàn bộ hồ sơ.', '2026-04-30'],
    ['Đến ngày 30/4/2026 phải hoàn thành việc số hóa.', '2026-04-30'],
    ['Thời gian nhận hồ sơ từ ngày 12/3/2026 đến ngày 23/3/2026.', '2026-03-23'],
    ['Giáo viên khóa sổ điểm điện tử vào lúc 17 giờ ngày 10/4/2026.', '2026-04-10'],
    ['Đối chiếu công nợ; gửi Văn phòng sáng ngày 20/3/2026.', '2026-03-20'],
    ['Theo dõi, đôn đốc; ngày 25/3/2026 báo cáo Giám đốc.', '2026-03-25'],
  ])('“%s” ends a time in which something is to be done', (text, day) => {
    expect(days(text)).toEqual([day])
  })

  it('reads each of several days', () => {
    expect(days('Nộp hồ sơ trước các ngày 25/4/2026 (đợt 1), 25/6/2026 (đợt 2).')).toEqual(['2026-04-25', '2026-06-25'])
    expect(days('Báo cáo gửi làm 02 lần: lần 1 ngày 20/4/2026, lần 2 ngày 20/5/2026.')).toEqual([
      '2026-04-20',
      '2026-05-20',
    ])
    expect(days('Gửi kết quả trước ngày 10 và ngày 25 của tháng 4/2026.')).toEqual(['2026-04-10', '2026-04-25'])
    expect(days('Giải ngân đạt 60% vốn đến hết tháng 6, 95% vốn đến 31/01/2027.')).toEqual(['2026-06-30', '2027-01-31'])
  })

  it('reads two days of a year as times that come again', () => {
    expect(days('Báo cáo định kỳ trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm.')).toEqual([null])
  })

  it('reads the day that a term counted back from an event comes to', () => {
    expect(days('Gửi hồ sơ chậm nhất 20 ngày trước ngày khai mạc, tức trước ngày 19/4/2026.')).toEqual([
      null,
      '2026-04-19',
    ])
  })

  it('reads the days of points under a heading of times, and none under another', () => {
    const points = ['- Báo cáo quý I: 15/4/2026;', '- Báo cáo 6 tháng: ngày 10/6/2026.']
    expect(days('3. Thời hạn gửi báo cáo:', ...points)).toEqual(['2026-04-15', '2026-06-10'])
    expect(days('3. Các buổi làm việc:', ...points)).toEqual([])
  })

  it.each([
    'Hồ sơ tiếp nhận trước 01/3/2026 do Văn phòng lưu.',
    'Đến hết ngày 28/02/2026, thu ngân sách trên địa bàn mới đạt 14% dự toán.',
    'Phạm vi: từ ngày 01/01/2025 đến hết ngày 30/4/2026.',
    'Theo dự báo, từ nay đến ngày 15/3/2026, khu vực tiếp tục có mưa.',
    'Khoa Nội trình bày bệnh án mẫu vào 14h ngày 16/4/2026.',
    'Tổ chức thi trong tuần 3 tháng 4 năm 2026.',
    'Thời gian chốt số liệu báo cáo: từ ngày 15/12 năm trước đến ngày 14/12 của kỳ báo cáo.',
    'Số đại biểu chốt danh sách đã được niêm yết trong tháng 4/2026.',
    'Giới hạn: tháng 4/2026.',
    'Ngày tra cứu: 05/4/2026',
    'Kết quả báo cáo lần 1 ngày 05/02/2026.',
    'Gửi thiệp chúc mừng Ngày Quốc tế Lao động ngày 30/4/2026.',
    'Gửi kèm chương trình làm việc ngày 20/3/2026.',
    'Toàn xã ra quân; ngày 25/3/2026 báo cáo viên nói chuyện với thanh niên.',
    'Cử cán bộ tham dự tập huấn trong ngày 20/3/2026.',
  ])('“%s” asks for nothing by a day', (text) => {
    expect(days(text)).toEqual([])
  })

  it.each([
    'Thời gian nghỉ: Từ thứ Hai ngày 06/4/2026 đến hết Chủ nhật ngày 12/4/2026.',
    'Thời gian: Từ 7 giờ ngày 06/4/2026 đến hết ngày 08/4/2026.',
    'Ban hành kế hoạch và tổ chức lễ ra quân cấp tỉnh vào ngày 20/4/2026.',
    'Nhiệm kỳ của Ban Thanh tra nhân dân xã kết thúc trong quý IV năm 2026.',
    'Hợp đồng thuê đò kết thúc trong tháng 9/2026.',
    'Trước năm 2030, 100% số thôn có nhà văn hóa.',
    'Kết quả thực hiện quý II năm 2026 (từ ngày 01/4/2026 đến hết ngày 30/6/2026)',
    'Sở báo cáo tình hình thu phí đò từ ngày 16/12/2025 đến hết ngày 15/6/2026 như sau:',
  ])('“%s” tells how long something lasts, when it is held or what is aimed at', (text) => {
    expect(days(text)).toEqual([])
  })

  it.each([
    ['Thời gian nộp hồ sơ: từ ngày 01/4/2026 đến hết ngày 15/4/2026.', '2026-04-15'],
    ['Ban hành kế hoạch vào ngày 20/4/2026.', '2026-04-20'],
    ['Các hộ đã đăng ký nhưng chưa có ảnh bổ sung ảnh trước ngày 20/4/2026.', '2026-04-20'],
    ['Các thôn báo cáo kết quả vào cuối mỗi tháng.', null],
    ['Kết thúc năm học trước ngày 31/5/2026.', '2026-05-31'],
    ['Hoàn thành việc xóa nhà tạm trước năm 2028.', '2027-12-31'],
    ['Trước năm 2028, hoàn thành việc xóa nhà tạm.', '2027-12-31'],
  ])('“%s” sets a term', (text, day) => {
    expect(days(text)).toEqual([day])
  })
})
