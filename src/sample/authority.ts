/** The fictional authority of a first look: no ward, province, person or number here is real. */
export const sampleAuthority = {
  name: 'Uỷ ban nhân dân phường Hồ Sen',
  short_name: 'Phường Hồ Sen',
  superior: 'Uỷ ban nhân dân tỉnh Mẫu',
  address: 'Số 12 đường Bờ Hồ, phường Hồ Sen, tỉnh Mẫu',
  phone: '0299 3555 010',
  email: 'vanphong@hosen.example',
  opening_hours: 'Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00',
} as const
