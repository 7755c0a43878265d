import { addWords, phrase } from './say.ts'

/** What the list behind a figure of a report holds. */
export const countedWords = {
  'counted.list': phrase('Số liệu báo cáo', 'Figure of a report'),
  'counted.given': phrase('được giao từ {from} đến {until}', 'given from {from} until {until}'),
  'counted.finished': phrase('báo xong từ {from} đến {until}', 'finished from {from} until {until}'),
  'counted.on-time': phrase('báo xong đúng hạn từ {from} đến {until}', 'finished on time from {from} until {until}'),
  'counted.late': phrase('báo xong chậm hạn từ {from} đến {until}', 'finished late from {from} until {until}'),
  'counted.open': phrase('đang làm lúc hết ngày {until}', 'open at the end of {until}'),
  'counted.overdue': phrase('quá hạn lúc hết ngày {until}', 'overdue at the end of {until}'),
  'counted.own': phrase('không kể nhiệm vụ giao xuống', 'without tasks handed down'),
  'counted.handed-down': phrase('chỉ nhiệm vụ giao xuống', 'only tasks handed down'),
  'counted.registered': phrase('đã vào sổ từ {from} đến {until}', 'registered from {from} until {until}'),
  'counted.urgent': phrase('khẩn, đã vào sổ từ {from} đến {until}', 'urgent, registered from {from} until {until}'),
  'counted.side.state': phrase('bên chính quyền', 'state side'),
  'counted.side.party': phrase('bên Đảng', 'Party side'),
} as const

addWords(countedWords)
