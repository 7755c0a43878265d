import type { Role } from '#kernel/role.ts'

export type SamplePerson = {
  key: string
  name: string
  email: string
  phone?: string
  title: string
  unit: string
  /** Roles for the whole authority, granted in the first days. */
  roles: readonly Role[]
  /** Roles for the person's own unit only. */
  unitRoles?: readonly Role[]
}

/** Fifteen people who do not exist, in every role there is. */
export const samplePeople: readonly SamplePerson[] = [
  {
    key: 'huong',
    name: 'Nguyễn Thị Thanh Hương',
    email: 'huong.nguyen',
    phone: '0299 3555 011',
    title: 'Chánh Văn phòng HĐND và UBND',
    unit: 'van-phong',
    roles: [],
  },
  {
    key: 'long',
    name: 'Trần Đức Long',
    email: 'long.tran',
    phone: '0299 3555 001',
    title: 'Chủ tịch UBND phường',
    unit: 'ubnd',
    roles: ['approver'],
  },
  {
    key: 'phuong',
    name: 'Lê Thị Mai Phương',
    email: 'phuong.le',
    phone: '0299 3555 002',
    title: 'Phó Chủ tịch UBND phường',
    unit: 'ubnd',
    roles: ['appeals-reviewer'],
  },
  {
    key: 'huy',
    name: 'Phạm Quang Huy',
    email: 'huy.pham',
    title: 'Văn thư',
    unit: 'van-phong',
    roles: ['clerk', 'officer'],
  },
  {
    key: 'anh',
    name: 'Vũ Ngọc Ánh',
    email: 'anh.vu',
    title: 'Chuyên viên văn hoá, thông tin',
    unit: 'vhxh',
    roles: ['editor', 'moderator', 'channel-registrar'],
  },
  {
    key: 'nam',
    name: 'Đặng Hoàng Nam',
    email: 'nam.dang',
    title: 'Chuyên viên văn hoá, thông tin',
    unit: 'vhxh',
    roles: ['officer', 'fact-checker'],
  },
  {
    key: 'oanh',
    name: 'Bùi Thị Kim Oanh',
    email: 'oanh.bui',
    title: 'Phó Trưởng phòng Văn hoá - Xã hội',
    unit: 'vhxh',
    roles: ['editor'],
    unitRoles: ['approver'],
  },
  {
    key: 'thang',
    name: 'Hoàng Văn Thắng',
    email: 'thang.hoang',
    title: 'Phó Chủ nhiệm Uỷ ban Kiểm tra Đảng uỷ',
    unit: 'kiem-tra',
    roles: ['appeals-reviewer'],
  },
  {
    key: 'tuan',
    name: 'Đỗ Minh Tuấn',
    email: 'tuan.do',
    title: 'Phó Trưởng ban Xây dựng Đảng',
    unit: 'xay-dung-dang',
    roles: ['channel-registrar', 'editor'],
  },
  {
    key: 'hanh',
    name: 'Nông Thị Hạnh',
    email: 'hanh.nong',
    title: 'Chuyên viên',
    unit: 'hanh-chinh-cong',
    roles: ['officer'],
  },
  { key: 'linh', name: 'H’Linh Niê', email: 'linh.nie', title: 'Chuyên viên', unit: 'kinh-te', roles: ['officer'] },
  {
    key: 'dung',
    name: 'Ngô Thuỳ Dung',
    email: 'dung.ngo',
    title: 'Giáo viên, Tổng phụ trách Đội',
    unit: 'truong',
    roles: ['teacher-liaison'],
  },
  {
    key: 'khanh',
    name: 'Lý Quốc Khánh',
    email: 'khanh.ly',
    title: 'Công chức công nghệ thông tin',
    unit: 'van-phong',
    roles: [],
  },
  {
    key: 'nhung',
    name: 'Phan Thị Tuyết Nhung',
    email: 'nhung.phan',
    title: 'Biên tập viên truyền thanh',
    unit: 'dai',
    roles: ['editor', 'moderator'],
  },
  {
    key: 'ngoc',
    name: 'Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc',
    email: 'ngoc.congtang',
    title: 'Chuyên viên cao cấp tiếp nhận và trả kết quả hồ sơ hành chính',
    unit: 'hanh-chinh-cong',
    roles: ['clerk'],
  },
]
