import { bare } from './bare.ts'

/** Family names of Vietnam: of the Kinh and of the larger minorities. */
const families = new Set(
  `nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam phung mai to ha
  luong luu trieu cao chu quach thai ta la chau thach kim danh son tong hua khuat khuc khuong kieu lai lo luc mac mach mau nghiem
  nhu ninh nong o ong on pho phuong quan que sam sung tang thao than thang thi thieu tieu ton tu ung uong van vang vi vien
  xa y yen giang giap au an bach be ban bang bo ca cam cat cao chung co cu cung cong dam dan dau dien diep dong du dieu don
  ha han hau hinh hong hy ka ke khong khau khuu lang lieu loc long lu luan lung ma man nham nhan nhieu nung phi
  quang rmah ro siu sin su sa hlong ksor niê nie mlo kpa r'com rcom ro thanh thuong ti tinh toan trang tri trung tuong tat viet vinh
  ksor k’ k' h’ h' cil lieng siu y rcham nay kbuor kpuih rmah ayun eban hdok mdrang niekdam bon chau lau giang ha hoa ho cu a so mua thao vang trang cha ly sung hau tan phin lu`.split(
    /\s+/,
  ),
)

/** Those borne by most of the people. */
const common = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam mai luong cao'.split(
    ' ',
  ),
)

/** Ranks, degrees and forms of address that may stand before a name, “BSCKII” as recognition sees it too; “Đã ký:” of a copy. */
const titlesBefore =
  /^(?:(?:(?:BS\.?\s?)?CK\s?(?:[IlL]{1,3}|H|[12])|GS|PGS|TSKH|TS|ThS|Th\.S|CN|KS|BS|DS|Ths|THS|LS|NGƯT|NGND|NSƯT|NSND|TTƯT|TTND)\s*[.,]?\s*)+(?=\p{Lu})|^(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:[Tt]ướng|[Tt]á|[Uu]ý|[Úú]y)|Đại tướng|(?:Đại|Thượng|Trung)\s(?:uý|úy)|Chuẩn (?:úy|uý)|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Luật sư|Linh mục|Hòa thượng|Ông|Bà|Đ\/c|Đồng chí|\(?[Đđ]ã k[ýí]\)?\s?[:.]?)\s+/u

/** Of names of the Central Highlands too: “H'Bia”, “K’Sor”. */
const syllable = /^\p{Lu}(?:[\p{Ll}’']*|[’']\p{Lu}\p{Ll}+)$/u

/** Words of few letters that begin with capitals: what is no such text is no name, which most are not. */
const inCapitals = /^\p{Lu}\S{0,7}(?:\s+\p{Lu}\S{0,7}){1,5}$/u

/** How many UTF-16 units of degrees, ranks and forms of address stand before a name. */
export function lengthBeforeName(text: string): number {
  let at = 0
  for (let round = 0; round < 4; round++) {
    const found = titlesBefore.exec(text.slice(at))
    if (found === null) break
    at += found[0].length
  }
  return at
}

/** Whether a text is a person's full name: a family name and one to five further syllables, each with a capital letter. */
export function isPersonName(text: string): boolean {
  if (!inCapitals.test(text)) return false
  const words = text.split(/\s+/)
  if (words.length < 2 || words.length > 6) return false
  if (!words.every((word) => syllable.test(word) && word.length <= 8)) return false
  return families.has(bare(words[0] ?? '').toLowerCase()) || /^[HK][’']\p{Lu}/u.test(words[0] ?? '')
}

/** Family names long enough to be known by their end, as they are written. */
const knownByEnd =
  'Nguyễn Trần Phạm Hoàng Huỳnh Phan Đặng Dương Đoàn Vương Trịnh Trương Đinh Phùng Lương Triệu Quách Khương Nghiêm'.split(
    ' ',
  )

/**
 * The family name of which a seal covers the first letter or two: “#oàng” and “uyễn” are Hoàng and Nguyễn. Null where other names
 * end alike, or a word is whole.
 */
export function familyNameTorn(word: string): string | null {
  const seen = bare(word.replace(/ø/gu, 'g').replace(/^\P{L}+|\P{L}+$/gu, '')).toLowerCase()
  if (seen.length < 3 || families.has(seen)) return null
  const endsSo = (name: string) => name.endsWith(seen) && name.length - seen.length <= 2
  const meant = [...families].filter(endsSo)
  return meant.length === 1 ? (knownByEnd.find((name) => bare(name).toLowerCase() === meant[0]) ?? null) : null
}

/** A name as it is read through a seal or with the number of the page behind it: stray signs are none of it. */
export function withoutStraySigns(text: string): string {
  return text
    .replace(/(?<!\p{L})[^\p{L}\s](?!\p{L})/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Behind these words a name in capitals is that of a place or a school, or of somebody who is not the signer. */
const notBefore =
  /(?:^|\s)(?:xã|huyện|tỉnh|phường|quận|phố|thôn|trấn|xóm|bản|ấp|trường|học|non|sở|TH|THCS|THPT|MN|PTDTNT|TP\.?|đ\/c|ông|bà|chí|tướng|trưởng|tịch|thư|viên|ủy|uỷ|viện|đường)$/iu

const degreesAtEnd =
  /(?:(?:GS|PGS|TSKH|TS|ThS|CN|KS|BS|DS|BSCKI{1,2}|BSCK[12]|CKI{1,2})\s?\.?\s*)+$|(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|uý|úy)\s*$/u

/**
 * Where the person's name begins with which the text ends, degrees and ranks before it included: after a sign, or, where
 * `loose`, after any word that does not make it a place's or a school's name. -1 where none does.
 */
export function nameAtEnd(text: string, loose = { loose: false }): number {
  const end = /\d/.test(text.at(-1) ?? '') ? text.replace(/\s*\d{1,2}$/, '') : text
  if (!/(?:^|\s)\p{Lu}\S{0,7}$/u.test(end)) return -1
  const words = [...end.matchAll(/\S+/g)]
  let after = -1
  for (let count = 5; count >= (loose.loose ? 3 : 2); count--) {
    const first = words.at(-count)
    if (words.length < count || first === undefined || !isPersonName(end.slice(first.index))) continue
    const before = end.slice(0, first.index)
    const from = before.length - (degreesAtEnd.exec(before)?.[0].length ?? 0)
    const prior = before.slice(0, from).trimEnd()
    if (prior === '' || /[;.,)]$/.test(prior)) return from
    // “- Lưu Văn phòng Tỉnh ủy Nguyễn Văn Bưởi”: what is filed with a committee bears no name of a place.
    const filed = /^\P{L}*Lưu\s.*\s(?:ủy|uỷ)$/iu.test(prior) && common.has(bare(first[0]).toLowerCase())
    if (!loose.loose || (notBefore.test(prior) && !filed)) continue
    // “Lưu Tỉnh ủy Quảng Đông Hải Đinh Đức Linh”: of two names in a row the second begins with the family name of more people.
    if (!/\s\p{Lu}\p{Ll}+$/u.test(prior)) return after < 0 ? from : after
    if (after < 0 || common.has(bare(first[0]).toLowerCase())) after = from
  }
  return after
}
