import { addWords, phrase } from './say.ts'

export const decideWords = {
  'decide.title': phrase('Quyết định', 'Decide'),
  'decide.none': phrase('Bạn không cần làm gì ở đây.', 'There is nothing for you to do here.'),
  'decide.end': phrase('Việc này đã kết thúc.', 'This is closed.'),
  'decide.restricts': phrase('(hạn chế quyền lợi)', '(restricts somebody)'),
  'decide.reason': phrase('Lý do', 'Reason'),
  'decide.reason.closed': phrase('Chọn đúng một lý do trong danh sách', 'Choose exactly one reason from the list'),
  'decide.reason.text': phrase(
    'Ghi lý do bằng lời của bạn. Người liên quan sẽ đọc được.',
    'Give the reason in your own words. The person concerned will read it.',
  ),
  'decide.note': phrase('Giải thích thêm (không bắt buộc)', 'Further explanation (optional)'),
  'decide.basis': phrase('Căn cứ: {basis}', 'Basis: {basis}'),
  'decide.told': phrase('Sẽ báo cho: {parties}', 'Will be told: {parties}'),
  'decide.notice': phrase('Xem trước thông báo sẽ gửi', 'Preview of the notice'),
  'decide.inStead': phrase(
    'Bạn ký thay (KT.) {name}. Diễn biến và Sổ minh bạch ghi là ký thay.',
    'You stand in for {name}. The history and the record say so.',
  ),
  'decide.public': phrase(
    'Quyết định này được ghi vào Sổ minh bạch, ai cũng xem được. Tên bạn không xuất hiện ở đó.',
    'This decision goes into the public record. Your name does not appear there.',
  ),
  'decide.internal': phrase(
    'Quyết định này là mục nội bộ: ngoài cơ quan chỉ thấy có một mục, không thấy nội dung và không thấy tên ai.',
    'This decision is an internal entry: outside the office one sees that there is an entry, neither its content nor any name.',
  ),
  'decide.paper': phrase('(ghi đơn giấy)', '(from paper)'),
  'decide.onPaper': phrase(
    'Bước này là của người liên quan. Chỉ ghi thay khi người đó đã nộp đơn giấy, và ghi đúng lời trong đơn.',
    'This step is the concerned person’s own. Enter it only from a paper that person handed in, in the words of the paper.',
  ),
  'decide.remarks': phrase('Gửi kèm {n} nhận xét của bạn.', 'Your {n} {n:remark goes|remarks go} with it.'),
  'decide.remarksBegun': phrase(
    'Kể cả {n} nhận xét đang viết dở: được ghi lại rồi gửi cùng.',
    '{n} of them {n:is|are} still being written: kept first, and sent along.',
  ),
  'decide.remarkBegun': phrase(
    'Bạn đang viết dở {n} nhận xét. Hãy trả lại để sửa, hoặc bỏ nhận xét rồi duyệt.',
    'You are writing {n} {n:remark|remarks}. Return the paper, or drop what you wrote and then approve.',
  ),
  'decide.noRemarks': phrase('Chưa có nhận xét nào để gửi kèm.', 'There are no remarks to go with it.'),
  'decide.othersRemarks': phrase(
    'Người duyệt khác đang có nhận xét chưa gửi: {who}. Duyệt bây giờ thì người soạn không nhận được các nhận xét đó. Hãy hỏi trước khi duyệt.',
    'Other reviewers have remarks that were not sent: {who}. If you approve now, the author does not get them. Ask first.',
  ),
  'decide.seeRemarks': phrase('Xem từng phần', 'See part by part'),
  'decide.since': phrase(
    'Từ khi bạn mở bước này đã có quyết định khác:',
    'Since you opened this step something else was decided:',
  ),
  'decide.since.goOn': phrase(
    'Điều bạn gõ vẫn còn. Xem lại rồi ghi: quyết định của bạn đứng sau quyết định ấy.',
    'What you typed is still here. Look again and record it: your decision then comes after that one.',
  ),
  'decide.gone': phrase(
    'Không còn bước “{step}”: việc này vừa được quyết định ở nơi khác.',
    'The step “{step}” is no longer open: this was just decided elsewhere.',
  ),
  'decide.done': phrase(
    'Đã ghi: {step}. Mục số {seq} trong Sổ minh bạch.',
    'Recorded: {step}. Entry {seq} of the record.',
  ),
  'decide.canUndo': phrase(
    'Hoàn tác được ngay sau khi ghi, bằng nút “Hoàn tác” ({step}).',
    'Can be undone right after it is recorded, by the key “Undo” ({step}).',
  ),
  'decide.cannotUndo': phrase(
    'Ghi rồi thì không hoàn tác được. Muốn đổi thì phải có quyết định mới.',
    'Once recorded it cannot be undone. Only a new decision can change it.',
  ),
  'decide.undone': phrase(
    'Đã hoàn tác: {step}. Mục số {seq} trong Sổ minh bạch.',
    'Undone: {step}. Entry {seq} of the record.',
  ),
  'decide.notUndone': phrase('Chưa hoàn tác được. {why}', 'Not undone. {why}'),
  'decide.undo': phrase('Hoàn tác: {step}', 'Undo: {step}'),
  'decide.refused': phrase('Ai không được làm, và vì sao', 'Who may not, and why'),
  'history.title': phrase('Diễn biến', 'History'),
  'history.none': phrase('Chưa có quyết định nào về việc này.', 'No decision has been made here yet.'),
  'history.inStead': phrase('ký thay {name}', 'in place of {name}'),
  'history.byYou': phrase('bạn', 'you'),
  'history.receipt': phrase('Biên nhận', 'Receipt'),
  'history.receiptOf': phrase('Biên nhận của mục số {seq}', 'Receipt of entry {seq}'),
  'history.pending': phrase('đang ghi vào sổ', 'being published'),
  'history.entry': phrase('Mục {seq}', 'Entry {seq}'),
  'history.automated.held': phrase('máy tạm giữ', 'held by a machine'),
  'history.automated.suggested': phrase('máy gợi ý, người quyết định', 'suggested by a machine, decided by a person'),
  'history.automated.lapsed': phrase('hết thời hạn, hệ thống tự ghi', 'time over, recorded by the system'),
  'history.automated.scheduled': phrase('hệ thống tự làm theo quy trình', 'done by the system, as the workflow says'),
  'history.erased': phrase('Nội dung đã được xoá: {ground}', 'Content erased: {ground}'),
} as const

addWords(decideWords)
