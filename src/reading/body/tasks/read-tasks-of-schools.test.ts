import { describe, expect, it } from 'vitest'
import { tasksOf, type Case } from '../../../../test/reading/tasks-of.ts'

const cases: Record<string, Case> = {
  'a letter whose points lead to further ones': {
    type: 'công văn',
    issuer: 'Sở Giáo dục tỉnh Mẫu',
    date: '2026-03-01',
    addressees: ['Các phòng giáo dục'],
    body: `
Sở Giáo dục yêu cầu các phòng giáo dục chỉ đạo các trường thực hiện:
1. Tổ chức dạy bơi phù hợp với hồ bơi của từng huyện; mượn hồ bơi của xã bên. Trong đó:
- Giáo viên thể dục chọn bài tập, đếm số học sinh trước và sau giờ bơi.
- Cha mẹ học sinh chuẩn bị áo bơi cho con.
2. Tiếp tục triển khai các văn bản về an toàn dưới nước của Sở:
- Công văn số 31/SGD-TD ngày 03/02/2026 về việc cắm biển báo ở ao sâu.
- Công văn số 32/SGD-TD ngày 04/02/2026 về việc kiểm tra phao.
3. Tiếp tục kiểm tra những việc sau:
- Rà soát số phao ở từng hồ bơi.
4. Đối với những học sinh không có áo bơi, nhà trường tổ chức cho mượn tại chỗ.`,
    tasks: [
      ['các phòng giáo dục', 'Tổ chức dạy bơi'],
      ['Giáo viên thể dục', 'chọn bài tập'],
      ['Cha mẹ học sinh', 'chuẩn bị áo bơi'],
      ['các phòng giáo dục', 'Tiếp tục triển khai các văn bản'],
      ['các phòng giáo dục', 'Rà soát số phao'],
      ['nhà trường', 'tổ chức cho mượn'],
    ],
  },
  'a letter before a storm that has staff on duty': {
    type: 'công văn',
    issuer: 'Sở Giáo dục tỉnh Mẫu',
    date: '2026-09-01',
    addressees: ['Các cơ sở giáo dục'],
    body: `
Trước cơn bão số 4, Sở yêu cầu các cơ sở giáo dục thực hiện các nội dung sau:
1. Phân công Lãnh đạo trực tại trường suốt đêm;
2. Đưa sách lên tầng trên.`,
    tasks: [
      ['các cơ sở giáo dục', 'Phân công Lãnh đạo trực'],
      ['các cơ sở giáo dục', 'Đưa sách'],
    ],
  },
  'a letter by which a complaint is handed on': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    date: '2026-08-17',
    addressees: ['Ủy ban nhân dân huyện Mẫu'],
    body: `
Ủy ban nhân dân tỉnh đã chuyển đơn trước của ông Lê Mẫu đến Thanh tra tỉnh để thẩm tra.
Ủy ban nhân dân tỉnh chuyển đơn của ông Lê Mẫu đến Chủ tịch Ủy ban nhân dân huyện Mẫu để xem xét, giải quyết theo quy định; trả lời cho ông Mẫu và báo cáo kết quả trước ngày 30/9/2026.`,
    tasks: [['Chủ tịch Ủy ban nhân dân huyện Mẫu', 'xem xét, giải quyết']],
  },
  'rules by which papers pass from one hand to another': {
    type: 'quy chế',
    issuer: 'Ủy ban nhân dân xã Mẫu',
    date: '2026-08-17',
    body: `
Điều 1. Luân chuyển hồ sơ
1. Bộ phận một cửa chuyển hồ sơ đến công chức địa chính để thẩm định.`,
    tasks: [['Bộ phận một cửa', 'chuyển hồ sơ']],
  },
  'a notice of a university before a holiday': {
    type: 'thông báo',
    issuer: 'Trường Đại học Mẫu',
    date: '2026-04-10',
    addressees: ['các đơn vị trong trường'],
    body: `
Nhà trường thông báo lịch nghỉ lễ như sau:
1. Nghỉ lễ Giỗ Tổ: Toàn trường được nghỉ ngày thứ Hai, ngày 27/4/2026.
2. Thời gian nghỉ hè của giảng viên từ ngày 15/6/2026 đến hết ngày 31/7/2026.
3. Lịch thi của những ngày nghỉ nói trên, các khoa chủ động sắp xếp vào tuần sau.
4. Phòng Đào tạo và Ban Thanh tra theo Quyết định số 12/QĐ-ĐHM ngày 02/3/2026 theo dõi nền nếp dạy học.
Yêu cầu nhân dân trong xã giữ gìn cổng trường.`,
    tasks: [
      ['các khoa', 'chủ động sắp xếp'],
      ['Phòng Đào tạo và Ban Thanh tra', 'theo dõi nền nếp'],
    ],
  },
  'a plan for planting trees that says of which units it speaks': {
    type: 'công văn',
    issuer: 'Trường Đại học Mẫu',
    date: '2026-01-10',
    addressees: ['Các khoa'],
    body: `
Nhà trường yêu cầu các khoa thực hiện việc trồng cây như sau:
- Sau buổi ra quân, việc trồng cây sẽ được tiến hành đến hết tháng 3.
- Các khoa không có đất trồng cây sẽ tưới cây ở vườn chung.
- Các khoa có nhu cầu cây giống, trưởng khoa lập danh sách gửi về Phòng Quản trị trước ngày 25/01/2026.
- Căn cứ danh sách đã được Đảng ủy, Ban Giám hiệu phê duyệt, phòng Quản trị, phòng Tài chính chuẩn bị cuốc xẻng.
Yêu cầu những sinh viên đã đăng ký làm vườn, nộp phiếu cho lớp trưởng.
Sinh viên không có ủng, đề nghị nộp giấy mượn ở kho.
Cá nhân, tập thể tham gia phong trào thi đua phải có sổ theo dõi cây.`,
    tasks: [
      ['Các khoa không có đất trồng cây', 'sẽ tưới cây'],
      ['trưởng khoa', 'lập danh sách'],
      ['phòng Quản trị, phòng Tài chính', 'chuẩn bị cuốc xẻng'],
      ['những sinh viên đã đăng ký làm vườn', 'nộp phiếu'],
      ['Sinh viên không có ủng', 'nộp giấy mượn'],
      ['Cá nhân, tập thể tham gia phong trào thi đua', 'phải có sổ'],
    ],
  },
  'a letter with a point of two paragraphs, one with a label at its end, and a general closing': {
    type: 'công văn',
    issuer: 'Trường Đại học Mẫu',
    date: '2026-04-27',
    addressees: ['Các khoa'],
    body: `
Trường đề nghị các khoa thực hiện một số nội dung sau:
1. Phổ biến tiêu chuẩn xét giải Cây Bút tới giảng viên.
Đề cử những tập thể viết nhiều bài.
2. Danh sách đề cử gửi về Phòng Hành chính trước ngày 05/5/2026.
Đề nghị các khoa triển khai theo đúng thời gian quy định.`,
    tasks: [
      ['các khoa', 'Phổ biến tiêu chuẩn'],
      ['các khoa', 'Đề cử những tập thể'],
      ['các khoa', 'Danh sách đề cử'],
    ],
  },
  'a letter of the Youth Union about what is worn and when': {
    type: 'công văn',
    issuer: 'Đoàn trường Đại học Mẫu',
    date: '2026-03-02',
    addressees: ['Các chi đoàn'],
    body: `
Đoàn trường đề nghị các chi đoàn nhắc đoàn viên mặc áo xanh khi đến trường. Thời gian thực hiện:
- Tất cả các thứ Hai đầu tuần trong Tháng Thanh niên từ khi công văn này ban hành.
- Tuần cao điểm: Bắt đầu từ sáng thứ Ba.`,
    tasks: [['các chi đoàn', 'nhắc đoàn viên']],
  },
  'a notice about exams with a condition and a rule for students': {
    type: 'thông báo',
    issuer: 'Trường Đại học Mẫu',
    date: '2026-03-02',
    body: `
Theo quy định của Nhà trường, sinh viên phải dùng giấy thi có dấu của khoa.
Nếu trưởng các bộ môn không đi coi thi được phải trực tiếp báo cáo Ban Giám hiệu.`,
    tasks: [
      ['sinh viên', 'phải dùng giấy'],
      ['trưởng các bộ môn', 'phải trực tiếp báo cáo'],
    ],
  },
  'a notice without a head, of whom it is all the same who speaks': {
    type: null,
    issuer: null,
    date: null,
    body: `
Ủy ban nhân dân phường Hồ Sen thông báo và đề nghị các tổ dân phố treo cờ từ ngày 09/10/2026.
UBND phường tổ chức đoàn đi xem cờ vào ngày 10/10/2026.
Đối với các hộ dân đề nghị bà con nhân dân nhiệt liệt hưởng ứng treo cờ.`,
    tasks: [['các tổ dân phố', 'treo cờ']],
  },
  'a notice of a school in which one sentence leads to another': {
    type: 'thông báo',
    issuer: 'Trường THPT Hồ Sen',
    date: '2026-04-26',
    body: `
Ban giám hiệu đề nghị toàn thể giáo viên nghiêm túc thực hiện các quy định sau:
Trong giờ bơi:
- Không tổ chức trò chơi ném bóng;
- Từng lớp tổ chức đếm học sinh.
Bên cạnh đó, giáo viên phải mang theo còi.
Các giáo viên giảng dạy tại hồ bơi có trách nhiệm khóa cổng hồ.
Đề nghị các tổ chuyên môn thực hiện tốt nội dung trong thông báo.`,
    tasks: [
      ['toàn thể giáo viên', 'Không tổ chức'],
      ['Từng lớp', 'tổ chức đếm'],
      ['giáo viên', 'phải mang theo'],
      ['Các giáo viên giảng dạy tại hồ bơi', 'có trách nhiệm khóa'],
    ],
  },
  'a notice to parents': {
    type: 'thông báo',
    issuer: 'Trường Mẫu giáo Hồ Sen',
    date: '2026-02-17',
    body: `
Để giữ an toàn tài sản của cơ quan, đơn vị và kịp thời xử lý việc đột xuất, Nhà trường thông báo:
Học sinh toàn trường tạm dừng đến trường từ ngày 18/02/2026.
Kính mong CMHS tiếp tục thực hiện tốt việc rửa tay cho con.
Các em học sinh chủ động ôn bài ở nhà.
Đề nghị quý phụ huynh lưu tâm đến nước uống của con.`,
    tasks: [
      ['CMHS', 'tiếp tục thực hiện tốt'],
      ['Các em học sinh', 'chủ động ôn bài'],
      ['quý phụ huynh', 'lưu tâm đến nước'],
    ],
  },
  'a letter in which “địa bàn tổ chức” is no committee': {
    type: 'công văn',
    issuer: 'Phòng Giáo dục và Đào tạo huyện Mẫu',
    date: '2026-03-10',
    addressees: ['Các trường học trên địa bàn'],
    body: `
1. Các trường học trên địa bàn tổ chức ôn tập cho học sinh chưa đạt, không thu tiền.
2. UBND các xã trên địa bàn chỉ đạo trạm y tế khám sức khỏe cho học sinh.`,
    tasks: [
      ['Các trường học trên địa bàn', 'tổ chức ôn tập'],
      ['UBND các xã trên địa bàn', 'chỉ đạo trạm y tế'],
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
})
