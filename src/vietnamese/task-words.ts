import { phrasesOf } from './words.ts'

/** How an instruction begins: verbs of official language, and adverbs and modal words that stand before them. */
export const taskVerbs =
  phrasesOf(`chủ trì|phối hợp|xây dựng|tổ chức|thực hiện|triển khai|báo cáo|gửi|nộp|chỉ đạo|hướng dẫn|kiểm tra|rà soát|rà duyệt|tham mưu|tăng cường|tăng thời lượng
tăng thời gian|tăng số|đẩy mạnh|quán triệt|tuyên truyền|phổ biến|chịu trách nhiệm|có trách nhiệm|theo dõi|đôn đốc|tổng hợp|cử|bố trí|chuẩn bị|lập
hoàn thành|hoàn thiện|cập nhật|đăng ký|đảm bảo|bảo đảm|nghiên cứu|phân công|giao|công khai|công bố|niêm yết|xử lý|giải quyết|thông báo|thông tin
cung cấp|đề xuất|kiến nghị|vận động|huy động|tiếp nhận|đánh giá|giám sát|thẩm định|thẩm tra|lựa chọn|chọn|đăng tải|treo|tham dự|tham gia|dự|duy trì
phát huy|nâng cao|quyết định|phê duyệt|trình|ban hành|thành lập|kiện toàn|sắp xếp|cấp phát|mua sắm|sử dụng|quản lý|bàn giao|lồng ghép|đưa|nhập
khai báo|kê khai|lưu trữ|ra quân|hưởng ứng|phát động|viết|làm|làm việc|làm rõ|yêu cầu|đề nghị|khuyến khích|tạo điều kiện|hỗ trợ|giúp|giúp đỡ|chấp hành
thống kê|điều tra|tập trung|phát hiện|ngăn chặn|truy quét|tuần tra|kiểm soát|thu gom|thu thập|chi trả|thanh toán|quyết toán|giải ngân|phân bổ|cân đối
khắc phục|sửa chữa|tu bổ|điều trị|tiếp sóng|biên tập|phát sóng|xác minh|cam kết|vận dụng|điều chỉnh|truy cập|cấu hình|kết nối|bám sát|nắm|nắm chắc
nắm bắt|đổi mới|ứng dụng|trang trí|đề cao|xác định|coi trọng|chú trọng|chú ý|lưu ý|quan tâm|ưu tiên|tập huấn|truyền thông|thuyết minh|đình chỉ
chất vấn|giải đáp|tham vấn|thống nhất|đàm thoại|thường trực|dự trữ|rào chắn|tín chấp|thăm hỏi|họp|thí điểm|đấu tranh|phản biện|đầu tư|bảo mật|in sao
lãnh đạo thực hiện|lãnh đạo công tác|lãnh đạo việc|lãnh đạo chính quyền|lãnh đạo xây dựng|lãnh đạo tốt|lãnh đạo toàn diện|lãnh đạo nhân dân
lãnh đạo tổ chức|trân trọng|mong|rất mong|sơ tán|gia cố|nạo vét|khơi thông|phát quang|duyệt|chấm|tự chấm|tự chấm điểm|coi thi|làm thủ tục|đổi|khắc phục hậu quả|tra cứu
tải về|cài đặt|kích hoạt|đối thoại|đề ra|giao ban|hội ý|tổ chức thực hiện|làm tốt|làm đầu mối|đầu mối|là đầu mối|lên kế hoạch|lên phương án
bảo đảm an toàn|có nhiệm vụ|có hình thức|tiến hành|thực hành|bồi dưỡng|kịp thời|thường xuyên|nghiêm túc|khẩn trương|chủ động|tiếp tục|trực tiếp
tích cực|không|không được|chỉ|phải|cần|có kế hoạch|có biện pháp|có văn bản|có phương án|có giải pháp|căn cứ|dựa trên|trên cơ sở|theo chức năng
theo nhiệm vụ|theo thẩm quyền|ngoài việc|tự tổ chức|tùy tình hình|tùy theo|tùy vào|tùy điều kiện|tùy khả năng|sớm|đồng thời|trước mắt|định kỳ|hằng năm|hàng năm|hằng tháng|hàng tháng|hằng quý
hàng quý|hàng ngày|hằng ngày|đối chiếu|khảo sát|lấy ý kiến|góp ý|tham gia ý kiến|có ý kiến|cho ý kiến|trả lời|phản hồi|phản ánh|giới thiệu|đề cử
bình xét|xét chọn|xét|khen thưởng|tôn vinh|biểu dương|tuyên dương|sơ kết|tổng kết|rút kinh nghiệm|nhân rộng|phân tích|tính toán|dự báo|cảnh báo
ứng phó|ứng trực|phòng ngừa|ngăn ngừa|trấn áp|tấn công|giảm thiểu|hội chẩn|sẵn sàng|phòng chống|khoanh vùng|dập dịch|cách ly|xét nghiệm|giám định|bảo quản|bảo trì|vệ sinh|dọn dẹp|chăm sóc|thu hoạch|vận hành
điều tiết|tích nước|di dời|neo đậu|cứu hộ|cứu nạn|cấm|chấn chỉnh|siết chặt|đẩy nhanh|rút ngắn|cắt giảm|đơn giản hóa|số hóa|chuyển đổi|tích hợp|chia sẻ
khai thác|vận hành thử|nghiệm thu|bàn bạc|thảo luận|học tập|sinh hoạt|kết nạp|định hướng|cổ vũ|động viên|trao|chúc mừng|tiếp công dân|lắng nghe|mời
triệu tập|khai giảng|bế giảng|thi đua|sáng tác|chụp|sản xuất|mở chuyên mục|đặt|cắm|chiếu sáng|lắp đặt|trang bị|nâng cấp|cải tạo|thiết kế|thi công
khởi công|giải phóng mặt bằng|đo đạc|cắm mốc|thu hồi|đền bù|bồi thường|tái định cư|cân nhắc|thể chế hóa|cụ thể hóa|củng cố|ổn định|giữ|giữ gìn
giữ vững|bảo vệ|tôn trọng|hợp tác|đàm phán|hoàn trả|bổ sung|sửa đổi|thay thế|bãi bỏ|hủy bỏ|loại bỏ|kiểm đếm|kiểm kê|thanh lý|thanh tra|kiểm toán
truy tố|xét xử|thi hành|áp dụng|sao gửi|sao chụp|chuyển|chuyển giao|chuyển phát|tiếp thu|giải trình|giải thích|soạn thảo|dự thảo|biên soạn|in ấn
phát hành|phát tờ rơi|lan tỏa|nhắc nhở|phê bình|kiểm điểm|tự phê bình|kỷ luật|luân chuyển|bổ nhiệm|miễn nhiệm|tuyển dụng|tuyển sinh|tuyển chọn|phân loại|phân tuyến
phân luồng|phân cấp|ủy quyền|điều động|hạn chế|khống chế|kiềm chế|dừng|tạm dừng|ngừng|đóng cửa|mở cửa|cho|cho phép|nghỉ|quan trắc|theo sát|tranh thủ
khai mạc|đón nhận|liên hệ|bám nắm|thẩm mỹ|gương mẫu|nêu gương|xem xét|về dự|có mặt|vào sổ|lấy|nhận|vào cuộc|triển khai thực hiện|xác nhận|chứng thực
đính chính|gỡ bỏ|tháo gỡ|tháo dỡ|cưỡng chế|lập biên bản|xử phạt|phạt|truy thu|tuyên bố|kêu gọi|quyên góp|ủng hộ|tiếp tế|cứu trợ|ghi|ghi nhận|ghi chép
mở|mở sổ|mở lớp|mở rộng|ký|ký kết|ký hợp đồng|ký cam kết|tu sửa|tôn tạo|phát dọn|chỉnh lý|chỉnh trang|chỉnh sửa|cung ứng|chỉ định|tổng kiểm tra
tổng rà soát|tổng vệ sinh|giải tỏa|bình ổn|thu hút|thu nộp|nâng|nâng mức|xây mới|gieo trồng|gieo cấy|điều chuyển|sáp nhập|giải thể|phục dựng|dàn dựng|quảng bá
trưng bày|giao lưu|tọa đàm|tổ chức lễ|dâng hương|thắp nến|tri ân|chăm lo|đỡ đầu|nhận đỡ đầu|tài trợ|vay vốn|phê chuẩn|phúc tra|hiệu chuẩn|đánh số
đóng dấu|sao y|tải lên|đồng bộ|kết xuất|trích xuất|nhắn tin|gọi điện|gặp gỡ|tiếp xúc|đi thực tế|khảo nghiệm|ứng cứu|giải cứu|tiêm vét|tẩm màn
phun hóa chất|khử khuẩn|khử trùng|tiêu độc|tiêu hủy|tiêm phòng|chôn lấp|thu dọn|thông tắc|bơm tiêu|san lấp|tháo nước|hàn khẩu|canh gác|trực ban
trực chiến|trực gác|chốt chặn|xác lập|thiết lập|hình thành|tạo lập|duy tu|bảo dưỡng|tiếp sức|đón tiếp|bố phòng|diễn tập|luyện tập|tập luyện|gọi công dân
tuyển quân|khám tuyển|cấp giấy|cấp phép|cấp đổi|cấp lại|cấp mới|thu lại|kê biên|giao đất|cho thuê đất|ôn tập|coi kiểm tra|ra đề|chấm bài|chấm thi
xếp loại|nhận xét|tặng thưởng|xét tặng|suy tôn|bình chọn|bỏ phiếu|hiệp thương|giới thiệu người|niêm phong|bảo lưu|cất giữ|giữ bí mật|mã hóa|sao lưu
làm chủ|làm tròn|nêu cao|khơi dậy|lan truyền|can thiệp|cứu tế|chi viện|đóng góp|góp vốn|góp công|hiến đất|quan tâm chăm lo|nhất quán|kiên quyết
kiên trì|quyết liệt|triệt để|linh hoạt|nhanh chóng|lập tức|tuyệt đối|trước hết|bước đầu|từng bước|phấn đấu|quyết tâm|ra sức|hết sức|không để|tinh giản
rút gọn|xóa bỏ|xoá bỏ|sửa sai|sửa soạn|chào thầu|mời thầu|đặt mua|ký gửi|nhân bản|phân nhiệm|giao việc|gửi kèm theo|nộp hồ sơ|công nhận|chứng nhận
bãi nhiệm|cách chức|khai trừ|tiếp quản|kế thừa|phân phối|phân phát|triệu|đưa tin|loan tin|phát tin|viết bài|ghi hình|phát loa|phát thanh
đeo|điểm danh|lưu tâm|nhiệt liệt|treo cờ|đi theo|đi đúng|đến đúng|đăng kí|mang theo|quét dọn|trồng cây|tưới|di chuyển|hòa giải|tự giác|tự kiểm tra|tự ra đề|tự đánh giá|tự rà soát|tìm hiểu|chằng chống
xuống địa bàn|xuống cơ sở|phân tán|tránh trú|trực tại|túc trực|gương mẫu thực hiện|kê khai lại|đính kèm theo|niêm cất|xác nhận lại|dạy theo|dạy học|dạy bù|dạy trực tuyến|giảng dạy
vẫn đến|vẫn thực hiện|vẫn duy trì|vẫn tổ chức|vẫn làm việc|vẫn phải|là cơ quan đầu mối|là cơ quan thường trực|là cơ quan chủ trì|là đơn vị đầu mối|là đơn vị chủ trì
là lực lượng nòng cốt|khôi phục|phục hồi|đảm nhận|đảm nhiệm|trồng|sửa|thăm|tặng|trấn áp|trao tặng|gặp mặt|mặc|nhắc|hiệp đồng|thay mặt|ghép|làm cơ quan đầu mối|điều phối|quy định rõ|quy định cụ thể|quy định chặt chẽ|nghiêm cấm
phát|dán|in phiếu|in tờ rơi|in tài liệu|in biểu mẫu|in danh sách|thu phiếu|thu hồ sơ|thu đơn|thu bài|thu mẫu|thu nhận|đếm phiếu|kiểm phiếu|điền phiếu|điền mẫu|điền thông tin
mang phiếu|xếp lịch|chốt danh sách|chốt số liệu|lọc danh sách|cắt cử|bầu tổ trưởng|bầu trưởng|bầu bổ sung|đọc thông báo|đọc bản tin|đọc tin|lắp loa|lắp camera|lắp đèn|lắp biển
khóa sổ|tự nguyện|tự tháo dỡ|tự khắc phục|tự thực hiện|tự bố trí|tự liên hệ|dẫn đường|chi tiền|tiếp đón|huấn luyện|đi đầu|tận dụng|tiết kiệm|trích lập|tạm giữ|tịch thu|cảnh giới|che chắn|chặt tỉa|biệt phái|đề bạt|kết nghĩa|xin phép|xúc tiến|trang hoàng|đảm đương|thúc đẩy|khởi động|kéo dài|gia hạn|tạm hoãn
thắp sáng|thanh quyết toán|bao quát|bám địa bàn|tố giác|xuất trình|tập kết|tập hợp|phân quyền|lưu giữ|gìn giữ|nêu rõ|thẩm duyệt|kiểm duyệt|biểu quyết|báo ngay|truyền đạt|thương lượng|lên lịch|sắp đặt|hoàn ứng|đồng hành|nghiêm chỉnh
phun thuốc|phun hóa chất|phun khử|tiêm phòng|tiêm vắc xin|tiêm bù|tiêm vét|tiêm chủng|trình bày|đón học sinh|đón đại biểu|gom rác|gom phiếu|vớt bèo|vớt rác|trực cấp cứu|trực y tế|trực bảo vệ|trực lãnh đạo|trực cơ quan|trực chỉ huy|trực sẵn sàng|vui lòng|xin vui lòng|quét vôi|quét rác|quét đường|khơi cống|khơi mương|khơi rãnh|rải vôi|kẻ vẽ|kẻ vạch`)

/** Verbs by which a body charges another with something. */
export const chargingVerbs = phrasesOf(
  `yêu cầu|đề nghị|khuyến nghị|khuyến cáo|rất mong|kính mong|kính đề nghị|trân trọng đề nghị|giao|giao cho|giao nhiệm vụ cho|phân công|giao trách nhiệm cho|ủy quyền|ủy quyền cho`,
)

/** Verbs that charge another only where nobody is named before them: "các trường chỉ đạo giáo viên" charges the schools. */
export const guidingVerbs = phrasesOf(`chỉ đạo|chỉ đạo và đôn đốc|nhắc nhở`)

/** Words after which no name of a body goes on and no instruction begins. */
export const stopWords = phrasesOf(
  `đã|vừa|được|bị|do|là|gồm|bao gồm|về|về việc|để|nhằm|khi|nếu|vì|mà|thì|sẽ|đang|vẫn|chưa|còn|hiện|như sau|nói|cho thấy|theo đó|đều|cũng|rất|rằng|nên|với|bằng|vào|lên|tới|đạt`,
)

/** Words with which a clause before the subject begins. */
export const clauseOpeners = phrasesOf(
  `căn cứ|trên cơ sở|theo|để|nhằm|trong quá trình|trong thời gian|sau khi|sau|trước|trước khi|khi|đối với|thực hiện|tiếp theo|với|trước mắt|hiện nay|từ|từ nay|bên cạnh đó|ngoài ra|đồng thời|hằng năm|hàng năm|định kỳ|chậm nhất|trong|tại|vào|riêng|tùy theo|tùy|kết thúc|ngay sau|do đó|vì vậy|xét|qua|nhận được|ngày|trên tinh thần|được sự|thừa|nhân dịp|hưởng ứng|chào mừng|lưu ý|chú ý|trường hợp|nếu|cùng với|ngoài|trên đây|trân trọng|mong|rất mong|kính|tiếp nhận|triển khai|phát huy|phúc đáp|trả lời|trên|thời gian|quá trình|chấp hành`,
)

/** Compounds that begin like a verb and are none: "dự án", "cử tri". */
export const notVerbs = phrasesOf(
  `mặc dù|mặc định|giao thông|giao dịch|giao lưu|giao tiếp|giao thừa|giao mùa|sử dụng công nghệ cao|chỉ tiêu|chỉ số|chỉ huy|chỉ thị|dự án|dự toán|dự phòng|dự luật|dự kiến|cử tri|trình độ|trình tự|nhận thức|giữ trẻ|gửi kèm|cho vay|cho thuê|cho thấy|làm ăn|đặt hàng|chọn lọc|lập trình|sử dụng đất|sử dụng lao động|xét nghiệm y tế|không gian|không khí|cần thiết|phải thu|sớm nhất|báo cáo viên|tuyên truyền viên|kiểm tra viên|thanh tra viên|thông tin liên lạc|thông tin và truyền thông|thông tin đại chúng|hỗ trợ pháp lý|công nhân viên|công nhân lao động|nhận được|phát triển|phát sinh|phát minh|phát biểu|phát ngôn|phát điện|phát thải|phát âm|phát tán|phát xít`,
)
