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
  'a plan of the Party with paragraphs without marks under whom they charge': {
    type: 'kế hoạch',
    issuer: 'Đảng ủy xã Đông Mẫu',
    date: '2026-06-20',
    body: `
Ban Thường vụ Đảng ủy xã ban hành Kế hoạch thực hành tiết kiệm trong toàn Đảng bộ như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Yêu cầu
- Các chi bộ xác định tiết kiệm là nhiệm vụ thường xuyên.
II. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân xã
Xây dựng kế hoạch tiết kiệm điện của các cơ quan thuộc Ủy ban; hoàn thành trước ngày 30/6/2026.
Rà soát nhà, đất dôi dư sau sắp xếp trên địa bàn xã và lập phương án quản lý, báo cáo Ban Thường vụ Đảng ủy.
2. Cơ quan Ủy ban Mặt trận Tổ quốc Việt Nam xã
Phát huy vai trò của Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng; phản ánh về Đảng ủy.
Vận động hội viên không dùng túi ni lông.
3. Các trường học:
a) Thực hiện tiết kiệm nước, tiết kiệm giấy trong trường học và tại các điểm trường.
Bồi dưỡng giáo viên làm việc này thường xuyên.
4. Chế độ báo cáo
Các chi bộ định kỳ báo cáo kết quả về Văn phòng Đảng ủy trước ngày 20 của tháng cuối quý và trước ngày 15/11 hằng năm.
Thủ trưởng các cơ quan nghiêm túc triển khai thực hiện theo đúng tiến độ của Kế hoạch.`,
    tasks: [
      ['Ủy ban nhân dân xã', 'Xây dựng kế hoạch tiết kiệm'],
      ['Ủy ban nhân dân xã', 'Rà soát nhà, đất'],
      ['Cơ quan Ủy ban Mặt trận Tổ quốc Việt Nam xã', 'Phát huy vai trò'],
      ['Cơ quan Ủy ban Mặt trận Tổ quốc Việt Nam xã', 'Vận động hội viên'],
      ['Các trường học', 'Thực hiện tiết kiệm nước'],
      ['Các chi bộ', 'định kỳ báo cáo kết quả'],
      ['Thủ trưởng các cơ quan', 'nghiêm túc triển khai'],
    ],
  },
  'a letter with an enclosure named behind its closing formula': {
    type: 'công văn',
    issuer: 'Đảng ủy xã Đông Mẫu',
    date: '2026-06-15',
    addressees: ['Ban Xây dựng Đảng', 'Ủy ban nhân dân xã'],
    body: `
Thực hiện Kế hoạch số 38-KH/TU, ngày 12/6/2026 của Ban Thường vụ Tỉnh ủy, Thường trực Đảng ủy có ý kiến như sau:
1. Giao Ban Xây dựng Đảng:
- Chủ trì tham mưu kế hoạch học tập Nghị quyết; hoàn thành trong tháng 6/2026.
- Phối hợp với Văn phòng Đảng ủy chuẩn bị hội nghị.
2. Giao Ủy ban nhân dân xã:
- Rà soát quỹ đất công; báo cáo trước ngày 25/6/2026.
Đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.
(Đính kèm Kế hoạch số 38-KH/TU, ngày 12/6/2026).`,
    tasks: [
      ['Ban Xây dựng Đảng', 'Chủ trì tham mưu'],
      ['Ban Xây dựng Đảng', 'Phối hợp với Văn phòng'],
      ['Ủy ban nhân dân xã', 'Rà soát quỹ đất công'],
    ],
  },
  'a letter that asks for opinions on the drafts it lists': {
    type: 'công văn',
    issuer: 'Đảng ủy xã Đông Mẫu',
    date: '2026-10-02',
    addressees: ['Các đồng chí Ủy viên Ban Thường vụ Đảng ủy'],
    body: `
Thường trực Đảng ủy kính gửi các đồng chí Ủy viên Ban Thường vụ 02 dự thảo, cụ thể gồm:
- Dự thảo Thông báo kết luận kiểm tra đối với Chi bộ thôn Bến Nứa.
- Dự thảo Thông báo kết luận kiểm tra đối với Chi bộ Trạm Y tế.
Đề nghị các đồng chí nghiên cứu, góp ý bằng văn bản trước ngày 08/10/2026.`,
    tasks: [['các đồng chí', 'nghiên cứu, góp ý']],
  },
  'a conclusion whose lead only says to go on with what is good': {
    type: 'thông báo',
    issuer: 'Đảng ủy xã Đông Mẫu',
    date: '2026-10-12',
    body: `
1. Về hạn chế, tồn tại:
- Chi bộ chưa ban hành Quy chế làm việc.
2. Ban Thường vụ Đảng ủy yêu cầu:
Chi bộ thôn Bến Nứa tiếp tục phát huy những ưu điểm, tập trung chấn chỉnh, khắc phục triệt để những hạn chế, tồn tại nêu trên và thực hiện nghiêm túc các nội dung sau:
- Khẩn trương ban hành Quy chế làm việc của chi bộ.
- Thu, nộp đảng phí đúng quy định.`,
    tasks: [
      ['Chi bộ thôn Bến Nứa', 'Khẩn trương ban hành'],
      ['Chi bộ thôn Bến Nứa', 'Thu, nộp đảng phí'],
    ],
  },
  'a plan whose points name contests and when they are over': {
    type: 'kế hoạch',
    issuer: 'Phòng Giáo dục huyện Mẫu',
    date: '2026-09-20',
    body: `
I. NỘI DUNG
1. Khảo sát: Chỉ đạo các trường khảo sát chất lượng đầu năm.
2. Hội thi cấp trường: Xong trước ngày 30/4/2027; hội thi cấp huyện có văn bản riêng.
Chú ý: Trường nào đã khảo sát trước ngày 15/9/2026 phải khảo sát lại.`,
    tasks: [
      ['các trường', 'khảo sát chất lượng'],
      ['các trường', 'Hội thi cấp trường'],
      ['Trường nào đã khảo sát trước ngày 15/9/2026', 'phải khảo sát lại'],
    ],
  },
  'a letter whose points end in no full stop, and what it asks of all in closing': {
    type: 'công văn',
    issuer: 'Sở Công Thương tỉnh Mẫu',
    date: '2026-01-08',
    addressees: ['Giám đốc các trung tâm'],
    body: `
Sở Công Thương yêu cầu:
1. Phòng Tổ chức rà soát danh sách
2. Tắt toàn bộ bảng điện ngoài giờ làm việc, kể cả bảng đặt tại sân và trong nhà kho của đơn vị
3. Bảo vệ trụ sở suốt kỳ nghỉ
Đề nghị tham gia đúng thành phần, mang theo sổ trực.
Nhu cầu trực:
- Trạm Bến Nứa: 4 nhân viên
- Trạm Đồi Chè: 3 nhân viên`,
    tasks: [
      ['Phòng Tổ chức', 'rà soát danh sách'],
      ['Giám đốc các trung tâm', 'Tắt toàn bộ bảng điện'],
      ['Giám đốc các trung tâm', 'Bảo vệ trụ sở suốt'],
      ['Giám đốc các trung tâm', 'tham gia đúng thành phần'],
    ],
  },
  'a reminder that names nobody': {
    type: 'công văn',
    issuer: 'Sở Công Thương tỉnh Mẫu',
    date: '2026-01-08',
    addressees: ['Giám đốc các trung tâm'],
    body: `
Đến nay, Sở vẫn chưa nhận được bảng chấm điểm của một số nơi. Đề nghị bổ sung và nộp trước ngày 15/01/2026.
Sau thời hạn trên Sở sẽ báo cáo Ủy ban nhân dân tỉnh.`,
    tasks: [['Giám đốc các trung tâm', 'bổ sung và nộp trước ngày']],
  },
  'a letter that numbers its parts "I/-", and what a newspaper wrote on some day': {
    type: 'công văn',
    issuer: 'Sở Y tế tỉnh Mẫu',
    date: '2026-02-10',
    addressees: ['Các bệnh viện'],
    body: `
Báo Đồi Chè số ra ngày thứ sáu 06 tháng 02 năm 2026 có bài viết phản ánh giá thuốc tăng.
Sở Y tế yêu cầu các bệnh viện thực hiện những nội dung sau:
I/- VIỆC CHUNG
1/- Niêm yết giá thuốc tại quầy, cập nhật hằng tuần.
2/- Đối chiếu hóa đơn với nhà thuốc.`,
    tasks: [
      ['các bệnh viện', 'Niêm yết giá thuốc'],
      ['các bệnh viện', 'Đối chiếu hóa đơn'],
    ],
  },
  'a letter of the Party that lists on what it rests, one of which has its number in brackets': {
    type: 'công văn',
    issuer: 'Đảng ủy xã An Mẫu',
    date: '2026-06-09',
    addressees: ['Các chi bộ trực thuộc'],
    body: `
- Căn cứ Chỉ thị số 5-CT/TU, ngày 15/5/2026 của Tỉnh ủy về nếp sống;
- Căn cứ Kế hoạch tổ chức đại hội chi bộ (số 3-KH/TU ngày 12/4/2026) của Ban Thường vụ Tỉnh ủy.
Đảng ủy xã đề nghị các chi bộ thực hiện một số nội dung sau:
- Chuẩn bị văn kiện ngắn gọn.`,
    tasks: [['các chi bộ', 'Chuẩn bị văn kiện']],
  },
  'a letter that says what its office thinks of a draft': {
    type: 'công văn',
    issuer: 'Sở Y tế',
    date: '2026-03-10',
    addressees: ['Sở Tư pháp'],
    body: `
Sau khi nghiên cứu dự thảo Quy chế, Sở Y tế có ý kiến như sau:
1. Bố cục của dự thảo phù hợp.
2. Đề nghị làm rõ nguồn kinh phí tại Điều 5.
Đề nghị nghiên cứu, hoàn thiện dự thảo trước khi trình.`,
    tasks: [['Sở Tư pháp', 'nghiên cứu, hoàn thiện']],
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
