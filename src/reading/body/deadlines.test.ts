import { describe, expect, it } from 'vitest'
import { readCites } from './cites.ts'
import { readDeadlines } from './deadlines.ts'
import type { Paragraph } from './paragraph.ts'

const paragraph = (text: string): Paragraph => ({
  mark: null,
  text,
  sureness: 1,
  places: [{ at: 0, span: { page: 0, line: 0, start: 0, end: text.length } }],
})

function read(text: string, date: string | null = '2025-03-10') {
  const paragraphs = [paragraph(text)]
  const { places } = readCites(paragraphs, { number: null })
  return readDeadlines(paragraphs, { places, date })
}
const days = (text: string, date?: string | null) => read(text, date).deadlines.map(({ found }) => found.value.date)

describe('readDeadlines', () => {
  it('tells two times of a year from the one before', () => {
    expect(days('báo cáo trước ngày 20 của tháng cuối quý và trước ngày 15/11 hằng năm.')).toEqual([null, null])
  })

  it('takes no month in which something is planned for a deadline', () => {
    expect(days('Để báo cáo tại hội nghị, dự kiến tổ chức vào đầu tháng 6/2025, các sở cử người.')).toEqual([])
  })

  it('takes the word for a programme for no handing in', () => {
    expect(days('Thực hiện Chương trình làm sạch bến năm 2025, trong quý I, xã đã nạo vét hai bến.')).toEqual([])
  })

  it('takes no day up to which is counted for a deadline', () => {
    expect(days('thống kê số hộ (tính đến thời điểm 28/02/2026) theo mẫu')).toEqual([])
    expect(days('Báo cáo số liệu tính đến hết ngày 31/10/2025 theo mẫu.')).toEqual([])
  })

  it('takes no day up to the end of which is counted for a deadline', () => {
    expect(days('Tính đến hết ngày 28/02/2025, còn 12 hộ chưa có nước.')).toEqual([])
  })

  it('takes a month beside the unit that leads, named in the point before, for a deadline', () => {
    const paragraphs = [paragraph('Đơn vị chủ trì: Công an xã.'), paragraph('Thời gian: trong tháng 4/2025.')]
    const read0 = readDeadlines(paragraphs, { places: [], date: '2025-03-10' })
    expect(read0.deadlines.map(({ found }) => found.value.date)).toEqual(['2025-04-30'])
    expect(days('Thời gian: trong tháng 4/2025.')).toEqual([])
  })

  it.each([
    ['công khai địa bàn tuyển sinh trước ngày 20/5/2025', '2025-05-20'],
    ['kiểm tra công tác chuẩn bị trước ngày 03/9/2025', '2025-09-03'],
    ['gửi về Phòng Nội vụ trước ngày 10/4/2025.', '2025-04-10'],
    ['chậm nhất ngày 26 tháng 10 năm 2025', '2025-10-26'],
    ['Thời gian thực hiện: đến hết tháng 07/2025.', '2025-07-31'],
    ['Ban Tổ chức xây dựng kế hoạch chi tiết trước ngày 31/3/2025.', '2025-03-31'],
    ['Các xã ban hành kế hoạch của mình trước ngày 15/4/2025.', '2025-04-15'],
    ['Thời gian triển khai thực hiện: hết quý II/2025', '2025-06-30'],
    ['Chậm nhất trước 10 giờ 30 phút, ngày 26 tháng 10 năm 2025 (thứ Hai)', '2025-10-26'],
    ['chậm nhất là 16h00 ngày 05/5/2025', '2025-05-05'],
    ['Lễ phát động: Cấp xã tổ chức trước ngày 20/4/2025.', '2025-04-20'],
    ['hoàn thành xong trong tháng 12/2025', '2025-12-31'],
    ['hoàn thành trong quý II năm 2025', '2025-06-30'],
    ['đến hết ngày 15 tháng 11 năm 2025', '2025-11-15'],
    ['đến 10h, ngày 16/11/2025', '2025-11-16'],
    ['Thời gian hoàn thành: tháng 6/2025', '2025-06-30'],
    ['Sơn lại cột báo nước ở ba bến. Hoàn thành: 15/6/2025.', '2025-06-15'],
    ['20/6/2025: nộp sổ vé về xã.', '2025-06-20'],
    ['Khởi công hai cầu tàu trong quý III/2025 (Sở Nghề cá chủ trì).', '2025-09-30'],
    ['Thời hạn gửi báo cáo: ngày 20/6/2025', '2025-06-20'],
    ['muộn nhất vào ngày 20-6-2025', '2025-06-20'],
    ['trước 16h00 ngày 5/9', '2025-09-05'],
    ['trước ngày 16/7/20 25', '2025-07-16'],
    ['không ra đề vượt quá nội dung đã học, muộn nhất vào ngày 12/9/2025.', '2025-09-12'],
    ['báo cáo kết quả về UBND tỉnh đến hết tháng 10/2025.', '2025-10-31'],
    ['công khai kết quả trong sinh hoạt chi bộ, trước ngày 26/3/2025.', '2025-03-26'],
  ])('reads “%s”', (text, day) => {
    expect(days(text)).toEqual([day])
  })

  it('takes a missing year from the date of the paper, and the next one for the months after the turn', () => {
    expect(days('trước ngày 05/02', '2025-12-20')).toEqual(['2026-02-05'])
    expect(days('trước ngày 25/12', '2025-12-20')).toEqual(['2025-12-25'])
    expect(days('trước ngày 25/12', null)).toEqual([null])
  })

  it('reads both dates of a list', () => {
    expect(days('báo cáo trước ngày 10/4 và 10/10/2025')).toEqual(['2025-04-10', '2025-10-10'])
  })

  it.each([
    'Các trường hợp đã báo cáo trước ngày 30/9/2025 không phải làm lại.',
    'Cơ sở nào đã nộp hồ sơ trước ngày 30/9/2025 thì thôi.',
    'người được cấp thẻ trước ngày 01/7/2025',
    'Hội nghị bắt đầu từ 8 giờ 00 ngày 05/9/2025.',
    'Thời gian: 14 giờ ngày 05/9/2025 (thứ Sáu).',
    'Thực hiện Công văn số 12/SNV-VP ngày 05/9/2025 của Sở Nội vụ',
    'Quyết định có hiệu lực đến hết ngày 31/12/2025',
    'THỜI GIAN: Từ ngày 15/4/2025 đến hết ngày 28/5/2025.',
    'Cho học sinh nghỉ học từ ngày 12/8 đến hết ngày 14/8/2025.',
    'Thời gian thực hiện: Từ tháng 4 đến tháng 12 năm 2025.',
    'năm học 2024-2025, giai đoạn 2021-2025',
    'chào mừng ngày Nhà giáo Việt Nam 20/11/2025',
  ])('finds none in “%s”', (text) => {
    expect(days(text)).toEqual([])
  })

  it('reads what recurs', () => {
    const recurring = (text: string) =>
      read(text).deadlines.map(({ found: { value } }) => [value.date, value.recurring])
    expect(recurring('báo cáo định kỳ 6 tháng, năm và đột xuất')).toEqual([[null, 'định kỳ 6 tháng, năm và đột xuất']])
    expect(recurring('gửi báo cáo trước ngày 15 hằng tháng')).toEqual([[null, 'hằng tháng']])
    expect(recurring('báo cáo trước 17 giờ hàng ngày')).toEqual([[null, 'hàng ngày']])
    expect(recurring('gửi trước ngày 15/12 hằng năm')).toEqual([[null, 'hằng năm']])
    expect(recurring('gửi trước ngày 15 tháng 12 hằng năm')).toEqual([[null, 'hằng năm']])
    expect(recurring('họp giao ban thứ Hai hằng tuần')).toEqual([])
  })

  it('reads the day behind what says how often, with it where only a mark stands between', () => {
    const texts = (text: string) => read(text).deadlines.map(({ found: { value } }) => value.text)
    expect(texts('Định kỳ hằng quý, trước ngày 15 của tháng cuối quý, báo cáo.')).toEqual([
      'Định kỳ hằng quý, trước ngày 15 của tháng cuối quý',
    ])
    expect(texts('Định kỳ hằng tháng (trước ngày 25) báo cáo.')).toEqual(['Định kỳ hằng tháng (trước ngày 25)'])
    expect(texts('Định kỳ hằng tháng, các xã báo cáo kết quả trước ngày 25.')).toEqual(['trước ngày 25'])
    expect(texts('Hằng tháng gửi báo cáo trước ngày 25/3/2025.')).toEqual(['trước ngày 25/3/2025'])
  })

  it('reads what hangs on something else', () => {
    const [deadline] = read('trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này.').deadlines
    expect(deadline?.found.value).toMatchObject({
      text: 'trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này',
      date: null,
      within: 'kể từ ngày nhận được văn bản này',
    })
  })

  it('keeps a deadline before the date of the paper as printed, and warns', () => {
    const { deadlines, warnings } = read('gửi trước ngày 26/10/2024', '2025-10-12')
    expect(deadlines[0]?.found.value.date).toBe('2024-10-26')
    expect(deadlines[0]?.found.confidence).toBeLessThan(0.7)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]?.about).toBe('deadlines')
  })

  it('ends what is to be done before a month or year on the day before it begins', () => {
    expect(days('Xóa xong 12 lớp học tạm trước năm 2028.')).toEqual(['2027-12-31'])
    expect(days('Hoàn thành trước tháng 6/2026; nộp trước quý I/2027.')).toEqual(['2026-05-31', '2026-12-31'])
  })

  it('reads the times of half a year and of the whole one in brackets', () => {
    expect(days('Định kỳ 6 tháng (trước 15/6) và cả năm (trước 15/11) báo cáo kết quả.')).toEqual([null])
  })

  it('takes the levels above for nothing that has been', () => {
    expect(days('Kiểm điểm ở chi bộ trước ngày 05/12/2025, ở cấp trên cơ sở trước ngày 15/12/2025.')).toEqual([
      '2025-12-05',
      '2025-12-15',
    ])
  })

  it('reads the month in which whoever a point names is to do something', () => {
    expect(days('Mỗi chi đoàn giới thiệu 02 đoàn viên ưu tú trong tháng 3/2025.')).toEqual(['2025-03-31'])
    expect(days('Mỗi chi đoàn có 02 đoàn viên trong tháng 3/2025.')).toEqual([])
  })

  it('takes what is to be issued for due where its day is still to come', () => {
    expect(days('Văn bản hướng dẫn ban hành trước ngày 20/4/2025.')).toEqual(['2025-04-20'])
    expect(days('Rà soát các văn bản ban hành trước ngày 01/3/2024.')).toEqual([])
  })

  it('counts no term from where the days of a period begin', () => {
    const texts = read('Tiêm vét trong 03 ngày, từ ngày 28/6 đến hết ngày 30/6/2025.').deadlines
    expect(texts.map(({ found: { value } }) => value)).toEqual([
      { text: 'từ ngày 28/6 đến hết ngày 30/6/2025', date: '2025-06-30' },
    ])
  })

  it('reads the day by which something is aimed at', () => {
    expect(days('Đẩy mạnh kết nạp đảng viên, phấn đấu đến ngày 31/12/2025 kết nạp 22 đảng viên.')).toEqual([
      '2025-12-31',
    ])
    expect(days('Hằng tháng kiểm điểm tiến độ; đến hết quý III giải ngân trên 70% vốn.')).toEqual(['2025-09-30'])
  })

  it('takes the day up to which things are told for no deadline', () => {
    expect(days('Đến hết ngày 28/02/2025 còn 04 bến chưa có phao.')).toEqual([])
    expect(days('Sơn xong các cột đến hết ngày 28/3/2025, còn lại giao thôn.')).toEqual(['2025-03-28'])
  })

  it('reads the end of a term behind what has been, and a day behind what arises', () => {
    expect(days('Trả tiền đò cho các chuyến đã đủ giấy tờ đến hết ngày 30/4/2025.')).toEqual(['2025-04-30'])
    expect(days('Nộp tiền vé còn thiếu và tiền phạt phát sinh vào quỹ của bến đò xã trước ngày 25/3/2025.')).toEqual([
      '2025-03-25',
    ])
  })

  it('reads an hour of the day named before', () => {
    expect(days('Cấm đò từ 7 giờ ngày 12/8; đưa dân lên đê trước 11 giờ cùng ngày.', '2025-08-12')).toEqual([
      '2025-08-12',
    ])
    expect(days('Đưa dân lên đê trước 11 giờ cùng ngày.')).toEqual([])
  })

  it('reads the month in which whoever the last clause charges is to do something', () => {
    expect(
      days('Nhất trí sửa bến Lau; giao Văn phòng Đảng ủy xếp lịch để Ban Thường vụ nghe báo cáo trong tháng 4/2025.'),
    ).toEqual(['2025-04-30'])
  })

  it('gives the same time once', () => {
    expect(days('Nộp từ ngày 01/4 đến hết ngày 15/4/2025; nhận đến hết ngày 15/4/2025.')).toEqual(['2025-04-15'])
  })
})
