import { describe, expect, it } from 'vitest'
import { tasksOf, type Case } from '../../../../test/reading/tasks-of.ts'

const cases: Record<string, Case> = {
  'a conclusion on a page of the web, with its headline, what is praised and who of a body is meant': {
    type: null,
    issuer: null,
    date: null,
    body: `
Đảng ủy xã triển khai phong trào trồng tre giữ bờ suối

Ban Thường vụ Đảng ủy ghi nhận những kết quả bước đầu của các thôn trong mùa trồng cây vừa rồi.

Giao Ủy ban nhân dân xã, trực tiếp là đồng chí Phó Chủ tịch phụ trách kinh tế chỉ đạo ươm hai vườn tre giống.

Đề nghị các hội quần chúng, nhất là Hội Người cao tuổi vận động gia đình hội viên góp công đào hố.`,
    tasks: [
      ['Ủy ban nhân dân xã, trực tiếp là đồng chí Phó Chủ tịch phụ trách kinh tế', 'chỉ đạo ươm hai vườn tre'],
      ['các hội quần chúng, nhất là Hội Người cao tuổi', 'vận động gia đình hội viên'],
    ],
  },
  'a committee of the Party that leads a body of a city': {
    type: 'kết luận',
    issuer: 'Thành ủy Mẫu',
    date: '2026-01-09',
    body: `
Ban Thường vụ Thành ủy kết luận như sau:
1- Đảng ủy Ủy ban nhân dân thành phố lãnh đạo Ủy ban nhân dân thành phố cân đối tiền sửa ba bến đò.
2- Đảng ủy các phường cử người trông bến; bí thư đảng ủy chịu trách nhiệm trước Thành ủy nếu đò chở quá người.`,
    tasks: [
      ['Đảng ủy Ủy ban nhân dân thành phố', 'lãnh đạo Ủy ban nhân dân thành phố cân đối'],
      ['Đảng ủy các phường', 'cử người trông bến; bí thư đảng ủy chịu trách nhiệm'],
    ],
  },
  'a plan that speaks of duty before it charges anybody': {
    type: 'kế hoạch',
    issuer: 'Đảng ủy xã Mẫu',
    date: '2026-02-03',
    body: `
II. NHIỆM VỤ, GIẢI PHÁP
1. Nâng cao trách nhiệm của người đứng đầu; giữ nghiêm nền nếp làm việc
Cấp ủy, chính quyền phải thực sự gương mẫu trong việc giữ giờ giấc.
III. TỔ CHỨC THỰC HIỆN
1. Đoàn kiểm tra lập biên bản từng buổi. Trưởng đoàn phân công người ghi chép.`,
    tasks: [
      ['Đoàn kiểm tra', 'lập biên bản'],
      ['Trưởng đoàn', 'phân công người ghi chép'],
    ],
  },
  'a letter of a union that writes short names, and says what becomes of the late': {
    type: 'công văn',
    issuer: 'Liên đoàn Lao động tỉnh Mẫu',
    date: '2025-12-01',
    addressees: ['LĐLĐ các huyện', 'Công đoàn ngành'],
    body: `
Ban Thường vụ Liên đoàn Lao động tỉnh yêu cầu các cấp công đoàn:
1. Đối với LĐLĐ các huyện, Công đoàn ngành
1.1. Lập danh sách đoàn viên ốm nặng.
1.2. Gửi danh sách về tỉnh. Quá thời hạn trên, Ban Chính sách tổng hợp theo danh sách cũ.
2. Đối với CĐCS
- Thăm từng gia đình đoàn viên.`,
    tasks: [
      ['LĐLĐ các huyện, Công đoàn ngành', 'Lập danh sách'],
      ['LĐLĐ các huyện, Công đoàn ngành', 'Gửi danh sách'],
      ['CĐCS', 'Thăm từng gia đình'],
    ],
  },
  'a notice whose quarter stands on the next line like the figure of a section': {
    type: 'thông báo',
    issuer: 'Đảng ủy phường Mẫu',
    date: '2026-03-02',
    body: `
Thường trực Đảng ủy phường kết luận một số việc của tuần mới như sau đây:
1. Về sinh hoạt chi bộ
Ban Xây dựng Đảng tham mưu cách chấm điểm buổi sinh hoạt chi bộ trong quý
I. Đồng thời, phối hợp với nhà văn hóa mở lớp tập đàn cho đảng viên trẻ.`,
    tasks: [['Ban Xây dựng Đảng', 'tham mưu cách chấm điểm']],
  },
  'a guide of steps, one due by a day, and whoever a condition is true of': {
    type: 'hướng dẫn',
    issuer: 'Ban Dân vận',
    date: '2026-03-16',
    body: `
Ban Dân vận Huyện ủy hướng dẫn như sau:
1. Đối tượng: chi bộ, thôn xóm.
2. Các bước
Bước 1: Các thôn bình chọn một vườn mẫu.
Bước 2: Các chi bộ chấm điểm, gửi danh sách trước ngày 20/4/2026.
3. Tổ chức thực hiện
- Chi bộ nào không có vườn dự thi thì kiểm điểm trước đảng bộ.`,
    tasks: [
      ['Các thôn', 'bình chọn một vườn mẫu'],
      ['Các chi bộ', 'chấm điểm, gửi danh sách'],
      ['Chi bộ nào không có vườn dự thi', 'kiểm điểm trước đảng bộ'],
    ],
  },
  'a plan that names comrades by a short word': {
    type: 'kế hoạch',
    issuer: 'Ban Thường vụ',
    date: '2026-02-12',
    body: `
III. PHÂN CÔNG THỰC HIỆN
- Đ/c Lò Thị Dâu - Chủ tịch: chỉ đạo chung, mời khách.
- Đ/c Phó Chủ tịch: tham mưu chương trình.`,
    tasks: [
      ['Đ/c Lò Thị Dâu - Chủ tịch', 'chỉ đạo chung'],
      ['Phó Chủ tịch', 'tham mưu chương trình'],
    ],
  },
  'a letter of the Youth Union with a title that only looks like a name': {
    type: 'công văn',
    issuer: 'Ban Thường vụ',
    date: '2025-05-19',
    addressees: ['Đoàn các xã'],
    body: `
Tỉnh đoàn vừa ban hành kế hoạch hè gửi các sở, ngành.
Ban Thường vụ Tỉnh đoàn yêu cầu Đoàn các xã:
1. Dạy bơi
- Mở lớp bơi cho thiếu nhi.
2. Phòng, chống đuối nước
- Cắm biển báo ở bến sông.
Giao Nhà Thiếu nhi tỉnh cử người dạy bơi. Yêu cầu các xã đoàn chưa nộp danh sách lớp khẩn trương gửi về tỉnh.`,
    tasks: [
      ['Đoàn các xã', 'Mở lớp bơi'],
      ['Đoàn các xã', 'Cắm biển báo'],
      ['Nhà Thiếu nhi tỉnh', 'cử người dạy bơi'],
      ['các xã đoàn chưa nộp danh sách lớp', 'khẩn trương gửi'],
    ],
  },
  'a report that proposes to one it names and to one no list holds': {
    type: 'báo cáo',
    issuer: 'Ban Thanh tra nhân dân',
    date: '2026-04-01',
    body: `
III. KIẾN NGHỊ
Ban Thanh tra nhân dân phường kiến nghị:
1. Đối với UBND phường: Chỉ đạo lấp ổ gà.
2. Đối với Bên xây lắp: Dọn dẹp gạch vụn.
3. Đề nghị Ban Thường trực MTTQ phường theo dõi việc lấp ổ gà.`,
    tasks: [
      ['UBND phường', 'Chỉ đạo lấp ổ gà'],
      ['Bên xây lắp', 'Dọn dẹp gạch vụn'],
      ['Ban Thường trực MTTQ phường', 'theo dõi việc lấp'],
    ],
  },
  'a directive that tells how things are before it asks': {
    type: 'chỉ thị',
    issuer: 'Huyện ủy Mẫu',
    date: '2026-04-06',
    body: `
Mặt trận và các đoàn thể phối hợp tổ chức 40 buổi múa rối, thu hút trên 3.000 lượt người.
UBND huyện ban hành 02 kế hoạch, chỉ đạo Phòng Văn hóa mở lớp dạy nghề rối.
Để giữ nghề, Ban Thường vụ Huyện ủy yêu cầu các cấp ủy thực hiện những việc sau:
1. Phòng Văn hóa lập danh sách nghệ nhân.
2. Tỷ lệ phường rối có người trẻ đạt 60% vào cuối nhiệm kỳ.`,
    tasks: [['Phòng Văn hóa', 'lập danh sách nghệ nhân']],
  },
  'a plan that says who has which seat': {
    type: 'kế hoạch',
    issuer: 'Đảng ủy xã Mẫu',
    date: '2026-04-06',
    body: `
IV. CÁC TIỂU BAN
1. Tiểu ban Lễ tân: Đồng chí Phó Bí thư làm Trưởng tiểu ban; Văn phòng là cơ quan thường trực.
V. TỔ CHỨC THỰC HIỆN
1. Tiểu ban Lễ tân gửi giấy mời cho khách.`,
    tasks: [['Tiểu ban Lễ tân', 'gửi giấy mời']],
  },
  'a letter to bodies with verbs in their names': {
    type: 'công văn',
    issuer: 'Tỉnh ủy Mẫu',
    date: '2026-04-06',
    body: `
Tỉnh ủy yêu cầu:
1. Các cơ quan tham mưu, giúp việc Tỉnh ủy; Đảng ủy Công an tỉnh cử người học chữ nổi.
2. Trung tâm Phục vụ hành chính công bố trí ghế cho người già.
3. Các câu lạc bộ, đội, nhóm hát ru khôi phục lời cổ.
4. Các chi bộ chưa có tủ sách khẩn trương đóng tủ.
5. Các ban xây dựng Đảng, Văn phòng Tỉnh ủy tặng sách cho bản.
6. Cán bộ diện Ban Thường vụ Tỉnh ủy quản lý nộp bài thu hoạch.
7. Báo và phát thanh, truyền hình tỉnh mở chuyên mục đọc sách.`,
    tasks: [
      ['Các cơ quan tham mưu, giúp việc Tỉnh ủy; Đảng ủy Công an tỉnh', 'cử người học'],
      ['Trung tâm Phục vụ hành chính công', 'bố trí ghế'],
      ['Các câu lạc bộ, đội, nhóm hát ru', 'khôi phục lời cổ'],
      ['Các chi bộ chưa có tủ sách', 'khẩn trương đóng tủ'],
      ['Các ban xây dựng Đảng, Văn phòng Tỉnh ủy', 'tặng sách'],
      ['Cán bộ diện Ban Thường vụ Tỉnh ủy quản lý', 'nộp bài thu hoạch'],
      ['Báo và phát thanh, truyền hình tỉnh', 'mở chuyên mục'],
    ],
  },
}

describe('readTasks of papers of the Party and of mass organisations', () => {
  it.each(Object.entries(cases))('reads %s', (_, one) => {
    const tasks = tasksOf(one)
    expect(tasks.map(({ actor }) => actor)).toEqual(one.tasks.map(([actor]) => actor))
    for (const [at, [, text]] of one.tasks.entries())
      expect(tasks[at]?.text.startsWith(text), tasks[at]?.text).toBe(true)
  })

  it('gives each task its deadline, though another has the same', () => {
    const tasks = tasksOf({
      type: 'công văn',
      issuer: 'Huyện ủy Mẫu',
      date: '2026-05-04',
      body: `
Huyện ủy yêu cầu:
1. Đảng ủy xã Khe gửi danh sách trước ngày 20/5/2026.
2. Đảng ủy xã Suối gửi danh sách trước ngày 20/5/2026.`,
      tasks: [],
    })
    expect(tasks.map(({ deadline }) => deadline?.date)).toEqual(['2026-05-20', '2026-05-20'])
  })
})
