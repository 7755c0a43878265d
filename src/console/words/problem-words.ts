import { phrase } from './say.ts'

export const problemWords = {
  'problem.refused': phrase('Quy tắc không cho phép', 'The rules do not allow this'),
  'problem.basis': phrase('Căn cứ: {basis}', 'Basis: {basis}'),
  'problem.readOnly': phrase('Sổ minh bạch tạm ngừng ghi', 'The record takes nothing for now'),
  'problem.tooSlow': phrase('Máy chủ đang bận', 'The server is busy'),
  'problem.tooSlow.text': phrase(
    'Yêu cầu mất quá nhiều thời gian. Hãy xem việc đã được ghi chưa rồi thử lại.',
    'The request took too long. See whether it was recorded, then try again.',
  ),
  'problem.broken': phrase('Có lỗi trong hệ thống', 'Something broke'),
  'problem.broken.text': phrase(
    'Việc bạn vừa làm chưa được ghi. Hãy thử lại. Nếu vẫn lỗi, hãy báo quản trị viên số sự cố này.',
    'What you did was not recorded. Try again. If it fails again, give the administrator this incident number.',
  ),
  'problem.incident': phrase('Số sự cố {incident}', 'Incident {incident}'),
  'problem.unreachable': phrase('Không kết nối được máy chủ', 'The server cannot be reached'),
  'problem.unreachable.text': phrase(
    'Hãy kiểm tra đường truyền rồi thử lại. Gửi lại không làm việc bị ghi hai lần.',
    'Check your connection and try again. Sending again records nothing twice.',
  ),
  'problem.changed': phrase('Vừa có thay đổi ở nơi khác', 'It was changed elsewhere'),
  'problem.invalid': phrase('Cần sửa lại', 'Correct this'),
  'problem.tooMany': phrase('Thao tác quá nhanh', 'Too many attempts'),
  'problem.wait': phrase('Hãy thử lại sau {seconds} giây.', 'Try again in {seconds} {seconds:second|seconds}.'),
  'problem.retry': phrase('Thử lại', 'Try again'),
  'problem.notFound': phrase('Không tìm thấy', 'Not found'),
  'problem.notFound.text': phrase(
    'Liên kết có thể đã cũ hoặc gõ nhầm, mục này có thể đã bỏ, hoặc bạn không được xem.',
    'The address may be old or mistyped, the item may be gone, or you may not see it.',
  ),
  'problem.closed': phrase('Không mở được', 'This cannot be opened'),
  'problem.screen': phrase('Trang này bị lỗi khi hiển thị', 'This page failed to show'),
  'problem.screen.text': phrase(
    'Dữ liệu của bạn không bị ảnh hưởng. Hãy tải lại trang.',
    'Your data is not affected. Reload the page.',
  ),
  'problem.reload': phrase('Tải lại', 'Reload'),
} as const
