import { describe, expect, it } from 'vitest'
import { tasksOf, type Case } from '../../../../test/reading/tasks-of.ts'

const cases: Record<string, Case> = {
  'a short letter that says by when reports are sent, and how': {
    type: 'công văn',
    issuer: 'Sở Văn hóa và Thể thao tỉnh Mẫu',
    date: '2026-03-02',
    addressees: ['Phòng Văn hóa - Xã hội các xã, phường'],
    body: `
Để tổng hợp số liệu về thư viện cơ sở, Sở Văn hóa và Thể thao đề nghị phòng Văn hóa - Xã hội các xã, phường thống kê đầu sách (tính đến thời điểm 28/02/2026) theo mẫu gửi kèm, có xác nhận của lãnh đạo phòng và ghi rõ người lập biểu.
Báo cáo gửi về Sở Văn hóa và Thể thao trước ngày 20/3/2026:
- Bằng đường công văn theo địa chỉ: Văn phòng Sở, số 5 đường Bến Nứa.
- Qua thư điện tử: thuvien@mau.example.
Đơn vị nào chưa cử cán bộ phụ trách thì khẩn trương cử, gửi danh sách về Sở.`,
    tasks: [
      ['phòng Văn hóa - Xã hội các xã, phường', 'thống kê đầu sách'],
      ['phòng Văn hóa - Xã hội các xã, phường', 'Báo cáo gửi về Sở'],
      ['Đơn vị nào chưa cử cán bộ phụ trách', 'khẩn trương cử, gửi'],
    ],
  },
  'a letter that asks for a report of some points, which by themselves ask nothing': {
    type: 'công văn',
    issuer: 'Sở Nội vụ tỉnh Mẫu',
    date: '2026-04-01',
    addressees: ['Ủy ban nhân dân các xã, phường'],
    body: `
Thực hiện chương trình công tác năm, Sở Nội vụ đề nghị Ủy ban nhân dân các xã, phường báo cáo tình hình lưu trữ theo các nội dung cụ thể sau:
1. Công tác chỉ đạo, ban hành văn bản và bố trí kho lưu trữ.
2. Những khó khăn, đề xuất của đơn vị.
Nhận được công văn này, đề nghị Ủy ban nhân dân các xã, phường gửi báo cáo trước ngày 20/4/2026.`,
    tasks: [
      ['Ủy ban nhân dân các xã, phường', 'báo cáo tình hình lưu trữ'],
      ['Ủy ban nhân dân các xã, phường', 'gửi báo cáo trước ngày'],
    ],
  },
  'a letter that tells what others have written and charged before': {
    type: 'công văn',
    issuer: 'Văn phòng UBND tỉnh Mẫu',
    date: '2026-05-20',
    addressees: ['Giám đốc Sở Xây dựng'],
    body: `
Tổ công tác của tỉnh có văn bản số 36/BC-TCT ngày 12/5/2026 báo cáo về tiến độ cầu Bến Nứa.
Theo yêu cầu của Thường trực HĐND tỉnh, Văn phòng đã có Công văn số 94/VP-KT thông báo ý kiến của Phó Chủ tịch UBND tỉnh giao Sở Xây dựng chủ trì, phối hợp với các sở, cơ quan liên quan khẩn trương hoàn thiện hồ sơ.
Văn phòng UBND tỉnh trân trọng đề nghị Sở Xây dựng khẩn trương thực hiện ý kiến nêu trên.`,
    tasks: [['Sở Xây dựng', 'khẩn trương thực hiện']],
  },
  'a letter whose issuer speaks of its own work before it asks': {
    type: 'công văn',
    issuer: 'Bảo hiểm xã hội tỉnh Mẫu',
    date: '2026-06-10',
    addressees: ['Bảo hiểm xã hội các khu vực'],
    body: `
BHXH tỉnh xây dựng biểu mẫu gửi kèm và yêu cầu BHXH các khu vực nhập số liệu trước ngày 20/6/2026.
Bảo hiểm xã hội tỉnh xin gửi dự thảo quy trình, đề nghị các đơn vị góp ý theo địa chỉ: Phòng Kế hoạch và Tổ chức cán bộ, quản lý hồ sơ chung.
Giao Giám đốc: Trung tâm Giám định, Trung tâm Lưu trữ chuẩn bị phương án trực.
Trung tâm Giáo dục thường xuyên, Phòng Chế độ phối hợp theo dõi việc tập huấn.`,
    tasks: [
      ['BHXH các khu vực', 'nhập số liệu trước ngày'],
      ['các đơn vị', 'góp ý theo địa chỉ'],
      ['Giám đốc: Trung tâm Giám định, Trung tâm Lưu trữ', 'chuẩn bị phương án trực'],
      ['Trung tâm Giáo dục thường xuyên, Phòng Chế độ', 'phối hợp theo dõi'],
    ],
  },
  'a decision of the Youth Union with the name of who decides above its bases': {
    type: 'quyết định',
    issuer: 'Ban Chấp hành Đoàn tỉnh Mẫu',
    date: '2026-07-04',
    body: `
BAN THƯỜNG VỤ ĐOÀN THANH NIÊN CỘNG SẢN TỈNH MẪU
- Căn cứ Điều lệ Đoàn và kết luận của Trưởng Ban Chỉ đạo tại Hội nghị sơ kết công tác hè;
- Căn cứ Quyết định số 84 QĐ/TĐTN ngày 22/02/2026 của Ban Chấp hành Đoàn tỉnh;
QUYẾT ĐỊNH
Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý nhà thiếu nhi.
Điều 2. Giao Văn phòng Đoàn tỉnh hướng dẫn, kiểm tra việc thực hiện Quyết định này.`,
    tasks: [['Văn phòng Đoàn tỉnh', 'hướng dẫn, kiểm tra']],
  },
  'a regulation whose issuer announces what it lays down': {
    type: 'quy chế',
    issuer: 'Ban Chấp hành Đảng bộ tỉnh Mẫu',
    date: '2026-02-03',
    body: `
- Căn cứ Thông báo số 05-TB/BCĐ của Trưởng Ban Chỉ đạo tại Hội nghị sơ kết chuyển đổi số;
Ban Thường vụ ban hành Quy chế quản lý trang thông tin của Đảng bộ tỉnh như sau:
1. Trang thông tin đăng tin, bài của Đảng bộ.`,
    tasks: [],
  },
  'a notice that lets pupils stay at home': {
    type: 'thông báo',
    issuer: 'Phòng Giáo dục huyện Mẫu',
    date: '2026-10-18',
    addressees: ['Hiệu trưởng các trường'],
    body: `
Phòng Giáo dục yêu cầu:
1. Các đơn vị tiếp tục thực hiện Công điện số 14/CĐ-UBND ngày 15/10/2026.
2. Cho học sinh toàn huyện nghỉ học đến khi nước rút.
Đề nghị Hiệu trưởng các đơn vị báo cáo thiệt hại hằng ngày.`,
    tasks: [
      ['Các đơn vị', 'tiếp tục thực hiện'],
      ['Hiệu trưởng các đơn vị', 'Cho học sinh toàn huyện'],
      ['Hiệu trưởng các đơn vị', 'báo cáo thiệt hại'],
    ],
  },
}

describe('readTasks', () => {
  it.each(Object.entries(cases))('lists the tasks of %s', (_, paper) => {
    const got = tasksOf(paper)
    expect(got.map(({ actor, text }, at) => [actor, text.slice(0, paper.tasks[at]?.[1].length ?? 40)])).toEqual(
      paper.tasks.map(([actor, text]) => [actor, text]),
    )
  })

  it('gives a sentence that names nobody its own deadline', () => {
    const due = tasksOf(cases['a short letter that says by when reports are sent, and how'] as Case)
    expect(due.map(({ deadline }) => deadline?.date ?? null)).toEqual([null, '2026-03-20', null])
  })
})
