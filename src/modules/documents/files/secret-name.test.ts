import { expect, it } from 'vitest'
import { isSecretName } from './secret-name.rules.ts'

it.each([
  'CV MẬT 12.pdf',
  'cv_12_MẬT.docx',
  'Kế hoạch mật về diễn tập.pdf',
  'Ke hoach (mật).pdf',
  'TÀI LIỆU MẬT/cv-1.txt',
  'tuyet mat - danh sach.pdf',
  'TOI-MAT.pdf',
  'CV 12 MẬT.PDF',
  'MẬT.pdf'.normalize('NFD'),
])('tells by the name that a file is secret: %s', (name) => {
  expect(isSecretName(name)).toBe(true)
})

it.each([
  'mat.jpg',
  'BAO TOI MAT XE.docx',
  'Bảo vệ bí mật nhà nước.pdf',
  'BẢO VỆ BÍ MẬT NHÀ NƯỚC.pdf',
  'QUY CHẾ QUẢN LÝ VĂN BẢN MẬT.pdf',
  'HỘI THI LÀM BÁNH MẬT.pdf',
  'NGHỀ NUÔI ONG MẬT.xlsx',
  'MÍA MẬT.pdf',
  'mật độ dân số.xlsx',
  'Hướng dẫn đổi mật khẩu.pdf',
  'Tập huấn bảo mật.pdf',
  'Nguyễn Văn Mật/đơn xin nghỉ.pdf',
  '12-CV.pdf',
])('tells no secret by a name that speaks of others: %s', (name) => {
  expect(isSecretName(name)).toBe(false)
})
