import type { Matter } from './matter.ts'

export const partyMatters: Matter[] = [
  {
    subject: 'lãnh đạo, chỉ đạo đại hội chi bộ, đảng bộ cơ sở',
    title: 'về lãnh đạo đại hội chi bộ, đảng bộ cơ sở',
    why: [
      'Đại hội chi bộ, đảng bộ cơ sở là đợt sinh hoạt chính trị sâu rộng, cần được chuẩn bị chu đáo, đúng tiến độ.',
      'Qua nắm tình hình, một số nơi chuẩn bị văn kiện và nhân sự còn chậm.',
    ],
    acts: [
      'quán triệt sâu sắc mục đích, yêu cầu của đại hội tới từng cán bộ, đảng viên',
      'chuẩn bị văn kiện ngắn gọn, sát thực tiễn, phát huy trí tuệ của đảng viên',
      'làm tốt công tác nhân sự, bảo đảm dân chủ, đúng nguyên tắc, đúng quy trình',
      'giải quyết dứt điểm đơn thư khiếu nại, tố cáo trước khi tiến hành đại hội',
      'chọn chi bộ, đảng bộ cơ sở tổ chức đại hội điểm để rút kinh nghiệm',
      'đẩy mạnh tuyên truyền trước, trong và sau đại hội',
      'duyệt nội dung, nhân sự đại hội của các chi bộ, đảng bộ cơ sở trực thuộc',
      'phân công cấp ủy viên trực tiếp theo dõi, dự và chỉ đạo đại hội',
    ],
  },
  {
    subject: 'tăng cường công tác kiểm tra, giám sát và thi hành kỷ luật đảng',
    title: 'tăng cường công tác kiểm tra, giám sát và thi hành kỷ luật đảng',
    why: [
      'Công tác tự kiểm tra ở một số tổ chức đảng còn yếu, vi phạm chủ yếu do cấp trên phát hiện.',
      'Việc giám sát thường xuyên chưa thành nền nếp, có nơi còn nể nang, né tránh.',
    ],
    acts: [
      'xây dựng chương trình kiểm tra, giám sát có trọng tâm, trọng điểm',
      'kiểm tra tổ chức đảng và đảng viên khi có dấu hiệu vi phạm ở lĩnh vực đất đai, tài chính, đầu tư',
      'thi hành kỷ luật nghiêm minh, kịp thời, công khai kết quả trong sinh hoạt chi bộ',
      'giám sát việc thực hiện quy chế làm việc, nguyên tắc tập trung dân chủ',
      'kiện toàn ủy ban kiểm tra cấp cơ sở, bồi dưỡng nghiệp vụ cho cán bộ kiểm tra',
      'theo dõi việc khắc phục hạn chế, khuyết điểm sau kiểm tra',
    ],
  },
  {
    subject: 'tổ chức học tập, quán triệt nghị quyết của Trung ương',
    title: 'tổ chức học tập, quán triệt và triển khai thực hiện nghị quyết của Trung ương',
    why: [
      'Để cán bộ, đảng viên và nhân dân nắm vững nội dung cốt lõi của nghị quyết, tạo thống nhất trong nhận thức và hành động.',
      'Việc học tập nghị quyết ở một số chi bộ còn hình thức, chưa gắn với nhiệm vụ cụ thể.',
    ],
    acts: [
      'tổ chức hội nghị học tập, quán triệt tới toàn thể đảng viên bằng hình thức phù hợp',
      'xây dựng chương trình hành động cụ thể, rõ người, rõ việc, rõ thời gian',
      'biên soạn tài liệu tuyên truyền ngắn gọn, dễ hiểu, phát tới từng chi bộ',
      'đưa nội dung nghị quyết vào sinh hoạt chi bộ thường kỳ, sinh hoạt chuyên đề',
      'nắm bắt tư tưởng, dư luận xã hội, kịp thời định hướng thông tin',
      'đấu tranh phản bác các quan điểm sai trái, xuyên tạc',
    ],
  },
  {
    subject: 'nâng cao chất lượng sinh hoạt chi bộ và quản lý đảng viên',
    title: 'nâng cao chất lượng sinh hoạt chi bộ và quản lý đảng viên trong tình hình mới',
    why: [
      'Sinh hoạt chi bộ ở một số nơi còn đơn điệu, thời lượng ngắn, tính chiến đấu chưa cao.',
      'Số đảng viên đi làm ăn xa tăng, việc quản lý, giữ liên lạc gặp khó khăn.',
    ],
    acts: [
      'duy trì nền nếp sinh hoạt chi bộ thường kỳ, mỗi quý ít nhất một lần sinh hoạt chuyên đề',
      'sử dụng Sổ tay đảng viên điện tử trong chuẩn bị và tổ chức sinh hoạt',
      'rà soát đảng viên đi làm ăn xa, làm thủ tục miễn sinh hoạt đúng quy định',
      'quan tâm tạo nguồn, kết nạp đảng viên là công nhân, người dân tộc thiểu số',
      'dự sinh hoạt chi bộ nơi khó khăn, góp ý, chấn chỉnh kịp thời',
      'đánh giá, xếp loại chi bộ, đảng viên thực chất, không chạy theo thành tích',
    ],
  },
  {
    subject: 'tăng cường sự lãnh đạo của Đảng đối với công tác dân vận',
    title: 'tăng cường sự lãnh đạo của Đảng đối với công tác dân vận của hệ thống chính trị',
    why: [
      'Việc nắm tình hình nhân dân có lúc chưa kịp thời, còn để phát sinh điểm nóng.',
      'Mô hình dân vận khéo được nhân rộng nhưng chưa đều giữa các địa bàn.',
    ],
    acts: [
      'định kỳ đối thoại trực tiếp với nhân dân, giải quyết kiến nghị chính đáng',
      'phát động phong trào thi đua dân vận khéo gắn với nhiệm vụ chính trị của địa phương',
      'lãnh đạo chính quyền đẩy mạnh cải cách hành chính, phục vụ nhân dân',
      'vận động nhân dân hiến đất, góp công xây dựng công trình phúc lợi',
      'giám sát, phản biện xã hội đối với các dự án ảnh hưởng đến đời sống nhân dân',
      'củng cố tổ, khối dân vận ở cơ sở, lựa chọn người có uy tín',
    ],
  },
  {
    subject: 'phân công công tác và quy chế làm việc của cấp ủy',
    title: 'về phân công nhiệm vụ và thực hiện quy chế làm việc',
    why: [
      'Sau khi kiện toàn cấp ủy, cần phân công lại nhiệm vụ để bảo đảm sự lãnh đạo thống nhất.',
      'Một số nội dung của quy chế không còn phù hợp với mô hình tổ chức mới.',
    ],
    acts: [
      'rà soát, bổ sung quy chế làm việc phù hợp với mô hình chính quyền địa phương hai cấp',
      'phân công cấp ủy viên phụ trách địa bàn, lĩnh vực, công khai để đảng viên biết',
      'thực hiện chế độ hội ý, giao ban định kỳ, báo cáo thỉnh thị đúng quy định',
      'tham mưu chương trình công tác toàn khóa và hằng năm',
      'chuẩn bị hồ sơ, tài liệu phục vụ phiên họp, gửi trước ít nhất ba ngày',
    ],
  },
]

export const unionMatters: Matter[] = [
  {
    subject: 'tổ chức Tháng Công nhân và chăm lo đời sống đoàn viên',
    title: 'Tổ chức Tháng Công nhân và chăm lo đời sống đoàn viên, người lao động',
    why: [
      'Tháng Công nhân là dịp để tổ chức công đoàn chăm lo, đối thoại và lắng nghe người lao động.',
      'Đời sống công nhân ở một số doanh nghiệp còn khó khăn do thiếu việc làm.',
    ],
    acts: [
      'tổ chức đối thoại giữa người sử dụng lao động với người lao động tại doanh nghiệp',
      'thăm hỏi, hỗ trợ đoàn viên bị tai nạn lao động, bệnh hiểm nghèo',
      'phát động phong trào thi đua lao động sáng tạo, mỗi cơ sở ít nhất hai sáng kiến',
      'rà soát, giới thiệu đoàn viên ưu tú để bồi dưỡng kết nạp Đảng',
      'tổ chức các hoạt động văn hóa, thể thao ngoài giờ làm việc',
      'giám sát chất lượng bữa ăn ca của người lao động',
    ],
  },
  {
    subject: 'triển khai chiến dịch Thanh niên tình nguyện hè',
    title: 'Triển khai chiến dịch Thanh niên tình nguyện hè',
    why: [
      'Chiến dịch hằng năm là môi trường rèn luyện, cống hiến của đoàn viên, thanh niên.',
      'Nhiều công trình thanh niên năm trước phát huy hiệu quả, được người dân đánh giá cao.',
    ],
    acts: [
      'đăng ký ít nhất một công trình, phần việc thanh niên phù hợp với địa bàn',
      'thành lập đội hình tình nguyện hướng dẫn dịch vụ công trực tuyến',
      'tổ chức sinh hoạt hè cho thiếu nhi tại nơi cư trú',
      'bảo đảm an toàn cho tình nguyện viên, mua bảo hiểm trước khi ra quân',
      'vận động nguồn lực xã hội hóa, quản lý thu chi công khai',
      'tổng kết, khen thưởng tập thể, cá nhân tiêu biểu trong chiến dịch',
    ],
  },
  {
    subject: 'vận động ủng hộ Quỹ Vì người nghèo và xóa nhà tạm',
    title: 'Vận động ủng hộ Quỹ “Vì người nghèo” và hỗ trợ xóa nhà tạm, nhà dột nát',
    why: [
      'Trên địa bàn vẫn còn nhiều hộ nghèo phải ở nhà tạm, nhà dột nát, nhất là vùng cao.',
      'Nhân Tháng cao điểm Vì người nghèo, cần huy động sự chung tay của toàn xã hội.',
    ],
    acts: [
      'vận động cán bộ, công chức ủng hộ ít nhất một ngày lương theo tinh thần tự nguyện',
      'khảo sát, lập danh sách hộ cần hỗ trợ, có xác nhận của thôn',
      'huy động ngày công, vật liệu giúp các hộ làm nhà',
      'giám sát việc phân bổ, sử dụng quỹ bảo đảm công khai, đúng đối tượng',
      'tuyên truyền, biểu dương tổ chức, cá nhân có nhiều đóng góp',
      'chuyển số tiền vận động được về tài khoản của Ban vận động',
    ],
  },
  {
    subject: 'đẩy mạnh cuộc vận động xây dựng gia đình 5 không, 3 sạch',
    title: 'Đẩy mạnh cuộc vận động “Xây dựng gia đình 5 không, 3 sạch”',
    why: [
      'Cuộc vận động góp phần xây dựng nông thôn mới, đô thị văn minh.',
      'Tỷ lệ hộ hội viên đạt đủ tám tiêu chí ở một số chi hội còn thấp.',
    ],
    acts: [
      'khảo sát, phân loại hộ hội viên theo từng tiêu chí chưa đạt',
      'nhận giúp đỡ ít nhất ba hộ do phụ nữ làm chủ thoát nghèo',
      'xây dựng đoạn đường hoa, ngõ sạch do chi hội tự quản',
      'truyền thông phòng, chống bạo lực gia đình, tảo hôn',
      'tín chấp vốn vay ưu đãi cho hội viên phát triển kinh tế',
      'biểu dương gia đình tiêu biểu tại hội nghị tổng kết',
    ],
  },
]
