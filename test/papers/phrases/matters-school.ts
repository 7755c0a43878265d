import type { Matter } from './matter.ts'

export const schoolMatters: Matter[] = [
  {
    subject: 'tăng cường bảo đảm an toàn thực phẩm tại bếp ăn bán trú',
    title: 'Bảo đảm an toàn thực phẩm tại bếp ăn bán trú trong các cơ sở giáo dục',
    why: [
      'Thời gian qua, trên địa bàn xảy ra một số vụ ngộ độc thực phẩm có nguồn gốc từ bếp ăn tập thể, ảnh hưởng đến sức khỏe học sinh.',
      'Qua kiểm tra thực tế, một số bếp ăn chưa lưu mẫu thức ăn đủ 24 giờ, sổ kiểm thực ba bước ghi chép còn sơ sài.',
    ],
    acts: [
      'rà soát toàn bộ hợp đồng cung ứng thực phẩm, kiên quyết chấm dứt hợp đồng với đơn vị không chứng minh được nguồn gốc nguyên liệu',
      'thực hiện nghiêm chế độ kiểm thực ba bước và lưu mẫu thức ăn theo quy định; phân công người chịu trách nhiệm từng khâu',
      'tổ chức khám sức khỏe định kỳ, tập huấn kiến thức vệ sinh cho người trực tiếp chế biến',
      'công khai thực đơn, đơn giá và nguồn cung ứng trên bảng tin của nhà trường để cha mẹ học sinh giám sát',
      'lắp đặt bồn rửa tay, bổ sung xà phòng và hướng dẫn học sinh rửa tay trước khi ăn',
      'thành lập tổ giám sát có đại diện cha mẹ học sinh, kiểm tra bếp ăn ít nhất mỗi tuần một lần',
      'xây dựng phương án xử lý khi có học sinh nghi bị ngộ độc, bảo đảm liên lạc thông suốt với trạm y tế',
    ],
  },
  {
    subject: 'hướng dẫn tổ chức các hoạt động dịp nghỉ hè cho học sinh',
    title: 'Tổ chức các hoạt động hè cho học sinh, sinh viên',
    why: [
      'Nghỉ hè là thời gian học sinh sinh hoạt chủ yếu tại gia đình và địa bàn dân cư, tiềm ẩn nguy cơ tai nạn thương tích, nhất là đuối nước.',
      'Nhằm tạo sân chơi lành mạnh, bổ ích cho học sinh trong thời gian nghỉ hè và bàn giao học sinh về sinh hoạt tại địa phương.',
    ],
    acts: [
      'bàn giao danh sách học sinh về sinh hoạt hè tại thôn, tổ dân phố và cử giáo viên phụ trách',
      'mở cửa thư viện, sân thể thao phục vụ học sinh ít nhất ba buổi mỗi tuần',
      'phối hợp với gia đình quản lý, nhắc nhở học sinh không tắm sông, suối, ao, hồ khi không có người lớn đi cùng',
      'tổ chức dạy bơi an toàn, kỹ năng phòng, chống đuối nước cho học sinh từ lớp 3 trở lên',
      'không tổ chức dạy thêm, học thêm trong thời gian nghỉ hè dưới mọi hình thức',
      'lựa chọn các hoạt động trải nghiệm phù hợp với lứa tuổi, bảo đảm tự nguyện và không thu quá mức cần thiết',
      'cập nhật kết quả tham gia hoạt động hè vào học bạ và sổ liên lạc điện tử',
    ],
  },
  {
    subject: 'thực hiện kế hoạch kiểm tra, đánh giá cuối học kỳ',
    title: 'Kiểm tra, đánh giá cuối học kỳ đối với giáo dục phổ thông',
    why: [
      'Để việc kiểm tra, đánh giá bảo đảm khách quan, công bằng, phản ánh đúng năng lực của học sinh.',
      'Một số đơn vị còn tổ chức kiểm tra chưa đồng đều giữa các lớp, ma trận đề chưa bám sát yêu cầu cần đạt.',
    ],
    acts: [
      'xây dựng ma trận, bản đặc tả và đề kiểm tra đúng yêu cầu cần đạt của chương trình, không ra đề vượt quá nội dung đã học',
      'tổ chức coi kiểm tra, chấm bài nghiêm túc; bố trí giáo viên chấm chéo giữa các lớp cùng khối',
      'nhập điểm và nhận xét trên phần mềm quản lý nhà trường, đối chiếu với bài kiểm tra trước khi khóa sổ',
      'tổ chức ôn tập, phụ đạo cho học sinh chưa đạt, không thu tiền',
      'bảo mật đề kiểm tra ở tất cả các khâu; phân công cụ thể người giữ, người in sao và người niêm phong',
      'thông tin lịch kiểm tra tới cha mẹ học sinh, không gây áp lực cho học sinh',
      'lưu trữ bài kiểm tra, biên bản chấm theo đúng thời hạn quy định',
    ],
  },
  {
    subject: 'triển khai chuyển đổi số và sử dụng học bạ số',
    title: 'Triển khai học bạ số và ứng dụng công nghệ thông tin trong trường học',
    why: [
      'Việc dùng học bạ số giúp giảm sổ sách, rút ngắn thời gian chuyển trường và thuận tiện cho cha mẹ học sinh.',
      'Qua khảo sát, tỷ lệ giáo viên có chữ ký số cá nhân mới đạt hơn hai phần ba, chưa đáp ứng yêu cầu.',
    ],
    acts: [
      'hoàn thành cấp chữ ký số cho giáo viên chủ nhiệm và cán bộ quản lý',
      'rà soát, làm sạch dữ liệu học sinh, đối chiếu với cơ sở dữ liệu quốc gia về dân cư',
      'bố trí máy tính, đường truyền dự phòng tại phòng văn thư của nhà trường',
      'cử một cán bộ làm đầu mối, tham gia đầy đủ các buổi tập huấn trực tuyến',
      'in sao, đóng dấu học bạ giấy đối với lớp chưa áp dụng học bạ số',
      'bảo đảm an toàn thông tin, không chia sẻ tài khoản quản trị cho người khác',
      'tổng hợp khó khăn, vướng mắc trong quá trình ký số và đề xuất hướng xử lý',
    ],
  },
  {
    subject: 'tổ chức ngày hội đọc sách và phát triển văn hóa đọc',
    title: 'Tổ chức Ngày hội đọc sách và phát triển văn hóa đọc trong nhà trường',
    why: [
      'Đọc sách là hoạt động bồi dưỡng tâm hồn, hình thành thói quen tự học suốt đời cho học sinh.',
      'Thư viện của nhiều trường đã được bổ sung đầu sách nhưng lượt mượn còn thấp.',
    ],
    acts: [
      'trang trí không gian đọc mở, trưng bày sách theo chủ đề tại sân trường',
      'phát động quyên góp sách cho học sinh vùng khó khăn, mỗi lớp ít nhất mười cuốn',
      'tổ chức thi kể chuyện, giới thiệu sách, vẽ tranh theo sách ở từng khối lớp',
      'mời tác giả, nhà nghiên cứu địa phương giao lưu với học sinh',
      'bố trí ít nhất một tiết đọc tại thư viện mỗi tháng cho từng lớp',
      'viết tin, bài, hình ảnh gửi đăng trên trang thông tin điện tử của ngành',
      'đánh giá, khen thưởng học sinh có nhiều lượt mượn sách và bài thu hoạch tốt',
    ],
  },
]
