import { bare } from './bare.ts'

/** Words with which the title of a signer begins: offices of the state, the Party, schools, the armed forces and firms. */
const titles = `CHU TICH|BI THU|UY VIEN|GIAM DOC|TONG GIAM DOC|BO TRUONG|THU TRUONG|THU TUONG|TONG BI THU|CHU NHIEM|CUC TRUONG|TONG CUC TRUONG
|VU TRUONG|VIEN TRUONG|CHANH AN|CHANH VAN PHONG|CHANH THANH TRA|TRUONG PHONG|TRUONG BAN|HIEU TRUONG|TRUONG TRAM|TRAM TRUONG|CHI CUC TRUONG
|TRUONG CHI CUC|TRUONG CONG AN|CHI HUY TRUONG|CHINH UY|CHINH TRI VIEN|TU LENH|DON TRUONG|HOI TRUONG|TRUONG DOAN|TRUONG KHOA|TRUONG BO MON
|TRUONG TIEU BAN|TRUONG THUE|TRUONG THONG KE|TRUONG CHI NHANH|TONG BIEN TAP|TONG THU KY|CHU TOA|CHU TRI|THU KY|NGUOI LAP|NGUOI GHI|DOI TRUONG
|TO TRUONG|HAT TRUONG|TONG THANH TRA|TONG KIEM TOAN|KIEM TOAN TRUONG|THONG DOC|THUONG TRUC|CHUYEN VIEN|KE TOAN TRUONG|TRUONG THON|DAI DIEN
|THAM PHAN|CHAP HANH VIEN`

/** Those that nothing but “PHÓ” makes a title. */
const deputies = 'PHONG|BAN|VAN PHONG|CHI HUY'

const asTitle = new RegExp(
  `^(?:(?:(?:PHO|QUYEN) |P ?\\. ?)?(?:${titles.replace(/\s*\n/g, '')})|PHO (?:${deputies}))(?![A-Z])`,
)

/** Whether a line begins as a title does, however it is written. */
export function beginsAsTitle(line: string): boolean {
  return asTitle.test(
    bare(line)
      .toUpperCase()
      .replace(/^[^A-Z]+/, ''),
  )
}

/** Whether a title is that of somebody who stands in for the head of an office: “PHÓ GIÁM ĐỐC”, “THỨ TRƯỞNG”. */
export function isDeputy(title: string): boolean {
  return /^[^\p{L}]*(?:PH[OÓ] |P ?\.|THỨ TRƯỞNG|THU TRUONG)/u.test(title.toUpperCase())
}
