import { describe, expect, it } from 'vitest'
import { tasksOf, type Case } from '../../../../test/reading/tasks-of.ts'

const cases: Record<string, Case> = {
  'a letter that counts "Một là", "Thứ hai"': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân phường Mẫu',
    date: '2026-03-10',
    addressees: ['Các tổ dân phố'],
    body: `
Ủy ban nhân dân phường yêu cầu các tổ dân phố thực hiện một số nội dung sau:
Một là, tổ chức quét dọn ngõ xóm vào sáng chủ nhật.
Hai là, rà soát số hộ chưa phân loại rác.
Thứ ba, thông báo lịch thu gom trên bảng tin.`,
    tasks: [
      ['các tổ dân phố', 'tổ chức quét dọn'],
      ['các tổ dân phố', 'rà soát số hộ'],
      ['các tổ dân phố', 'thông báo lịch thu gom'],
    ],
  },
  'an announcement of a holiday, in which staff are charged with nothing': {
    type: 'thông báo',
    issuer: 'Trường Cao đẳng Mẫu',
    date: '2026-04-20',
    body: `
1. Viên chức và sinh viên nghỉ Lễ từ ngày 30/4/2026 đến hết ngày 03/5/2026.
2. Phòng Bảo vệ bố trí người trực cổng trong các ngày nghỉ.`,
    tasks: [['Phòng Bảo vệ', 'bố trí người trực']],
  },
  'a letter one of whose points only names a field': {
    type: 'công văn',
    issuer: 'Sở Nội vụ tỉnh Mẫu',
    date: '2026-05-04',
    addressees: ['Các phòng chuyên môn'],
    body: `
Sở Nội vụ đề nghị các phòng chuyên môn:
1. Rà soát viên chức có nhu cầu đi học trong năm tới.
2. Lĩnh vực đào tạo: Quản lý dự án, thống kê.`,
    tasks: [['các phòng chuyên môn', 'Rà soát viên chức']],
  },
  'a plan that calls the officials of a commune by their field': {
    type: 'kế hoạch',
    issuer: 'Ủy ban nhân dân xã Mẫu',
    date: '2026-06-01',
    body: `
III. PHÂN CÔNG NHIỆM VỤ
- Văn hóa xã phát loa lịch khám mắt cho người cao tuổi.
- Trạm y tế xã chuẩn bị bảng đo thị lực.`,
    tasks: [
      ['Văn hóa xã', 'phát loa lịch khám'],
      ['Trạm y tế xã', 'chuẩn bị bảng đo'],
    ],
  },
  'a decision that the office of the President carries out': {
    type: 'quyết định',
    issuer: 'Chủ tịch nước',
    date: '2026-06-12',
    body: `
Điều 1. Tặng thưởng Huân chương cho 12 cá nhân (có danh sách kèm theo).
Điều 2. Chủ nhiệm Văn phòng Chủ tịch nước chịu trách nhiệm thi hành Quyết định này.`,
    tasks: [['Chủ nhiệm Văn phòng Chủ tịch nước', 'chịu trách nhiệm thi hành']],
  },
  'a decision that says whose project it is, and names below who carries out what': {
    type: 'quyết định',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    date: '2026-06-20',
    body: `
Điều 1. Phê duyệt dự án cầu Bến Nứa với những nội dung chính như sau:
Chủ đầu tư: Ban Quản lý dự án giao thông tỉnh.
Điều 2. Các cơ quan, đơn vị sau đây chịu trách nhiệm quản lý và tổ chức thực hiện dự án cầu Bến Nứa giai đoạn 2026 - 2030 theo tiến độ đã được Hội đồng nhân dân tỉnh thông qua tại kỳ họp giữa năm:
1. Sở Xây dựng thẩm định thiết kế, nghiệm thu từng phần.
2. Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh cảnh báo lũ cho công trường.`,
    tasks: [
      ['Sở Xây dựng', 'thẩm định thiết kế'],
      ['Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh', 'cảnh báo lũ'],
    ],
  },
  'a plan that says of a body that it is the standing one': {
    type: 'kế hoạch',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    date: '2026-06-22',
    body: `
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ - cơ quan thường trực Ban Chỉ đạo giúp Ủy ban nhân dân tỉnh theo dõi việc thực hiện.
2. Sở Y tế (cơ quan thường trực): chủ trì khám sàng lọc cho học sinh.`,
    tasks: [
      ['Sở Nội vụ - cơ quan thường trực Ban Chỉ đạo', 'giúp Ủy ban nhân dân tỉnh'],
      ['Sở Y tế', 'chủ trì khám sàng lọc'],
    ],
  },
  'a letter that tells first what a newspaper reported, with its heading': {
    type: 'công văn',
    issuer: 'Văn phòng UBND tỉnh Mẫu',
    date: '2026-07-02',
    addressees: ['Sở Xây dựng'],
    body: `
Báo Đồi Chè ngày 25 tháng 6 năm 2026, có bài: "Cầu mới xong đã lún" (bản chụp kèm theo).
Chủ tịch UBND tỉnh yêu cầu Sở Xây dựng kiểm tra, báo cáo trước ngày 10/7/2026.`,
    tasks: [['Sở Xây dựng', 'kiểm tra, báo cáo']],
  },
}

describe('readTasks', () => {
  it.each(Object.entries(cases))('lists the tasks of %s', (_, paper) => {
    const got = tasksOf(paper)
    expect(got.map(({ actor, text }, at) => [actor, text.slice(0, paper.tasks[at]?.[1].length ?? 40)])).toEqual(
      paper.tasks.map(([actor, text]) => [actor, text]),
    )
  })

  it('gives the report that a point asks for the day on which a sentence below it wants it sent', () => {
    const got = tasksOf({
      type: 'công văn',
      issuer: 'Ủy ban nhân dân xã Mẫu',
      date: '2026-08-03',
      addressees: ['Các trường tiểu học'],
      body: `
Ủy ban nhân dân xã đề nghị các trường triển khai:
1. Tiếp nhận hồ sơ nhập học.
2. Báo cáo kết quả tiếp nhận hồ sơ về Văn phòng.
Báo cáo gửi về Văn phòng trước ngày 20/8/2026.`,
      tasks: [],
    })
    expect(got.map(({ text, deadline }) => [text.slice(0, 16), deadline?.date ?? null])).toEqual([
      ['Tiếp nhận hồ sơ ', null],
      ['Báo cáo kết quả ', '2026-08-20'],
    ])
  })
})
