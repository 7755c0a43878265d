import { workingDaysBetween } from '#kernel/due.ts'
import { day, dayOfKey, time, timeLeft, type Language } from '#vietnamese/format.ts'

export type Due = { text: string; tone: 'calm' | 'soon' | 'late' }

export type Dates = {
  /** 05/09/2026 */
  day(at: string): string
  /** 14:30 on the same day, else 05/09/2026 14:30. */
  moment(at: string, now: Date): string
  /** 05/09/2026 14:30 */
  full(at: string): string
  /** 05/09/2026 of the calendar day 2026-09-05. */
  dayOf(key: string): string
  /** còn 3 ngày làm việc */
  due(at: string, now: Date): Due
}

export function dates(language: Language): Dates {
  const full = (at: Date) => `${day(at)} ${time(at)}`
  return {
    day: (at) => day(new Date(at)),
    full: (at) => full(new Date(at)),
    moment: (at, now) => (day(new Date(at)) === day(now) ? time(new Date(at)) : full(new Date(at))),
    dayOf: dayOfKey,
    due: (at, now) => due(new Date(at), now, language),
  }
}

function due(at: Date, now: Date, language: Language): Due {
  const days = workingDaysBetween(now, at)
  if (at < now)
    return {
      text: days === 0 ? (language === 'vi' ? 'hết hạn hôm nay' : 'overdue today') : timeLeft(days, language),
      tone: 'late',
    }
  return { text: timeLeft(days, language), tone: days <= 1 ? 'soon' : 'calm' }
}
