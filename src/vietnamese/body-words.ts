import { phrasesOf } from './words.ts'

/*
 * Words with which papers name those they charge with something. From the law on the organisation of the state and of local
 * government, the Party's statute and the usage of official language; names of places and persons are in none of the lists.
 */

/** Bodies: what follows is their name. */
export const bodyNouns =
  phrasesOf(`ủy ban kiểm tra|đoàn kiểm tra|tổ kiểm tra|đoàn thanh tra|đoàn giám sát|ban kiểm soát|ban thanh tra
bộ|sở|phòng|ban|cục|tổng cục|chi cục|vụ|viện|học viện|trung tâm|trường|nhà trường|cơ quan|đơn vị|cơ sở
ủy ban|ubnd|hđnd|đại học|cao đẳng|trung cấp|đại học quốc gia|hội đồng|hội đồng nhân dân|văn phòng|vp|thanh tra|công an|quân sự|bộ đội|biên phòng|ban chỉ huy|bộ chỉ huy|bch|bcđ|btv
kho bạc|ngân hàng|bảo hiểm xã hội|bhxh|thuế|hải quan|kiểm lâm|hạt|đồn|đài|báo|báo và đài|báo và phát thanh|cổng thông tin|trang thông tin|thư viện|bảo tàng|nhà văn hóa|nhà thiếu nhi|cung thiếu nhi
đoàn|đoàn thanh niên|tỉnh đoàn|thành đoàn|huyện đoàn|xã đoàn|liên đội|hội|liên đoàn|lđlđ|cđcs|liên hiệp|liên minh|hiệp hội|công đoàn|mặt trận|mttq|ubmttq|ubmttqvn|ubmttq việt nam
đảng ủy|chi bộ|chi ủy|đảng bộ|đảng đoàn|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|phường ủy|cấp ủy|thường trực|thường vụ|ban thường vụ|tổ chức đảng|đảng viên
bệnh viện|trạm|trạm y tế|phòng khám|tổ|nhóm|đội|câu lạc bộ|clb|bộ phận|khối|cụm|khoa|tiểu ban|tổ công tác|quỹ|tòa án|viện kiểm sát|vksnd|tand|kiểm toán|điện lực|bưu điện|viễn thông
doanh nghiệp|công ty|tổng công ty|tập đoàn|hợp tác xã|htx|thông tấn xã|ban quản lý|bql|chi nhánh|phân viện|phân hiệu|nhà máy|xí nghiệp|bến xe|khu bảo tồn|vườn quốc gia|ngành|cấp|địa phương|huyện|xã|phường|thị trấn|thị xã|thành phố|quận|tỉnh|đặc khu|thôn|xóm|bản|buôn|bon|phum|sóc|ấp|khu phố|khu dân cư|tổ dân phố|khóm
thành viên|tổ chức|tổ chức chính trị|đoàn thể|lực lượng|trung ương|thủ tướng chính phủ|chính phủ|quốc hội|chủ đầu tư|chủ rừng|chủ đập|chủ bến|chủ vườn|chủ hộ|chủ hồ|chủ trang trại|chủ phương tiện|chủ tàu|chủ công trình|chủ nuôi|chủ doanh nghiệp|chủ nhà trọ|thành phần được mời|cơ quan thuộc chính phủ|cơ quan ngang bộ|nhà thầu|chủ cơ sở|hộ|hộ gia đình|đại biểu|tập thể|cá nhân|trưởng ban|ngành chức năng|chính quyền|lớp|chi đoàn|đoàn cơ sở|chi hội|trụ sở|công sở|giáo xứ
sở ngành|phòng ban|ban ngành|văn hóa xã|văn hóa phường|địa chính xã|địa chính phường|tư pháp xã|tư pháp phường|kế toán xã|mầm non|tiểu học|thcs|thpt|th&thcs|pgd&đt|phòng gd&đt|trung tâm y tế|ttyt|csgd`)

/** Phrases that begin like the name of a body and are none. */
export const notBodies =
  phrasesOf(`hội nghị|hội thảo|hội thi|hội diễn|hội trường|hội họp|hội nhập|hội chợ|ban hành|đoàn kết|báo cáo|báo chí|trường hợp|bản sao|bản gốc|bản giấy|bản mềm|bản điện tử|phòng chống|phòng ngừa|phòng dịch|phòng thi|phòng học
vụ việc|vụ án|vụ cháy|vụ mùa|vụ đông|vụ xuân|vụ hè|đơn giản|cơ sở dữ liệu|cơ sở vật chất|cơ sở hạ tầng|cơ sở pháp lý|cấp bách|cấp thiết|cấp độ|hộ khẩu|viện trợ|viện phí|xã hội|xã hội hóa|khối lượng|khối lớp|thành phần|đội hình|đội ngũ|bộ máy|bộ đề|bộ quy tắc|bộ tiêu chí|bộ thủ tục|bộ chỉ số|bộ hồ sơ|bộ câu hỏi
lớp học|đại hội|ngành nghề|đài tưởng niệm|tổ chức thực hiện|tổ chức triển khai|báo động|đoạn|nhóm giải pháp|nhóm nhiệm vụ|nhóm vấn đề|cụm từ|cá nhân hóa|tỉnh táo|kiểm tra đánh giá|bảo đảm|đơn thư|đơn vị hành chính|quỹ đất|thuế suất|bộ môn|văn hóa xã hội`)

/** Persons by office: under a heading that names a body they speak for it. */
export const personNouns =
  phrasesOf(`thủ trưởng|hiệu trưởng|phó hiệu trưởng|giám đốc|phó giám đốc|chánh văn phòng|chánh thanh tra|trưởng phòng|phó trưởng phòng|trưởng các|trưởng các phòng
chủ tịch|phó chủ tịch|bí thư|phó bí thư|bộ trưởng|thứ trưởng|cục trưởng|vụ trưởng|viện trưởng|chi cục trưởng|tổng giám đốc|trưởng ban|phó trưởng ban|trưởng các ban|trưởng công an|trưởng đoàn|phó trưởng đoàn|trưởng tiểu ban
trưởng thôn|trưởng xóm|trưởng bản|trưởng buôn|trưởng ấp|trưởng khóm|trưởng khu phố|tổ trưởng|trưởng trạm|trưởng khoa|trưởng bộ phận|trưởng các đơn vị|người đứng đầu|lãnh đạo|cán bộ|công chức|viên chức|giáo viên|nhân viên|bảo vệ nhà trường|học sinh|sinh viên|học viên|công nhân|công nhân viên|người lao động|chuyên viên|kế toán|văn thư
đồng chí|ông|bà|chỉ huy trưởng|chính trị viên|ủy viên|chi ủy viên|đảng viên|đoàn viên|hội viên|thành viên|ban giám hiệu|ban giám đốc|cha mẹ học sinh|phụ huynh|người dân|nhân dân|chủ nhiệm|điều dưỡng trưởng|điều dưỡng|bác sĩ|tổng phụ trách|bí thư chi bộ|cấp ủy viên|cộng tác viên|điều tra viên|hòa giải viên|đại biểu|tổng biên tập|chủ hộ|chủ cơ sở|chủ sử dụng lao động|người sử dụng lao động|CMHS|PHHS|GVCN|HSSV|CBVC|CBGV|ĐVTN|em học sinh|em|phụ huynh học sinh`)

/** Words that stand before the name of a body or person. */
export const determiners = phrasesOf(
  `các|những|mỗi|từng|mọi|toàn thể|tất cả|tất cả các|một số|riêng|quý|toàn bộ|cho|cả|hai|ba|đối với|đồng chí|các đồng chí|đ/c|các đ/c|ông|bà|các ông|các bà|các ông bà`,
)

/** Words after any name that say which: "các sở, ngành có liên quan", "giáo dục thường xuyên". */
export const modifiers = phrasesOf(
  `liên quan|có liên quan|còn lại|chịu sự giám sát|chịu sự kiểm tra|chịu sự thanh tra|chịu sự quản lý|có vốn đầu tư nước ngoài|có vốn nhà nước|có thẩm quyền|có điều kiện|có học sinh|có tên|có tên trong danh sách|có tên trong danh sách kèm theo|có tên sau đây|có thay đổi|trực thuộc|được giao|được phân công|được kiểm tra|được giám sát|được thanh tra|được chọn|được hỗ trợ|được mời|được ủy quyền|được giao nhiệm vụ|thẩm quyền quản lý|phạm vi quản lý|quyền quản lý|nêu trên|chuyên môn|chức năng|thông tấn|báo chí|truyền thông|giáo dục thường xuyên|giáo dục nghề nghiệp|quản lý nhà nước|quản lý thị trường|phòng chống|phòng chống dịch|phòng chống thiên tai|chữ thập đỏ|tìm kiếm cứu nạn|tìm kiếm cứu hộ|cứu nạn cứu hộ|cứu nạn|cứu hộ|viễn thông|bưu chính|bưu chính viễn thông|thiết bị|trang thiết bị`,
)

/** Words after a general noun that say which: "cơ quan quản lý", "cán bộ phụ trách". */
export const narrowing = phrasesOf(
  `quản lý|đào tạo|giáo dục|sản xuất|kinh doanh|giúp việc|dạy nghề|khám chữa bệnh|khám bệnh|điều trị|cung cấp dịch vụ|cung ứng dịch vụ|chủ quản|bảo trợ|trợ giúp|nghiên cứu khoa học|hoạt động|vận hành|thụ hưởng|sử dụng ngân sách|sử dụng ngân sách nhà nước|chăn nuôi|giết mổ|kiểm dịch|thống kê|báo chí|nhập khẩu|xuất khẩu|chế biến|lưu trú|ăn uống|nuôi trồng|thi công|trực tiếp sản xuất|khai thác|thành viên|đầu tư`,
)

/** The like that are verbs more often: they belong to the name only where the verb proper follows. */
export const doubtful = phrasesOf(`phụ trách|bảo vệ|tuần tra|tuyên truyền|tư vấn|soạn thảo|thanh tra`)

/** Nouns that such words follow. */
export const generalNouns = phrasesOf(
  `cơ quan|đơn vị|cơ sở|cán bộ|công chức|viên chức|tổ chức|bộ phận|lực lượng|doanh nghiệp|hộ|hộ gia đình|cá nhân|lãnh đạo|giáo viên|chuyên viên|người|nhân viên|cấp|ngành|công ty|hợp tác xã|nhà thầu`,
)

/** Bodies whose names hold a verb in small letters: "ban chỉ đạo", "tổ kiểm tra". */
export const groups = phrasesOf(
  `ban chỉ đạo|ban tổ chức|ban xây dựng đảng|cơ quan xây dựng đảng|khối xây dựng đảng|ban quản lý|ban điều hành|ban chỉ huy|ban vận động|ban kiểm tra|ban kiểm kê|ban thanh lý|ban dân vận|ban tuyên giáo|ban soạn thảo|ban chấp hành|ban giám sát|ban giám sát đầu tư của cộng đồng|ban giám sát đầu tư cộng đồng|ban quản lý dự án đầu tư xây dựng|ban quản lý dự án đầu tư|ban biên tập|ban bảo vệ|ban công tác|ban giám hiệu|tiểu ban tuyên truyền|ủy ban kiểm tra|ủy ban bầu cử
hội đồng thẩm định|hội đồng đánh giá|hội đồng xét duyệt|hội đồng tuyển sinh|hội đồng thi đua|hội đồng tư vấn|hội đồng quản lý|hội đồng kỷ luật|hội đồng nghiệm thu|hội đồng đấu giá|hội đồng kiểm kê|tổ công tác|tổ kiểm kê|tổ kiểm tra|tổ giúp việc|tổ tư vấn|tổ thẩm định|tổ hỗ trợ|tổ tuyên truyền|tổ bảo vệ|tổ phản ứng|tổ chuyên môn|tổ bầu cử|tổ quản lý|tổ hòa giải|tổ số hóa|tổ rà soát|tổ khảo sát|tổ vận động|tổ xử lý|tổ xác minh|tổ giám sát|tổ tuần tra|tổ điều tra|tổ thống kê|tổ biên tập|tổ soạn thảo|tổ tự quản|tổ nghiệm thu|tổ thẩm tra|tổ đánh giá|tổ điều hành
cảnh sát điều tra tội phạm về ma túy|cảnh sát điều tra tội phạm về kinh tế|cảnh sát điều tra|cảnh sát hình sự|đoàn kiểm tra|đoàn giám sát|đoàn thanh tra|đoàn công tác|đội tuyên truyền|đội kiểm tra|đội thi công|đội quản lý|bộ phận tiếp nhận|bộ phận hỗ trợ|bộ phận quản lý|bộ phận kiểm tra|cơ quan điều hành|cơ quan kiểm tra|cơ quan thanh tra|cơ quan giám sát|cơ quan tham mưu giúp việc|cơ quan thường trực|đơn vị thường trực|bộ phận thường trực|văn phòng thường trực|tổ thường trực|đài tiếng nói|nhóm công tác|người tham gia|ủy viên thường trực|thành viên thường trực|trưởng ban thường trực|chủ tịch thường trực|bí thư thường trực|nhóm hỗ trợ|nhóm nghiên cứu|hội nghị giao ban|cuộc họp giao ban|hội nghị sơ kết|hội nghị tổng kết|hội nghị tập huấn|hội nghị triển khai|lớp tập huấn|lớp bồi dưỡng`,
)
