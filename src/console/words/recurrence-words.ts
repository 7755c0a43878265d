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
} as const

addWords(recurrenceWords)
