/** Offices and people who send the sample's papers: all made up. */
const province = 'Uỷ ban nhân dân tỉnh Mẫu'
export const home = { parent: province, place: 'Bến Mẫu' }
export const noi = {
  ...home,
  issuer: 'Sở Nội vụ tỉnh Mẫu',
  signer: 'Trần Thị Minh Mẫn',
  signerTitle: 'Phó Giám đốc',
} as const
export const vanHoa = {
  ...home,
  issuer: 'Sở Văn hoá, Thể thao và Du lịch tỉnh Mẫu',
  signer: 'Lương Bá Tòng',
  signerTitle: 'Giám đốc',
} as const
export const khoaHoc = {
  ...home,
  issuer: 'Sở Khoa học và Công nghệ tỉnh Mẫu',
  signer: 'Hà Mạnh Khôi',
  signerTitle: 'Phó Giám đốc',
} as const
export const tinh = {
  issuer: province,
  place: 'Bến Mẫu',
  signer: 'Đinh Công Thành',
  signerTitle: 'Phó Chủ tịch',
} as const
export const dangUy = {
  side: 'party',
  parent: 'Đảng bộ tỉnh Mẫu',
  issuer: 'Tỉnh uỷ Mẫu',
  place: 'Bến Mẫu',
  signer: 'Cao Văn Nhã',
  signerTitle: 'Phó Bí thư Thường trực',
  signingAuthority: 'T/M',
} as const

export const congVan = 'công văn'
