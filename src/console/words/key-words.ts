import { addWords, phrase } from './say.ts'

export const keyWords = {
  'key.move': phrase('Dòng dưới, dòng trên', 'Next row, previous row'),
  'key.open': phrase('Mở dòng đang chọn', 'Open the row'),
  'key.search': phrase('Tìm trong danh sách', 'Search this list'),
  'key.choose': phrase('Chọn hoặc bỏ chọn dòng', 'Select or clear the row'),
  'key.close': phrase('Đóng, về danh sách', 'Close, back to the list'),
  'key.find': phrase('Tìm hoặc làm mọi thứ', 'Find or do anything'),
  'key.undo': phrase(
    'Hoàn tác việc vừa làm, trong 20 giây, nếu làm được',
    'Undo what was just done, within 20 seconds, where possible',
  ),
  'key.help': phrase('Bảng phím tắt này', 'These keys'),
  'key.decide': phrase('Các chữ cạnh nút quyết định', 'Letters beside the decision buttons'),
  'key.go.work': phrase('Đến “Việc của tôi”', 'Go to “My work”'),
  'key.go.notifications': phrase('Đến “Thông báo”', 'Go to “Notices”'),
  'key.title.list': phrase('Trong danh sách', 'In a list'),
  'key.title.anywhere': phrase('Ở mọi nơi', 'Anywhere'),
  'key.title.arrivals': phrase('Khi tiếp nhận văn bản', 'Among arrivals'),
  'key.upload': phrase('Chọn tệp để đưa lên', 'Choose files to upload'),
  'key.review': phrase('Duyệt dự thảo đầu tiên', 'Check the first draft'),
  'key.title.review': phrase('Khi duyệt văn bản đến', 'While checking a draft'),
  'key.confirmField': phrase(
    'Xác nhận ô này, đến chỗ cần xem tiếp theo',
    'Confirm the field, go to the next doubtful one',
  ),
  'key.register': phrase('Vào sổ, mở dự thảo tiếp theo', 'Register, open the next draft'),
  'key.later': phrase('Để sau, mở dự thảo tiếp theo', 'Leave it, open the next draft'),
  'key.reopen': phrase(
    'Mở lại văn bản vừa vào sổ để sửa hoặc huỷ số',
    'Open what was just registered, to correct or void it',
  ),
  'key.title.assign': phrase('Khi giao nhiệm vụ', 'While assigning tasks'),
  'key.chooseTask': phrase('Chọn hoặc bỏ chọn nhiệm vụ', 'Select or clear the task'),
  'key.giveTask': phrase('Giao cho đơn vị', 'Give to a unit'),
  'key.editTask': phrase('Sửa nhiệm vụ', 'Edit the task'),
  'key.mergeTasks': phrase('Gộp các nhiệm vụ đã chọn', 'Merge the selected tasks'),
  'key.dropTask': phrase('Bỏ nhiệm vụ', 'Drop the task'),
  'key.moveTask': phrase('Chuyển lên, chuyển xuống', 'Move up, move down'),
  'key.title.thing': phrase('Khi đang mở một việc', 'With something open'),
} as const

addWords(keyWords)
