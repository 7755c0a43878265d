import { addWords, phrase } from './say.ts'

export const erasureWords = {
  'erasures.title': phrase('Xoá nội dung trong sổ', 'Erasure of recorded content'),
  'erasures.lead': phrase(
    'Khi luật cho phép, nội dung của một mục được xoá. Bản thân mục vẫn còn và vẫn kiểm chứng được.',
    'Where the law allows, the content of an entry is erased. The entry itself stays and can still be verified.',
  ),
  'erasures.empty': phrase('Chưa có đề nghị xoá nào', 'No erasures yet'),
  'erasures.empty.text': phrase(
    'Đề nghị đầu tiên đến từ nút “Đề nghị xoá”, hoặc từ một mục đang mở trong Sổ minh bạch. Một quản trị viên khác quyết định.',
    'The first comes by “Propose an erasure”, or from an open entry of the record. Another administrator decides.',
  ),
  'erasures.ofEntry': phrase('Đề nghị xoá nội dung', 'Propose to erase the content'),
  'erasures.column.entries': phrase('Mục trong sổ', 'Entries'),
  'erasures.column.ground': phrase('Lý do theo luật', 'Legal ground'),
  'erasures.column.state': phrase('Trạng thái', 'State'),
  'erasures.column.proposed': phrase('Đề nghị lúc', 'Proposed'),
  'erasures.column.due': phrase('Hạn quyết định', 'Decision due'),
  'erasures.entries': phrase('Mục {list}', 'Entries {list}'),
  'erasures.more': phrase('{list} và {more} mục nữa', '{list} and {more} more'),
  'erasures.seqs': phrase('Số mục trong Sổ minh bạch', 'Entry numbers of the record'),
  'erasures.seqs.hint': phrase('Một hay nhiều số, ví dụ: 12, 15-18', 'One or several, for example: 12, 15-18'),
  'erasures.seqs.wrong': phrase(
    'Hãy ghi số mục như 12, 15-18, nhiều nhất {most} mục.',
    'Write entry numbers like 12, 15-18, at most {most}.',
  ),
  'erasures.seqs.missing': phrase('Sổ chưa có mục {list}.', 'The record has no entry {list} yet.'),
  'erasures.text': phrase('Giải thích cho người quyết định', 'Explanation for the one who decides'),
  'erasures.text.hint': phrase(
    'Nội dung nào thuộc diện phải xoá, theo văn bản nào. Đừng chép lại dữ liệu cá nhân vào đây.',
    'What must be erased and under which paper. Do not repeat the personal data here.',
  ),
  'erasures.send': phrase('Gửi đề nghị', 'Send the proposal'),
  'erasures.sent': phrase('Đã gửi đề nghị. Mục số {seq} trong Sổ minh bạch.', 'Proposed. Entry {seq} of the record.'),
  'erasures.next': phrase(
    'Chưa có gì bị xoá. Một quản trị viên khác duyệt hoặc từ chối; duyệt rồi, hệ thống xoá trong vòng một phút.',
    'Nothing is erased yet. Another administrator approves or declines; once approved it is carried out within a minute.',
  ),
  'erasures.final': phrase(
    'Duyệt rồi thì không hoàn tác được: nội dung đã xoá không lấy lại được, kể cả từ bản sao lưu.',
    'Approval cannot be undone: erased content cannot be brought back, not from a backup either.',
  ),
  'erasures.running': phrase(
    'Đã duyệt. Hệ thống sẽ xoá trong vòng một phút; trang này tự cập nhật.',
    'Approved. It is carried out within a minute; this page follows by itself.',
  ),
  'erasures.preview.before': phrase('Trang công khai sau khi xoá', 'The public page after the erasure'),
  'erasures.preview.after': phrase('Trang công khai bây giờ', 'The public page now'),
  'erasures.preview.none': phrase(
    'Ghi số mục để xem trang công khai sẽ ra sao.',
    'Write an entry number to see what will become of the public page.',
  ),
  'erasures.preview.stays': phrase(
    'Vẫn công khai: việc gì, lúc nào, vai trò nào quyết định, các dữ kiện công khai và dấu cam kết.',
    'Stays public: what was done, when, by which role, the public facts and the commitment.',
  ),
  'erasures.preview.internal': phrase(
    'Mục nội bộ: trang công khai không đổi, nội dung chỉ mất ở bàn làm việc.',
    'Internal entry: the public page does not change; the content goes from the desk.',
  ),
  'erasures.preview.erased': phrase(
    'Nội dung mục này đã xoá ngày {day}. Không còn gì để xoá.',
    'The content of this entry was erased on {day}. Nothing is left to erase.',
  ),
  'erasures.preview.more': phrase('và {n} mục nữa, cũng như vậy', 'and {n} more, alike'),
  'erasures.explained': phrase('Người đề nghị giải thích', 'The proposer explains'),
} as const

addWords(erasureWords)
