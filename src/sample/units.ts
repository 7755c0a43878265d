/** A unit of the sample; parents and successors by their keys, in an order in which each comes after them. */
export type SampleUnit = {
  key: string
  name: string
  type: string
  under?: string
  partyUnder?: string
  from?: string
  until?: string
  successors?: readonly string[]
  aliases?: readonly string[]
  short?: readonly string[]
  paper?: string
}

const ward = { from: '2025-07-01', paper: 'Nghị quyết về sắp xếp đơn vị hành chính cấp xã của tỉnh Mẫu (mẫu)' }
const former = { until: '2025-06-30' }

/** Units entered on the first day: the ward, the province above it, the Party side, and what was there before. */
export const sampleUnits: readonly SampleUnit[] = [
  { key: 'tinh', name: 'Tỉnh Mẫu', type: 'tinh' },
  { key: 'tinh-uy', name: 'Tỉnh uỷ Mẫu', type: 'dang-bo', short: ['TU'] },
  { key: 'so', name: 'Sở Văn hoá, Thể thao và Du lịch', type: 'so', under: 'tinh', short: ['Sở VHTTDL'] },
  { key: 'phuong', name: 'Phường Hồ Sen', type: 'phuong', under: 'tinh', ...ward, short: ['P. Hồ Sen'] },
  { key: 'dang-uy', name: 'Đảng uỷ phường Hồ Sen', type: 'dang-bo', partyUnder: 'tinh-uy', ...ward, short: ['ĐU'] },
  {
    key: 'hdnd',
    name: 'Hội đồng nhân dân phường Hồ Sen',
    type: 'hdnd',
    under: 'phuong',
    partyUnder: 'dang-uy',
    ...ward,
  },
  { key: 'ubnd', name: 'Uỷ ban nhân dân phường Hồ Sen', type: 'ubnd', under: 'phuong', partyUnder: 'dang-uy', ...ward },
  {
    key: 'van-phong',
    name: 'Văn phòng HĐND và UBND phường',
    type: 'van-phong',
    under: 'ubnd',
    ...ward,
    short: ['VP', 'VP HĐND-UBND'],
  },
  { key: 'vhxh', name: 'Phòng Văn hoá - Xã hội', type: 'phong', under: 'ubnd', ...ward, short: ['VH-XH', 'P.VHXH'] },
  { key: 'kinh-te', name: 'Phòng Kinh tế', type: 'phong', under: 'ubnd', ...ward, short: ['KT'] },
  {
    key: 'hanh-chinh-cong',
    name: 'Trung tâm Phục vụ hành chính công phường Hồ Sen',
    type: 'trung-tam',
    under: 'ubnd',
    ...ward,
    aliases: ['Bộ phận một cửa'],
    short: ['TTPVHCC'],
  },
  { key: 'dai', name: 'Đài Truyền thanh phường Hồ Sen', type: 'dai', under: 'ubnd', ...ward, aliases: ['Đài phường'] },
  {
    key: 'truong',
    name: 'Trường Trung học cơ sở Hồ Sen',
    type: 'truong',
    under: 'ubnd',
    partyUnder: 'dang-uy',
    from: '1998-09-05',
    short: ['THCS Hồ Sen'],
  },
  { key: 'vp-dang', name: 'Văn phòng Đảng uỷ phường', type: 'van-phong-dang', partyUnder: 'dang-uy', ...ward },
  { key: 'xay-dung-dang', name: 'Ban Xây dựng Đảng phường Hồ Sen', type: 'ban-dang', partyUnder: 'dang-uy', ...ward },
  { key: 'kiem-tra', name: 'Uỷ ban Kiểm tra Đảng uỷ phường', type: 'ban-dang', partyUnder: 'dang-uy', ...ward },
  {
    key: 'mat-tran',
    name: 'Uỷ ban Mặt trận Tổ quốc Việt Nam phường Hồ Sen',
    type: 'mat-tran',
    partyUnder: 'dang-uy',
    ...ward,
    short: ['MTTQ phường'],
  },
  {
    key: 'huyen',
    name: 'Huyện Sen Thượng',
    type: 'huyen',
    under: 'tinh',
    ...former,
    successors: ['phuong'],
    paper: 'Nghị quyết 203/2025/QH15',
  },
  { key: 'thi-tran', name: 'Thị trấn Hồ Sen', type: 'thi-tran', under: 'huyen', ...former, successors: ['phuong'] },
  { key: 'xa', name: 'Xã Đông Hồ', type: 'xa', under: 'huyen', ...former, successors: ['phuong'] },
]

/** Founded later, to take the broadcaster over. */
export const cultureCentre: SampleUnit = {
  key: 'van-hoa',
  name: 'Trung tâm Văn hoá, Thể thao và Truyền thanh phường Hồ Sen',
  type: 'trung-tam',
  under: 'ubnd',
  short: ['TTVHTT-TT'],
  paper: '87/QĐ-UBND',
}
