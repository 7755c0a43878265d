import { z } from 'zod'
import { day, plusDays, type Day } from '#kernel/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/workflow.ts'
import { dayOfKey } from '#vietnamese/format.ts'
import { firstOccurrence, nextOccurrence, periodOf } from './recurrence.rules.ts'
import { recurrence, type Recurrence } from './schema.ts'

/** How a duty recurs now: `nextOn` is the day on which it falls next, `lastOn` that of its last task. */
export type Recurring = { recurs: Recurrence | null; lastOn: Day | null; nextOn: Day | null }
/** How it shall recur; in which month of its quarter, half-year or year, from 1, or else in the last. */
type Asked = { recurs?: Recurrence | undefined; inMonth?: number | undefined }

/**
 * The day on which a duty falls next once it recurs otherwise: after its last task, not before today, and, as long as its rhythm is
 * the same, in no period that has had one.
 */
export function nextAsChanged(asked: { recurs: Recurrence; inMonth?: number | undefined }, now: Changing): Day {
  const { recurs, inMonth } = asked
  const after = plusDays(now.lastOn, 1)
  const found = firstOccurrence(recurs, after < now.today ? now.today : after, inMonth)
  const again = recurs.every === now.recurs.every && periodOf(recurs.every, found) <= periodOf(recurs.every, now.lastOn)
  return again ? nextOccurrence(recurs, found) : found
}

type Changing = { recurs: Recurrence; lastOn: Day; today: Day }

/** What a change makes of it, or why it is none. */
export function changeRecurrence({ recurs, lastOn, nextOn }: Recurring, asked: Asked, today: Day): Refusal | Recurring {
  if (recurs === null || lastOn === null) return refuse('not-allowed', 'Nhiệm vụ này không lặp lại.')
  if (!asked.recurs)
    return refuse('not-allowed', 'Hãy chọn lặp lại bao lâu một lần, vào ngày nào.', { field: 'recurs' })
  const next = nextAsChanged({ recurs: asked.recurs, inMonth: asked.inMonth }, { recurs, lastOn, today })
  if (asked.recurs.every === recurs.every && asked.recurs.day === recurs.day && next === nextOn)
    return refuse('not-allowed', 'Nhiệm vụ đang lặp lại đúng như vậy. Hãy chọn kỳ hoặc ngày khác.', { field: 'recurs' })
  return { recurs: asked.recurs, lastOn, nextOn: next }
}

const said = z.object({ recurs: recurrence, nextOn: day, before: recurrence })

/** In the history: how it recurred, how it does now, and from when. */
export function tellChanged(past: string, body: unknown): Words | undefined {
  const { success, data } = said.safeParse(body)
  if (past !== 'recurrence-changed' || !success) return undefined
  const [was, is, from] = [inWords(data.before), inWords(data.recurs), dayOfKey(data.nextOn)]
  return {
    vi: `Trước: ${was.vi}. Nay: ${is.vi}, từ kỳ ${from}.`,
    en: `Before: ${was.en}. Now: ${is.en}, from ${from} on.`,
  }
}

const often = {
  week: { vi: 'hằng tuần', en: 'weekly' },
  month: { vi: 'hằng tháng', en: 'monthly' },
  quarter: { vi: 'hằng quý', en: 'quarterly' },
  'half-year': { vi: '6 tháng một lần', en: 'half-yearly' },
  year: { vi: 'hằng năm', en: 'yearly' },
} as const satisfies Record<Recurrence['every'], Words>

const weekdays = [
  { vi: 'thứ Hai', en: 'on Monday' },
  { vi: 'thứ Ba', en: 'on Tuesday' },
  { vi: 'thứ Tư', en: 'on Wednesday' },
  { vi: 'thứ Năm', en: 'on Thursday' },
  { vi: 'thứ Sáu', en: 'on Friday' },
  { vi: 'thứ Bảy', en: 'on Saturday' },
  { vi: 'Chủ nhật', en: 'on Sunday' },
] as const

function inWords({ every, day: on }: Recurrence): Words {
  const inMonth =
    on === 31 ? { vi: 'ngày cuối tháng', en: 'on the last day' } : { vi: `ngày ${on}`, en: `on day ${on}` }
  const which = every === 'week' ? (weekdays[on - 1] ?? inMonth) : inMonth
  return { vi: `${often[every].vi}, ${which.vi}`, en: `${often[every].en}, ${which.en}` }
}
