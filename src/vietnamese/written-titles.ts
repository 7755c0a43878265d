import { bareLetters } from './bare.ts'

/** Titles of those who sign, as they are printed; from Decree 30/2020/NĐ-CP, Appendix I, and the statutes of the Party and of mass organisations. */
const titles = `GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TỔNG GIÁM ĐỐC|PHÓ TỔNG GIÁM ĐỐC|CHỦ TỊCH|PHÓ CHỦ TỊCH|PHÓ CHỦ TỊCH THƯỜNG TRỰC|HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG|TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG
|CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|PHÓ TRƯỞNG BAN THƯỜNG TRỰC|BÍ THƯ|PHÓ BÍ THƯ|PHÓ BÍ THƯ THƯỜNG TRỰC|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG
|PHÓ CỤC TRƯỞNG|CHI CỤC TRƯỞNG|PHÓ CHI CỤC TRƯỞNG|VỤ TRƯỞNG|PHÓ VỤ TRƯỞNG|VIỆN TRƯỞNG|PHÓ VIỆN TRƯỞNG|CHÁNH ÁN|PHÓ CHÁNH ÁN|CHÁNH THANH TRA|PHÓ CHÁNH THANH TRA
|CHỈ HUY TRƯỞNG|PHÓ CHỈ HUY TRƯỞNG|CHÍNH ỦY|CHÍNH TRỊ VIÊN|CHỦ NHIỆM|PHÓ CHỦ NHIỆM|PHÓ CHỦ NHIỆM THƯỜNG TRỰC|TRƯỞNG CÔNG AN|PHÓ TRƯỞNG CÔNG AN|THỦ TƯỚNG|PHÓ THỦ TƯỚNG
|TRƯỞNG KHOA|PHÓ TRƯỞNG KHOA|TỔNG BIÊN TẬP|TRƯỞNG TRẠM|PHÓ TRƯỞNG TRẠM|HẠT TRƯỞNG|PHÓ HẠT TRƯỞNG|ĐỘI TRƯỞNG|PHÓ ĐỘI TRƯỞNG|TRƯỞNG CÔNG AN HUYỆN|PHÓ TRƯỞNG CÔNG AN HUYỆN`

const byLetters = new Map(titles.split(/\s*\|/).map((title) => [bareLetters(title), title]))

/** A title as it is printed, where it differs by marks alone from what was read; null where it is none of those known. */
export function writtenTitle(read: string): string | null {
  return byLetters.get(bareLetters(read)) ?? null
}
