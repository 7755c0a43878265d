import type { Matter } from './matter.ts'

export const orderMatters: Matter[] = [
  {
    subject: 'tăng cường công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ mùa hanh khô',
    title: 'Tăng cường công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ trong mùa hanh khô',
    why: [
      'Tình hình cháy tại nhà ở kết hợp sản xuất, kinh doanh và nhà trọ diễn biến phức tạp, gây thiệt hại về người và tài sản.',
      'Nhiều cơ sở chưa khắc phục tồn tại về lối thoát nạn, hệ thống báo cháy dù đã được kiến nghị nhiều lần.',
    ],
    acts: [
      'tổng kiểm tra an toàn phòng cháy đối với nhà trọ, chung cư nhỏ, cơ sở kinh doanh dịch vụ có tập trung đông người',
      'yêu cầu chủ cơ sở ký cam kết khắc phục tồn tại và tự kiểm tra hằng tháng',
      'đình chỉ hoạt động đối với cơ sở không bảo đảm điều kiện an toàn phòng cháy, chữa cháy',
      'xây dựng, nhân rộng mô hình tổ liên gia an toàn phòng cháy, chữa cháy tại khu dân cư',
      'vận động mỗi hộ gia đình trang bị ít nhất một bình chữa cháy và mở lối thoát nạn thứ hai',
      'thường trực lực lượng, phương tiện, nguồn nước chữa cháy 24/24 giờ',
      'kiểm tra hệ thống điện tại trụ sở, kho, nhà để xe và thay thế thiết bị đã xuống cấp',
      'tổ chức diễn tập phương án chữa cháy có nhiều lực lượng tham gia',
    ],
  },
  {
    subject: 'bảo đảm trật tự, an toàn giao thông trong dịp nghỉ lễ',
    title: 'Bảo đảm trật tự, an toàn giao thông trong dịp nghỉ lễ',
    why: [
      'Trong thời gian nghỉ lễ kéo dài, nhu cầu đi lại của người dân tăng cao, dễ xảy ra ùn tắc và tai nạn giao thông.',
      'Tình trạng điều khiển phương tiện khi có nồng độ cồn, chở quá số người quy định vẫn còn phổ biến.',
    ],
    acts: [
      'bố trí lực lượng phân luồng, điều tiết tại nút giao, bến xe và khu du lịch',
      'tuần tra, kiểm soát, xử lý nghiêm vi phạm nồng độ cồn, tốc độ, quá tải',
      'sửa chữa, bổ sung biển báo, sơn kẻ vạch tại các điểm đen tai nạn',
      'kiểm tra điều kiện an toàn của phương tiện thủy chở khách ngang sông',
      'giải tỏa các điểm họp chợ, để xe lấn chiếm lòng đường, vỉa hè',
      'công bố số điện thoại đường dây nóng tiếp nhận phản ánh của hành khách',
      'yêu cầu doanh nghiệp vận tải niêm yết giá vé, không tăng giá trái quy định',
    ],
  },
  {
    subject: 'phòng ngừa, đấu tranh với tội phạm lừa đảo qua không gian mạng',
    title: 'Phòng ngừa, đấu tranh với tội phạm lừa đảo chiếm đoạt tài sản trên không gian mạng',
    why: [
      'Thủ đoạn giả danh cơ quan nhà nước, ngân hàng để chiếm đoạt tài sản ngày càng tinh vi, nhiều người cao tuổi là nạn nhân.',
      'Việc tố giác còn chậm do người bị hại ngại khai báo hoặc không biết nơi tiếp nhận.',
    ],
    acts: [
      'tuyên truyền thủ đoạn lừa đảo mới qua loa truyền thanh, nhóm mạng xã hội của thôn, tổ dân phố',
      'hướng dẫn người dân cách nhận biết trang, số điện thoại chính thức của cơ quan nhà nước',
      'tiếp nhận, xử lý ngay tin báo của người dân, không để quá 24 giờ',
      'phối hợp với ngân hàng tạm dừng giao dịch nghi ngờ lừa đảo để xác minh',
      'rà soát các thuê bao, tài khoản đứng tên hộ và kiến nghị xử lý',
      'tổ chức nói chuyện chuyên đề tại trường học, khu công nghiệp, chợ truyền thống',
    ],
  },
  {
    subject: 'thực hiện công tác tuyển chọn, gọi công dân nhập ngũ',
    title: 'Tuyển chọn, gọi công dân nhập ngũ và thực hiện nghĩa vụ tham gia Công an nhân dân',
    why: [
      'Để hoàn thành chỉ tiêu giao quân, bảo đảm đúng luật, công khai, dân chủ.',
      'Chất lượng nguồn tuyển còn thấp, tỷ lệ thanh niên đi làm ăn xa chiếm phần lớn.',
    ],
    acts: [
      'rà soát, lập danh sách công dân trong độ tuổi, niêm yết công khai tại trụ sở và nhà văn hóa',
      'tổ chức khám sơ tuyển, khám tuyển sức khỏe theo đúng quy trình',
      'xét duyệt các trường hợp tạm hoãn, miễn gọi nhập ngũ bảo đảm đúng đối tượng',
      'thăm hỏi, động viên gia đình có thanh niên trúng tuyển, nhất là gia đình khó khăn',
      'chuẩn bị chu đáo lễ giao, nhận quân bảo đảm trang trọng, an toàn, tiết kiệm',
      'xử lý nghiêm trường hợp chống, trốn khám tuyển',
    ],
  },
]
