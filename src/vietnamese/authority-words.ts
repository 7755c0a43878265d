import { bare } from './bare.ts'

/*
 * Words with which the name of an authority begins in the head of a paper, in capitals without diacritics. From the law on the
 * organisation of the state and of local government, Decree 30/2020/NĐ-CP and the statutes of the Party and of mass organisations.
 */
const beginnings = `BO|SO|PHONG|UBND|HDND|UY BAN|HOI DONG|TONG CUC|TONG LIEN DOAN|TONG HOI|CUC|CHI CUC|VU|TONG CONG TY|CONG TY|TAP DOAN|VIEN|HOC VIEN|DAI HOC
|TRUONG|TRUNG TAM|BENH VIEN|VAN PHONG|THANH TRA|BAN|CHI BO|CHI UY|DANG BO|DANG UY|DANG DOAN|TINH UY|THANH UY|HUYEN UY|QUAN UY|THI UY|XA UY|PHUONG UY
|TRUNG UONG|THUONG TRUC|HOI|DOAN|LIEN DOAN|LIEN MINH|CONG DOAN|CONG AN|BO CHI HUY|BO TU LENH|QUAN KHU|SU DOAN|TRUNG DOAN|DON|KHO BAC|NGAN HANG
|TOA AN|TAND|VKSND|VIEN KIEM SAT|BAO HIEM|BHXH|DAI|BAO|TAP CHI|QUY|CHU TICH|THU TUONG|CHINH PHU|QUOC HOI|NHA NUOC|MAT TRAN|UBMTTQ|MTTQ
|TO|DOI|HAT|TRAM|THU VIEN|BAO TANG|NHA|HAI QUAN|THUE|THONG KE(?= (?:TINH|THANH PHO|CO SO))|KIEM TOAN|THI HANH AN|CCTHADS|CO QUAN|KHOI|TIEU BAN|NHOM|LIEN HIEP|HIEP HOI|CLB
|CHI NHANH|VNPT|VIETTEL|DIEN LUC|BUU DIEN|XI NGHIEP|HOP TAC XA|HTX|BCH|BTV|BCD|BQL|TTYT|TTGDTX|TTDVVL|THCS|THPT|TIEU HOC|MAM NON`

const beginsAuthority = new RegExp(`^(?:${beginnings.replace(/\s*\n/g, '')})(?![A-Z0-9])`)

/** Words that begin alike without their marks, and begin a subject: “BAN HÀNH QUY CHẾ”, “TỔ CHỨC HỘI THI”, “BẢO ĐẢM AN TOÀN”. */
const otherWords =
  /^(?:BAN HANH|BO (?:SUNG|NHIEM|TRI|LUAT)|SO (?:KET|HOA|LUONG)|PHONG(?:,? CHONG| CHAY| THU DAN SU| NGUA| TRAO)|VU (?:AN|VIEC)|BAO (?:CAO|DAM|VE|QUAN)|QUY (?:DINH|CHE|TRINH|HOACH|TAC|CHUAN|MO)|TO (?:CHUC|TRINH)|DOI (?:MOI|VOI|THOAI)|DON (?:DOC|GIAN)|KHOI (?:PHUC|NGHIEP|TO)|NHA (?:O|NUOC))(?![A-Z])/

/** The same with their marks, where these tell: “ĐỔI MỚI”, “BẢN CAM KẾT”. */
const otherMarked = /^(?:ĐỔI|ĐỐI|BỔ|BẢN|BÁN|TỐ|QUY)(?!\p{L})/u

/** “BHXH, BHYT, BHTN”: short forms alone are what something is about. */
const onlyShort = /^\P{L}*\p{Lu}{2,6}(?:,\s\p{Lu}{2,6}){1,5}\P{L}*$/u

/** Whether a line in capitals begins as the name of an authority does. */
export function beginsAsAuthority(line: string): boolean {
  if (onlyShort.test(line)) return false
  const plain = bare(line).toUpperCase()
  return beginsAuthority.test(plain) && !otherWords.test(plain) && !otherMarked.test(line)
}

/** Words for the levels of government, after which the name of a place follows. */
export const levelWords =
  /^(?:TINH|THANH PHO|TP|T\.P|HUYEN|QUAN|THI XA|TX|XA|PHUONG|THI TRAN|DAC KHU|KHU VUC|TRUC THUOC|TRUNG UONG|VIET NAM)(?![A-Z]| UY(?![A-Z]))/
