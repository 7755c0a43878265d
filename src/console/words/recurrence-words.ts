import { addWords, phrase } from './say.ts'

export const recurrenceWords = {
  'recurs.week': phrase('hằng tuần, {weekday}', 'weekly, on {weekday}'),
  'recurs.month': phrase('hằng tháng, ngày {day}', 'monthly, on day {day}'),
  'recurs.quarter': phrase('hằng quý, ngày {day} tháng {month} quý', 'quarterly, on day {day} of its {month} month'),
  'recurs.half-year': phrase(
    '6 tháng một lần, ngày {day} tháng {month} kỳ',
    'half-yearly, on day {day} of its {month} month',
  ),
  'recurs.year': phrase('hằng năm, ngày {day}/{month}', 'yearly, on {month}/{day}'),
  'recurs.lastDay': phrase('cuối', 'last'),
  'recurs.lastMonth': phrase('cuối', 'last'),
  'recurs.firstMonth': phrase('đầu', 'first'),
  'recurs.nthMonth': phrase('thứ {n} của', '{n}.'),
  'recurs.weekday.1': phrase('thứ Hai', 'Monday'),
  'recurs.weekday.2': phrase('thứ Ba', 'Tuesday'),
  'recurs.weekday.3': phrase('thứ Tư', 'Wednesday'),
  'recurs.weekday.4': phrase('thứ Năm', 'Thursday'),
  'recurs.weekday.5': phrase('thứ Sáu', 'Friday'),
  'recurs.weekday.6': phrase('thứ Bảy', 'Saturday'),
  'recurs.weekday.7': phrase('Chủ nhật', 'Sunday'),
  'recurs.before': phrase('Lần trước', 'Last time'),
  'recurs.next': phrase('Lần sau', 'Next time'),
  'recurs.due': phrase('hạn {day}', 'due {day}'),
  'recurs.next.toCome': phrase(
    'hạn {day}, tự giao khi lần này được xác nhận hoặc đến hạn',
    'due {day}, assigned by itself when this one is confirmed or due',
  ),
  'recurs.next.soon': phrase('hạn {day}, tự giao trong một giờ tới', 'due {day}, assigned by itself within an hour'),
  'recurs.changed': phrase(
    'Lần giao tiếp theo: hạn {day}. Nhiệm vụ đã giao giữ hạn của nó.',
    'Assigned next: due {day}. What is assigned keeps its deadline.',
  ),
  'recurs.month.ofSpan': phrase('Tháng thứ mấy của kỳ', 'Which month of the span'),
  'recurs.month.ofYear': phrase('Tháng', 'Month'),
  'recurs.cancel': phrase(
    'Chỉ dừng lần này; lần sau vẫn có, hạn {day}. Muốn thôi hẳn, hãy “Dừng lặp lại” trước.',
    'Only this time is cancelled; the next one, due {day}, stays. To end them all, “Stop recurring” first.',
  ),
} as const

addWords(recurrenceWords)
