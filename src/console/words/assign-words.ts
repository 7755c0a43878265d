import { addWords, phrase } from './say.ts'

/** Whose it is to make tasks ready, and what is said where that goes wrong. */
export const assignWords = {
  'assign.preparersOnly': phrase(
    'Chỉ văn thư và người duyệt chuẩn bị nhiệm vụ của văn bản. Nhiệm vụ đã có nằm ở văn bản:',
    'Only clerks and approvers make the tasks of a paper ready. Tasks that there are stand with the paper:',
  ),
  'assign.clerksOnly': phrase(
    'Chỉ văn thư sửa nhiệm vụ của văn bản chưa vào sổ. Nhiệm vụ đã có nằm ở văn bản:',
    'Only clerks change the tasks of a paper that is not registered. Tasks that there are stand with the paper:',
  ),
  'assign.toPaper': phrase('Mở văn bản', 'Open the paper'),
  'assign.thenAssign': phrase('Đọc lại chỗ đánh dấu rồi bấm giao.', 'Read what is marked, then assign.'),
  'assign.thenGive': phrase(
    'Đọc lại chỗ đánh dấu, chọn đơn vị, rồi bấm giao.',
    'Read what is marked, choose a unit, then assign.',
  ),
  'assign.takeSuggested': phrase('Lấy các gợi ý ({n})', 'Take the suggestions ({n})'),
  'assign.takeSuggested.title': phrase(
    'Chọn đơn vị gợi ý cho các nhiệm vụ có đúng một gợi ý; chưa giao gì',
    'Chooses the unit suggested for tasks with a single suggestion; nothing is assigned yet',
  ),
  'assign.tookSuggested': phrase(
    'Đã chọn đơn vị gợi ý cho {n} nhiệm vụ, chưa giao',
    'Chose the suggested units for {n} {n:task|tasks}, not assigned yet',
  ),
  'assign.peopleCount': phrase('{n} người', '{n} {n:person|people}'),
  'assign.merged': phrase('Đã gộp {n} nhiệm vụ thành một', 'Merged {n} tasks into one'),
  'assign.undone': phrase('Không kết nối được máy chủ, chưa làm:', 'The server was not reached; not done:'),
  'assign.undone.unsaved': phrase('Có phần chưa lưu được, chưa làm:', 'Something could not be saved; not done:'),
  'assign.undone.send': phrase('Gửi lại', 'Send again'),
  'assign.undone.letGo': phrase('Thôi, không gửi', 'Leave it'),
  'assign.undone.give': phrase('Chọn {name} cho {tasks}', 'Choose {name} for {tasks}'),
  'assign.undone.giveNone': phrase('Bỏ chọn đơn vị của {tasks}', 'Take the unit from {tasks}'),
  'assign.undone.drop': phrase('Bỏ {tasks}', 'Drop {tasks}'),
  'assign.undone.move': phrase('Đổi chỗ {tasks}', 'Move {tasks}'),
  'assign.undone.merge': phrase('Gộp {tasks}', 'Merge {tasks}'),
  'assign.undone.split': phrase('Tách {tasks}', 'Split {tasks}'),
  'assign.undone.putBack': phrase('Lấy lại {tasks}', 'Take back {tasks}'),
  'assign.undone.more': phrase('{tasks} và {n} nhiệm vụ nữa', '{tasks} and {n} more'),
  'assign.notUndone': phrase('Không hoàn tác được', 'It cannot be undone'),
  'assign.mergedSince': phrase(
    'Nhiệm vụ đã được sửa sau khi gộp. Muốn tách lại, đặt con trỏ vào chỗ cần tách rồi tách.',
    'The task was changed after the merge. To part it again, put the caret where to split it, and split it.',
  ),
  'assign.gone': phrase('Có nhiệm vụ không còn. Xem rồi làm lại.', 'A task is gone. Look, then try again.'),
} as const

addWords(assignWords)
