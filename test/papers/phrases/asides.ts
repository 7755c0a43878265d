/** Lists of things, not of deeds: what belongs to a file, who may take part. */
export const fileLists: { head: string; items: string[] }[] = [
  {
    head: 'Hồ sơ gồm:',
    items: [
      'Tờ trình đề nghị (theo mẫu số 01).',
      'Biên bản họp xét có chữ ký của các thành viên.',
      'Bản sao quyết định công nhận của năm trước.',
    ],
  },
  {
    head: 'Đối tượng tham gia:',
    items: [
      'Cán bộ, công chức, viên chức đang công tác trên địa bàn.',
      'Học sinh, sinh viên từ đủ 14 tuổi.',
      'Người dân có nhu cầu, đăng ký trước.',
    ],
  },
  { head: 'Tài liệu gửi kèm:', items: ['Đề cương báo cáo.', 'Biểu tổng hợp số liệu.', 'Danh sách đầu mối liên hệ.'] },
  {
    head: 'Tiêu chí chấm điểm:',
    items: ['Tính sáng tạo: 40 điểm.', 'Hiệu quả thực tế: 40 điểm.', 'Hình thức trình bày: 20 điểm.'],
  },
]

/** What was found wrong: sentences that begin with a deed and ask for none. */
export const faults = [
  'Cập nhật số liệu còn sai lệch, thiếu thông tin về địa bàn.',
  'Chưa phân công rõ người chịu trách nhiệm, còn khoán trắng cho cấp dưới.',
  'Gửi báo cáo chậm, nhiều lần phải đôn đốc.',
  'Triển khai còn hình thức, chưa gắn với tình hình thực tế.',
  'Bố trí kinh phí chưa kịp thời, có nơi chưa bố trí.',
]
export const faultLeads = [
  'Qua kiểm tra, còn một số tồn tại, hạn chế sau:',
  'Tuy nhiên, việc thực hiện vẫn còn những hạn chế, cụ thể:',
  'Một số lỗi thường gặp:',
]

/** A paragraph that goes on with the item before it. */
export const continuations = [
  'Trong quá trình thực hiện phải bảo đảm an toàn về người và tài sản.',
  'Đây là nhiệm vụ trọng tâm của quý này.',
  'Mẫu biểu được đăng tải trên trang thông tin điện tử, mục Văn bản.',
  'Số lượng cụ thể tùy theo điều kiện của từng nơi.',
]

/** Items that inform: time, place, address. */
export const informing = [
  'Địa điểm nhận bài: Phòng Văn thư, tầng 1, số 27 đường Hoa Ban, điện thoại 0219.3862.146.',
  'Hình thức: trực tiếp kết hợp trực tuyến.',
  'Địa chỉ thư điện tử: vanthu@mau.gov.vn.',
  'Cơ cấu giải thưởng: 01 giải Nhất, 02 giải Nhì, 03 giải Ba và 05 giải Khuyến khích.',
]
