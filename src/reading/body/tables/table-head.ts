import { bare } from '#vietnamese/bare.ts'

/** What the columns of a table of work say, in their order from the left; null where a column says something else. */
export type Column = 'count' | 'what' | 'who' | 'when' | null

const forms: readonly [Exclude<Column, null>, RegExp][] = [
  ['count', /^(?:s?tt|so tt|so thu tu)$/],
  [
    'what',
    /^(?:cac )?(?:noi dung|nhiem vu|cong viec|dau viec|hang muc|hoat dong|cong trinh|ten (?:nhiem vu|cong viec|hoat dong|cong trinh))(?![a-z])/,
  ],
  [
    'who',
    /^(?:(?:don vi|co quan|nguoi|bo phan|ca nhan|can bo|phong|to chuc|lanh dao|dau moi|trach nhiem)[a-z,/() -]{0,30}\s)?(?:chu tri|thuc hien|phu trach|tham muu|duoc giao|duoc phan cong|chiu trach nhiem|quan ly)(?![a-z])|^phan cong(?: thuc hien| nhiem vu)?$/,
  ],
  ['when', /^(?:thoi (?:gian|han)|han (?:hoan thanh|nop|cuoi)|tien do|ngay hoan thanh|hoan thanh)(?![a-z])/],
]

/** What a column says by what stands over it: “Đơn vị chủ trì”, “Thời gian hoàn thành”. */
export function columnNamed(title: string): Column {
  const plain = bare(title).toLowerCase().replace(/\s+/g, ' ').trim()
  return forms.find(([, form]) => form.test(plain))?.[0] ?? null
}

export const isCount = (text: string) => text.length < 12 && columnNamed(text) === 'count'

/** Where “TT” ends in a line that goes on with the title beside it: “TT Nội dung nhiệm vụ”, over a column as narrow as a number; undefined where it is none. */
export function endOfCount(text: string): number | undefined {
  const count = /^(?:S?TT|Số TT)(?=\s+\S)/iu.exec(text)?.[0]
  return count !== undefined && columnNamed(text.slice(count.length)) === 'what' ? count.length : undefined
}

export const beginsTable = (text: string) => isCount(text) || endOfCount(text) !== undefined

/**
 * Whether a table with these columns says who is to do what. One whose times stand before what they are times of is the course of a
 * meeting; one without numbers may be anything.
 */
export function tellsWork(columns: readonly Column[]): boolean {
  const [what, when] = [columns.indexOf('what'), columns.indexOf('when')]
  return columns[0] === 'count' && what > 0 && columns.indexOf('who') > what && (when < 0 || when > what)
}

/** The number of a row: its place among the rows; undefined where a text is none. */
export function rowNumber(text: string): number | undefined {
  const found = /^0?(\d{1,2})[.)]?$/.exec(text)
  return found ? Number(found[1]) : undefined
}
