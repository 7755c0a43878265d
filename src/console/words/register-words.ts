import { addWords, phrase } from './say.ts'

export const registerWords = {
  'registers.empty': phrase('Chưa có sổ nào', 'No registers yet'),
  'registers.empty.text': phrase(
    'Sổ của năm tự mở khi vào sổ văn bản đầu tiên. Mở sổ bằng tay để đánh số tiếp từ sổ giấy, hoặc cho sổ của Đảng theo nhiệm kỳ.',
    'The register of a year opens by itself with its first paper. Open one by hand to go on from a book on paper, or for a term of the Party.',
  ),
  'registers.import': phrase('Nhập sổ cũ', 'Import an old register'),
  'registers.open.clerksOnly': phrase(
    'Chỉ văn thư mở sổ. Các sổ đã mở nằm ở danh sách:',
    'Only clerks open registers. Those that are open stand in the list:',
  ),
  'registers.open': phrase('Mở sổ', 'Open a register'),
  'registers.column.title': phrase('Tên sổ', 'Title'),
  'registers.column.period': phrase('Năm, nhiệm kỳ', 'Year or term'),
  'registers.column.direction': phrase('Loại sổ', 'Kind'),
  'registers.column.papers': phrase('Văn bản', 'Papers'),
  'registers.column.next': phrase('Số tiếp theo', 'Next serial'),
  'registers.column.state': phrase('Trạng thái', 'State'),
  'registers.direction.in': phrase('Đến', 'Incoming'),
  'registers.direction.out': phrase('Đi', 'Outgoing'),
  'registers.kind.in.state': phrase('Sổ văn bản đến, chính quyền', 'Incoming papers, state'),
  'registers.kind.in.party': phrase('Sổ văn bản đến, Đảng', 'Incoming papers, Party'),
  'registers.kind.out.state': phrase('Sổ văn bản đi, chính quyền', 'Outgoing papers, state'),
  'registers.kind.out.party': phrase('Sổ văn bản đi, Đảng', 'Outgoing papers, Party'),
  'registers.first': phrase('Số đầu', 'First serial'),
  'registers.first.hint': phrase(
    'Nếu sổ giấy đang ở số 311, ghi 312.',
    'Where the book on paper is at 311, write 312.',
  ),
  'registers.days': phrase('Từ ngày, đến ngày', 'Days'),
  'registers.firstDay': phrase('Từ ngày', 'From'),
  'registers.lastDay': phrase('Đến ngày', 'Until'),
  'registers.types': phrase('Loại văn bản đánh số ở sổ này', 'Types numbered here'),
  'registers.types.all': phrase('Mọi loại', 'All types'),
  'registers.types.hint': phrase(
    'Để trống: mọi loại chưa có sổ riêng.',
    'Leave empty: all types without a register of their own.',
  ),
  'registers.notation': phrase('Ký hiệu cơ quan', 'Notation'),
  'registers.notation.hint': phrase(
    'Ví dụ: UBND, ĐU. Dùng khi cấp số văn bản đi.',
    'For example UBND. Used to number outgoing papers.',
  ),
  'registers.period.hint': phrase('Ví dụ: 2026; bên Đảng: 2025-2030.', 'For example 2026; the Party: 2025-2030.'),
  'registers.gaps': phrase('Số trống', 'Empty serials'),
  'registers.gaps.none': phrase('Không có số trống nào.', 'No serial is empty.'),
  'registers.gaps.open': phrase('Chưa có lý do', 'Without a reason'),
  'registers.gap': phrase('Số {first}', '{first}'),
  'registers.gap.span': phrase('Số {first} đến {last}', '{first} to {last}'),
  'registers.gap.first': phrase('Từ số', 'From serial'),
  'registers.gap.last': phrase('Đến số', 'To serial'),
  'registers.gap.why': phrase('Vì sao trống', 'Why it is empty'),
  'registers.gap.hint': phrase(
    'Số kế tiếp cũng ghi được: số đó được giữ lại, văn bản sau lấy số sau nữa.',
    'The next serial may be given too: it is set aside, and the next paper takes the one after it.',
  ),
  'registers.close.early': phrase(
    'Sổ còn ghi đến hết ngày {day}. Khoá bây giờ thì văn bản từ nay đến ngày đó không vào được sổ này; mở lại phải có người duyệt.',
    'The register is kept until {day}. Once it is closed, papers until that day cannot be entered; only an approver reopens it.',
  ),
  'registers.putAway.early': phrase(
    'Đến hết ngày {day} mới hết thời gian của sổ. Đưa vào lưu rồi thì không mở lại được, cũng không mở được sổ thay cho thời gian đó. Còn văn bản phải vào sổ thì hãy nhờ người duyệt mở lại sổ.',
    'The time of the register ends only on {day}. Once it is put away it cannot be reopened, and no other can be opened in its place for that time. If papers are still to be entered, ask an approver to reopen it.',
  ),
  'registers.lines': phrase('Các dòng của sổ', 'Lines of the register'),
  'registers.lines.all': phrase('Xem {n} văn bản trong danh sách', 'Show {n} {n:paper|papers} in the list'),
  'registers.lines.none': phrase('Chưa có văn bản nào trong sổ này.', 'No papers in this register yet.'),
  'registers.print': phrase('In để ký', 'Print for signature'),
  'registers.print.hint': phrase(
    'Theo mẫu Nghị định 30/2020/NĐ-CP, Phụ lục IV: bìa, các cột, chỗ ký. Mỗi quyển nhiều nhất 3.000 số.',
    'After Decree 30/2020/NĐ-CP, Appendix IV: cover, columns, place of the signatures. At most 3,000 serials a volume.',
  ),
  'registers.print.hint.party': phrase(
    'Theo {rule}. Bìa, các cột và chỗ ký như các sổ khác của cơ quan. Mỗi quyển nhiều nhất 3.000 số.',
    'After {rule}. Cover, columns and place of the signatures as in the other registers of the office. At most 3,000 serials a volume.',
  ),
  'registers.print.register': phrase('Sổ đăng ký', 'The register'),
  'registers.print.following': phrase('Sổ theo dõi giải quyết', 'The book of dealing with papers'),
} as const

addWords(registerWords)
