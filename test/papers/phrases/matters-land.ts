import type { Matter } from './matter.ts'

export const landMatters: Matter[] = [
  {
    subject: 'chủ động ứng phó với mưa lớn, lũ quét, sạt lở đất',
    title: 'Chủ động ứng phó với mưa lớn, lũ quét và sạt lở đất',
    why: [
      'Theo bản tin dự báo, trong những ngày tới trên địa bàn có mưa to đến rất to, cục bộ trên 200 mm, nguy cơ cao xảy ra sạt lở đất.',
      'Đất đã bão hòa nước sau nhiều ngày mưa, nhiều hộ còn ở khu vực có nguy cơ sạt lở.',
    ],
    acts: [
      'rà soát, sơ tán người dân ra khỏi khu vực có nguy cơ sạt lở, ngập sâu trước khi mưa lớn xảy ra',
      'kiểm tra, vận hành hồ chứa bảo đảm an toàn công trình và vùng hạ du',
      'bố trí lực lượng canh gác tại ngầm, tràn, không cho người và phương tiện qua lại khi nước dâng',
      'tổ chức trực ban 24/24 giờ, cập nhật tình hình và báo cáo khi có thiệt hại',
      'chuẩn bị lương thực, nước uống, thuốc men tại chỗ cho các thôn dễ bị chia cắt',
      'khơi thông cống rãnh, chặt tỉa cây xanh có nguy cơ gãy đổ',
      'thông tin kịp thời diễn biến mưa lũ trên sóng phát thanh, truyền hình và mạng xã hội',
      'huy động máy móc, vật tư khắc phục nhanh các điểm sạt lở trên tuyến đường huyết mạch',
    ],
  },
  {
    subject: 'triển khai các biện pháp phòng, chống bệnh dịch tả lợn châu Phi',
    title: 'Triển khai đồng bộ các biện pháp phòng, chống bệnh dịch tả lợn châu Phi',
    why: [
      'Bệnh dịch tả lợn châu Phi đã xuất hiện tại nhiều hộ chăn nuôi, số lợn phải tiêu hủy tăng nhanh.',
      'Một số hộ còn giấu dịch, bán chạy lợn ốm làm lây lan mầm bệnh.',
    ],
    acts: [
      'khoanh vùng, lấy mẫu xét nghiệm và tiêu hủy lợn mắc bệnh theo đúng quy định',
      'lập chốt kiểm dịch tạm thời, kiểm soát vận chuyển lợn và sản phẩm từ lợn ra vào vùng dịch',
      'hướng dẫn hộ chăn nuôi vệ sinh, tiêu độc khử trùng chuồng trại hằng ngày',
      'xử lý nghiêm hành vi giấu dịch, vứt xác lợn ra môi trường',
      'thống kê thiệt hại, lập hồ sơ đề nghị hỗ trợ cho hộ có lợn bị tiêu hủy',
      'tạm dừng tái đàn khi chưa bảo đảm điều kiện an toàn sinh học',
      'cung ứng kịp thời vôi bột, hóa chất khử trùng cho cơ sở',
    ],
  },
  {
    subject: 'tăng cường quản lý chất thải rắn sinh hoạt và phân loại rác tại nguồn',
    title: 'Tăng cường quản lý chất thải rắn sinh hoạt và phân loại rác tại nguồn',
    why: [
      'Lượng rác thải sinh hoạt tăng nhanh trong khi khu xử lý tập trung đã gần hết công suất.',
      'Nhiều điểm tập kết rác tự phát gây mất vệ sinh, người dân phản ánh nhiều lần.',
    ],
    acts: [
      'hướng dẫn hộ gia đình phân loại rác thành ba nhóm và bỏ đúng nơi, đúng giờ',
      'xóa bỏ các điểm tập kết rác tự phát, lắp biển cấm và camera giám sát',
      'ký hợp đồng thu gom theo từng loại rác, công khai giá dịch vụ',
      'xử phạt hành vi đổ trộm phế thải xây dựng xuống kênh, mương',
      'tổ chức ra quân tổng vệ sinh môi trường vào ngày thứ Bảy tuần cuối của tháng',
      'khảo sát, đề xuất vị trí trạm trung chuyển phù hợp quy hoạch',
    ],
  },
  {
    subject: 'đẩy nhanh tiến độ cấp giấy chứng nhận quyền sử dụng đất',
    title: 'Đẩy nhanh tiến độ đo đạc, cấp giấy chứng nhận quyền sử dụng đất',
    why: [
      'Tỷ lệ thửa đất đủ điều kiện nhưng chưa được cấp giấy chứng nhận còn cao, hồ sơ trễ hẹn chưa giảm.',
      'Sau khi sắp xếp đơn vị hành chính, thẩm quyền và quy trình giải quyết hồ sơ đất đai có thay đổi.',
    ],
    acts: [
      'phân loại hồ sơ tồn đọng, lập danh sách từng thửa và nguyên nhân chưa cấp',
      'công khai thủ tục, thời hạn giải quyết và phí, lệ phí tại nơi tiếp nhận hồ sơ',
      'cử cán bộ đến từng thôn hướng dẫn người dân kê khai, đo đạc',
      'giải quyết dứt điểm hồ sơ quá hạn, xin lỗi người dân bằng văn bản',
      'chỉnh lý bản đồ địa chính, cập nhật biến động vào cơ sở dữ liệu đất đai',
      'thẩm định nguồn gốc đất, niêm yết danh sách đủ điều kiện tại nhà văn hóa thôn',
    ],
  },
  {
    subject: 'tăng cường quản lý, bảo vệ rừng và phòng cháy, chữa cháy rừng',
    title: 'Tăng cường quản lý, bảo vệ rừng và phòng cháy, chữa cháy rừng',
    why: [
      'Nắng nóng kéo dài, cấp dự báo cháy rừng nhiều nơi ở cấp IV, cấp V.',
      'Tình trạng đốt nương, xử lý thực bì không đúng thời điểm còn xảy ra.',
    ],
    acts: [
      'tạm dừng việc đốt nương, xử lý thực bì bằng lửa trong thời gian cao điểm',
      'tổ chức tuần tra tại các khu rừng trọng điểm, canh gác ở cửa rừng',
      'phát dọn đường băng cản lửa, sửa chữa chòi canh và bảng dự báo',
      'điều tra, xử lý nghiêm đối tượng phá rừng, lấn chiếm đất lâm nghiệp',
      'ký cam kết bảo vệ rừng với từng hộ sống gần rừng',
      'chuẩn bị lực lượng, dụng cụ theo phương châm bốn tại chỗ',
    ],
  },
]
