/** A paper of the sample's ward; days are working days before today. */
export type SampleOutgoing = {
  key: string
  day: number
  by: string
  unit: string
  /** In lower case; null for a công văn. */
  type: string | null
  notation: string
  subject: string
  addressees?: readonly string[]
  body: readonly string[]
  recipients: readonly string[]
  links?: readonly { to: string; kind: 'carries-on' | 'answers' | 'replaces' }[]
  ends: 'issued' | 'submitted' | 'returned' | 'draft'
}

/** What a ward writes in some weeks; made up like all of the sample. */
export const sampleOutgoing: readonly SampleOutgoing[] = [
  {
    key: 'kh-ngap',
    day: 27,
    by: 'linh',
    unit: 'kinh-te',
    type: 'kế hoạch',
    notation: 'KH-UBND',
    subject: 'Ứng phó mưa lớn, ngập úng trên địa bàn phường Hồ Sen',
    body: [
      'Thực hiện Công điện số 37/CĐ-UBND của Uỷ ban nhân dân tỉnh Mẫu, Uỷ ban nhân dân phường xây dựng kế hoạch ứng phó như sau:',
      'Phòng Kinh tế kiểm tra các điểm thường ngập ở đường Bờ Hồ, đường Trần Phú; báo cáo trước 16 giờ hằng ngày trong đợt mưa.',
      'Trung tâm Phục vụ hành chính công bố trí người trực, tiếp nhận phản ánh của người dân.',
    ],
    recipients: ['UBND tỉnh Mẫu', 'Các khu phố', 'Lưu: VT, KT'],
    links: [{ to: 'ngap', kind: 'carries-on' }],
    ends: 'issued',
  },
  {
    key: 'kh-tthc',
    day: 26,
    by: 'nam',
    unit: 'van-phong',
    type: 'kế hoạch',
    notation: 'KH-UBND',
    subject: 'Rà soát thủ tục hành chính thực hiện tại phường',
    body: [
      'Căn cứ Công văn số 1786/SNV-CCHC của Sở Nội vụ tỉnh Mẫu, Uỷ ban nhân dân phường rà soát toàn bộ thủ tục hành chính đang thực hiện.',
      'Các phòng gửi kết quả về Văn phòng trước ngày 20 hằng tháng.',
    ],
    recipients: ['Sở Nội vụ tỉnh Mẫu', 'Các phòng, trung tâm thuộc phường', 'Lưu: VT, VP'],
    links: [{ to: 'cchc', kind: 'carries-on' }],
    ends: 'issued',
  },
  {
    key: 'cv-le-hoi',
    day: 25,
    by: 'nam',
    unit: 'vhxh',
    type: null,
    notation: 'UBND-VHXH',
    subject: 'Quản lý lễ hội và hoạt động văn hoá ở khu phố',
    addressees: ['Ban quản lý các khu phố'],
    body: [
      'Uỷ ban nhân dân phường đề nghị Ban quản lý các khu phố rà soát lịch tổ chức lễ hội, gửi về Phòng Văn hoá - Xã hội trước khi tổ chức ít nhất 15 ngày.',
    ],
    recipients: ['Như trên', 'Sở VHTTDL tỉnh Mẫu', 'Lưu: VT, VHXH'],
    links: [{ to: 'le-hoi', kind: 'carries-on' }],
    ends: 'issued',
  },
  {
    key: 'tb-tiem',
    day: 22,
    by: 'nam',
    unit: 'vhxh',
    type: 'thông báo',
    notation: 'TB-UBND',
    subject: 'Lịch tiêm bổ sung vắc xin sởi cho trẻ em',
    body: [
      'Trẻ từ 1 đến 10 tuổi chưa tiêm đủ mũi được tiêm miễn phí tại Trạm Y tế phường, từ 7 giờ 30 đến 11 giờ các ngày thứ Ba, thứ Năm.',
    ],
    recipients: ['Các khu phố', 'Trạm Y tế phường', 'Lưu: VT, VHXH'],
    links: [{ to: 'tiem', kind: 'carries-on' }],
    ends: 'issued',
  },
  {
    key: 'gm-gb',
    day: 19,
    by: 'nam',
    unit: 'van-phong',
    type: 'giấy mời',
    notation: 'GM-UBND',
    subject: 'Họp giao ban với các khu phố tháng này',
    body: ['Uỷ ban nhân dân phường kính mời Trưởng các khu phố dự họp giao ban tại hội trường phường.'],
    recipients: ['Trưởng các khu phố', 'Lưu: VT'],
    ends: 'issued',
  },
  {
    key: 'bc-loa',
    day: 14,
    by: 'nam',
    unit: 'vhxh',
    type: 'báo cáo',
    notation: 'BC-UBND',
    subject: 'Hiện trạng hệ thống truyền thanh phường Hồ Sen',
    body: ['Phường có 46 cụm loa, trong đó 31 cụm ứng dụng công nghệ thông tin; 4 cụm hỏng, đang chờ thay.'],
    recipients: ['Sở Khoa học và Công nghệ tỉnh Mẫu', 'Lưu: VT, VHXH'],
    links: [{ to: 'loa', kind: 'answers' }],
    ends: 'issued',
  },
  {
    key: 'kh-pccc',
    day: 11,
    by: 'linh',
    unit: 'kinh-te',
    type: 'kế hoạch',
    notation: 'KH-UBND',
    subject: 'Tổng kiểm tra an toàn phòng cháy, chữa cháy nhà ở kết hợp kinh doanh',
    body: [
      'Thực hiện Công văn số 1902/CAT-PC07 của Công an tỉnh Mẫu, phường kiểm tra 214 nhà ở kết hợp kinh doanh trên các tuyến đường Bờ Hồ, Trần Phú và chợ Hồ Sen.',
    ],
    recipients: ['Công an tỉnh Mẫu', 'Các khu phố', 'Lưu: VT, KT'],
    links: [{ to: 'pccc', kind: 'carries-on' }],
    ends: 'issued',
  },
  {
    key: 'bc-tthc',
    day: 10,
    by: 'nam',
    unit: 'van-phong',
    type: 'báo cáo',
    notation: 'BC-UBND',
    subject: 'Kết quả rà soát thủ tục hành chính tại phường Hồ Sen',
    body: [
      'Thực hiện Công văn số 1951/SNV-CCHC của Sở Nội vụ tỉnh Mẫu, phường đã rà soát 186 thủ tục; đề nghị cắt giảm giấy tờ ở 12 thủ tục.',
    ],
    recipients: ['Sở Nội vụ tỉnh Mẫu', 'Lưu: VT, VP'],
    links: [
      { to: 'cchc2', kind: 'answers' },
      { to: 'kh-tthc', kind: 'carries-on' },
    ],
    ends: 'issued',
  },
  {
    key: 'cv-gia-mao',
    day: 6,
    by: 'nam',
    unit: 'vhxh',
    type: null,
    notation: 'UBND-VHXH',
    subject: 'Cảnh giác thư điện tử giả mạo cơ quan nhà nước',
    addressees: ['Các phòng, trung tâm thuộc phường', 'Ban quản lý các khu phố'],
    body: [
      'Uỷ ban nhân dân phường không gửi thư điện tử yêu cầu người dân cung cấp mật khẩu hoặc mã OTP. Các đơn vị thông báo rộng rãi trên loa và trang thông tin.',
    ],
    recipients: ['Như trên', 'Lưu: VT, VHXH'],
    links: [{ to: 'an-ninh', kind: 'carries-on' }],
    ends: 'issued',
  },
  {
    key: 'kh-thong-tin',
    day: 3,
    by: 'nam',
    unit: 'vhxh',
    type: 'kế hoạch',
    notation: 'KH-UBND',
    subject: 'Cung cấp thông tin cho người dân trên trang thông tin điện tử phường',
    body: [
      'Thực hiện Công văn số 2890/UBND-KGVX của Uỷ ban nhân dân tỉnh Mẫu, phường công khai lịch tiếp công dân, thủ tục hành chính và kết quả giải quyết phản ánh.',
    ],
    recipients: ['UBND tỉnh Mẫu', 'Các phòng, trung tâm thuộc phường', 'Lưu: VT, VHXH'],
    links: [{ to: 'cskh', kind: 'carries-on' }],
    ends: 'submitted',
  },
  {
    key: 'cv-mai',
    day: 2,
    by: 'linh',
    unit: 'kinh-te',
    type: null,
    notation: 'UBND-KT',
    subject: 'Sửa chữa mái nhà đa năng Trường Trung học cơ sở Hồ Sen',
    addressees: ['Trường Trung học cơ sở Hồ Sen'],
    body: [
      'Uỷ ban nhân dân phường đồng ý chủ trương sửa chữa; đề nghị nhà trường gửi dự toán trước ngày 15 tháng sau.',
    ],
    recipients: ['Như trên', 'Lưu: VT, KT'],
    links: [{ to: 'truong-hoc', kind: 'answers' }],
    ends: 'draft',
  },
]
