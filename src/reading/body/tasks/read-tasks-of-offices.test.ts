import { describe, expect, it } from 'vitest'
import { tasksOf, type Case } from '../../../../test/reading/tasks-of.ts'

const cases: Record<string, Case> = {
  'a terse letter that names the heads of hamlets beside bodies that are known': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân xã Mẫu',
    date: '2026-02-02',
    addressees: ['Công an xã', 'Trưởng các xóm'],
    body: `
Để bà con đón lễ hội bơi chải an toàn, Ủy ban nhân dân xã Mẫu yêu cầu các đơn vị khẩn trương làm:
1. Công an xã:
- Tuần tra bến thuyền suốt ngày hội
- Nhắc chủ thuyền mang đủ áo phao
2. Trưởng 9 xóm:
- Hòa giải ngay khi có xích mích
- Quét dọn đường ra bến
3. Đội trống làng:
- Đánh trống khai hội lúc 7 giờ`,
    tasks: [
      ['Công an xã', 'Tuần tra bến thuyền'],
      ['Công an xã', 'Nhắc chủ thuyền'],
      ['Trưởng 9 xóm', 'Hòa giải ngay'],
      ['Trưởng 9 xóm', 'Quét dọn đường'],
      ['Đội trống làng', 'Đánh trống khai hội'],
    ],
  },
  'a letter that counts "Một là" behind a star': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân phường Mẫu',
    date: '2026-03-10',
    addressees: ['Các tổ dân phố'],
    body: `
Ủy ban nhân dân phường yêu cầu các tổ dân phố làm những việc sau:
* Một là: Tỉa cành cây bên đường trước mùa mưa.
* Hai là: Khơi rãnh thoát nước đầu ngõ.`,
    tasks: [
      ['các tổ dân phố', 'Tỉa cành cây'],
      ['các tổ dân phố', 'Khơi rãnh'],
    ],
  },
  'an invitation that tells who chairs the meeting and of what it speaks': {
    type: 'giấy mời',
    issuer: 'Văn phòng UBND tỉnh Mẫu',
    date: '2026-04-01',
    body: `
1. Thời gian: 8 giờ ngày 15/4/2026.
2. Địa điểm: Hội trường Bến Nứa.
3. Chủ trì buổi tập huấn: Đồng chí Chánh Văn phòng.
4. Nội dung: Hướng dẫn dùng phần mềm quản lý kho sách.
Đề nghị các đại biểu gửi danh sách dự họp về Văn phòng trước ngày 12/4/2026.`,
    tasks: [['các đại biểu', 'gửi danh sách dự họp']],
  },
  'a decision with the seats of a team, its duties and its end': {
    type: 'quyết định',
    issuer: 'Ủy ban nhân dân thị xã Mẫu',
    date: '2026-05-06',
    body: `
QUYẾT ĐỊNH:
Điều 1. Thành lập Đoàn kiểm tra bến đò gồm các ông, bà có tên sau:
1. Ông Hà Văn Bưởi - Phó Chủ tịch UBND thị xã: Trưởng đoàn.
2. Bà Lý Thị Cam - Phó Trưởng phòng Kinh tế: Phó Trưởng đoàn thường trực.
Điều 2. Đoàn kiểm tra có nhiệm vụ:
1. Kiểm tra giấy phép của các bến đò ngang.
2. Lập biên bản bến không đủ phao cứu sinh; báo cáo Ủy ban nhân dân thị xã trước ngày 30/6/2026.
Đoàn kiểm tra tự giải thể khi xong việc.
Điều 3. Chánh Văn phòng, các thành viên Đoàn kiểm tra chịu trách nhiệm thi hành Quyết định này.`,
    tasks: [
      ['Đoàn kiểm tra', 'Kiểm tra giấy phép'],
      ['Đoàn kiểm tra', 'Lập biên bản'],
      ['Chánh Văn phòng, các thành viên Đoàn kiểm tra', 'chịu trách nhiệm thi hành'],
    ],
  },
  'a directive without addressees that names somebody in its first point alone': {
    type: 'chỉ thị',
    issuer: 'Ủy ban nhân dân phường Mẫu',
    date: '2026-01-05',
    body: `
Để giữ nếp làm việc, Chủ tịch Ủy ban nhân dân phường yêu cầu:
1. Toàn thể viên chức của phường đeo thẻ trong giờ làm việc.
2. Nâng cao tinh thần phục vụ người già và người khuyết tật.`,
    tasks: [
      ['Toàn thể viên chức của phường', 'đeo thẻ trong giờ'],
      ['Toàn thể viên chức của phường', 'Nâng cao tinh thần'],
    ],
  },
  'a letter that speaks of levels of schools and ends with the reports': {
    type: 'công văn',
    issuer: 'Sở Giáo dục và Đào tạo tỉnh Mẫu',
    date: '2026-11-20',
    addressees: ['Các trường trung học'],
    body: `
Sở Giáo dục và Đào tạo yêu cầu các trường thực hiện:
1. Tổ chức ôn tập cho học sinh lớp cuối cấp.
2. Đối với cấp THPT
- Hiệu trưởng giữ kín đề kiểm tra.
- Học viên tham dự phải mang theo thẻ.
3. Chế độ báo cáo
Các trường báo cáo kết quả kiểm tra học kỳ theo mẫu (đính kèm), gửi về Sở trước ngày 15/01/2027.`,
    tasks: [
      ['các trường', 'Tổ chức ôn tập'],
      ['Hiệu trưởng', 'giữ kín đề'],
      ['Học viên tham dự', 'phải mang theo thẻ'],
      ['Các trường', 'báo cáo kết quả kiểm tra'],
    ],
  },
  'a letter whose points are titles with several sentences below, each on a line of its own': {
    type: 'công văn',
    issuer: 'Sở Văn hóa và Thể thao tỉnh Mẫu',
    date: '2026-10-22',
    addressees: ['Các đơn vị trực thuộc'],
    body: `
Sở yêu cầu thủ trưởng các đơn vị triển khai một số nội dung sau:
1. Công tác tuyên truyền
Tuyên truyền về ngày hội đọc sách.
Trưng bày sách mới ở phòng đọc.
2. Không nhận quà tặng trái quy định.`,
    tasks: [
      ['thủ trưởng các đơn vị', 'Tuyên truyền về ngày hội'],
      ['thủ trưởng các đơn vị', 'Trưng bày sách mới'],
      ['thủ trưởng các đơn vị', 'Không nhận quà tặng'],
    ],
  },
  'a letter that asks for a report and lists what stands in it': {
    type: 'công văn',
    issuer: 'Chi cục Thủy lợi tỉnh Mẫu',
    date: '2026-05-10',
    addressees: ['Các trạm bơm'],
    body: `
Chi cục Thủy lợi đề nghị các trạm bơm báo cáo một số nội dung sau:
1. Kết quả bơm tưới theo biểu đính kèm.
2. Khó khăn, vướng mắc và đề xuất.`,
    tasks: [['các trạm bơm', 'báo cáo một số nội dung']],
  },
  'a telegram with bodies that have a verb in their names': {
    type: 'công điện',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    date: '2026-09-26',
    addressees: ['Các sở'],
    body: `
1. Đài Tiếng nói nhân dân tỉnh và các cơ quan thông tấn, báo chí tăng thời lượng phát tin về mưa.
2. Giao Văn phòng thường trực Ban Chỉ huy phòng chống lụt bão tỉnh tổ chức trực ban suốt đêm.
3. Yêu cầu: Chuẩn bị thuyền ở các bến.`,
    tasks: [
      ['Đài Tiếng nói nhân dân tỉnh và các cơ quan thông tấn, báo chí', 'tăng thời lượng'],
      ['Văn phòng thường trực Ban Chỉ huy phòng chống lụt bão tỉnh', 'tổ chức trực ban'],
      ['Các sở', 'Chuẩn bị thuyền'],
    ],
  },
  'a letter that tells what was asked years ago and hopes for help': {
    type: 'công văn',
    issuer: 'Bộ Văn hóa Mẫu',
    date: '2026-05-08',
    addressees: ['Các sở văn hóa'],
    body: `
Năm 2024, Bộ Văn hóa đã yêu cầu các sở văn hóa lập danh sách thư viện xã. Nay đề nghị các sở văn hóa rà soát lại danh sách ấy.
Rất mong các sở văn hóa quan tâm và tạo điều kiện để Bộ hoàn thành công việc.`,
    tasks: [['các sở văn hóa', 'rà soát lại']],
  },
  'a notice of what a meeting heard, with the tasks in a second list': {
    type: 'thông báo',
    issuer: 'Ủy ban nhân dân xã Mẫu',
    date: '2026-02-10',
    body: `
Hội nghị đã nghe và thảo luận các nội dung:
1. Báo cáo thu chi quỹ đò
2. Đánh giá việc sửa bến
Chủ tịch xã cảm ơn bà con.
Phân công nhiệm vụ:
1. Văn phòng xã tổng hợp ý kiến
2. Thường trực UBND giám sát việc sửa bến`,
    tasks: [
      ['Văn phòng xã', 'tổng hợp ý kiến'],
      ['Thường trực UBND', 'giám sát việc sửa'],
    ],
  },
  'a letter in which a chairman agrees before he charges': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    date: '2026-07-21',
    addressees: ['Sở Xây dựng', 'Thanh tra tỉnh'],
    body: `
Chủ tịch UBND tỉnh có ý kiến như sau:
1. Thống nhất với nội dung kết luận nêu trên.
2. Sở Xây dựng là cơ quan đầu mối, theo dõi việc thu hồi.`,
    tasks: [['Sở Xây dựng', 'là cơ quan đầu mối']],
  },
  'a plan whose points name the leader in a bracket': {
    type: 'kế hoạch',
    issuer: 'Sở Văn hóa và Thể thao tỉnh Mẫu',
    date: '2026-01-15',
    body: `
II. NHIỆM VỤ
1. Sách cho vùng cao
Công khai danh mục sách trên trang của Sở (Văn phòng Sở chủ trì, làm thường xuyên).
III. PHÂN CÔNG LỰC LƯỢNG
1. Đội xe thư viện: chở sách lên các điểm trường.
IV. PHƯƠNG TIỆN, VẬT TƯ
- 02 xe máy, 50 thùng sách.`,
    tasks: [
      ['Văn phòng Sở', 'Công khai danh mục'],
      ['Đội xe thư viện', 'chở sách lên'],
    ],
  },
  'a notice of a school that goes on in part': {
    type: 'thông báo',
    issuer: 'Trường THPT Mẫu',
    date: '2026-02-28',
    body: `
1. Giáo viên bộ môn dạy theo thời khóa biểu mới.
2. Nhân viên nhà bếp vẫn đến trường làm việc.`,
    tasks: [
      ['Giáo viên bộ môn', 'dạy theo thời khóa biểu'],
      ['Nhân viên nhà bếp', 'vẫn đến trường'],
    ],
  },
  'a letter that asks two sorts of heads at once and says where things are sent': {
    type: 'công văn',
    issuer: 'Sở Giáo dục và Đào tạo tỉnh Mẫu',
    date: '2026-03-02',
    addressees: ['Phòng Giáo dục các huyện'],
    body: `
Căn cứ Kết luận của đồng chí Hà Văn Bưởi, Trưởng phòng Công tác học sinh tại Hội nghị giao ban tháng 2, Sở Giáo dục và Đào tạo đề nghị các trường:
1. Phát động cuộc thi vẽ tranh bến nước.
2. Địa chỉ nộp bài: Thư viện tỉnh, số 4 đường Bến Nứa, hoặc nộp bài qua thư điện tử.
Nhận được công văn này, đề nghị Trưởng phòng Giáo dục các huyện, thị xã; Hiệu trưởng các trường THPT nhanh chóng cử người phụ trách.`,
    tasks: [
      ['các trường', 'Phát động cuộc thi'],
      ['Trưởng phòng Giáo dục các huyện, thị xã; Hiệu trưởng các trường THPT', 'nhanh chóng cử người'],
    ],
  },
  'a notice of a holiday for workers, with who is told of it': {
    type: 'thông báo',
    issuer: 'Phòng Giáo dục huyện Mẫu',
    date: '2026-04-20',
    body: `
1. Cán bộ, giáo viên, công nhân viên, học sinh các trường nghỉ Lễ 02 ngày.
2. Hiệu trưởng các trường phải bố trí người trực cổng.
Phòng Giáo dục huyện thông báo để các trường; các tổ chức và nhân dân biết.`,
    tasks: [['Hiệu trưởng các trường', 'phải bố trí người trực']],
  },
  'a letter that asks for leave to build and says how much': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân xã Mẫu',
    date: '2026-02-16',
    addressees: ['Ủy ban nhân dân thành phố Mẫu'],
    body: `
Ủy ban nhân dân xã đề nghị Ủy ban nhân dân thành phố cho chủ trương lắp đèn trên đường ra bến với dự kiến:
- Quy mô: 65 đèn dùng pin mặt trời
- Nguồn vốn: nửa của thành phố, nửa của xã`,
    tasks: [['Ủy ban nhân dân thành phố', 'cho chủ trương lắp đèn']],
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
