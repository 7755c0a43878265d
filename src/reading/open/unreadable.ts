/** Why a file gives no text. */
export type Cause =
  | 'empty'
  | 'unknown-kind'
  | 'annex'
  | 'damaged'
  | 'locked'
  | 'too-large'
  | 'too-many'
  | 'no-text'
  | 'too-slow'
  | 'stopped'
  | 'pictures'

/** A file that gives no text; the message is a sentence in Vietnamese for the person who brought it. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  readonly because: Cause
  constructor(because: Cause, message: string) {
    super(message)
    this.because = because
  }
}

export const unknownKind = () =>
  new Unreadable(
    'unknown-kind',
    'Chưa đọc được loại tệp này. Đọc được: PDF, DOCX, DOC, RTF, ODT, TXT, MD, ảnh (PNG, JPEG, TIFF, WebP, HEIC) và ZIP chứa các loại đó; làm tệp kèm thì nhận cả XLSX, XLS, ODS, PPTX và ODP.',
  )

export const annexNotPaper = () =>
  new Unreadable(
    'annex',
    'Bảng tính và bản trình chiếu không đọc thành văn bản được. Hãy vào sổ bằng tay kèm tệp này, hoặc thêm tệp vào văn bản mà nó đi kèm.',
  )

/** Of a file that is left until there is time for its `pages` in pictures: nobody reads what this says. */
export class LeftForPictures extends Unreadable {
  readonly pages: number
  constructor(pages: number) {
    super('pictures', 'Tệp có trang ảnh, chờ nhận dạng chữ.')
    this.pages = pages
  }
}
