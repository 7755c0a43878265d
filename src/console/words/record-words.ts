import { addWords, phrase } from './say.ts'

export const recordWords = {
  'record.title': phrase('Sổ minh bạch', 'The record'),
  'record.lead': phrase(
    'Mọi quyết định, theo thứ tự, không thể sửa. Ai cũng tự kiểm chứng được.',
    'Every decision, in order, unalterable. Anyone can verify it.',
  ),
  'record.column.entry': phrase('Mục', 'Entry'),
  'record.column.did': phrase('Quyết định', 'Decision'),
  'record.column.by': phrase('Bởi', 'By'),
  'record.column.at': phrase('Lúc', 'At'),
  'record.internal': phrase('Mục nội bộ', 'Internal entry'),
  'record.internal.text': phrase(
    'Sổ công khai chỉ cho thấy mục này có và không bị sửa. Nội dung chỉ người có việc đọc được.',
    'The public record shows only that this entry is there and unaltered. Its content is for those whose work it is.',
  ),
  'record.verify': phrase('Tự kiểm chứng', 'Verify for yourself'),
  'record.public': phrase('Xem ở trang công khai', 'See on the public site'),
  'record.subject': phrase('Mở việc này', 'Open the matter'),
  'record.commitment': phrase('Mã cam kết nội dung', 'Commitment to the content'),
  'record.previous': phrase('Mục trước của việc này', 'Earlier entry of this matter'),
  'record.basis': phrase('Căn cứ', 'Basis'),
  'record.reason': phrase('Lý do', 'Reason'),
  'record.raw': phrase('Nguyên văn mục', 'The entry as it stands'),
  'record.empty': phrase('Sổ chưa có mục nào', 'The record has no entries yet'),
  'record.empty.text': phrase(
    'Mục đầu tiên được ghi khi có quyết định đầu tiên, chẳng hạn giao một vai trò.',
    'The first entry comes with the first decision, such as granting a role.',
  ),
  'health.title': phrase('Tình trạng hệ thống', 'System health'),
  'health.ready': phrase('Hệ thống đang hoạt động bình thường', 'The system works as it should'),
  'health.unready': phrase('Có phần đang không hoạt động', 'Something is not working'),
  'health.part.database': phrase('Cơ sở dữ liệu', 'Database'),
  'health.part.job-queue': phrase('Hàng đợi công việc (giây chờ lâu nhất)', 'Job queue (longest wait in seconds)'),
  'health.part.worker': phrase('Bộ chạy công việc nền', 'Background worker'),
  'health.part.decisions': phrase('Ghi quyết định vào sổ', 'Recording of decisions'),
  'health.part.checkpoint': phrase('Ký công bố sổ (số mục chưa công bố)', 'Publishing of the record (entries behind)'),
  'health.check': phrase('Phần', 'Part'),
  'health.state': phrase('Tình trạng', 'State'),
  'health.detail': phrase('Chi tiết', 'Detail'),
  'health.ok': phrase('Tốt', 'Good'),
  'health.failed': phrase('Hỏng', 'Failing'),
  'health.api': phrase('Tài liệu API', 'API documentation'),
} as const

addWords(recordWords)
