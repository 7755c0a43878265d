import { describe, expect, it } from 'vitest'
import { type Case, tasksOf } from '../../../../test/reading/tasks-of.ts'

const cases: Record<string, Case> = {
  'a decision that sets up a group whose name holds a verb': {
    type: 'quyết định',
    issuer: 'Trường THCS Bến Nứa',
    date: '2026-05-11',
    body: `
Xét năng lực của cán bộ, giáo viên và đề nghị của Tổ trưởng tổ Văn phòng,
QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ đón tiếp thuyền trưởng, gồm các thành viên sau:
1. Tổ trưởng: Đại úy Ninh Văn Cói, Phó Trưởng Công an xã;
2. Các thành viên:
- Bà Lều Thị Rơm, nhân viên thư viện;
- Ông Đò Văn Sào, bảo vệ.
Điều 2. Tổ đón tiếp có các nhiệm vụ, quyền hạn sau:
a) Xếp chỗ ngồi ở bến;
b) Được mời nhạc công ngoài trường;
c) Kinh phí trà nước do quỹ hội chi trả;
d) Đối với học sinh sợ nước, kịp thời động viên.
Điều 3. Tổ đón tiếp thuyền trưởng làm việc theo chế độ kiêm nhiệm.
Điều 4. Văn thư, Tổ trưởng các tổ chuyên môn và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    tasks: [
      ['Tổ đón tiếp', 'Xếp chỗ ngồi ở bến'],
      ['Tổ đón tiếp', 'Đối với học sinh sợ nước'],
      [
        'Văn thư, Tổ trưởng các tổ chuyên môn và các ông, bà có tên tại Điều 1',
        'chịu trách nhiệm thi hành Quyết định này',
      ],
    ],
  },
  'a decision under whose “Nhiệm vụ” nobody is named': {
    type: 'quyết định',
    issuer: 'Ủy ban nhân dân xã Bến Nứa',
    date: '2026-05-11',
    body: `
Điều 1. Kiện toàn Ban vận động xây cầu phao (sau đây gọi tắt là Ban vận động), gồm:
1. Trưởng ban: Ông Ninh Văn Cói, Phó Chủ tịch UBND xã.
2. Phó Trưởng ban: Thiếu tá Đò Văn Sào, Trưởng Công an xã.
Điều 2. Chức năng, nhiệm vụ
1. Quyên góp tre, nứa trong dân.
2. Công khai sổ thu chi ở nhà văn hóa.`,
    tasks: [
      ['Ban vận động', 'Quyên góp tre, nứa'],
      ['Ban vận động', 'Công khai sổ thu chi'],
    ],
  },
  'a report that says who will do what in the time ahead, and who did what before': {
    type: 'báo cáo',
    issuer: 'Ủy ban nhân dân xã Bến Nứa',
    date: '2026-09-25',
    body: `
Kỳ báo cáo: từ ngày 15/6/2026 đến ngày 14/9/2026.
Ủy ban nhân dân xã Bến Nứa báo cáo kết quả như sau:
I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế
- Hướng dẫn 12 tổ thợ đóng thuyền.
2. Trạm Y tế: Khám cho 300 thuyền viên.
3. Công an xã tuần tra bến 40 lượt.
II. NHIỆM VỤ TRỌNG TÂM QUÝ IV
1. Phòng Kinh tế cấp phép hai bến đò mới.
2. Về văn hóa
- Các trường học tổ chức hội thi bơi.
3. Trạm Y tế: Phát tủ thuốc cho các thuyền.
4. Mở rộng luồng lạch ở khúc sông cong.
III. KIẾN NGHỊ
Đề nghị Sở Xây dựng bổ sung phao tiêu.`,
    tasks: [
      ['Phòng Kinh tế', 'cấp phép hai bến đò mới'],
      ['Các trường học', 'tổ chức hội thi bơi'],
      ['Trạm Y tế', 'Phát tủ thuốc'],
      ['Sở Xây dựng', 'bổ sung phao tiêu'],
    ],
  },
  'a report whose sentence leads to what will be done': {
    type: 'báo cáo',
    issuer: 'Trung tâm Văn hóa Bến Nứa',
    date: '2026-06-25',
    body: `
I. KẾT QUẢ 6 THÁNG ĐẦU NĂM
Các Đội lưu diễn phối hợp diễn 20 buổi.
II. THỜI GIAN TỚI
Trong 6 tháng cuối năm, Trung tâm tập trung thực hiện các nhiệm vụ sau:
1. Đội Chèo dàn dựng vở mới, báo cáo Giám đốc trước ngày 30/9/2026.
2. Đội Rối nước sửa chữa thủy đình.`,
    tasks: [
      ['Đội Chèo', 'dàn dựng vở mới'],
      ['Đội Rối nước', 'sửa chữa thủy đình'],
    ],
  },
  'a conclusion with who spoke before, and households for whom something is done': {
    type: 'thông báo',
    issuer: 'Ủy ban nhân dân xã Bến Nứa',
    date: '2026-05-11',
    body: `
Ngày 08/5/2026, UBND xã họp về bến đò. Ban Quản lý bến giao thông báo cáo, các thôn tham gia ý kiến, đồng chí Chủ tịch UBND xã kết luận như sau:
1. Đối với hộ bà Lều Thị Rơm, tiếp tục vận động nhường lối xuống bến.
2. Đối với các hộ kinh doanh che bạt ra đường, thường xuyên nhắc nhở.
3. Đối với học sinh qua đò, giao các trường phát áo phao.
4. Đối với hộ kinh doanh, phải niêm yết giá vé.
5. Phòng Kinh tế
a) Kẻ lại vạch ở bến.
b) Nguồn kinh phí sơn vạch được bố trí trong dự toán năm nay.
UBND xã thông báo để các đơn vị biết, thực hiện./.`,
    tasks: [
      ['các trường', 'phát áo phao'],
      ['hộ kinh doanh', 'phải niêm yết giá vé'],
      ['Phòng Kinh tế', 'Kẻ lại vạch ở bến'],
    ],
  },
}

describe('readTasks of decisions, reports and conclusions', () => {
  it.each(Object.entries(cases))('reads %s', (_, paper) => {
    const found = tasksOf(paper)
    expect(found.map(({ actor, text }) => `${actor} | ${text}`)).toEqual(
      paper.tasks.map(([actor, text]) => expect.stringContaining(`${actor} | ${text}`)),
    )
  })
})
