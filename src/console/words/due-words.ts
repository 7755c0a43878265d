import { addWords, phrase } from './say.ts'

export const dueWords = {
  'due.typed': phrase(
    'Gõ ngày, hoặc “5 ngày làm việc”, “3 ngày nữa”, “thứ sáu”',
    'A day, or “5 ngày làm việc”, “3 ngày nữa”, “thứ sáu”',
  ),
  'due.is': phrase('Hạn là {day}, {left}', 'Due on {day}, {left}'),
  'due.off': phrase(
    'Hạn là đúng {day}, một ngày nghỉ. Muốn tính đến ngày làm việc tiếp theo, hãy gõ {next}',
    'Due on {day} itself, a day off. If the next working day is meant, type {next}',
  ),
  'due.unread': phrase(
    'Chưa hiểu “{text}”. Ví dụ: {day}, 5 ngày làm việc, cuối tháng',
    '“{text}” is not understood. For example: {day}, 5 ngày làm việc',
  ),
  'due.unread.past': phrase(
    '“{text}” đã qua. Gõ một ngày sắp tới, ví dụ: {day}, 3 ngày nữa',
    '“{text}” is past. Type a day to come, for example: {day}, 3 ngày nữa',
  ),
  'due.unread.week': phrase(
    '“{text}” chưa rõ ngày nào. Gõ thứ hai tuần sau, cuối tuần sau hoặc {day}',
    '“{text}” may be any of its days. Type thứ hai tuần sau, cuối tuần sau or {day}',
  ),
  'due.unread.month': phrase(
    '“{text}” chưa rõ ngày nào. Gõ cuối tháng này, cuối tháng sau hoặc {day}',
    '“{text}” may be any of its days. Type cuối tháng này, cuối tháng sau or {day}',
  ),
  'due.unread.year': phrase(
    '“{text}” chưa rõ ngày nào. Gõ hết năm {year}, quý I/{year} hoặc {day}',
    '“{text}” may be any of its days. Type hết năm {year}, quý I/{year} or {day}',
  ),
  'due.beforePaper': phrase(
    'Hạn này ở trước ngày của văn bản, {day}. Hãy xem lại năm.',
    'This is before the day of the paper, {day}. Look at the year again.',
  ),
  'due.from.received': phrase('tính từ ngày nhận {day}', 'counted from its receipt on {day}'),
  'due.from.signed': phrase('tính từ ngày ký {day}', 'counted from its signing on {day}'),
} as const

addWords(dueWords)
