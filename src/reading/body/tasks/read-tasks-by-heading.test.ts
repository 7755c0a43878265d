import { describe, expect, it } from 'vitest'
import { tasksOf, type Case } from '../../../../test/reading/tasks-of.ts'

const cases: Record<string, Case> = {
  'a plan that says who leads behind what is to be done, and asks everybody': {
    type: 'kế hoạch',
    issuer: 'Tỉnh uỷ Mẫu Lâm',
    date: '2025-03-02',
    body: `
Thực hiện Chương trình công tác năm 2025, Tỉnh uỷ xây dựng kế hoạch như sau:
I- NỘI DUNG
1- Lễ kỷ niệm cấp tỉnh
- Đơn vị thực hiện: Văn phòng Tỉnh uỷ chủ trì, phối hợp với Ban Tuyên giáo Tỉnh uỷ.
2- Triển lãm ảnh về lịch sử Đảng bộ
- Cơ quan chủ trì: Sở Văn hoá, Thể thao và Du lịch.
II- TỔ CHỨC THỰC HIỆN
1- Ban Tuyên giáo Tỉnh uỷ: hướng dẫn tuyên truyền trên các phương tiện thông tin đại chúng.
Yêu cầu mọi người dân ở nhà trong thời gian có bão.
Văn phòng Tỉnh uỷ thông báo để các cơ quan, đơn vị liên quan biết, thực hiện.`,
    tasks: [
      ['Văn phòng Tỉnh uỷ', 'Lễ kỷ niệm cấp tỉnh', 'lead'],
      ['Sở Văn hoá, Thể thao và Du lịch', 'Triển lãm ảnh về lịch', 'lead'],
      ['Ban Tuyên giáo Tỉnh uỷ', 'hướng dẫn tuyên truyền trên'],
    ],
  },
  'a telegram': {
    type: 'công điện',
    issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu',
    date: '2025-09-20',
    addressees: ['Các sở, ban, ngành, đoàn thể cấp tỉnh', 'UBND các xã, phường'],
    body: `
Theo tin của Đài Khí tượng Thủy văn tỉnh, sáng nay (20/9), vùng áp thấp đã mạnh lên thành áp thấp nhiệt đới. Để chủ động ứng phó, hạn chế thấp nhất thiệt hại, Chủ tịch UBND tỉnh yêu cầu:
1. Các sở, ban, ngành, địa phương theo dõi chặt chẽ diễn biến của áp thấp nhiệt đới; tổ chức trực ban nghiêm túc 24/24 giờ.
2. Bộ Chỉ huy Bộ đội Biên phòng tỉnh chủ trì, phối hợp với Sở Nông nghiệp và Môi trường kiểm đếm tàu thuyền, thông báo, hướng dẫn chủ phương tiện di chuyển khỏi vùng nguy hiểm; hoàn thành trước 17 giờ ngày 20/9/2025.
3. Chủ tịch UBND các xã, phường ven biển:
- Rà soát, sẵn sàng sơ tán dân tại các khu vực xung yếu.
- Cấm biển từ 12 giờ 00 ngày 21/9/2025.
4. Sở Công Thương, Sở Xây dựng theo chức năng, nhiệm vụ được giao chỉ đạo bảo đảm an toàn hồ đập, công trình đang thi công.
5. Công ty Điện lực Mẫu bảo đảm cung cấp điện phục vụ bơm tiêu úng.
6. Giao Sở Nông nghiệp và Môi trường tổ chức trực ban, theo dõi, tổng hợp tình hình, báo cáo UBND tỉnh theo quy định.
Yêu cầu các sở, ban, ngành, địa phương khẩn trương tổ chức triển khai thực hiện./.`,
    tasks: [
      ['Các sở, ban, ngành, địa phương', 'theo dõi chặt chẽ diễn'],
      ['Bộ Chỉ huy Bộ đội Biên phòng tỉnh', 'chủ trì, phối hợp với', 'lead'],
      ['Chủ tịch UBND các xã, phường ven biển', 'Rà soát, sẵn sàng sơ'],
      ['Chủ tịch UBND các xã, phường ven biển', 'Cấm biển từ 12 giờ'],
      ['Sở Công Thương, Sở Xây dựng', 'theo chức năng, nhiệm vụ'],
      ['Công ty Điện lực Mẫu', 'bảo đảm cung cấp điện'],
      ['Sở Nông nghiệp và Môi trường', 'tổ chức trực ban, theo'],
    ],
  },
  'a plan of the Party whose headings name the actor': {
    type: 'kế hoạch',
    issuer: 'Đảng ủy xã Đông Mẫu',
    date: '2025-07-10',
    body: `
Thực hiện Kế hoạch số 05-KH/TU, ngày 25/6/2025 của Ban Thường vụ Tỉnh ủy về kiểm tra, giám sát năm 2025, Ban Thường vụ Đảng ủy xây dựng Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
- Kịp thời phát hiện, ngăn chặn vi phạm.
- Việc kiểm tra, giám sát phải công khai, dân chủ, khách quan.
II. NỘI DUNG
1. Nội dung kiểm tra
- Việc lãnh đạo, chỉ đạo, tổ chức thực hiện các nghị quyết của Đảng.
2. Thời gian: Quý III, IV năm 2025.
III. TỔ CHỨC THỰC HIỆN
1. Ủy ban Kiểm tra Đảng ủy
Chủ trì, phối hợp với Ban Xây dựng Đảng tham mưu thành lập các đoàn kiểm tra; tổng hợp kết quả báo cáo Ban Thường vụ Đảng ủy trước ngày 15/12/2025.
2. Ban Xây dựng Đảng Đảng ủy
Hướng dẫn các chi bộ xây dựng báo cáo tự kiểm tra.
3. Các chi bộ được kiểm tra
Chuẩn bị báo cáo, hồ sơ, tài liệu; bố trí thời gian, địa điểm làm việc với đoàn kiểm tra.
Kế hoạch này được phổ biến đến các chi bộ trực thuộc để thực hiện.`,
    tasks: [
      ['Ủy ban Kiểm tra Đảng ủy', 'Chủ trì, phối hợp với', 'lead'],
      ['Ban Xây dựng Đảng Đảng ủy', 'Hướng dẫn các chi bộ'],
      ['Các chi bộ được kiểm tra', 'Chuẩn bị báo cáo, hồ'],
    ],
  },
  'a letter that mixes headings and sentences': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân phường Hồ Sen',
    date: '2025-08-18',
    addressees: ['Các phòng, ban, đơn vị thuộc phường', 'Tổ trưởng 12 tổ dân phố'],
    body: `
Để chuẩn bị tốt các điều kiện kỷ niệm 80 năm ngày Quốc khánh 2/9, UBND phường đề nghị các đơn vị, tổ dân phố triển khai một số nội dung:
1. Phòng Văn hóa - Xã hội
- Tham mưu treo băng rôn, khẩu hiệu trên các tuyến đường chính từ ngày 25/8/2025.
- Phối hợp với Công an phường kiểm tra các hoạt động dịch vụ văn hóa.
2. Công an phường xây dựng phương án bảo đảm an ninh trật tự, phân công lực lượng trực trong các ngày nghỉ lễ.
3. Trạm Y tế phường bố trí cán bộ y tế trực, sẵn sàng cấp cứu.
4. Đối với các tổ dân phố:
- Vận động nhân dân treo cờ Tổ quốc từ ngày 30/8 đến hết ngày 03/9/2025.
- Tổng vệ sinh môi trường vào sáng thứ Bảy (ngày 30/8/2025).
5. Các đơn vị, tổ dân phố báo cáo kết quả thực hiện về UBND phường (qua Phòng Văn hóa - Xã hội) trước ngày 05/9 để tổng hợp.
Nhận được văn bản này, đề nghị các đơn vị triển khai thực hiện./.`,
    tasks: [
      ['Phòng Văn hóa - Xã hội', 'Tham mưu treo băng rôn'],
      ['Phòng Văn hóa - Xã hội', 'Phối hợp với Công an', 'join'],
      ['Công an phường', 'xây dựng phương án bảo'],
      ['Trạm Y tế phường', 'bố trí cán bộ y'],
      ['các tổ dân phố', 'Vận động nhân dân treo'],
      ['các tổ dân phố', 'Tổng vệ sinh môi trường'],
      ['Các đơn vị, tổ dân phố', 'báo cáo kết quả thực'],
    ],
  },
  'a letter that begins with what was done': {
    type: 'công văn',
    issuer: 'Sở Tài nguyên và Môi trường',
    date: '2025-04-02',
    addressees: ['UBND các huyện, thị xã, thành phố', 'Văn phòng Đăng ký đất đai'],
    body: `
Ngày 28/3/2025, UBND tỉnh ban hành Văn bản số 1200/UBND-KTN về việc đẩy nhanh tiến độ xây dựng cơ sở dữ liệu đất đai; theo đó, giao các địa phương hoàn thành trong năm 2025.
Để triển khai thực hiện chỉ đạo nêu trên, Sở Tài nguyên và Môi trường đề nghị:
1. UBND các huyện, thị xã, thành phố:
a) Rà soát khối lượng, xây dựng kế hoạch chi tiết từng xã, gửi về Sở trước ngày 15/4/2025;
b) Bố trí đủ kinh phí thực hiện;
c) Định kỳ ngày 25 hàng tháng báo cáo tiến độ về Sở.
2. Văn phòng Đăng ký đất đai: Chỉ đạo các chi nhánh cung cấp hồ sơ, phối hợp nghiệm thu sản phẩm.
3. Giao Phòng Quản lý đất đai là đầu mối theo dõi, tổng hợp, tham mưu Giám đốc Sở giải quyết khó khăn, vướng mắc trong quá trình thực hiện.
Sở Tài nguyên và Môi trường đề nghị UBND các huyện, thị xã, thành phố quan tâm, chỉ đạo./.`,
    tasks: [
      ['UBND các huyện, thị xã, thành phố', 'Rà soát khối lượng, xây'],
      ['UBND các huyện, thị xã, thành phố', 'Bố trí đủ kinh phí'],
      ['UBND các huyện, thị xã, thành phố', 'Định kỳ ngày 25 hàng'],
      ['Văn phòng Đăng ký đất đai', 'Chỉ đạo các chi nhánh'],
      ['Phòng Quản lý đất đai', 'là đầu mối theo dõi'],
    ],
  },
  'a decision that sets up a group': {
    type: 'quyết định',
    issuer: 'Sở Y tế',
    date: '2025-02-14',
    body: `
GIÁM ĐỐC SỞ Y TẾ
Căn cứ Quyết định số 10/2024/QĐ-UBND ngày 12/3/2024 của UBND tỉnh quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Y tế;
Xét đề nghị của Trưởng phòng Nghiệp vụ Y,
QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ kiểm tra an toàn thực phẩm gồm các ông, bà có tên sau:
1. Ông Trần Văn Một, Phó Giám đốc Sở, Tổ trưởng;
2. Bà Lê Thị Hai, Trưởng phòng Nghiệp vụ Y, Tổ phó.
Điều 2. Tổ kiểm tra có nhiệm vụ kiểm tra việc chấp hành pháp luật về an toàn thực phẩm tại các bếp ăn tập thể; báo cáo kết quả về Giám đốc Sở trước ngày 30/6/2025.
Điều 3. Các ông (bà) Chánh Văn phòng Sở, Trưởng phòng Nghiệp vụ Y và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực từ ngày ký./.`,
    tasks: [
      ['Tổ kiểm tra', 'có nhiệm vụ kiểm tra'],
      ['Chánh Văn phòng Sở, Trưởng phòng Nghiệp vụ Y và các ông (bà) có tên tại Điều 1', 'chịu trách nhiệm thi hành'],
    ],
  },
  'a plan that names the leading unit within its points': {
    type: 'kế hoạch',
    issuer: 'Sở Văn hóa, Thể thao và Du lịch',
    date: '2025-01-15',
    body: `
Thực hiện Quyết định số 2222/QĐ-UBND ngày 30/12/2024 của UBND tỉnh, Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch chuyển đổi số năm 2025 với các nội dung sau:
I. MỤC TIÊU
100% hồ sơ công việc được xử lý trên môi trường mạng.
II. NHIỆM VỤ
1. Hạ tầng số: Nâng cấp đường truyền, trang bị máy tính (Chủ trì: Văn phòng Sở; thời gian: Quý I/2025).
2. Dữ liệu số: Số hóa hiện vật bảo tàng. Đơn vị chủ trì: Bảo tàng tỉnh. Đơn vị phối hợp: Phòng Quản lý Di sản. Thời gian hoàn thành: Tháng 11/2025.
III. TỔ CHỨC THỰC HIỆN
1. Trưởng các phòng, đơn vị trực thuộc Sở căn cứ Kế hoạch này xây dựng kế hoạch cụ thể, tổ chức thực hiện có hiệu quả; báo cáo kết quả về Văn phòng Sở trước ngày 20/11/2025.
2. Giao Văn phòng Sở
- Theo dõi, đôn đốc việc thực hiện.
- Tham mưu sơ kết 6 tháng, tổng kết năm.
3. Phòng Kế hoạch - Tài chính
Cân đối, bố trí kinh phí thực hiện Kế hoạch.
Trong quá trình thực hiện nếu có vướng mắc, các phòng, đơn vị kịp thời báo cáo Lãnh đạo Sở (qua Văn phòng) để xem xét, chỉ đạo./.`,
    tasks: [
      ['Văn phòng Sở', 'Hạ tầng số: Nâng cấp', 'lead'],
      ['Bảo tàng tỉnh', 'Dữ liệu số: Số hóa', 'lead'],
      ['Trưởng các phòng, đơn vị trực thuộc Sở', 'căn cứ Kế hoạch này'],
      ['Văn phòng Sở', 'Theo dõi, đôn đốc việc'],
      ['Văn phòng Sở', 'Tham mưu sơ kết 6'],
      ['Phòng Kế hoạch - Tài chính', 'Cân đối, bố trí kinh'],
    ],
  },
}

describe('readTasks', () => {
  it.each(Object.entries(cases))('lists the tasks of %s', (_, paper) => {
    const got = tasksOf(paper)
    expect(
      got.map(({ actor, text, role }, at) => [actor, text.slice(0, paper.tasks[at]?.[1].length ?? 40), role]),
    ).toEqual(paper.tasks.map(([actor, text, role = null]) => [actor, text, role]))
  })

  it('gives a led point the month or quarter named beside who leads', () => {
    const [first, second] = tasksOf(cases['a plan that names the leading unit within its points'] as Case)
    expect([first?.deadline?.date, second?.deadline?.date]).toEqual(['2025-03-31', '2025-11-30'])
  })
})
