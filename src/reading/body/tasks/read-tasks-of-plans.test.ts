import { describe, expect, it } from 'vitest'
import { tasksOf, type Case } from '../../../../test/reading/tasks-of.ts'

const cases: Record<string, Case> = {
  'a plan that names who does what under its ways of working, parents, and whom it praises': {
    type: 'kế hoạch',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    date: '2026-07-01',
    body: `
I. NỘI DUNG
1. Dạy bơi
a) Hình thức và biện pháp dạy bơi
- Cơ sở giáo dục tiểu học chủ trì mở lớp dạy bơi buổi chiều.
II. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân các xã, phường
- Rà soát ao hồ, cắm biển cấm tắm.
- Vận động bể bơi tư nhân giảm giá vé.
Theo dõi, thống kê số trẻ biết bơi trên địa bàn.
2. Các tổ chức, cá nhân tham gia dạy bơi
- Cha mẹ học sinh và các cá nhân trong cộng đồng phối hợp trông trẻ khi tắm sông.
- Các tổ chức, cá nhân có đóng góp tích cực cho phong trào được ghi nhận và khen thưởng theo quy định.
3. Chế độ báo cáo
Các xã, phường báo cáo kết quả về Sở Văn hóa trước ngày 30/9/2026.`,
    tasks: [
      ['Cơ sở giáo dục tiểu học', 'chủ trì mở lớp dạy bơi'],
      ['Ủy ban nhân dân các xã, phường', 'Rà soát ao hồ'],
      ['Ủy ban nhân dân các xã, phường', 'Vận động bể bơi'],
      ['Ủy ban nhân dân các xã, phường', 'Theo dõi, thống kê'],
      ['Cha mẹ học sinh và các cá nhân trong cộng đồng', 'phối hợp trông trẻ'],
      ['Các xã, phường', 'báo cáo kết quả'],
    ],
  },
  'a letter with aims, what is done to pupils, rules to be set, and a short last point': {
    type: 'công văn',
    issuer: 'Sở Thể thao',
    date: '2026-08-10',
    addressees: ['Các trường năng khiếu'],
    body: `
Sở Thể thao hướng dẫn việc thi nâng bậc võ thuật như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Nâng cao chất lượng luyện tập.
2. Yêu cầu
a) Bảo đảm công bằng, khách quan trong chấm điểm.
b) Tổ chức thi gọn, không phô trương.
II. NỘI DUNG
1. Thi thử
a) Mỗi võ sinh được kiểm tra, đánh giá hai lần trước kỳ thi.
2. Quy chế thi
Nhà trường xây dựng và ban hành quy chế thi bảo đảm chặt chẽ, dễ hiểu, phù hợp với từng lứa tuổi võ sinh và quy định cụ thể các nội dung sau:
a) Về trọng tài: Quy định rõ việc của từng trọng tài trên sàn.
b) Về khiếu nại: Quy định cụ thể cách nhận đơn.
III. TỔ CHỨC THỰC HIỆN
1. Đề nghị Ủy ban nhân dân các xã: Chỉ đạo các câu lạc bộ võ dự thi đủ.
2. Các trường năng khiếu: Khẩn trương triển khai, thực hiện nghiêm túc Công văn này.`,
    tasks: [
      ['Nhà trường', 'xây dựng và ban hành quy chế thi'],
      ['Nhà trường', 'Quy định rõ việc của từng trọng tài'],
      ['Nhà trường', 'Quy định cụ thể cách nhận đơn'],
      ['Ủy ban nhân dân các xã', 'Chỉ đạo các câu lạc bộ'],
      ['Các trường năng khiếu', 'Khẩn trương triển khai'],
    ],
  },
  'a letter that asks for a form and tells of its parts': {
    type: 'công văn',
    issuer: 'Sở Nghề cá',
    date: '2026-09-01',
    addressees: ['Các chi cục'],
    body: `
Sở Nghề cá đề nghị các chi cục tổ chức triển khai, thực hiện, tăng cường công tác đếm tàu, trong đó lưu ý làm đúng trách nhiệm theo quy định của tỉnh, tập trung các nội dung sau:
1. Đếm tàu tại bến.
2. Hoàn thành biểu mẫu gồm:
- Phần I: Thống kê số tàu theo bến.
- Phần II: Đăng ký nhu cầu vay vốn.
3. Gửi biểu mẫu về Sở trước ngày 20/9/2026.`,
    tasks: [
      ['các chi cục', 'Đếm tàu tại bến'],
      ['các chi cục', 'Hoàn thành biểu mẫu gồm'],
      ['các chi cục', 'Gửi biểu mẫu về Sở'],
    ],
  },
  'a clause of what a body has before what it has to do': {
    type: 'công văn',
    issuer: 'Sở Nghề cá',
    date: '2026-09-01',
    addressees: ['Các bến'],
    body: `
Các đơn vị có tổ chức ăn trưa tại bến báo cáo thực đơn hằng tuần.`,
    tasks: [['Các đơn vị có tổ chức ăn trưa tại bến', 'báo cáo thực đơn']],
  },
  'a plan of a department: offices under a heading of all, with paragraphs that have no marks': {
    type: 'kế hoạch',
    issuer: 'Sở Nghề cá',
    date: '2026-03-02',
    body: `
II. TỔ CHỨC THỰC HIỆN
1. Các phòng thuộc Sở Nghề cá
a) Phòng Bến bãi
Hướng dẫn các xã sửa cầu tàu trước mùa mưa.
Chủ trì kiểm tra đèn bến; tổng hợp số đèn hỏng.
b) Phòng Tàu thuyền
Tham mưu cấp lại giấy cho tàu nhỏ.
2. Các bến cá
a) Rà soát phao cứu sinh tại bến.
III. CHẾ ĐỘ BÁO CÁO
Các hợp tác xã thuộc thẩm quyền quản lý của Sở báo cáo kết quả về Phòng Bến bãi trước ngày 30/4/2026.`,
    tasks: [
      ['Phòng Bến bãi', 'Hướng dẫn các xã'],
      ['Phòng Bến bãi', 'Chủ trì kiểm tra đèn bến'],
      ['Phòng Tàu thuyền', 'Tham mưu cấp lại giấy'],
      ['Các bến cá', 'Rà soát phao'],
      ['Các hợp tác xã thuộc thẩm quyền quản lý của Sở', 'báo cáo kết quả'],
    ],
  },
  'a guidance that lists duties by who has them, without marks, and allows and tells besides': {
    type: 'công văn',
    issuer: 'Sở Nghề cá',
    date: '2026-05-04',
    addressees: ['Các bến cá'],
    body: `
Sở Nghề cá hướng dẫn việc ghi sổ tàu như sau:
1. Chế độ của người ghi sổ
a) Học sinh: Việc giảm vé đò thực hiện theo quy định hiện hành.
b) Trường hợp tàu không có số, người đứng đầu bến cá quyết định cho neo tạm.
c) Người đứng đầu bến cá có thể bố trí thêm người trực.
2. Trách nhiệm chung của các thành viên dùng sổ tàu trên máy
Có trách nhiệm giữ kín mật khẩu.
Báo cáo ngay Trưởng bến khi sổ lỗi.
3. Trách nhiệm của Trưởng ca
Thực hiện kiểm tra sổ mỗi tối; trường hợp có nhiều người ghi, Giám đốc phân công người soát lại.
4. Yêu cầu đối với việc giữ sổ
Người giữ sổ phải lập bản sao mỗi tháng.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc; các bến phản hồi về Sở để được hướng dẫn.`,
    tasks: [
      ['người đứng đầu bến cá', 'quyết định cho neo tạm'],
      ['các thành viên dùng sổ tàu trên máy', 'Có trách nhiệm giữ kín'],
      ['các thành viên dùng sổ tàu trên máy', 'Báo cáo ngay Trưởng bến'],
      ['Trưởng ca', 'Thực hiện kiểm tra sổ'],
      ['Giám đốc', 'phân công người soát lại'],
      ['Người giữ sổ', 'phải lập bản sao'],
    ],
  },
  'a notice in which who is charged stands behind a semicolon, all are bound to something, and one body is to lead': {
    type: 'thông báo',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    date: '2026-05-04',
    body: `
Chủ tịch Ủy ban nhân dân tỉnh kết luận, yêu cầu các sở, ngành thực hiện các nội dung sau:
1. Giao Sở Nghề cá rà soát số phao còn thiếu.
2. 100% cán bộ, công chức trực bến phải mặc áo phao khi lên đò.
3. Về bảng báo nước: Thống nhất làm theo phương án hai tấm; các đơn vị chuyên môn khẩn trương lắp đặt.
4. Công ty Điện lực tỉnh, các doanh nghiệp viễn thông bảo đảm điện và sóng ở bến.
5. Giám đốc bến hoặc người được ủy quyền ký sổ trực mỗi tối.
6. Các xã tổ chức quét bến; chính quyền địa phương bố trí chỗ đổ rác.
7. Giao Ban Quản lý bến Lau là đầu mối:
a) Lập danh sách đò ngang.
b) Cắm biển cấm tắm.`,
    tasks: [
      ['Sở Nghề cá', 'rà soát số phao'],
      ['100% cán bộ, công chức trực bến', 'phải mặc áo phao'],
      ['các đơn vị chuyên môn', 'khẩn trương lắp đặt'],
      ['Công ty Điện lực tỉnh, các doanh nghiệp viễn thông', 'bảo đảm điện'],
      ['Giám đốc bến hoặc người được ủy quyền', 'ký sổ trực'],
      ['Các xã', 'tổ chức quét bến'],
      ['chính quyền địa phương', 'bố trí chỗ đổ rác'],
      ['Ban Quản lý bến Lau', 'Lập danh sách đò'],
      ['Ban Quản lý bến Lau', 'Cắm biển'],
    ],
  },
  'an opinion on a draft, which charges nobody': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    date: '2026-05-04',
    addressees: ['Bộ Xây dựng'],
    body: `
Ủy ban nhân dân tỉnh Mẫu có ý kiến như sau:
1. Về khoản 2 Điều 4: Đề nghị bổ sung giờ đóng bến.
2. Về Điều 9: Đề nghị cơ quan soạn thảo làm rõ thế nào là bến tạm.`,
    tasks: [],
  },
  'a plan whose last section says what it costs and who leads it': {
    type: 'kế hoạch',
    issuer: 'Sở Nghề cá',
    date: '2026-03-02',
    body: `
I. NỘI DUNG THỰC HIỆN:
- Hạng mục 1: Mua sắm phao tròn và dây neo cho mười bến.
- Hạng mục 2: Sơn lại cột báo nước ở các bến đò ngang.
II. KINH PHÍ VÀ TIẾN ĐỘ THỰC HIỆN:
- Tổng khái toán: 80.000.000 đồng.
- Đơn vị chủ trì: Phòng Bến bãi. Đơn vị phối hợp: Phòng Kế toán.`,
    tasks: [],
  },
  'a letter that forbids something and encourages to something else': {
    type: 'công văn',
    issuer: 'Sở Nghề cá',
    date: '2026-03-02',
    addressees: ['Các bến cá'],
    body: `
Giám đốc Sở Nghề cá yêu cầu các đơn vị thực hiện các nội dung sau:
1. Giữ bến sạch
- Nghiêm cấm việc đổ dầu thải xuống sông.
- Thường xuyên vớt rác quanh cầu bến.
2. Ghi sổ bằng máy
Khuyến khích các chủ tàu ghi sổ bằng điện thoại thay cho sổ giấy.`,
    tasks: [
      ['các đơn vị', 'Nghiêm cấm việc đổ dầu'],
      ['các đơn vị', 'Thường xuyên vớt rác'],
    ],
  },
  'a decision of which a page of the web sets the numbers of articles on lines of their own': {
    type: 'quyết định',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    date: '2026-03-02',
    body: `
Điều 1.
Ban hành kèm theo Quyết định này Quy định về đèn bến.
Điều 2.
Giám đốc Sở Nghề cá phối hợp với các xã ven sông tổ chức thực hiện Quyết định này.
Điều 3.
Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.`,
    tasks: [['Giám đốc Sở Nghề cá', 'phối hợp với các xã']],
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
