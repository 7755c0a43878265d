/** What a careful clerk would write down of a paper; the shape in which the reader is scored. */
export type Answer = {
  number: string | null
  /** Year, month and day; null where the paper does not say all three. */
  date: string | null
  place: string | null
  issuer: string | null
  parent: string | null
  type: string | null
  subject: string | null
  addressees: string[]
  recipients: string[]
  signer: string | null
  signerTitle: string | null
  signingAuthority: string | null
  urgency: string | null
  secrecy: string | null
  cites: AnsweredCite[]
  deadlines: { text: string; date: string | null }[]
  tasks: AnsweredTask[]
}

export type AnsweredCite = { number: string; date: string | null; issuer: string | null }
export type AnsweredTask = { actor: string; text: string; deadline?: string }

/** A part of the body or of an appendix. */
export type Block =
  | { kind: 'text' | 'heading' | 'centre'; text: string }
  /** `note` stands under the page on which the text stands; its mark follows the text. */
  | { kind: 'noted'; text: string; mark: number; note: string }
  | { kind: 'table'; rows: string[][] }

export type Head = {
  parent: string[]
  issuer: string[]
  /** "CỘNG HÒA XÃ HỘI …" and the motto, or "ĐẢNG CỘNG SẢN VIỆT NAM". */
  nation: string[]
  /** "Số: 12/KH-UBND"; with a gap where the serial is not written. */
  number: string
  /** Lines under the number, of letters only. */
  subject: string[]
  /** "Hồ Sen, ngày 05 tháng 3 năm 2026". */
  placeDate: string
  /** HỎA TỐC, MẬT, LƯU HÀNH NỘI BỘ: stamped at the head. */
  marks: string[]
}

export type Foot = {
  /** With "Nơi nhận:" first. */
  recipients: string[]
  /** Authority and title, in capitals. */
  titles: string[]
  /** "(đã ký)" or nothing. */
  signed: string | null
  /** The name, with rank or degree where the office writes it. */
  signer: string | null
}

export type MadePaper = {
  id: string
  layout: 'state' | 'party'
  /** Set in the form that the Party gives its papers since May 2026. */
  newForm: boolean
  /** What kind of paper it is, for tables of accuracy: "letter from a department". */
  kind: string
  head: Head
  /** Of papers that bear the name of their type. */
  title: { type: string; subject: string[]; authority: string[] } | null
  /** With "Kính gửi:" first; none where the paper names no addressees. */
  addressees: string[]
  body: Block[]
  foot: Foot
  appendix: Block[]
  /** What the signing tool puts on the page where the text leaves room. */
  stamps: { serial: string; day: string } | null
  answer: Answer
  /** What the page shows beyond its text, once stamped. */
  page: Partial<Answer>
}
