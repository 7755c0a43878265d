/** A place, or the hour of a telegram behind it; nothing else stands before the date of a head. */
export const beforeDate = /^(?:\P{L}*|\P{L}*\p{Lu}[^,:;]{0,40},?\s*(?:(?:hồi|lúc)[^,]*)?)$/u

/** "Phòng Hành chính trước ngày 05/5/2016": a line of the body by when something is due. */
export const due = /(?<!\p{L})(?:trước|đến|từ|vào|trong|hết|sau)\s+(?:ngày\s*)?$/u

/** A number or the name of a law before the date: it is that of a cited paper. */
export const cites = /\d\s?[/-]|\d{3}|(?:^|\s)(?:số|luật|căn cứ|thực hiện|theo|quyết định|nghị định)(?!\p{L})/iu
