import { describe, expect, it } from 'vitest'
import { tasksOf, type Case } from '../../../../test/reading/tasks-of.ts'

const cases: Record<string, Case> = {
  'a letter of a court to a branch of the land registry': {
    type: 'công văn',
    issuer: 'Tòa án nhân dân khu vực 9',
    date: '2026-08-03',
    addressees: ['Ủy ban nhân dân xã Bến Nứa', 'Chi nhánh Văn phòng đăng ký đất đai Bến Nứa'],
    body: `
Để có cơ sở giải quyết vụ án, Tòa án nhân dân khu vực 9 đề nghị:
1. Chi nhánh Văn phòng đăng ký đất đai Bến Nứa cung cấp trích lục bản đồ của bến.
2. Ủy ban nhân dân xã Bến Nứa cho biết nguồn gốc của bến.`,
    tasks: [
      ['Chi nhánh Văn phòng đăng ký đất đai Bến Nứa', 'cung cấp trích lục'],
      ['Ủy ban nhân dân xã Bến Nứa', 'cho biết nguồn gốc'],
    ],
  },
  'a letter to a body that no list holds': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân xã Bến Nứa',
    date: '2026-08-03',
    addressees: ['Phòng Kinh tế', 'Phường hội Đan Lưới sông Nứa', 'Gánh hát Bến Nứa'],
    body: `
Ủy ban nhân dân xã đề nghị:
1. Phòng Kinh tế lập bản kê ghe thuyền.
2. Gánh hát Bến Nứa tổ chức hai buổi diễn ở bến.`,
    tasks: [
      ['Phòng Kinh tế', 'lập bản kê ghe thuyền'],
      ['Gánh hát Bến Nứa', 'tổ chức hai buổi diễn'],
    ],
  },
  'a letter of a hospital to its departments': {
    type: 'công văn',
    issuer: 'Trung tâm Y tế Bến Nứa',
    date: '2026-06-19',
    addressees: ['Các khoa, phòng'],
    body: `
Giám đốc Trung tâm Y tế yêu cầu:
1. Khoa Nhi: bố trí khu cách ly riêng.
2. Khoa Dược - Trang thiết bị - Vật tư y tế: bảo đảm đủ cơ số thuốc.
3. Nhân viên y tế trực cấp cứu trong suốt thời gian có dịch.`,
    tasks: [
      ['Khoa Nhi', 'bố trí khu cách ly'],
      ['Khoa Dược - Trang thiết bị - Vật tư y tế', 'bảo đảm đủ cơ số'],
      ['Nhân viên y tế', 'trực cấp cứu trong suốt'],
    ],
  },
  'a letter to the owners of dams': {
    type: 'công văn',
    issuer: 'Sở Nông nghiệp và Môi trường',
    date: '2026-08-17',
    addressees: ['UBND các xã', 'Các chủ đập trên địa bàn tỉnh'],
    body: `
Sở Nông nghiệp và Môi trường đề nghị các địa phương, đơn vị:
1. UBND các xã kiểm tra các cống dưới đê.
2. Đối với các chủ đập, chủ hồ chứa thủy điện: thực hiện nghiêm chế độ quan trắc mực nước.`,
    tasks: [
      ['UBND các xã', 'kiểm tra các cống'],
      ['các chủ đập, chủ hồ chứa thủy điện', 'thực hiện nghiêm chế độ'],
    ],
  },
  'an invitation that asks who will come': {
    type: 'giấy mời',
    issuer: 'Ủy ban MTTQ Việt Nam phường Bến Nứa',
    date: '2026-11-03',
    addressees: ['Ban Công tác Mặt trận các khu phố'],
    body: `
Ban Thường trực Ủy ban MTTQ Việt Nam phường trân trọng kính mời dự Ngày hội:
1. Thời gian: 07 giờ 30 phút, ngày 15/11/2026.
2. Địa điểm: Nhà sinh hoạt cộng đồng khu phố 7.
Quý đại biểu vui lòng xác nhận tham dự trước ngày 10/11/2026.`,
    tasks: [['Quý đại biểu', 'vui lòng xác nhận']],
  },
  'a service center whose name ends with “công”': {
    type: 'thông báo',
    issuer: 'Sở Nội vụ',
    date: '2026-05-04',
    body: `
1. Trung tâm Phục vụ hành chính công lập báo cáo trước ngày 10/6/2026.
2. Trung tâm Phục vụ hành chính công lập danh sách người được cấp chữ ký số.
3. Các đơn vị sự nghiệp công lập báo cáo trước ngày 12/6/2026.`,
    tasks: [
      ['Trung tâm Phục vụ hành chính công', 'lập báo cáo trước'],
      ['Trung tâm Phục vụ hành chính công', 'lập danh sách người'],
      ['Các đơn vị sự nghiệp công lập', 'báo cáo trước ngày'],
    ],
  },
  'a plan with a team that is called by what it does': {
    type: 'kế hoạch',
    issuer: 'Ủy ban nhân dân xã Bến Nứa',
    date: '2026-06-08',
    body: `
I. TỔ CHỨC THỰC HIỆN
1. Tổ số hóa báo cáo kết quả hằng tuần.
2. Tổ rà soát thực hiện việc đối chiếu sổ bến.
3. Tổ công nghệ số cộng đồng hướng dẫn bà con tra cứu.`,
    tasks: [
      ['Tổ số hóa', 'báo cáo kết quả'],
      ['Tổ rà soát', 'thực hiện việc đối chiếu'],
      ['Tổ công nghệ số cộng đồng', 'hướng dẫn bà con'],
    ],
  },
  'a letter to employers': {
    type: 'công văn',
    issuer: 'Bảo hiểm xã hội cơ sở Bến Nứa',
    date: '2026-10-14',
    addressees: ['Các đơn vị sử dụng lao động'],
    body: `
Bảo hiểm xã hội cơ sở Bến Nứa đề nghị Quý đơn vị nộp đủ số tiền chậm đóng.
Đối với đơn vị đã ngừng hoạt động, chủ sử dụng lao động thông báo bằng văn bản để chốt sổ.`,
    tasks: [
      ['Quý đơn vị', 'nộp đủ số tiền'],
      ['chủ sử dụng lao động', 'thông báo bằng văn bản'],
    ],
  },
  'a conclusion that praises first': {
    type: 'thông báo',
    issuer: 'Văn phòng',
    date: '2026-03-27',
    body: `
Sáng ngày 24/3/2026, đồng chí Bí thư Đảng ủy đã làm việc với Chi bộ. Sau khi nghe báo cáo và ý kiến phát biểu, đồng chí Bí thư Đảng ủy kết luận:
1. Ghi nhận, biểu dương những kết quả Chi bộ đạt được trong năm.
2. Thời gian tới, đề nghị Chi bộ, Ban Giám hiệu tập trung thực hiện một số nhiệm vụ sau:
- Rà soát quy chế làm việc của cấp ủy.`,
    tasks: [['Chi bộ, Ban Giám hiệu', 'Rà soát quy chế']],
  },
  'a notice of what a meeting concluded, whose issuer watches over it': {
    type: 'thông báo',
    issuer: 'Văn phòng',
    date: '2026-05-04',
    body: `
Chiều ngày 28/4/2026, Phó Chủ tịch UBND tỉnh chủ trì buổi làm việc về bến đò. Sau khi nghe báo cáo, Phó Chủ tịch UBND tỉnh kết luận như sau:
1. Ghi nhận cố gắng của các xã ven sông trong sửa bến.
2. Công an tỉnh theo chức năng, nhiệm vụ được giao chủ động phối hợp với bến cá; Sở Xây dựng điều tra, làm rõ nguyên nhân cầu Lau bị lún.
3. Văn phòng UBND tỉnh theo dõi, đôn đốc các sở làm việc này, hằng quý báo cáo Phó Chủ tịch UBND tỉnh.
Văn phòng UBND tỉnh thông báo để các sở biết, thực hiện.`,
    tasks: [
      ['Công an tỉnh', 'theo chức năng, nhiệm vụ được giao chủ động'],
      ['Sở Xây dựng', 'điều tra, làm rõ nguyên nhân'],
      ['Văn phòng UBND tỉnh', 'theo dõi, đôn đốc các sở'],
    ],
  },
  'a letter with points for those who spend from the budget': {
    type: 'công văn',
    issuer: 'Sở Tài chính tỉnh Mẫu',
    date: '2026-05-04',
    addressees: ['Các bến'],
    body: `
Sở Tài chính đề nghị các cơ quan phối hợp thực hiện:
I. Đối với các đơn vị sử dụng ngân sách
1. Đối chiếu sổ vé với kho bạc mỗi quý.
II. Đối với chủ bến
1. Tạm dừng mua sắm thuyền mới cho tới khi có giá.`,
    tasks: [
      ['các đơn vị sử dụng ngân sách', 'Đối chiếu sổ vé'],
      ['chủ bến', 'Tạm dừng mua sắm'],
    ],
  },
  'a telegram that orders something of all before it names some': {
    type: 'công điện',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    date: '2026-09-26',
    addressees: ['Các bến'],
    body: `
Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Tạm dừng các hội đua ghe chưa cần để lo chống lũ; Trưởng các bến không được rời bến.
2. Sở Y tế trực cấp cứu ở ba bến lớn.`,
    tasks: [
      ['Các bến', 'Tạm dừng các hội đua ghe'],
      ['Trưởng các bến', 'không được rời bến'],
      ['Sở Y tế', 'trực cấp cứu'],
    ],
  },
  'a decision with the duties and powers of a team under the title of an article': {
    type: 'quyết định',
    issuer: 'Ủy ban nhân dân xã Mẫu',
    date: '2026-05-04',
    body: `
QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ công tác bến nước sạch.
Điều 2. Nhiệm vụ, quyền hạn của Tổ công tác
1. Đề xuất với Chủ tịch UBND xã cách lọc nước ở bến.
2. Hằng tháng họp một lần; khi cần, Tổ trưởng quyết định họp thêm.
Điều 3. Trưởng các thôn căn cứ Quyết định thi hành.`,
    tasks: [
      ['Tổ công tác', 'Đề xuất với Chủ tịch'],
      ['Tổ công tác', 'Hằng tháng họp một lần'],
      ['Trưởng các thôn', 'căn cứ Quyết định thi hành'],
    ],
  },
  'a conclusion of a council that praises, agrees and tells': {
    type: 'thông báo',
    issuer: 'Hội đồng nhân dân phường Mẫu',
    date: '2026-05-04',
    body: `
Sau khi nghe báo cáo, Thường trực HĐND phường kết luận như sau:
1. Về bến nước
Đề nghị UBND phường lập danh mục bến cần sửa.
Thường trực HĐND phường ghi nhận UBND phường đã sửa hai bến.
2. Về kỳ họp
Thống nhất dự kiến mở kỳ họp vào đầu tháng 7. Đề nghị UBND phường gửi tờ trình chậm nhất 15 ngày trước kỳ họp.
3. Phòng Cảnh sát điều tra tội phạm về ma túy phối hợp tuần tra ở bến; các vụ việc phức tạp phải báo cáo ngay.
Trên đây là kết luận của Thường trực HĐND phường, thông báo để các cơ quan, đơn vị biết, thực hiện.`,
    tasks: [
      ['UBND phường', 'lập danh mục bến'],
      ['UBND phường', 'gửi tờ trình'],
      ['Phòng Cảnh sát điều tra tội phạm về ma túy', 'phối hợp tuần tra'],
    ],
  },
  'a notice that names in brackets who answers for a team': {
    type: 'thông báo',
    issuer: 'Trung tâm Bến bãi',
    date: '2026-05-04',
    body: `
Giám đốc Trung tâm kết luận:
1. Đội Cầu tàu: (Đ/c Hà Văn Bưởi - Đội trưởng)
+ Sơn lại lan can ba bến.
+ Trực đèn khi có sương mù.
2. Phòng Vé: phối hợp chuẩn bị hội nghị.
Yêu cầu trưởng các đội chủ động triển khai ở bến mình.`,
    tasks: [
      ['Đội Cầu tàu', 'Sơn lại lan can'],
      ['Đội Cầu tàu', 'Trực đèn khi có'],
      ['Phòng Vé', 'phối hợp chuẩn bị'],
      ['trưởng các đội', 'chủ động triển khai'],
    ],
  },
  'an invitation that says what to wear and hopes that all will come': {
    type: 'giấy mời',
    issuer: 'Hội Phụ nữ tỉnh Mẫu',
    date: '2026-03-01',
    body: `
1. Thời gian: 8 giờ ngày 08/3/2026.
2. Địa điểm: Nhà văn hóa Bến Nứa.
3. Trang phục: Đại biểu mặc áo bà ba.
Đề nghị Hội Phụ nữ các xã gửi danh sách trước ngày 05/3/2026.
Rất mong các đồng chí sắp xếp thời gian đến dự.`,
    tasks: [['Hội Phụ nữ các xã', 'gửi danh sách']],
  },
  'a joint plan whose issuers speak of themselves': {
    type: 'kế hoạch',
    issuer: 'Công an xã - Đoàn Thanh niên',
    date: '2026-05-04',
    body: `
Thực hiện Kế hoạch số 71/KH-UBND ngày 22/4/2026 của UBND xã, Công an xã, Đoàn Thanh niên và Hội Phụ nữ xã thống nhất ban hành Kế hoạch liên tịch với những nội dung sau:
I. NỘI DUNG PHỐI HỢP
1. Tuyên truyền ở các bến đò.
2. Tổ chức các lớp dạy bơi cho trẻ em.
II. PHÂN CÔNG TRÁCH NHIỆM
1. Công an xã
Lập danh sách các bến nước sâu.
2. Trách nhiệm chung
Ba đơn vị họp giao ban mỗi tháng một lần.`,
    tasks: [
      ['Công an xã', 'Lập danh sách các bến'],
      ['Ba đơn vị', 'họp giao ban mỗi tháng'],
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
