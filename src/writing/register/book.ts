/** A column of a book; shares are parts of the width of a page. `holds`: days (05/09/2026) or whole numbers, where it is filled. */
export type BookColumn = { title: string; share: number; align?: 'left' | 'center'; holds?: 'day' | 'number' }

/** A register as it is printed for signature: Decree 30/2020/NĐ-CP, Appendix IV. */
export type RegisterBook = {
  /** Tên cơ quan, tổ chức chủ quản; null where there is none. */
  superior: string | null
  authority: string
  /** "Sổ đăng ký văn bản đến" */
  title: string
  /** Lines of the cover below the title: year or term, days, serials. */
  cover: readonly string[]
  columns: readonly BookColumn[]
  rows: readonly (readonly string[])[]
  /** Sentences after the last line: how many lines there are, which serials are empty. */
  closing: readonly string[]
  place: string
  /** Who signs at the end, from left to right. */
  signing: readonly string[]
}

/** Millimetres of A4 across, and points. */
export const bookSheet = {
  width: 297,
  height: 210,
  margin: { top: 20, bottom: 15, left: 20, right: 15 },
  head: 11,
  body: 11,
} as const

export const bookWidth = bookSheet.width - bookSheet.margin.left - bookSheet.margin.right

/** Widths of the columns in millimetres. */
export function columnWidths({ columns }: RegisterBook): number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  return columns.map(({ share }) => (bookWidth * share) / shares)
}

export const dateLine = ({ place }: Pick<RegisterBook, 'place'>) =>
  `${place}, ngày ....... tháng ....... năm ............`
