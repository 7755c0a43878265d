import type { Matter } from './matter.ts'

export const officeMatters: Matter[] = [
  {
    subject: 'đẩy mạnh cải cách hành chính, nâng cao chất lượng phục vụ người dân',
    title: 'Đẩy mạnh cải cách hành chính, nâng cao chất lượng phục vụ người dân, doanh nghiệp',
    why: [
      'Chỉ số hài lòng của người dân năm qua tăng nhưng vẫn thấp hơn mục tiêu đề ra.',
      'Một số hồ sơ trễ hẹn chưa có thư xin lỗi, việc số hóa kết quả giải quyết còn chậm.',
    ],
    acts: [
      'niêm yết công khai thủ tục hành chính bằng bảng giấy và mã QR tại nơi tiếp nhận',
      'rà soát, kiến nghị cắt giảm ít nhất 30% thời gian giải quyết thủ tục hành chính',
      'thực hiện xin lỗi bằng văn bản đối với từng hồ sơ trễ hẹn, hẹn lại không quá một lần',
      'số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực',
      'bố trí công chức có chuyên môn trực hỗ trợ người cao tuổi, người khuyết tật nộp hồ sơ',
      'kiểm tra đột xuất việc chấp hành giờ giấc, thái độ phục vụ của công chức',
      'đánh giá mức độ hài lòng của người dân qua phiếu khảo sát hằng quý',
      'chủ trì tham mưu sửa đổi quy trình nội bộ, gắn trách nhiệm từng khâu',
    ],
  },
  {
    subject: 'chấn chỉnh công tác văn thư, lưu trữ và gửi, nhận văn bản điện tử',
    title: 'Chấn chỉnh công tác văn thư, lưu trữ và gửi, nhận văn bản điện tử',
    why: [
      'Một số cơ quan vẫn phát hành song song bản giấy và bản điện tử, gây lãng phí.',
      'Qua kiểm tra, nhiều đơn vị chưa lập hồ sơ công việc, tài liệu tích đống chưa được chỉnh lý.',
    ],
    acts: [
      'lập danh mục hồ sơ năm và giao nộp hồ sơ, tài liệu vào lưu trữ cơ quan đúng hạn',
      'gửi, nhận văn bản điện tử có ký số trên trục liên thông, không gửi kèm bản giấy',
      'ghi đúng thể thức, ký hiệu, ngày tháng khi ban hành văn bản',
      'bố trí kho lưu trữ đủ diện tích, thiết bị phòng cháy, chống ẩm',
      'chỉnh lý dứt điểm tài liệu tích đống của các cơ quan đã kết thúc hoạt động',
      'bồi dưỡng nghiệp vụ cho công chức làm công tác văn thư ở cơ sở',
      'mở sổ theo dõi văn bản đến chưa giải quyết, đôn đốc bộ phận chậm trả lời',
    ],
  },
  {
    subject: 'nâng cao hiệu quả công tác tiếp công dân, giải quyết khiếu nại, tố cáo',
    title: 'Nâng cao hiệu quả công tác tiếp công dân, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh',
    why: [
      'Số đơn thư vượt cấp tăng, một số vụ việc kéo dài liên quan đến thu hồi đất, tái định cư.',
      'Người đứng đầu một số cơ quan chưa thực hiện đủ số ngày tiếp công dân theo quy định.',
    ],
    acts: [
      'tiếp công dân đúng lịch, không ủy quyền cho cấp phó khi không có lý do chính đáng',
      'phân loại, xử lý đơn trong thời hạn quy định và trả lời người gửi bằng văn bản',
      'rà soát, lập kế hoạch giải quyết dứt điểm các vụ việc tồn đọng, kéo dài',
      'công khai lịch tiếp công dân trên trang thông tin điện tử',
      'tổ chức đối thoại với công dân trước khi ban hành quyết định giải quyết',
      'xem xét trách nhiệm của người đứng đầu để xảy ra tình trạng đùn đẩy, né tránh',
    ],
  },
  {
    subject: 'rà soát, sắp xếp và quản lý biên chế, vị trí việc làm',
    title: 'Rà soát, sắp xếp tổ chức bộ máy và quản lý biên chế theo vị trí việc làm',
    why: [
      'Sau khi sắp xếp tổ chức bộ máy, một số đơn vị thừa, thiếu cục bộ về chuyên môn.',
      'Bản mô tả vị trí việc làm chưa phù hợp với chức năng, nhiệm vụ mới.',
    ],
    acts: [
      'rà soát, điều chỉnh đề án vị trí việc làm, bản mô tả công việc của từng vị trí',
      'lập danh sách công chức, viên chức thuộc diện tinh giản, bảo đảm đúng chính sách',
      'không tuyển mới đối với vị trí còn dôi dư',
      'thẩm định hồ sơ, trình cấp có thẩm quyền xem xét, quyết định',
      'cập nhật cơ sở dữ liệu cán bộ, công chức, viên chức, bảo đảm đúng, đủ, sạch',
      'bố trí lại trụ sở, phương tiện làm việc cho các đơn vị sau sắp xếp',
    ],
  },
  {
    subject: 'triển khai thực hiện chuyển đổi số và Đề án 06',
    title: 'Triển khai nhiệm vụ chuyển đổi số và Đề án 06 trên địa bàn',
    why: [
      'Tỷ lệ hồ sơ nộp trực tuyến toàn trình chưa đạt chỉ tiêu, thanh toán không dùng tiền mặt còn thấp.',
      'Hạ tầng máy tính, máy quét ở một số nơi đã cũ, chưa đáp ứng yêu cầu an toàn thông tin.',
    ],
    acts: [
      'thành lập tổ công nghệ số cộng đồng tại từng thôn, tổ dân phố và công khai số liên hệ',
      'hướng dẫn người dân kích hoạt tài khoản định danh điện tử mức độ 2',
      'nâng cấp đường truyền, máy quét tại Trung tâm Phục vụ hành chính công',
      'phê duyệt cấp độ an toàn hệ thống thông tin thuộc phạm vi quản lý',
      'làm giàu, làm sạch dữ liệu chuyên ngành, kết nối với cơ sở dữ liệu quốc gia về dân cư',
      'thống kê danh mục thủ tục hành chính cắt giảm giấy tờ nhờ dùng dữ liệu có sẵn',
      'tổ chức tập huấn kỹ năng số cho cán bộ, công chức, viên chức',
    ],
  },
  {
    subject: 'chuẩn bị tổ chức hội nghị tổng kết phong trào thi đua yêu nước',
    title: 'Tổ chức hội nghị tổng kết phong trào thi đua yêu nước và công tác khen thưởng',
    why: [
      'Phong trào thi đua đã góp phần hoàn thành các chỉ tiêu kinh tế - xã hội năm qua.',
      'Để kịp thời biểu dương tập thể, cá nhân tiêu biểu và phát động phong trào năm tới.',
    ],
    acts: [
      'bình xét, lập hồ sơ đề nghị khen thưởng bảo đảm đúng người, đúng thành tích',
      'lựa chọn điển hình tiên tiến báo cáo tham luận tại hội nghị',
      'chuẩn bị hội trường, trang trí, âm thanh và tài liệu phục vụ hội nghị',
      'thẩm định hồ sơ khen thưởng, trình Hội đồng Thi đua - Khen thưởng xem xét',
      'tuyên truyền gương người tốt, việc tốt trên các phương tiện thông tin',
      'quyết toán kinh phí khen thưởng theo đúng chế độ',
    ],
  },
]
