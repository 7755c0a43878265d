import { headerKey, type Mapping } from './fields.rules.ts'

/** Where a line may say that its paper is secret: columns that say nothing else, the note, the number. */
export type MarkColumns = { secrecy: readonly number[]; note?: number | undefined; number?: number | undefined }

/** The columns of a file; one that is named “Độ mật” counts also where nobody mapped it. */
export function markColumns(mapping: Mapping, names: readonly string[]): MarkColumns {
  const named = names.flatMap((name, at) => (/^(?:muc )?(?:do )?mat$/.test(headerKey(name)) ? [at] : []))
  const mapped = mapping.secrecy === undefined ? [] : [mapping.secrecy]
  return { secrecy: [...new Set([...mapped, ...named])], note: mapping.note, number: mapping.number }
}

const high = String.raw`(?:t[ốo]i|tuy[ệe]t)\s+m[ậa]t`
const any = String.raw`(?:(?:t[ốo]i|tuy[ệe]t)\s+)?m[ậa]t`
const thing = String.raw`(?:văn\s+bản|tài\s+liệu|công\s+văn|hồ\s+sơ|vb|cv|bản|dấu|đóng\s+dấu|loại|độ|mức\s+độ|mức|chế\s+độ)`
const within = (pattern: string, flags = 'iu') =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, flags)

/** A cell that says nothing else: “Mật”, “(tối mật)”, “văn bản mật”. */
const alone = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${thing}\s+){0,2}(?:mật\s*:\s*)?${any}[^\p{L}\p{N}]*$`, 'iu')
/** In brackets, behind “Độ mật:”, or set off as the last thing of a sentence. */
const setOff = [
  new RegExp(String.raw`[([]\s*(?:${thing}\s+){0,2}(?:tuyệt\s+mật|tối\s+mật|mật)\s*[)\]]`, 'iu'),
  within(String.raw`độ\s+mật\s*[:=–-]\s*${any}`),
  new RegExp(String.raw`[.;:–]\s*(?:${thing}\s+){0,2}(?:tuyệt\s+mật|tối\s+mật|mật)[^\p{L}\p{N}]*$`, 'iu'),
]
const kind = String.raw`(?:công\s+văn|văn\s+bản|tài\s+liệu|hồ\s+sơ|kế\s+hoạch|báo\s+cáo|quyết\s+định|tờ\s+trình|thông\s+báo|chỉ\s+thị|phương\s+án|(?:công\s+)?điện|nghị\s+quyết|kết\s+luận|biên\s+bản|giấy\s+mời)`
/** Words that “mật” begins: “mật khẩu”, “mật ong”. */
const begun = 'độ|mã|khẩu|thiết|ong|vụ|thư|danh|nghị'
const notOther = String.raw`(?!\s+(?:${begun})(?!\p{L}))`
/**
 * What the paper says of itself before its subject, or that it was stamped: “Mật: …”, “Kế hoạch mật về …”, “có đóng dấu mật”. Of “soạn thảo
 * văn bản mật” a subject speaks.
 */
const ofItself = [
  new RegExp(String.raw`^[^\p{L}\p{N}]*${any}\s*[:.;–-]\s`, 'iu'),
  new RegExp(String.raw`^[^\p{L}\p{N}]*${kind}\s+mật${notOther}(?![\p{L}\p{N}])`, 'iu'),
  within(String.raw`(?:có|được|đã)\s+đóng\s+dấu\s+mật`),
]
/** In capitals among small letters; “BÍ MẬT NHÀ NƯỚC” is a subject, not a mark. */
export const inCapitals = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|BÍ\s|BẢO\s|CƠ\s|ONG\s|MÍA\s)(?:TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)(?!\s+(?:${begun.toUpperCase()})(?!\p{L}))(?![\p{L}\p{N}])`,
  'u',
)
/** The two higher marks say nothing else, but in the name of a list of secrets: “danh mục bí mật nhà nước độ Tối mật”. */
const higher = within(high)
const listOfSecrets = /bí\s+mật\s+nhà\s+nước/iu
/** Words that “mật” belongs to: “bảo mật”, “mật khẩu”; and what stands before somebody who is called so. */
const wordBefore = /(?<!\p{L})(?:bảo|bí|cơ|thân|chu|cẩn|nước)\s+$/iu
const wordAfter = new RegExp(String.raw`^\s+(?:${begun})(?!\p{L})`, 'iu')
const nameBefore =
  /(?:(?<!\p{L})(?:ông|bà|anh|chị|em|cô|chú|đ\/c|đồng chí)|(?<!\p{L})(?!(?:Độ|Dấu|Bản|Loại|Mức)\s)\p{Lu}\p{Ll}+)\s+$/u
const numberOfSecret = /\((?:M|TM|TuM)\)\s*$|[-/](?:MẬT|TM)\s*$/u
const openWords =
  /^(?:không|khong|thường|thuong|bình thường|binh thuong|không mật|khẩn|thượng khẩn|hỏa tốc|hoả tốc|0|-|–)?$/iu

/**
 * Whether a line of a register is about a paper that bears a mark of secrecy: by its own column, where whatever does not say “no”
 * counts; by its number; by a mark alone in a cell, in capitals or set off in a sentence; and in the note by the word.
 */
export function isSecret(cells: readonly string[], columns: MarkColumns): boolean {
  const cell = (column: number | undefined) =>
    column === undefined ? '' : (cells[column] ?? '').normalize('NFC').trim()
  if (columns.secrecy.some((column) => !openWords.test(cell(column)))) return true
  if (numberOfSecret.test(cell(columns.number))) return true
  // Most lines do not say the word at all, in whichever normal form.
  if (!/m[aậâạ][\u0300-\u036f]*t/iu.test(cells.join('\n'))) return false
  return saysSecret(cell(columns.note)) || cells.some((one) => isMarked(one.normalize('NFC')))
}

function isMarked(text: string): boolean {
  if (alone.test(text) || [...setOff, ...ofItself].some((pattern) => pattern.test(text))) return true
  if (/\p{Ll}/u.test(text) && inCapitals.test(text)) return true
  return higher.test(text) && !listOfSecrets.test(text)
}

/** In a note the word alone tells. */
function saysSecret(note: string): boolean {
  return [...note.matchAll(/(?<![\p{L}\p{N}])mật(?![\p{L}\p{N}])/giu)].some(({ 0: word, index }) => {
    const before = note.slice(0, index)
    if (wordBefore.test(before) || wordAfter.test(note.slice(index + word.length))) return false
    return word !== 'Mật' || !nameBefore.test(before)
  })
}
