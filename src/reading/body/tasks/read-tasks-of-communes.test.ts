import { describe, expect, it } from 'vitest'
import { tasksOf, type Case } from '../../../../test/reading/tasks-of.ts'

const cases: Record<string, Case> = {
  'a letter whose verbs hold another verb behind their first word': {
    type: 'công văn',
    issuer: 'Sở Nội vụ',
    date: '2026-04-06',
    addressees: ['Uỷ ban nhân dân các phường, xã'],
    body: `
Sở Nội vụ đề nghị như sau:
1. Uỷ ban nhân dân các phường, xã phát phiếu khảo sát đến từng hộ.
2. Ủy ban nhân dân xã phát động phong trào trồng cây.
3. Phòng Nội vụ phát hành sổ tay hướng dẫn.
4. Các trường học treo băng rôn tuyên truyền.
5. Trạm Y tế xã niêm yết danh sách tại trụ sở.
6. Trưởng thôn dán thông báo ở nhà văn hóa.
7. Các trường học phát quà cho học sinh nghèo.
8. Trạm Y tế xã in tờ rơi tuyên truyền.
9. Trung tâm Phát triển quỹ đất thu phiếu khảo sát.`,
    tasks: [
      ['Uỷ ban nhân dân các phường, xã', 'phát phiếu khảo sát đến từng hộ'],
      ['Ủy ban nhân dân xã', 'phát động'],
      ['Phòng Nội vụ', 'phát hành'],
      ['Các trường học', 'treo băng rôn'],
      ['Trạm Y tế xã', 'niêm yết'],
      ['Trưởng thôn', 'dán thông báo'],
      ['Các trường học', 'phát quà'],
      ['Trạm Y tế xã', 'in tờ rơi'],
      ['Trung tâm Phát triển quỹ đất', 'thu phiếu'],
    ],
  },
  'a letter of a commune with names and verbs of all sorts': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân xã Bãi Sậy',
    date: '2026-04-06',
    addressees: ['Các thôn', 'Các trường học'],
    body: `
Thời gian gần đây, kẻ gian giả danh cán bộ Thuế, Điện lực gọi điện yêu cầu cài đặt ứng dụng lạ. UBND xã đề nghị các đơn vị phối hợp thực hiện:
1. Phổ biến thủ đoạn nêu trên đến từng hộ; khuyến cáo người dân không đọc mã số cho ai.
2. Báo và phát thanh, truyền hình Sông Nứa tăng số lượng tin về việc này.
3. Các hội quán tùy theo điều kiện lập góc tư vấn.
4. Trung tâm Phục vụ hành chính công xã nâng tỷ lệ hồ sơ nộp qua mạng.
5. Bảo vệ nhà trường bố trí người trực cổng.
6. Bộ phận Phát triển người tham gia gửi tờ rơi đến các xóm.
7. Các thôn chưa lập tổ liên gia phải lập ngay trong tuần này.
8. Đối với các xóm còn thiếu loa: chủ động mượn loa của xóm bên.
9. Xóm nào không gửi danh sách, Trưởng xóm chịu trách nhiệm trước bà con.
Nhận được Công văn này, đề nghị các thôn nghiêm túc triển khai thực hiện.`,
    tasks: [
      ['các đơn vị', 'Phổ biến thủ đoạn'],
      ['Báo và phát thanh, truyền hình Sông Nứa', 'tăng số lượng tin'],
      ['Các hội quán', 'tùy theo điều kiện'],
      ['Trung tâm Phục vụ hành chính công xã', 'nâng tỷ lệ'],
      ['Bảo vệ nhà trường', 'bố trí người trực'],
      ['Bộ phận Phát triển người tham gia', 'gửi tờ rơi'],
      ['Các thôn chưa lập tổ liên gia', 'phải lập ngay'],
      ['các xóm còn thiếu loa', 'chủ động mượn'],
      ['Trưởng xóm', 'chịu trách nhiệm'],
    ],
  },
  'a letter that asks one thing and closes': {
    type: 'công văn',
    issuer: 'Sở Nội vụ',
    date: '2026-04-06',
    addressees: ['Phòng Nội vụ các huyện'],
    body: `
Sở đề nghị Phòng Nội vụ các huyện lập bản kê mộc bản còn giữ.
Nhận được Công văn này, đề nghị Phòng Nội vụ các huyện triển khai thực hiện.`,
    tasks: [['Phòng Nội vụ các huyện', 'lập bản kê']],
  },
  'a notice in which the issuer guides others, point after point without marks': {
    type: 'thông báo',
    issuer: 'Ủy ban nhân dân huyện Bãi Sậy',
    date: '2026-04-06',
    body: `
UBND huyện chỉ đạo UBND xã Nứa Thượng đẩy mạnh việc dọn lòng mương.
Chủ tịch UBND huyện yêu cầu Trưởng các phòng, ban khẩn trương triển khai thực hiện các nội dung sau:
Phòng Kinh tế rà soát các cống cũ. Phòng Tài chính: bố trí tiền mua ván.
Hạt Kiểm lâm tuần tra bìa rừng.`,
    tasks: [
      ['UBND xã Nứa Thượng', 'đẩy mạnh'],
      ['Phòng Kinh tế', 'rà soát'],
      ['Phòng Tài chính', 'bố trí tiền'],
      ['Hạt Kiểm lâm', 'tuần tra'],
    ],
  },
  'a plan that sorts households and asks others by a heading of their own': {
    type: 'kế hoạch',
    issuer: 'Ủy ban nhân dân phường Bãi Sậy',
    date: '2026-04-06',
    body: `
I. Phân công thực hiện
1. Phân loại hộ:
a) Nhóm 1: Hộ có nhà dột.
b) Nhóm 2: Hộ có nhà chắc.
2. Phòng Văn hóa - Xã hội phường
Lập danh sách hộ có nhà dột, thống nhất với tổ dân phố rồi niêm yết công khai tại nhà văn hóa.
3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường và các đoàn thể chính trị
Vận động thợ giỏi trong phường góp ngày công, góp ngói cho các hộ thuộc nhóm cần sửa nhà trước mùa.`,
    tasks: [
      ['Phòng Văn hóa - Xã hội phường', 'Lập danh sách'],
      ['Ủy ban Mặt trận Tổ quốc Việt Nam phường và các đoàn thể chính trị', 'Vận động thợ'],
    ],
  },
  'a letter in which several charge their own people, and some are charged for what they have not done': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu Lâm',
    date: '2026-04-06',
    addressees: ['Các sở', 'Các xã'],
    body: `
1. Các Hạt Kiểm lâm phân công người trực chòi canh.
2. Đối với nhà thầu thi công:
a) Che bạt các đống cát ven đường.
b) Dọn mương trước mỗi trận mưa.
3. Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn, cứu hộ tỉnh chuẩn bị thêm mười chiếc thuyền nan.
4. UBND tỉnh giao Sở Y tế: Chủ trì lập bản kê tủ thuốc ở các bến đò.
5. Đối với các xã chưa nộp bản kê thuyền nan, đề nghị khẩn trương rà soát và nộp ngay.
6. Trưởng phòng Kinh tế - Ủy viên thường trực: Lập sổ theo dõi.`,
    tasks: [
      ['Các Hạt Kiểm lâm', 'phân công người trực'],
      ['nhà thầu thi công', 'Che bạt'],
      ['nhà thầu thi công', 'Dọn mương'],
      ['Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn, cứu hộ tỉnh', 'chuẩn bị thêm'],
      ['Sở Y tế', 'Chủ trì lập'],
      ['các xã chưa nộp bản kê thuyền nan', 'khẩn trương rà soát'],
      ['Trưởng phòng Kinh tế - Ủy viên thường trực', 'Lập sổ'],
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

  it('charges those whom all the letter asks with the report in its last paragraph, not the last of its points', () => {
    const report = tasksOf({
      type: 'công văn',
      issuer: 'Sở Nội vụ',
      date: '2026-04-06',
      body: `
Sở Nội vụ đề nghị UBND các xã thực hiện các nội dung sau:
1. Rà soát số ghế đá còn thiếu.
2. Các xã ven sông sửa chữa lan can bến đò.
Báo cáo bằng văn bản gửi về Sở Nội vụ trước ngày 12/5/2026.`,
      tasks: [],
    }).at(-1)
    expect(report).toMatchObject({ actor: 'UBND các xã', deadline: { date: '2026-05-12' } })
  })
})
