import type { Matter } from './matter.ts'

export const societyMatters: Matter[] = [
  {
    subject: 'tổ chức các hoạt động kỷ niệm Ngày Thương binh - Liệt sĩ 27/7',
    title: 'Tổ chức các hoạt động kỷ niệm Ngày Thương binh - Liệt sĩ 27/7',
    why: [
      'Nhằm tri ân công lao của các anh hùng liệt sĩ, thương binh, bệnh binh và người có công với cách mạng.',
      'Một số nghĩa trang liệt sĩ, nhà ở của người có công đã xuống cấp cần sửa chữa.',
    ],
    acts: [
      'tổ chức thăm hỏi, tặng quà gia đình người có công, ưu tiên hộ có hoàn cảnh khó khăn',
      'tu sửa, chỉnh trang nghĩa trang liệt sĩ, đài tưởng niệm trên địa bàn',
      'rà soát, lập danh sách hộ người có công cần hỗ trợ về nhà ở',
      'tổ chức lễ dâng hương, thắp nến tri ân bảo đảm trang nghiêm, tiết kiệm',
      'chi trả trợ cấp ưu đãi đúng, đủ, kịp thời tới từng đối tượng',
      'vận động Quỹ Đền ơn đáp nghĩa theo nguyên tắc tự nguyện',
    ],
  },
  {
    subject: 'rà soát hộ nghèo, hộ cận nghèo định kỳ',
    title: 'Rà soát hộ nghèo, hộ cận nghèo định kỳ hằng năm',
    why: [
      'Kết quả rà soát là cơ sở để thực hiện các chính sách giảm nghèo và an sinh xã hội của năm sau.',
      'Năm trước, một số thôn còn tình trạng chấm điểm nể nang, bỏ sót hộ.',
    ],
    acts: [
      'tập huấn cho điều tra viên, phân công từng tổ rà soát theo thôn',
      'chấm điểm từng hộ theo đúng mẫu phiếu, có xác nhận của chủ hộ',
      'tổ chức họp dân để thống nhất kết quả, lập biên bản và niêm yết công khai',
      'tiếp nhận, giải quyết khiếu nại của người dân về kết quả rà soát',
      'phúc tra tối thiểu 10% số hộ tại nơi có biến động lớn',
      'cập nhật kết quả vào phần mềm quản lý hộ nghèo',
      'đề xuất giải pháp hỗ trợ sinh kế cho từng nhóm hộ',
    ],
  },
  {
    subject: 'tăng cường công tác quản lý và tổ chức lễ hội',
    title: 'Tăng cường công tác quản lý và tổ chức lễ hội',
    why: [
      'Mùa lễ hội đầu năm thu hút đông du khách, dễ phát sinh tình trạng chèo kéo, nâng giá dịch vụ.',
      'Để gìn giữ nét đẹp truyền thống, bảo đảm văn minh, an toàn, tiết kiệm.',
    ],
    acts: [
      'thành lập ban tổ chức lễ hội, công khai chương trình, số điện thoại đường dây nóng',
      'bố trí điểm trông giữ xe, nhà vệ sinh, thùng rác và niêm yết giá dịch vụ',
      'kiểm tra, xử lý hành vi bói toán, đốt vàng mã không đúng nơi quy định',
      'tuyên truyền giá trị di tích, lịch sử lễ hội bằng nhiều hình thức',
      'quản lý tiền công đức minh bạch, có sổ sách theo dõi',
      'bảo đảm an ninh trật tự, phòng chống móc túi, ùn tắc tại khu vực lễ hội',
    ],
  },
  {
    subject: 'thực hiện Tháng hành động vì trẻ em và phòng, chống tai nạn thương tích',
    title: 'Thực hiện Tháng hành động vì trẻ em và phòng, chống tai nạn thương tích cho trẻ em',
    why: [
      'Số vụ trẻ em bị đuối nước, bị xâm hại tuy giảm nhưng vẫn ở mức đáng lo ngại.',
      'Môi trường sống tại một số khu dân cư còn nhiều hố công trình, ao hồ không rào chắn.',
    ],
    acts: [
      'rào chắn, cắm biển cảnh báo tại ao, hồ, hố sâu, kênh mương nguy hiểm',
      'tuyên truyền Tổng đài điện thoại quốc gia bảo vệ trẻ em 111 tới từng gia đình',
      'tiếp nhận, can thiệp kịp thời các vụ việc xâm hại, bạo lực trẻ em',
      'tổ chức diễn đàn, sân chơi cho trẻ em tại nhà văn hóa',
      'vận động nguồn lực tặng quà, học bổng cho trẻ em có hoàn cảnh đặc biệt',
      'kiểm tra an toàn thiết bị trò chơi tại trường mầm non, công viên',
    ],
  },
  {
    subject: 'triển khai phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa',
    title: 'Triển khai phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”',
    why: [
      'Phong trào đã lan tỏa nhưng việc bình xét danh hiệu ở một số nơi còn hình thức.',
      'Nhiều quy ước thôn, bản chưa được sửa đổi cho phù hợp với tình hình mới.',
    ],
    acts: [
      'rà soát, sửa đổi quy ước thôn, tổ dân phố, lấy ý kiến người dân trước khi công nhận',
      'bình xét danh hiệu gia đình văn hóa công khai, đúng tiêu chuẩn',
      'vận động thực hiện nếp sống văn minh trong việc cưới, việc tang',
      'khai thác hiệu quả nhà văn hóa, sân thể thao thôn, không để bỏ hoang',
      'tổ chức Ngày hội Đại đoàn kết toàn dân tộc vui tươi, tiết kiệm',
      'nhân rộng mô hình câu lạc bộ văn nghệ, thể thao quần chúng',
    ],
  },
]

export const moneyMatters: Matter[] = [
  {
    subject: 'đẩy nhanh tiến độ giải ngân vốn đầu tư công',
    title: 'Đẩy nhanh tiến độ thực hiện và giải ngân kế hoạch vốn đầu tư công',
    why: [
      'Đến nay, tỷ lệ giải ngân vốn đầu tư công chưa đạt 40% kế hoạch, thấp hơn bình quân chung.',
      'Vướng mắc chủ yếu ở khâu giải phóng mặt bằng và thiếu vật liệu san lấp.',
    ],
    acts: [
      'lập kế hoạch giải ngân chi tiết từng tháng cho từng dự án, gắn với trách nhiệm cá nhân',
      'tháo gỡ vướng mắc về giải phóng mặt bằng, bàn giao mặt bằng sạch cho nhà thầu',
      'điều chuyển vốn từ dự án chậm tiến độ sang dự án có khả năng giải ngân tốt',
      'hoàn thiện hồ sơ thanh toán trong vòng 04 ngày kể từ khi có khối lượng nghiệm thu',
      'xử lý nghiêm nhà thầu vi phạm tiến độ, cố tình gây khó khăn',
      'công bố giá vật liệu xây dựng sát giá thị trường',
      'thẩm định, phê duyệt quyết toán dự án hoàn thành, không để tồn đọng',
    ],
  },
  {
    subject: 'xây dựng dự toán thu, chi ngân sách nhà nước',
    title: 'Xây dựng dự toán thu, chi ngân sách nhà nước và kế hoạch tài chính',
    why: [
      'Để bảo đảm việc lập dự toán đúng quy định, sát thực tế và kịp thời gian trình cấp có thẩm quyền.',
      'Số thu từ đất giảm, nhiệm vụ chi an sinh xã hội phát sinh tăng.',
    ],
    acts: [
      'đánh giá tình hình thực hiện ngân sách chín tháng, ước cả năm và lập dự toán theo đúng biểu mẫu',
      'rà soát các khoản chi chưa cấp bách, tiết kiệm thêm 10% chi thường xuyên',
      'xác định nguồn thu, chống thất thu đối với hộ kinh doanh, hoạt động thương mại điện tử',
      'thuyết minh rõ cơ sở tính toán, không lập dự toán cao hơn nhu cầu thực tế',
      'tổng hợp, thảo luận dự toán với từng đơn vị',
      'công khai dự toán được giao tại trụ sở và trên trang thông tin điện tử',
    ],
  },
  {
    subject: 'tổng kiểm kê tài sản công và xử lý nhà, đất dôi dư',
    title: 'Tổng kiểm kê tài sản công và phương án xử lý nhà, đất dôi dư sau sắp xếp',
    why: [
      'Sau khi sắp xếp đơn vị hành chính, nhiều trụ sở không còn nhu cầu sử dụng, có nguy cơ xuống cấp.',
      'Số liệu trên phần mềm và thực tế còn chênh lệch, thiếu hồ sơ pháp lý.',
    ],
    acts: [
      'kiểm kê thực tế, đối chiếu sổ sách và lập biên bản từng tài sản',
      'bố trí người trông coi, không để tài sản bị mất mát, xâm chiếm',
      'đề xuất phương án chuyển đổi công năng sang trường học, trạm y tế, nhà văn hóa',
      'hoàn thiện hồ sơ pháp lý về đất của các cơ sở nhà, đất',
      'cập nhật đầy đủ dữ liệu vào phần mềm quản lý tài sản công',
      'thanh lý tài sản hư hỏng theo đúng trình tự, thủ tục',
    ],
  },
  {
    subject: 'bình ổn thị trường, chống buôn lậu, gian lận thương mại dịp cuối năm',
    title: 'Bình ổn thị trường, chống buôn lậu, gian lận thương mại và hàng giả dịp cuối năm',
    why: [
      'Cuối năm nhu cầu mua sắm tăng cao, nguy cơ đầu cơ, găm hàng, tăng giá bất hợp lý.',
      'Hàng giả, hàng không rõ nguồn gốc bán qua mạng xã hội diễn biến phức tạp.',
    ],
    acts: [
      'dự trữ hàng hóa thiết yếu, đăng ký điểm bán hàng bình ổn giá',
      'kiểm tra việc niêm yết giá và bán đúng giá niêm yết tại chợ, siêu thị',
      'kiểm soát chặt các tuyến, địa bàn trọng điểm về buôn lậu',
      'tổ chức chuyến bán hàng lưu động về vùng sâu, vùng xa',
      'xử lý nghiêm hành vi bán hàng giả, hàng kém chất lượng trên mạng',
      'theo dõi diễn biến giá cả, báo cáo ngay khi có biến động bất thường',
    ],
  },
]
