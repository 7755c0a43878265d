const markAlone = /^[([*\s]*(?:độ\s+)?(?:tuyệt\s+mật|tối\s+mật|mật)[)\]*.\s]*$/iu
const markInBrackets = /[([]\s*(?:tuyệt\s+mật|tối\s+mật|mật)\s*[)\]]/iu
/** In capitals among small letters; “BÍ MẬT NHÀ NƯỚC” is a subject, not a mark. */
const markWithin = /(?<![\p{L}\p{N}]|BÍ\s)(?:TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)(?![\p{L}\p{N}])/u
const numberOfSecret = /\((?:M|TM|TuM)\)\s*$|[-/](?:MẬT|TM)\s*$/u
const openWords = /^(?:không|khong|thường|thuong|bình thường|binh thuong|không mật|0|-|–)?$/iu

/**
 * Whether a line of a register is about a paper that bears a mark of secrecy: by its own column, by a mark in capitals or alone in
 * any cell, or by its number. In the column of secrecy whatever does not say “no” counts as a mark.
 */
export function isSecret(cells: readonly string[], columns: { secrecy?: number; number?: number }): boolean {
  const cell = (column: number | undefined) =>
    column === undefined ? '' : (cells[column] ?? '').normalize('NFC').trim()
  if (!openWords.test(cell(columns.secrecy))) return true
  if (numberOfSecret.test(cell(columns.number))) return true
  // Most lines do not say the word at all, in whichever normal form.
  if (!/mậ?(?:\u0323|\u0302)*t/iu.test(cells.join('\n'))) return false
  return cells.some((one) => {
    const text = one.normalize('NFC')
    return markAlone.test(text) || markInBrackets.test(text) || (/\p{Ll}/u.test(text) && markWithin.test(text))
  })
}
