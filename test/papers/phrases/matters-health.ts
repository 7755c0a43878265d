import type { Matter } from './matter.ts'

export const healthMatters: Matter[] = [
  {
    subject: 'tăng cường các biện pháp phòng, chống dịch sốt xuất huyết',
    title: 'Tăng cường các biện pháp phòng, chống dịch bệnh sốt xuất huyết',
    why: [
      'Từ đầu năm đến nay, số ca mắc sốt xuất huyết trên địa bàn tăng so với cùng kỳ, đã ghi nhận nhiều ổ dịch nhỏ tại khu dân cư.',
      'Thời tiết nóng ẩm, mưa xen kẽ là điều kiện thuận lợi cho muỗi truyền bệnh sinh sôi.',
    ],
    acts: [
      'phát động toàn dân diệt lăng quăng, bọ gậy, lật úp dụng cụ chứa nước vào sáng Chủ nhật hằng tuần',
      'giám sát chặt chẽ ca bệnh, khoanh vùng và xử lý triệt để ổ dịch trong vòng 48 giờ',
      'bảo đảm đủ thuốc, hóa chất, dịch truyền và giường bệnh phục vụ điều trị',
      'phun hóa chất diệt muỗi tại khu vực có nguy cơ cao, thông báo trước cho người dân',
      'tăng cường tuyên truyền trên hệ thống loa truyền thanh, mỗi ngày ít nhất hai lượt',
      'xử phạt các chủ công trình để nước đọng sinh muỗi sau khi đã được nhắc nhở',
      'bố trí kinh phí dự phòng cho công tác phòng, chống dịch tại cơ sở',
    ],
  },
  {
    subject: 'triển khai chiến dịch tiêm chủng bổ sung vắc xin sởi',
    title: 'Triển khai chiến dịch tiêm chủng bổ sung vắc xin sởi cho trẻ em',
    why: [
      'Tỷ lệ tiêm chủng mở rộng một số nơi chưa đạt 95%, tạo khoảng trống miễn dịch trong cộng đồng.',
      'Để chủ động ngăn chặn dịch sởi bùng phát trong mùa đông xuân.',
    ],
    acts: [
      'rà soát, lập danh sách trẻ chưa tiêm hoặc tiêm chưa đủ mũi theo từng thôn, tổ dân phố',
      'tổ chức điểm tiêm an toàn, bố trí đủ phương tiện cấp cứu phản ứng sau tiêm',
      'tiếp nhận, bảo quản và phân bổ vắc xin theo đúng dây chuyền lạnh',
      'vận động cha mẹ, người giám hộ đưa trẻ đi tiêm đúng lịch',
      'cập nhật kết quả tiêm lên Hệ thống thông tin tiêm chủng quốc gia ngay trong ngày',
      'tổ chức tiêm vét cho trẻ vắng mặt trong đợt chính',
      'giám sát, xử lý kịp thời các trường hợp phản ứng sau tiêm chủng',
    ],
  },
  {
    subject: 'chấn chỉnh công tác khám bệnh, chữa bệnh bảo hiểm y tế',
    title: 'Chấn chỉnh công tác khám bệnh, chữa bệnh bảo hiểm y tế',
    why: [
      'Qua giám định, một số cơ sở chỉ định dịch vụ kỹ thuật chưa phù hợp, hồ sơ thanh toán còn sai sót.',
      'Người bệnh phản ánh tình trạng chờ đợi lâu và phải tự mua vật tư ngoài danh mục.',
    ],
    acts: [
      'rà soát quy trình tiếp đón, rút ngắn thời gian chờ khám của người bệnh có thẻ bảo hiểm y tế',
      'chỉ định thuốc, dịch vụ kỹ thuật đúng phác đồ, không lạm dụng xét nghiệm',
      'đẩy nhanh tiến độ đấu thầu thuốc, vật tư y tế, không để người bệnh tự mua thuốc trong danh mục',
      'gửi dữ liệu thanh toán lên cổng tiếp nhận đúng thời gian, đầy đủ thông tin',
      'xử lý nghiêm cá nhân có hành vi trục lợi quỹ bảo hiểm y tế',
      'bố trí nơi tiếp nhận phản ánh của người bệnh, công khai số điện thoại đường dây nóng',
      'đối chiếu số liệu với cơ quan bảo hiểm xã hội, làm rõ các khoản bị từ chối thanh toán',
    ],
  },
  {
    subject: 'bảo đảm công tác y tế trong dịp Tết Nguyên đán',
    title: 'Bảo đảm công tác y tế trong dịp Tết Nguyên đán',
    why: [
      'Dịp Tết, nhu cầu đi lại, giao lưu và tiêu thụ thực phẩm tăng cao, nguy cơ tai nạn và ngộ độc lớn.',
      'Để người dân đón Tết an toàn, không để dịch bệnh lớn xảy ra.',
    ],
    acts: [
      'tổ chức trực đủ bốn cấp, niêm yết danh sách và số điện thoại trực tại nơi dễ thấy',
      'dự trữ đủ máu, thuốc cấp cứu và phương tiện vận chuyển người bệnh',
      'thanh tra, kiểm tra cơ sở sản xuất, kinh doanh rượu, bánh mứt, thịt chế biến sẵn',
      'thăm hỏi, tặng quà người bệnh có hoàn cảnh khó khăn phải điều trị nội trú trong Tết',
      'chuẩn bị sẵn sàng hai đội cấp cứu ngoại viện, có mặt trong vòng 30 phút khi được điều động',
      'không để xảy ra tình trạng từ chối, chậm trễ cấp cứu người bệnh',
    ],
  },
]
