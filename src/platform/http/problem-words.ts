import type { ProblemCode } from '#kernel/problem.ts'
import type { Words } from '#kernel/workflow.ts'

/** Status and title of every problem; the titles also head the page about the API. */
export const problems: Readonly<Record<ProblemCode, { status: number; title: Words }>> = {
  'invalid-input': { status: 400, title: { vi: 'Dữ liệu gửi lên chưa đúng', en: 'The input is not valid' } },
  'not-signed-in': { status: 401, title: { vi: 'Bạn chưa đăng nhập', en: 'You are not signed in' } },
  'second-factor-required': {
    status: 403,
    title: { vi: 'Cần đăng nhập bằng hai bước', en: 'A second factor is required' },
  },
  'role-required': {
    status: 403,
    title: { vi: 'Vai trò của bạn không được làm việc này', en: 'Your roles do not allow this' },
  },
  'scope-required': { status: 403, title: { vi: 'Mã truy cập thiếu quyền', en: 'The access token lacks the scope' } },
  'same-person': { status: 403, title: { vi: 'Việc này phải do người khác làm', en: 'Another person must do this' } },
  'own-matter': {
    status: 403,
    title: { vi: 'Không ai tự quyết việc của mình', en: 'Nobody decides in their own matter' },
  },
  'not-allowed': { status: 403, title: { vi: 'Việc này không được phép', en: 'This is not allowed' } },
  'cross-site': {
    status: 403,
    title: { vi: 'Yêu cầu đến từ một trang web khác', en: 'The request came from another site' },
  },
  'not-found': { status: 404, title: { vi: 'Không tìm thấy', en: 'Not found' } },
  'unknown-address': { status: 404, title: { vi: 'Địa chỉ này không có', en: 'There is nothing at this address' } },
  'wrong-method': {
    status: 405,
    title: { vi: 'Địa chỉ này không nhận phương thức đó', en: 'This address does not take that method' },
  },
  'wrong-state': { status: 409, title: { vi: 'Chưa thể làm ở bước này', en: 'Not possible in this state' } },
  'too-late': { status: 409, title: { vi: 'Đã quá hạn', en: 'It is too late' } },
  'already-exists': { status: 409, title: { vi: 'Đã có rồi', en: 'It already exists' } },
  'out-of-date': {
    status: 409,
    title: { vi: 'Có người vừa thay đổi trước bạn', en: 'Somebody changed it before you' },
  },
  'key-in-use': {
    status: 409,
    title: { vi: 'Yêu cầu cùng khoá đang được xử lý', en: 'A request with this key is under way' },
  },
  'outcome-unknown': {
    status: 409,
    title: { vi: 'Chưa rõ yêu cầu trước đã xong chưa', en: 'The outcome of the earlier request is unknown' },
  },
  'too-large': { status: 413, title: { vi: 'Dữ liệu gửi lên quá lớn', en: 'The input is too large' } },
  'wrong-media-type': {
    status: 415,
    title: { vi: 'Loại dữ liệu gửi lên không được nhận', en: 'The media type is not accepted' },
  },
  'wrong-host': { status: 421, title: { vi: 'Tên miền này không có ở đây', en: 'This host is not served here' } },
  'reason-required': { status: 422, title: { vi: 'Cần nêu lý do', en: 'A reason is required' } },
  'key-reused': {
    status: 422,
    title: { vi: 'Khoá này đã dùng cho một yêu cầu khác', en: 'This key was used for another request' },
  },
  'too-many': { status: 429, title: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' } },
  broken: { status: 500, title: { vi: 'Hệ thống gặp lỗi', en: 'Something broke' } },
  'read-only': { status: 503, title: { vi: 'Sổ minh bạch đang chỉ đọc', en: 'The record is read-only' } },
  unavailable: { status: 503, title: { vi: 'Hệ thống tạm thời chưa phục vụ được', en: 'Temporarily unavailable' } },
  'too-slow': { status: 503, title: { vi: 'Yêu cầu mất quá nhiều thời gian', en: 'The request took too long' } },
}
