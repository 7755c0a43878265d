import { bare } from '#vietnamese/bare.ts'
import { isCapitals } from './marks.ts'

/** How the first paragraph of a paper begins: legal grounds, purpose, time, or a first heading. */
const openers =
  /^(?:can cu|thuc hien|xet|theo|nham|de|ngay \d|hom nay|trong|vua qua|sau khi|qua|ke tu|tu ngay|trien khai|tiep (?:theo|tuc|nhan)|phuc dap|tra loi|kinh thua|de nghi|duoc su|thua|vao (?:luc|hoi|ngay)|tren co so|trien khai|chap hanh|thoi gian|tai|hien nay|thay mat|de (?:tiep|bao|phuc|tang|kip)|uy ban nhan dan .{8,} (?:nhan duoc|kinh|tran trong|thong bao|ban hanh|de nghi|yeu cau)|.{4,90} (?:kinh (?:trinh|de nghi|bao cao)|tran trong)|.{4,90} (?:chi thi|thong bao|yeu cau|de nghi)(?: nhu sau)?\s?:|nhan duoc|dieu \d|phan (?:thu|[ivx\d])|chuong [ivx\d]|[a-h]\s?[.)]|[a-h]\s?[-–]\s?(?=[a-z]{2})|[ivx]{1,4}\s?[./)]|[ivx]{1,4}\s?[-–]\s?(?=[a-z]{2})|\d{1,2}\s?[.)])(?![a-z])/

/** Whether a line begins as the body of a paper does: “Căn cứ”, “Thực hiện”, “1.”, “Điều 1”. */
export function opensBody(text: string): boolean {
  return openers.test(
    bare(text)
      .toLowerCase()
      .replace(/^[^a-z0-9]+/, ''),
  )
}

/** Whether a line is running text: long and mostly in small letters. */
export function isProse(text: string): boolean {
  return text.length >= 60 && !isCapitals(text)
}

export function startsSmall(text: string): boolean {
  return /^[\s"“(]*\p{Ll}/u.test(text)
}
