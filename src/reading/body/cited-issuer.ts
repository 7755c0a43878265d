/** Words with which a paper's subject begins behind its issuer. */
const subject =
  /[.;:()“"]|,\s(?!(?:thành phố|thị xã|huyện|quận|tỉnh|xã|phường|ban|bộ|sở|ngành)\s)|\s(?:về|quy định|hướng dẫn|ban hành|sửa đổi|phê duyệt|triển khai|thực hiện|thông báo|chỉ đạo|yêu cầu|đề nghị|tổ chức|tiếp tục|thành lập|giao|kèm|công bố|quyết định|điều chỉnh|phân công|phát động|tăng cường|đẩy mạnh|bổ sung|đã|được|có hiệu lực|nêu trên|[Vv]\s?\/\s?v|và\s(?:các\s)?(?:văn bản|công văn|quyết định|kế hoạch|nghị|chỉ thị|thông|hướng dẫn|luật))(?=[\s,.;:]|$)/u

/** Who issued a cited paper: what stands behind “của” up to the words of its subject; null where nothing does. */
export function issuerAfter(text: string, from: number, limit: number): string | null {
  const rest = text.slice(from, Math.min(limit, from + 160))
  const opened = /^[\s,)]{0,3}(?:(?:đã\s)?(?:được\s)?(?:ban hành\s)?(?:của|do)\s)/iu.exec(rest)
  if (!opened) return null
  const name = rest.slice(opened[0].length)
  // A short form in brackets is part of the name: "Sở Giáo dục và Đào tạo (GD&ĐT) Bắc Giang".
  const kept = name.replace(/\(([^()\s]{2,12})\)/gu, (all) => all.replace('(', '\u0001').replace(')', '\u0002'))
  const end = subject.exec(kept)?.index ?? kept.length
  const found = kept
    .slice(0, end)
    .replace('\u0001', '(')
    .replace('\u0002', ')')
    .replace(/(?<![\s,])[\s,]+$/u, '')
    .replace(/(?<=[\p{L}])\d{1,2}$/u, '')
  return found.length >= 2 && /\p{Lu}/u.test(found) ? found : null
}
