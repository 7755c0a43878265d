/** Purposes and requirements of a plan: nobody in particular is told anything here. */
export const purposes = [
  'Nâng cao nhận thức, trách nhiệm của cán bộ, công chức, viên chức và người dân đối với nội dung công việc.',
  'Bảo đảm việc triển khai thống nhất, đồng bộ, có trọng tâm, trọng điểm, tránh chồng chéo.',
  'Phát huy vai trò của người đứng đầu; gắn kết quả thực hiện với đánh giá, xếp loại cuối năm.',
  'Tạo chuyển biến rõ nét, thực chất, lấy sự hài lòng của người dân làm thước đo.',
  'Huy động sự tham gia của cả hệ thống chính trị và toàn xã hội.',
  'Kịp thời phát hiện, nhân rộng mô hình hay, cách làm hiệu quả.',
]
export const requirements = [
  'Việc tổ chức phải thiết thực, hiệu quả, tiết kiệm, không phô trương, hình thức.',
  'Nội dung, giải pháp đề ra phải cụ thể, phù hợp với điều kiện thực tế của từng nơi.',
  'Bảo đảm sự phối hợp chặt chẽ giữa các ngành, các cấp trong suốt quá trình thực hiện.',
  'Thông tin, số liệu phải chính xác, đầy đủ, có nguồn kiểm chứng.',
  'Công tác tuyên truyền được tiến hành thường xuyên, hình thức phong phú.',
  'Không làm phát sinh thêm thủ tục, chi phí đối với người dân, doanh nghiệp.',
]
export const moneyLines = [
  'Kinh phí thực hiện được bố trí trong dự toán chi thường xuyên được giao của các cơ quan, đơn vị và các nguồn huy động hợp pháp khác theo quy định.',
  'Kinh phí thực hiện do ngân sách nhà nước bảo đảm theo phân cấp hiện hành.',
  'Từ nguồn dự toán được giao năm nay, nguồn xã hội hóa và các nguồn hợp pháp khác.',
]
/** What was done or found: the past, with days that are no deadlines. */
export const results = [
  'Đã tổ chức 12 lớp tập huấn cho hơn 640 lượt người; phát 3.500 tờ rơi tới từng hộ gia đình.',
  'Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,7%, tăng 1,2% so với cùng kỳ năm trước.',
  'Thành lập 05 đoàn kiểm tra, qua đó phát hiện 17 trường hợp vi phạm, xử phạt 46.500.000 đồng.',
  'Các cơ quan, đơn vị đã chủ động ban hành kế hoạch, phân công rõ người phụ trách.',
  'Hệ thống loa truyền thanh phát 84 lượt tin, bài; trang thông tin điện tử đăng 26 tin.',
  'Công tác phối hợp giữa các ngành ngày càng chặt chẽ, cơ bản khắc phục tình trạng đùn đẩy.',
]
export const shortcomings = [
  'Tiến độ thực hiện ở một số nơi còn chậm so với yêu cầu; báo cáo gửi chưa đúng thời gian.',
  'Nhân lực mỏng, phải kiêm nhiệm nhiều việc; kinh phí bố trí chưa tương xứng.',
  'Công tác tuyên truyền chưa đa dạng, chưa tới được người dân ở vùng xa.',
  'Việc cập nhật số liệu trên phần mềm chưa thường xuyên, còn sai lệch.',
]
/** What the office means to do itself: no task for anybody by name. */
export const directions = [
  'Tiếp tục quán triệt, triển khai có hiệu quả các văn bản chỉ đạo của cấp trên.',
  'Tăng cường kiểm tra, giám sát việc thực hiện ở cơ sở, kịp thời tháo gỡ khó khăn.',
  'Đẩy mạnh ứng dụng công nghệ thông tin trong quản lý, điều hành.',
  'Rà soát, bổ sung đội ngũ cộng tác viên, nâng cao chất lượng hoạt động.',
  'Làm tốt công tác sơ kết, tổng kết, biểu dương điển hình tiên tiến.',
]
export const places = [
  'Hội trường tầng 2, Trụ sở UBND tỉnh',
  'Phòng họp số 3, Nhà làm việc liên cơ',
  'Hội trường trung tâm xã Đồng Bưởi',
  'Phòng họp trực tuyến, điểm cầu tại trụ sở các xã, phường',
  'Nhà Văn hóa phường Hồ Sen, số 15 đường Hoa Ban',
]
export const attendants = [
  'Lãnh đạo và chuyên viên phụ trách của các cơ quan, đơn vị',
  'Đại diện lãnh đạo các phòng chuyên môn, Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Các đồng chí ủy viên Ban Chỉ đạo và Tổ giúp việc',
  'Bí thư chi bộ, trưởng thôn, đại diện các tổ chức đoàn thể',
]
export const leadIns = [
  'thực hiện một số nội dung sau:',
  'triển khai thực hiện tốt các nội dung sau:',
  'tập trung thực hiện các nhiệm vụ trọng tâm sau đây:',
  'khẩn trương thực hiện một số nhiệm vụ sau:',
  'thực hiện nghiêm các nội dung sau:',
]
export const notes = [
  'Không tính các đơn vị đã giải thể, sáp nhập từ đầu năm.',
  'Số liệu tính đến hết ngày 30 của tháng trước.',
  'Theo báo cáo tổng hợp của các đơn vị trực thuộc.',
  'Bao gồm cả nguồn kinh phí chuyển từ năm trước sang.',
]

/** Acts that fit any matter, for papers that have more to tell than their matter knows. */
export const generalActs = [
  'quán triệt, phổ biến nội dung văn bản này đến toàn thể cán bộ, công chức, viên chức, người lao động thuộc phạm vi quản lý',
  'xây dựng kế hoạch cụ thể, phân công nhiệm vụ rõ người, rõ việc, rõ thời gian',
  'tăng cường kiểm tra, giám sát việc thực hiện, xử lý nghiêm các trường hợp vi phạm',
  'bố trí kinh phí, nhân lực, phương tiện phục vụ nhiệm vụ được giao',
  'thường xuyên cập nhật thông tin, số liệu và báo cáo đột xuất khi có yêu cầu',
  'tham mưu cấp có thẩm quyền tháo gỡ khó khăn, vướng mắc phát sinh ở cơ sở',
  'đẩy mạnh công tác thông tin, tuyên truyền bằng nhiều hình thức phù hợp với từng nhóm đối tượng',
  'tổ chức sơ kết, rút kinh nghiệm và đề xuất khen thưởng tập thể, cá nhân tiêu biểu',
  'công khai kết quả thực hiện trên trang thông tin điện tử của đơn vị',
  'rà soát, sửa đổi, bổ sung quy chế, quy định nội bộ cho phù hợp với tình hình mới',
  'cử cán bộ có chuyên môn làm đầu mối, cung cấp họ tên, số điện thoại để thuận tiện liên hệ',
  'lồng ghép nội dung này vào các phong trào thi đua, các cuộc vận động đang triển khai',
  'phát huy vai trò giám sát của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội',
  'chuẩn bị đầy đủ hồ sơ, tài liệu làm việc với đoàn kiểm tra',
  'chấp hành nghiêm chế độ thông tin, báo cáo theo quy định',
]
/** Times that are no deadlines: when something takes effect, takes place, or what years it spans. */
export const plainTimes = [
  'Nội dung này nằm trong Chương trình công tác giai đoạn 2026 - 2030.',
  'Quy định mới có hiệu lực kể từ ngày 01/7/2025.',
  'Dự kiến hội nghị tổng kết được tổ chức vào ngày 20/12/2026.',
  'Mô hình này đã được thí điểm từ tháng 3/2024 tại hai địa phương.',
  'Phong trào được phát động từ ngày 15 tháng 5 năm 2023 và nhận được sự hưởng ứng rộng rãi.',
]
