import { describe, expect, it } from 'vitest'
import { tasksOf, type Case } from '../../../../test/reading/tasks-of.ts'

const cases: Record<string, Case> = {
  'a plan where the name of a body fills its line': {
    type: 'kế hoạch',
    issuer: 'Ủy ban nhân dân tỉnh Bến Nứa',
    date: '2026-03-02',
    body: `
III. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
Hướng dẫn các địa phương kiểm định cầu treo, bến đò và lập hồ sơ theo dõi từng công trình.
2. Hội Chữ thập đỏ, Hội Cựu chiến binh và các tổ chức hội quần chúng cấp tỉnh, cấp xã
Tuyên truyền, nhắc nhở người qua đò mặc áo phao và không chở quá số người quy định.`,
    tasks: [
      ['Sở Xây dựng', 'Hướng dẫn các địa phương'],
      ['Hội Chữ thập đỏ, Hội Cựu chiến binh và các tổ chức hội quần chúng cấp tỉnh, cấp xã', 'Tuyên truyền, nhắc nhở'],
    ],
  },
  'a plan of the Party that says at which level something is held': {
    type: 'kế hoạch',
    issuer: 'Đảng ủy xã Bến Nứa',
    date: '2026-03-02',
    body: `
II- NỘI DUNG, HÌNH THỨC
1. Đối với cấp xã: Tổ chức hội nghị một buổi tại hội trường Đảng ủy.
2. Đối với cấp chi bộ: Tổ chức trong buổi sinh hoạt tháng 4/2026.
III- TỔ CHỨC THỰC HIỆN
1. Các chi bộ trực thuộc xây dựng kế hoạch và tổ chức học tập.
2. Ban Xây dựng Đảng theo dõi, tổng hợp kết quả.`,
    tasks: [
      ['Các chi bộ trực thuộc', 'xây dựng kế hoạch'],
      ['Ban Xây dựng Đảng', 'theo dõi, tổng hợp'],
    ],
  },
  'handing over, which charges nobody who is handed over': {
    type: 'công văn',
    issuer: 'Phòng Văn hóa - Xã hội',
    date: '2026-05-11',
    addressees: ['Các trường trên địa bàn xã'],
    body: `
Phòng Văn hóa - Xã hội đề nghị các trường thực hiện một số nội dung sau:
1. Thống kê số học sinh ở lại xã trong hè.
2. Lập biên bản bàn giao đoàn viên về sinh hoạt ở nơi cư trú.`,
    tasks: [
      ['các trường', 'Thống kê số học sinh'],
      ['các trường', 'Lập biên bản bàn giao đoàn viên'],
    ],
  },
  'a decision that says how its group works': {
    type: 'quyết định',
    issuer: 'Trường Tiểu học Bến Nứa',
    date: '2026-05-11',
    body: `
Điều 2. Tổ kiểm kê có nhiệm vụ kiểm đếm tài sản của nhà trường. Các thành viên làm việc theo chế độ kiêm nhiệm và tự giải thể khi xong việc.`,
    tasks: [['Tổ kiểm kê', 'có nhiệm vụ kiểm đếm']],
  },
  'a request for a report, what it is to propose, and by when it is sent': {
    type: 'công văn',
    issuer: 'Sở Công Thương',
    date: '2026-05-11',
    addressees: ['Ủy ban nhân dân các xã, phường'],
    body: `
Sở Công Thương đề nghị Ủy ban nhân dân các xã, phường thực hiện một số nội dung sau:
1. Báo cáo tình hình chợ tạm trên địa bàn theo mẫu gửi kèm.
2. Kiến nghị, đề xuất giải pháp sắp xếp chợ tạm trong thời gian tới.
Báo cáo của các địa phương, đơn vị gửi về Sở Công Thương trước ngày 25/5/2026 để tổng hợp.`,
    tasks: [
      ['Ủy ban nhân dân các xã, phường', 'Báo cáo tình hình chợ tạm'],
      ['Ủy ban nhân dân các xã, phường', 'Kiến nghị, đề xuất giải pháp'],
    ],
  },
  'results that are told of': {
    type: 'thông báo',
    issuer: 'Ủy ban nhân dân xã Bến Nứa',
    date: '2026-05-11',
    body: `
Hợp tác xã Đan Lưới tiết kiệm được 40 triệu đồng tiền điện. Công an xã phát hiện 12 sạp lấn chiếm.
Đề nghị các đơn vị thực hiện:
1. Ban quản lý chợ sắp xếp lại các sạp.
2. Phòng Kinh tế kiểm tra việc sắp xếp.`,
    tasks: [
      ['Ban quản lý chợ', 'sắp xếp lại'],
      ['Phòng Kinh tế', 'kiểm tra việc'],
    ],
  },
  'one thing to do and the formula that closes the letter': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân xã Bến Nứa',
    date: '2026-05-11',
    addressees: ['Các thôn'],
    body: `
Ủy ban nhân dân xã giao các thôn lập danh sách hộ cần sửa nhà, gửi về xã trước ngày 20/5/2026.
Yêu cầu các thôn nghiêm túc thực hiện./.`,
    tasks: [['các thôn', 'lập danh sách hộ']],
  },
  'a point asked of those who fall short, named by a clause that no other says': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân xã Bến Nứa',
    date: '2026-05-11',
    addressees: ['Trưởng các thôn'],
    body: `
Ủy ban nhân dân xã đề nghị:
1. Các hộ chưa đăng ký khẩn trương đăng ký tại nhà văn hóa.
2. Các hộ đã đăng ký nhưng thiếu ảnh bổ sung ảnh trước ngày 20/5/2026.`,
    tasks: [
      ['Các hộ chưa đăng ký', 'khẩn trương đăng ký'],
      ['Trưởng các thôn', 'Các hộ đã đăng ký nhưng thiếu ảnh bổ sung ảnh'],
    ],
  },
  'points that say by whom they are done': {
    type: 'kế hoạch',
    issuer: 'Ủy ban nhân dân xã Bến Nứa',
    date: '2026-05-11',
    body: `
II. NỘI DUNG
1. Rà soát biển báo ở các bến đò (do Công an xã chủ trì).
2. Sửa mái nhà chờ bến Nứa, do Phòng Kinh tế chủ trì thực hiện.
3. Quét sơn cầu tàu (do Đoàn Thanh niên xã thực hiện).
4. Việc phát thẻ đò do Hợp tác xã Đan Lưới thực hiện, xong trước ngày 20/5/2026.`,
    tasks: [
      ['Công an xã', 'Rà soát biển báo', 'lead'],
      ['Phòng Kinh tế', 'Sửa mái nhà chờ', 'lead'],
      ['Đoàn Thanh niên xã', 'Quét sơn cầu tàu', 'lead'],
      ['Hợp tác xã Đan Lưới', 'Việc phát thẻ đò', 'lead'],
    ],
  },
}

describe('readTasks, of the papers of an ordinary morning', () => {
  it.each(Object.entries(cases))('reads %s', (_, paper) => {
    const found = tasksOf(paper)
    expect(found.map(({ actor, text }) => `${actor} | ${text}`)).toEqual(
      paper.tasks.map(([actor, text]) => expect.stringContaining(`${actor} | ${text}`)),
    )
    expect(found.map(({ role }) => role)).toEqual(paper.tasks.map(([, , role]) => role ?? null))
  })

  it('gives the day by which a report is sent to the report, though another point stands between', () => {
    const paper = cases['a request for a report, what it is to propose, and by when it is sent']
    expect(paper && tasksOf(paper).map(({ deadline }) => deadline?.date ?? null)).toEqual(['2026-05-25', null])
  })

  it('leaves the number of a page out of the name to which it is glued, and a unit with its power in', () => {
    const bank = Array.from(
      { length: 14 },
      (_, at) => `- Gia cố đoạn kè thứ ${at + 1} của bờ sông phía đông, trồng lại cỏ và cắm biển báo ở hai đầu.`,
    )
    const body = `1. Phòng Kinh tế\n${bank.join('\n')}\n2. Tổ quản lý chợ phường2\n- Dọn sạch các bãi rác quanh chợ và lát lại nền chợ 120 m2\n- Kẻ lại vạch chỗ để xe của chợ.`
    const found = tasksOf({
      type: 'kế hoạch',
      issuer: 'Ủy ban nhân dân phường Bến Nứa',
      date: '2026-05-11',
      body,
      tasks: [],
    })
    expect(found.slice(14).map(({ actor, text }) => [actor, text])).toEqual([
      ['Tổ quản lý chợ phường', 'Dọn sạch các bãi rác quanh chợ và lát lại nền chợ 120 m2'],
      ['Tổ quản lý chợ phường', 'Kẻ lại vạch chỗ để xe của chợ'],
    ])
  })
})
