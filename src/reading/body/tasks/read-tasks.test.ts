import { describe, expect, it } from 'vitest'
import { tasksOf, type Case } from '../../../../test/reading/tasks-of.ts'

const cases: Record<string, Case> = {
  'a letter of a province that charges department after department': {
    type: 'công văn',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    date: '2025-08-12',
    addressees: ['Các Sở: Y tế, Giáo dục và Đào tạo, Tài chính', 'UBND các xã, phường'],
    body: `
Thực hiện Công điện số 116/CĐ-TTg ngày 08/8/2025 của Thủ tướng Chính phủ về việc tăng cường công tác phòng, chống bệnh sốt xuất huyết; xét đề nghị của Sở Y tế tại Tờ trình số 210/TTr-SYT ngày 11/8/2025, Chủ tịch UBND tỉnh có ý kiến như sau:
1. Giao Sở Y tế chủ trì, phối hợp với UBND các xã, phường và các đơn vị liên quan triển khai các biện pháp phòng, chống dịch theo quy định; báo cáo UBND tỉnh trước ngày 25 hằng tháng.
2. Sở Tài chính tham mưu, trình UBND tỉnh bố trí kinh phí phòng, chống dịch, hoàn thành trước ngày 30/8/2025.
3. Sở Giáo dục và Đào tạo chỉ đạo các cơ sở giáo dục tổ chức vệ sinh môi trường, diệt loăng quăng, bọ gậy trước khi học sinh tựu trường.
4. Báo và Phát thanh, Truyền hình tỉnh tăng thời lượng tuyên truyền; kịp thời phản ánh các mô hình hay.
5. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội vận động đoàn viên, hội viên tham gia Chiến dịch "Vệ sinh yêu nước".
6. UBND các xã, phường:
a) Chịu trách nhiệm toàn diện về công tác phòng, chống dịch trên địa bàn; huy động cả hệ thống chính trị vào cuộc.
b) Kiện toàn Ban Chỉ đạo phòng, chống dịch cấp xã, xong trước ngày 20/8/2025.
c) Định kỳ hằng tuần (trước 15 giờ thứ Sáu) báo cáo kết quả về Sở Y tế để tổng hợp.
Yêu cầu Giám đốc các Sở, Thủ trưởng các đơn vị, Chủ tịch UBND các xã, phường nghiêm túc triển khai thực hiện./.`,
    tasks: [
      ['Sở Y tế', 'chủ trì, phối hợp với', 'lead'],
      ['Sở Tài chính', 'tham mưu, trình UBND tỉnh'],
      ['Sở Giáo dục và Đào tạo', 'chỉ đạo các cơ sở'],
      ['Báo và Phát thanh, Truyền hình tỉnh', 'tăng thời lượng tuyên truyền'],
      ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội', 'vận động đoàn viên, hội'],
      ['UBND các xã, phường', 'Chịu trách nhiệm toàn diện'],
      ['UBND các xã, phường', 'Kiện toàn Ban Chỉ đạo'],
      ['UBND các xã, phường', 'Định kỳ hằng tuần (trước'],
    ],
  },
  'a plan whose points name their leading unit': {
    type: 'kế hoạch',
    issuer: 'Ủy ban nhân dân xã Đông Mẫu',
    date: '2025-02-03',
    body: `
Căn cứ Kế hoạch số 15/KH-UBND ngày 10/01/2025 của UBND tỉnh về cải cách hành chính năm 2025, UBND xã Đông Mẫu ban hành Kế hoạch cải cách hành chính năm 2025 như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao chất lượng phục vụ người dân, doanh nghiệp.
- Phấn đấu 100% thủ tục hành chính được công khai đúng quy định.
2. Yêu cầu
- Các bộ phận chuyên môn phải xác định rõ nhiệm vụ, thời gian hoàn thành.
II. NHIỆM VỤ TRỌNG TÂM
1. Cải cách thủ tục hành chính
- Rà soát, niêm yết công khai 100% thủ tục hành chính tại Trung tâm Phục vụ hành chính công.
- Đơn vị chủ trì: Văn phòng HĐND và UBND xã.
- Đơn vị phối hợp: Các phòng chuyên môn.
- Thời gian hoàn thành: Quý I/2025.
2. Chuyển đổi số
- Tổ chức tập huấn kỹ năng số cho Tổ công nghệ số cộng đồng.
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
- Thời gian hoàn thành: trước ngày 30/6/2025.
III. KINH PHÍ THỰC HIỆN
Kinh phí thực hiện từ nguồn ngân sách xã và các nguồn hợp pháp khác.
IV. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND xã
- Là cơ quan thường trực, tham mưu UBND xã theo dõi, đôn đốc việc thực hiện Kế hoạch.
- Tổng hợp, báo cáo UBND tỉnh (qua Sở Nội vụ) định kỳ hằng quý, 6 tháng, năm theo quy định.
2. Phòng Kinh tế: Tham mưu bố trí kinh phí thực hiện Kế hoạch; hướng dẫn việc quản lý, sử dụng kinh phí.
3. Đề nghị Ủy ban MTTQ Việt Nam xã và các đoàn thể phối hợp tuyên truyền, giám sát việc thực hiện Kế hoạch này.
4. Các thôn: Phổ biến Kế hoạch đến nhân dân; vận động nhân dân sử dụng dịch vụ công trực tuyến.
Trên đây là Kế hoạch cải cách hành chính năm 2025. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các bộ phận, đơn vị phản ánh về UBND xã (qua Văn phòng) để xem xét, giải quyết./.`,
    tasks: [
      ['Văn phòng HĐND và UBND xã', 'Rà soát, niêm yết công', 'lead'],
      ['Phòng Văn hóa - Xã hội', 'Tổ chức tập huấn kỹ', 'lead'],
      ['Văn phòng HĐND và UBND xã', 'Là cơ quan thường trực'],
      ['Văn phòng HĐND và UBND xã', 'Tổng hợp, báo cáo UBND'],
      ['Phòng Kinh tế', 'Tham mưu bố trí kinh'],
      ['Ủy ban MTTQ Việt Nam xã và các đoàn thể', 'phối hợp tuyên truyền, giám', 'join'],
      ['Các thôn', 'Phổ biến Kế hoạch đến'],
    ],
  },
  'a decision': {
    type: 'quyết định',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    date: '2025-05-20',
    body: `
Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15;
Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính; Nghị định số 107/2021/NĐ-CP ngày 06 tháng 12 năm 2021 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP;
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 15 tháng 5 năm 2025.
QUYẾT ĐỊNH:
Điều 1. Công bố kèm theo Quyết định này Danh mục 12 thủ tục hành chính lĩnh vực thi đua, khen thưởng.
Điều 2. Giao Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh xây dựng quy trình nội bộ, trình Chủ tịch UBND tỉnh phê duyệt trước ngày 15/6/2025.
Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế Quyết định số 1020/QĐ-UBND ngày 01 tháng 6 năm 2023 của Chủ tịch UBND tỉnh.
Điều 4. Chánh Văn phòng UBND tỉnh; Giám đốc các Sở: Nội vụ, Tài chính; Chủ tịch UBND các xã, phường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
    tasks: [
      ['Sở Nội vụ', 'chủ trì, phối hợp với', 'lead'],
      [
        'Chánh Văn phòng UBND tỉnh; Giám đốc các Sở: Nội vụ, Tài chính; Chủ tịch UBND các xã, phường và các tổ chức, cá nhân có liên quan',
        'chịu trách nhiệm thi hành',
      ],
    ],
  },
  'a letter of the Party': {
    type: 'công văn',
    issuer: 'Tỉnh ủy Mẫu',
    date: '2025-09-04',
    addressees: ['Các đảng ủy xã, phường, đảng ủy trực thuộc Tỉnh ủy', 'Các ban xây dựng Đảng, Văn phòng Tỉnh ủy'],
    body: `
Thực hiện Hướng dẫn số 36-HD/BTCTW, ngày 30-8-2025 của Ban Tổ chức Trung ương về kiểm điểm, đánh giá tập thể, cá nhân năm 2025; Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng thực hiện một số nội dung sau:
1- Lãnh đạo, chỉ đạo tổ chức kiểm điểm nghiêm túc, thực chất, gắn với việc thực hiện Nghị quyết số 04-NQ/TW, ngày 30-10-2016 của Ban Chấp hành Trung ương Đảng khóa XII.
2- Các đảng ủy xã, phường hoàn thành việc kiểm điểm ở chi bộ trước ngày 10-12-2025; gửi báo cáo về Tỉnh ủy (qua Ban Tổ chức Tỉnh ủy) chậm nhất ngày 25-12-2025.
3- Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Ủy ban Kiểm tra Tỉnh ủy, Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn, theo dõi, đôn đốc việc thực hiện; tổng hợp kết quả, báo cáo Ban Thường vụ Tỉnh ủy.
4- Văn phòng Tỉnh ủy phối hợp với Ban Tổ chức Tỉnh ủy tham mưu bố trí lịch dự kiểm điểm của các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy.
Yêu cầu các cấp ủy, tổ chức đảng nghiêm túc triển khai thực hiện.`,
    tasks: [
      ['các cấp ủy, tổ chức đảng', 'Lãnh đạo, chỉ đạo tổ'],
      ['Các đảng ủy xã, phường', 'hoàn thành việc kiểm điểm'],
      ['Ban Tổ chức Tỉnh ủy', 'chủ trì, phối hợp với', 'lead'],
      ['Văn phòng Tỉnh ủy', 'phối hợp với Ban Tổ', 'join'],
    ],
  },
  'an invitation': {
    type: 'giấy mời',
    issuer: 'Ủy ban nhân dân phường Mẫu',
    date: '2025-10-01',
    addressees: ['Các đồng chí lãnh đạo phường'],
    body: `
UBND phường trân trọng kính mời các đồng chí dự Hội nghị sơ kết công tác cải cách hành chính 9 tháng đầu năm 2025, cụ thể như sau:
1. Thành phần: Thường trực Đảng ủy, HĐND, UBND phường; Trưởng các phòng, ban; Tổ trưởng các tổ dân phố.
2. Thời gian: 01 buổi, bắt đầu từ 14 giờ 00 phút, ngày 03/10/2025 (Thứ Sáu).
3. Địa điểm: Hội trường tầng 2, trụ sở UBND phường.
4. Giao Văn phòng HĐND và UBND phường chuẩn bị tài liệu, hội trường và các điều kiện phục vụ Hội nghị.
5. Phòng Văn hóa - Xã hội chuẩn bị báo cáo tham luận, gửi về Văn phòng trước 16 giờ ngày 02/10/2025.
Đề nghị các đồng chí sắp xếp thời gian tham dự đầy đủ, đúng giờ./.`,
    tasks: [
      ['Văn phòng HĐND và UBND phường', 'chuẩn bị tài liệu, hội'],
      ['Phòng Văn hóa - Xã hội', 'chuẩn bị báo cáo tham'],
      ['các đồng chí', 'sắp xếp thời gian tham'],
    ],
  },
  'a notice of conclusions': {
    type: 'thông báo',
    issuer: 'Văn phòng Ủy ban nhân dân tỉnh Mẫu',
    date: '2025-07-15',
    body: `
Ngày 12/7/2025, tại trụ sở UBND tỉnh, đồng chí Nguyễn Văn Sen, Phó Chủ tịch UBND tỉnh chủ trì cuộc họp nghe báo cáo tiến độ Dự án đường vành đai. Sau khi nghe Ban Quản lý dự án báo cáo, ý kiến các đại biểu dự họp, Phó Chủ tịch UBND tỉnh kết luận như sau:
1. Đánh giá cao sự cố gắng của chủ đầu tư và các địa phương trong công tác giải phóng mặt bằng. Tuy nhiên, tiến độ bàn giao mặt bằng còn chậm, một số đơn vị chưa quyết liệt.
2. Để bảo đảm tiến độ, yêu cầu các đơn vị tập trung thực hiện:
a) Ban Quản lý dự án: Đôn đốc nhà thầu huy động máy móc, nhân lực, thi công "3 ca 4 kíp"; hoàn thành hạng mục cầu trước ngày 30/9/2025.
b) UBND xã Đông Mẫu chủ trì, phối hợp với Trung tâm Phát triển quỹ đất hoàn thành chi trả bồi thường cho 15 hộ dân còn lại trong tháng 7/2025.
c) Sở Xây dựng thẩm định hồ sơ điều chỉnh, báo cáo UBND tỉnh trong thời hạn 07 ngày làm việc kể từ ngày nhận được tờ trình của chủ đầu tư.
d) Công an tỉnh chỉ đạo lực lượng bảo đảm an ninh trật tự tại công trường.
3. Giao Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện Thông báo này.
Văn phòng UBND tỉnh thông báo đến các đơn vị biết, thực hiện./.`,
    tasks: [
      ['Ban Quản lý dự án', 'Đôn đốc nhà thầu huy'],
      ['UBND xã Đông Mẫu', 'chủ trì, phối hợp với', 'lead'],
      ['Sở Xây dựng', 'thẩm định hồ sơ điều'],
      ['Công an tỉnh', 'chỉ đạo lực lượng bảo'],
      ['Văn phòng UBND tỉnh', 'theo dõi, đôn đốc việc'],
    ],
  },
  'a letter that asks for a list': {
    type: 'công văn',
    issuer: 'Sở Nội vụ',
    date: '2025-11-03',
    addressees: ['Các sở, ban, ngành tỉnh', 'UBND các xã, phường'],
    body: `
Thực hiện Văn bản số 5566/UBND-NC ngày 30/10/2025 của UBND tỉnh về việc rà soát biên chế, Sở Nội vụ đề nghị các cơ quan, đơn vị rà soát, lập danh sách cán bộ, công chức, viên chức theo biểu mẫu kèm theo, gửi về Sở Nội vụ trước ngày 14/11/2025 (bản mềm gửi qua địa chỉ: snv@mau.gov.vn) để tổng hợp, báo cáo UBND tỉnh.
Đối với các đơn vị chưa hoàn thành báo cáo quý III, đề nghị khẩn trương thực hiện, hoàn thành trước ngày 07/11/2025.
Quá thời hạn trên, đơn vị nào không gửi báo cáo coi như không có nhu cầu.
Mọi thông tin chi tiết đề nghị liên hệ đồng chí Trần Văn Lúa, chuyên viên Phòng Công chức, viên chức, điện thoại 0909.000.111.
Sở Nội vụ mong nhận được sự phối hợp của các cơ quan, đơn vị./.`,
    tasks: [
      ['các cơ quan, đơn vị', 'rà soát, lập danh sách'],
      ['các đơn vị chưa hoàn thành báo cáo quý III', 'khẩn trương thực hiện'],
    ],
  },
  'a plan of a school': {
    type: 'kế hoạch',
    issuer: 'Trường THCS Hồ Sen',
    date: '2025-09-10',
    body: `
Căn cứ Công văn số 812/PGDĐT ngày 05 tháng 9 năm 2025 của Phòng Giáo dục và Đào tạo về việc tổ chức Hội thi giáo viên dạy giỏi;
Trường THCS Hồ Sen xây dựng kế hoạch tổ chức Hội thi như sau:
I. Mục đích - yêu cầu
1. Tuyển chọn, công nhận giáo viên dạy giỏi cấp trường.
2. Giáo viên tham gia phải chuẩn bị chu đáo.
II. Nội dung
1. Đối tượng dự thi: Toàn thể giáo viên trong trường.
2. Thời gian: Từ ngày 01/10/2025 đến ngày 15/10/2025.
3. Hồ sơ: Đơn đăng ký nộp về tổ chuyên môn trước ngày 20/9/2025.
III. Tổ chức thực hiện
1. Ban Giám hiệu
- Thành lập Ban tổ chức, Ban giám khảo; chỉ đạo chung Hội thi.
- Báo cáo kết quả về Phòng Giáo dục và Đào tạo trước ngày 20/10/2025.
2. Tổ trưởng chuyên môn
- Triển khai kế hoạch đến từng giáo viên, lập danh sách đăng ký dự thi.
- Phân công giáo viên hỗ trợ đồng nghiệp.
3. Giáo viên dự thi: Nghiên cứu kỹ thể lệ, chuẩn bị bài dạy và sáng kiến.
4. Bộ phận văn phòng: Chuẩn bị cơ sở vật chất, kinh phí, khen thưởng.
5. Tổng phụ trách Đội phối hợp với giáo viên chủ nhiệm quản lý học sinh trong thời gian diễn ra Hội thi.
Đề nghị các bộ phận, cá nhân nghiêm túc thực hiện./.`,
    tasks: [
      ['Ban Giám hiệu', 'Thành lập Ban tổ chức'],
      ['Ban Giám hiệu', 'Báo cáo kết quả về'],
      ['Tổ trưởng chuyên môn', 'Triển khai kế hoạch đến'],
      ['Tổ trưởng chuyên môn', 'Phân công giáo viên hỗ'],
      ['Giáo viên dự thi', 'Nghiên cứu kỹ thể lệ'],
      ['Bộ phận văn phòng', 'Chuẩn bị cơ sở vật'],
      ['Tổng phụ trách Đội', 'phối hợp với giáo viên', 'join'],
    ],
  },
  'a directive': {
    type: 'chỉ thị',
    issuer: 'Ủy ban nhân dân tỉnh Mẫu',
    date: '2025-04-15',
    body: `
Thời gian qua, công tác phòng cháy, chữa cháy rừng đã được các cấp, các ngành quan tâm chỉ đạo, thực hiện. Tuy nhiên, tình trạng đốt nương làm rẫy chưa được kiểm soát chặt chẽ; một số địa phương còn chủ quan.
Để chủ động phòng cháy, chữa cháy rừng mùa khô năm 2025, Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường tập trung thực hiện tốt các nhiệm vụ sau:
1. Chủ tịch UBND các xã, phường có rừng
a) Chịu trách nhiệm trước Chủ tịch UBND tỉnh về công tác phòng cháy, chữa cháy rừng trên địa bàn.
b) Rà soát, bổ sung phương án; tổ chức trực 24/24 giờ trong những ngày nắng nóng.
2. Sở Nông nghiệp và Môi trường
a) Chỉ đạo Chi cục Kiểm lâm theo dõi thông tin cảnh báo cháy rừng, thông báo kịp thời đến các địa phương.
b) Kiểm tra, đôn đốc việc thực hiện của các địa phương, chủ rừng; tổng hợp báo cáo UBND tỉnh trước ngày 20 hằng tháng.
3. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh: Sẵn sàng lực lượng, phương tiện tham gia chữa cháy khi có yêu cầu.
4. Các chủ rừng xây dựng đường băng cản lửa, bố trí lực lượng canh gác tại các khu vực trọng điểm.
5. Đài Khí tượng Thủy văn tỉnh cung cấp kịp thời thông tin dự báo nắng nóng cho các cơ quan, đơn vị liên quan.
Chỉ thị này có hiệu lực kể từ ngày ký ban hành. Giao Sở Nông nghiệp và Môi trường theo dõi, đôn đốc, tổng hợp kết quả thực hiện Chỉ thị này./.`,
    tasks: [
      ['Chủ tịch UBND các xã, phường có rừng', 'Chịu trách nhiệm trước Chủ'],
      ['Chủ tịch UBND các xã, phường có rừng', 'Rà soát, bổ sung phương'],
      ['Sở Nông nghiệp và Môi trường', 'Chỉ đạo Chi cục Kiểm'],
      ['Sở Nông nghiệp và Môi trường', 'Kiểm tra, đôn đốc việc'],
      ['Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh', 'Sẵn sàng lực lượng, phương'],
      ['Các chủ rừng', 'xây dựng đường băng cản'],
      ['Đài Khí tượng Thủy văn tỉnh', 'cung cấp kịp thời thông'],
      ['Sở Nông nghiệp và Môi trường', 'theo dõi, đôn đốc, tổng'],
    ],
  },
  'a letter whose points fall to those addressed': {
    type: 'công văn',
    issuer: 'Bảo hiểm xã hội cơ sở Hồ Sen',
    date: '2025-06-02',
    addressees: ['Các trường học trên địa bàn'],
    body: `
Căn cứ Luật Bảo hiểm y tế ngày 14/11/2008; Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số 51/2024/QH15; Nghị định số 188/2025/NĐ-CP; để chuẩn bị cho năm học 2025 - 2026, BHXH cơ sở Hồ Sen đề nghị các nhà trường phối hợp thực hiện một số nội dung sau:
- Tuyên truyền, vận động 100% học sinh tham gia BHYT.
- Thu tiền đóng BHYT của học sinh và chuyển nộp về cơ quan BHXH trước ngày 30/9/2025.
- Cử 01 cán bộ làm đầu mối, gửi danh sách về BHXH (qua email) chậm nhất 05 ngày kể từ ngày nhận được công văn này.
Trân trọng cảm ơn sự phối hợp của Quý nhà trường./.`,
    tasks: [
      ['các nhà trường', 'Tuyên truyền, vận động 100%'],
      ['các nhà trường', 'Thu tiền đóng BHYT của'],
      ['các nhà trường', 'Cử 01 cán bộ làm'],
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

  it('gives a task the deadline within its words, or in the point that follows', () => {
    const [first, second] = tasksOf(cases['a plan whose points name their leading unit'] as Case)
    expect(first?.deadline?.date).toBe('2025-03-31')
    expect(second?.deadline?.date).toBe('2025-06-30')
  })

  it.each(['tờ trình', 'biên bản'])('finds no task in a paper of type “%s”', (type) => {
    const paper = { ...(cases['a directive'] as Case), type }
    expect(tasksOf(paper)).toEqual([])
  })
})
