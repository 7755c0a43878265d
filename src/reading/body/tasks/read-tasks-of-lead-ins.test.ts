import { describe, expect, it } from 'vitest'
import { tasksOf, type Case } from '../../../../test/reading/tasks-of.ts'

const cases: Record<string, Case> = {
  'a lead-in that says by when, behind whom it asks': {
    type: 'công văn',
    issuer: 'Liên đoàn Lao động tỉnh Mẫu',
    date: '2026-11-20',
    addressees: ['Các công đoàn cơ sở trực thuộc'],
    body: `
Để đoàn viên có Tết đầm ấm, Ban Thường vụ Công đoàn Khu kinh tế đề nghị công đoàn cơ sở triển khai các hoạt động sau, hoàn thành trước ngày 25/01/2027:
- Nắm tình hình tiền lương, tiền thưởng Tết.
- Thương lượng với người sử dụng lao động về phương án thưởng.`,
    tasks: [
      ['công đoàn cơ sở', 'Nắm tình hình tiền lương'],
      ['công đoàn cơ sở', 'Thương lượng với người'],
    ],
  },
  'comrades by their office among the points for all committees': {
    type: 'kết luận',
    issuer: 'Ban Thường vụ',
    date: '2026-09-14',
    addressees: [],
    body: `
2. Thời gian tới, các cấp ủy, tổ chức đảng tập trung thực hiện những nhiệm vụ sau:
2.1. Rà soát, hoàn thành kiểm đếm các hộ còn lại.
2.2. Các đồng chí Ủy viên Ban Thường vụ phụ trách khu phố trực tiếp đối thoại với các hộ.`,
    tasks: [
      ['các cấp ủy, tổ chức đảng', 'Rà soát, hoàn thành kiểm đếm'],
      ['Các đồng chí Ủy viên Ban Thường vụ phụ trách khu phố', 'trực tiếp đối thoại'],
    ],
  },
  'points of which each names who acts, some by a verb that a list must know': {
    type: 'công văn',
    issuer: 'Sở Y tế tỉnh Mẫu',
    date: '2026-11-20',
    addressees: ['Các đơn vị trực thuộc'],
    body: `
Sở Y tế yêu cầu các đơn vị thực hiện:
1. Các đơn vị chịu sự giám sát gửi báo cáo theo đề cương.
2. Trung tâm Dữ liệu khóa sổ báo cáo điện tử trước ngày 10/01/2027.
3. Khoa Nội tổng hợp trình bày bệnh án mẫu.
4. Đội Cơ động che chắn kho vật tư, gia hạn hợp đồng bảo vệ.
Đơn vị nộp chậm sau ngày 20/12 không được xét thi đua.`,
    tasks: [
      ['Các đơn vị chịu sự giám sát', 'gửi báo cáo theo đề cương'],
      ['Trung tâm Dữ liệu', 'khóa sổ báo cáo điện tử'],
      ['Khoa Nội tổng hợp', 'trình bày bệnh án mẫu'],
      ['Đội Cơ động', 'che chắn kho vật tư'],
    ],
  },
  'steps that a letter asks of villages, of which one names another': {
    type: 'công văn',
    issuer: 'Phòng Văn hóa - Xã hội xã Mẫu',
    date: '2026-09-01',
    addressees: ['Trưởng các thôn, buôn, bon'],
    body: `
Phòng Văn hóa - Xã hội đề nghị Trưởng các thôn, buôn, bon thực hiện như sau:
Bước 1 (từ ngày 03/9 đến ngày 10/9): Lập danh sách hộ cần rà soát.
Bước 2: Điều tra viên thu thập thông tin tại từng hộ.
Bước 3: Họp dân thống nhất kết quả, niêm yết công khai.
Giao viên chức chuyên quản đôn đốc từng đơn vị.`,
    tasks: [
      ['Trưởng các thôn, buôn, bon', 'Lập danh sách hộ'],
      ['Điều tra viên', 'thu thập thông tin'],
      ['Trưởng các thôn, buôn, bon', 'Họp dân thống nhất'],
      ['viên chức chuyên quản', 'đôn đốc từng đơn vị'],
    ],
  },
  'a heading that says who leads, and below it in what': {
    type: 'chỉ thị',
    issuer: 'Đảng ủy xã Mẫu',
    date: '2026-05-22',
    addressees: [],
    body: `
2. Đảng ủy Ủy ban nhân dân xã lãnh đạo, chỉ đạo:
- Rà soát, bổ sung phương án ứng phó.
- Di dời dứt điểm các hộ ra khỏi vùng sạt lở.`,
    tasks: [
      ['Đảng ủy Ủy ban nhân dân xã', 'Rà soát, bổ sung phương án'],
      ['Đảng ủy Ủy ban nhân dân xã', 'Di dời dứt điểm'],
    ],
  },
  'a board that asks, of whose name the last word reads like another without marks': {
    type: 'công văn',
    issuer: 'Ban Quản lý Khu công nghiệp Mẫu',
    date: '2026-05-22',
    addressees: ['Các doanh nghiệp'],
    body: `
Nhận được văn bản đề nghị của Hội Doanh nghiệp, Ban đề nghị các chủ đầu tư hạ tầng thực hiện như sau:
1. Rà soát hệ thống thoát nước.
2. Nạo vét hố ga trước mùa mưa.
Giao Văn phòng đôn đốc việc thực hiện.`,
    tasks: [
      ['các chủ đầu tư hạ tầng', 'Rà soát hệ thống'],
      ['các chủ đầu tư hạ tầng', 'Nạo vét hố ga'],
      ['Văn phòng', 'đôn đốc việc thực hiện'],
    ],
  },
  'an answer to a paper of a minister, which gives an opinion behind how things are': {
    type: 'công văn',
    issuer: 'Sở Nội vụ tỉnh Mẫu',
    date: '2026-07-14',
    addressees: ['UBND tỉnh Mẫu'],
    body: `
Trả lời Thông tư số 01/2026/TT-BNV ngày 24/01/2026 của Bộ trưởng Bộ Nội vụ về quy trình lưu trữ, xử lý tài liệu điện tử, Sở Nội vụ có ý kiến như sau:
Số đơn thư vượt cấp tăng, một số vụ việc kéo dài.
1) Hồ sơ gửi kèm đã đầy đủ theo quy định.
2) Đề nghị làm rõ nguồn kinh phí thực hiện.`,
    tasks: [],
  },
}

describe('readTasks', () => {
  it.each(Object.entries(cases))('lists the tasks of %s', (_, paper) => {
    const got = tasksOf(paper)
    expect(got.map(({ actor, text }, at) => [actor, text.slice(0, paper.tasks[at]?.[1].length ?? 40)])).toEqual(
      paper.tasks.map(([actor, text]) => [actor, text]),
    )
  })
})
