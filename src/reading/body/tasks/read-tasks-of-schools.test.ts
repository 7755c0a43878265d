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
}

describe('readTasks', () => {
  it.each(Object.entries(cases))('lists the tasks of %s', (_, paper) => {
    const got = tasksOf(paper)
    expect(got.map(({ actor, text }, at) => [actor, text.slice(0, paper.tasks[at]?.[1].length ?? 40)])).toEqual(
      paper.tasks.map(([actor, text]) => [actor, text]),
    )
  })
})
