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
