import type { OfficialPaper } from '#kernel/official-paper.ts'

type Urgency = NonNullable<OfficialPaper['urgency']>

/** The frames of the stamps in millimetres and their red: Decree 30/2020/NĐ-CP, Appendix I, part I, III.2.b. */
export const stampWidths: Readonly<Record<Urgency, number>> = { KHẨN: 20, 'THƯỢNG KHẨN': 40, 'HỎA TỐC': 30 }
export const stampHeight = 8
export const stampRed = 'D7141A'
