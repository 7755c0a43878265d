const surnames =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Vi Lò Giàng Triệu Đinh Mai Trịnh Đoàn Lương Cao Tạ Chu Thái'
const middles =
  'Văn Thị Đức Minh Thanh Quốc Hữu Xuân Ngọc Thu Hải Công Đình Trọng Khánh Bích Kim Anh Tuấn Hồng Việt Gia Quang Mạnh Thế Bá'
const given =
  'An Bình Chi Cường Dũng Duy Giang Hà Hạnh Hiền Hiếu Hòa Hoàn Hùng Hương Huy Khang Khoa Kiên Lan Liên Linh Loan Long Lợi Mai Nam Nga Nghĩa Nhung Oanh Phong Phúc Phương Quân Quyên Sơn Tâm Thảo Thắng Thành Thịnh Thủy Tiến Toàn Trang Trung Tú Tùng Uyên Vân Vinh Yến'

export const surnameList = surnames.split(' ')
export const middleList = middles.split(' ')
export const givenList = given.split(' ')

/** Provinces that do not exist, with the towns in which their offices date papers. */
export const provinces: { name: string; town: string; districts: string[]; communes: string[] }[] = [
  {
    name: 'Mẫu',
    town: 'Mẫu Sen',
    districts: ['Hồ Sen', 'Tân Lạc Sơn', 'Yên Phụ', 'Cẩm Hạ'],
    communes: ['Hồ Sen', 'Đồng Bưởi', 'Tân Khê', 'Vạn Cát', 'Phú Hạ', 'Lũng Vài', 'Bến Cau'],
  },
  {
    name: 'An Sơn Hạ',
    town: 'An Sơn',
    districts: ['Kim Trạch', 'Bình Lư', 'Sơn Vĩ', 'Đại Khê'],
    communes: ['Kim Trạch', 'Thượng Vĩ', 'Nà Mạ', 'Cốc Sâu', 'Bản Pheo', 'Thạch Đàn'],
  },
  {
    name: 'Hà Vĩnh',
    town: 'Hà Vĩnh',
    districts: ['Gia Lạc', 'Nam Tiên', 'Vĩnh Hưng Đông', 'Thái Ninh'],
    communes: ['Gia Lạc', 'Đông Kinh', 'Trực Ninh Hạ', 'Hải Lạng', 'Nghĩa Bồng', 'Xuân Đài'],
  },
  {
    name: 'Bình Châu',
    town: 'Châu Thới',
    districts: ['Tân Phước Đông', 'Mỹ Lộc', 'Cái Sậy', 'Rạch Đào'],
    communes: ['Tân Phước Đông', 'Mỹ Lộc', 'Cái Sậy', 'Vàm Xoài', 'Thạnh Lợi Tây', 'An Cư Đông'],
  },
  {
    name: 'Lâm Hải',
    town: 'Hải Lâm',
    districts: ['Đắk Rin', 'Krông Mây', 'Di Hòa', 'Bảo Sơn'],
    communes: ['Đắk Rin', 'Ea Blang', 'Krông Mây', 'Di Hòa', 'Tà Lài Thượng', 'Hòa Phú Sơn'],
  },
  {
    name: 'Quảng Đông Hải',
    town: 'Đông Hải',
    districts: ['Bình Sa', 'Điện Khê', 'Trà Kiệu Tây', 'Sơn Hà Thượng'],
    communes: ['Bình Sa', 'Điện Khê', 'Hòa Tiến Đông', 'Tam Xuân Hạ', 'Đại Cường', 'Phước Mỹ Tây'],
  },
]

export const schools = [
  'Tiểu học Hoa Ban',
  'THCS Nguyễn Thị Lan Anh',
  'THPT Chuyên Hùng Vương Mẫu',
  'Mầm non Sen Hồng',
  'THCS và THPT Lê Khánh Toàn',
  'Tiểu học và THCS Đồng Bưởi',
  'Phổ thông Dân tộc nội trú THPT An Sơn',
]

export const hospitals = [
  'Bệnh viện Đa khoa khu vực Kim Trạch',
  'Bệnh viện Đa khoa tỉnh',
  'Trung tâm Y tế khu vực Hồ Sen',
  'Bệnh viện Y học cổ truyền tỉnh',
  'Bệnh viện Sản - Nhi Hà Vĩnh',
]
