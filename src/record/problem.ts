import type { Words } from '#kernel/workflow.ts'

/** Every way in which a record or a receipt can be wrong. */
export type ProblemCode =
  | 'unreachable'
  | 'no-checkpoint'
  | 'malformed-checkpoint'
  | 'unknown-key'
  | 'since-unknown-key'
  | 'expired-key'
  | 'uncertified-root'
  | 'shrunk'
  | 'rewritten'
  | 'missing-file'
  | 'malformed-file'
  | 'wrong-hash'
  | 'wrong-tile'
  | 'wrong-root'
  | 'entry-form'
  | 'entry-seq'
  | 'entry-time'
  | 'entry-link'
  | 'malformed-receipt'
  | 'wrong-entry'
  | 'not-included'
  | 'wrong-opening'

/** What is wrong, where, in words for people. `seq` is the first wrong entry where one can be named. */
export type Problem = Words & { code: ProblemCode; seq?: number; path?: string; detail?: string }

const words: Record<ProblemCode, Words> = {
  unreachable: { vi: 'Không đọc được sổ.', en: 'The record cannot be read.' },
  'no-checkpoint': { vi: 'Không thấy dấu niêm phong (checkpoint) của sổ.', en: 'The record has no checkpoint.' },
  'malformed-checkpoint': { vi: 'Dấu niêm phong (checkpoint) không đúng dạng.', en: 'The checkpoint is malformed.' },
  'unknown-key': {
    vi: 'Dấu niêm phong không được ký bằng khoá bạn đưa.',
    en: 'The checkpoint is not signed by the key you gave.',
  },
  'since-unknown-key': {
    vi: 'Dấu niêm phong cũ không được ký bằng khoá bạn đưa.',
    en: 'The earlier checkpoint is not signed by the key you gave.',
  },
  'expired-key': {
    vi: 'Dấu niêm phong chỉ có chữ ký của khoá đã thôi dùng quá 90 ngày, hoặc của khoá mà sổ không ghi.',
    en: 'The checkpoint is signed only by a key that was replaced more than 90 days ago, or that the record does not name.',
  },
  'uncertified-root': {
    vi: 'Sổ ghi một khoá gốc mới mà khoá gốc trước đó không chứng nhận.',
    en: 'The record names a new root key that the root key before it did not certify.',
  },
  shrunk: {
    vi: 'Sổ đã ngắn đi: dấu niêm phong cũ có nhiều mục hơn.',
    en: 'The record has shrunk: the earlier checkpoint has more entries.',
  },
  rewritten: {
    vi: 'Sổ đã bị viết lại: phần đầu không còn như trong dấu niêm phong cũ.',
    en: 'The record was rewritten: its beginning is not that of the earlier checkpoint.',
  },
  'missing-file': { vi: 'Sổ thiếu một tệp.', en: 'A file of the record is missing.' },
  'malformed-file': { vi: 'Một tệp của sổ không đúng dạng.', en: 'A file of the record is malformed.' },
  'wrong-hash': {
    vi: 'Nội dung mục không khớp với mã băm đã công bố.',
    en: 'The entry does not match its published hash.',
  },
  'wrong-tile': { vi: 'Một ô mã băm không khớp với các mục.', en: 'A tile of hashes does not match the entries.' },
  'wrong-root': {
    vi: 'Mã gốc tính lại không khớp với mã gốc đã ký.',
    en: 'The recomputed root is not the one that was signed.',
  },
  'entry-form': { vi: 'Mục không đúng dạng.', en: 'The entry does not have the form of an entry.' },
  'entry-seq': { vi: 'Số thứ tự của mục sai.', en: 'The entry has the wrong sequence number.' },
  'entry-time': { vi: 'Mục có thời điểm sớm hơn mục trước nó.', en: 'The entry is older than the one before it.' },
  'entry-link': {
    vi: 'Mục không nối với mục trước của cùng một việc.',
    en: 'The entry is not linked to the last one of the same subject.',
  },
  'malformed-receipt': { vi: 'Đây không phải là một biên nhận đầy đủ.', en: 'This is not a whole receipt.' },
  'wrong-entry': { vi: 'Biên nhận chứa một mục không đúng dạng.', en: 'The receipt holds an entry that is malformed.' },
  'not-included': { vi: 'Mục này không có trong sổ đã ký.', en: 'This entry is not in the signed record.' },
  'wrong-opening': {
    vi: 'Nội dung kèm theo không phải là nội dung mà mục cam kết.',
    en: 'The content given is not the one that the entry commits to.',
  },
}

export function problem(code: ProblemCode, more: { seq?: number; path?: string; detail?: string } = {}): Problem {
  return { code, ...words[code], ...more }
}
