import { plusDays, type Day } from '#kernel/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { dayOfKey } from '#vietnamese/format.ts'

/** Whatever lies before is a slip of the hand: the reader and the import of old registers take no earlier day either. */
const earliest: Day = '1900-01-01'
/** About a hundred years; no office waits longer. */
const latest = (today: Day) => plusDays(today, 36_525)

/** Refuses a paper whose own day or deadline cannot be. One that is entered long after its deadline is as good as another. */
export function refusePaperDays(
  { dated, dueOn }: { dated: Day | null; dueOn: Day | null },
  today: Day,
): Refusal | undefined {
  if (dated !== null && dated > today)
    return refuse('not-allowed', 'Ngày của văn bản ở sau hôm nay.', { field: 'dated' })
  if (dated !== null && dated < earliest)
    return refuse('not-allowed', `Ngày của văn bản phải từ ${dayOfKey(earliest)} đến hôm nay.`, { field: 'dated' })
  return dueOn === null ? undefined : refuseDue('Hạn giải quyết', dueOn, { dated, today })
}

/** Refuses a deadline of a task before the day of the paper that asks for it, or at an impossible distance. */
export function refuseTaskDue(
  { text, dueOn }: { text: string; dueOn: Day | null },
  days: { dated: Day | null; today: Day },
): Refusal | undefined {
  const name = text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text
  return dueOn === null ? undefined : refuseDue(`Hạn của nhiệm vụ “${name}”`, dueOn, days)
}

function refuseDue(what: string, dueOn: Day, { dated, today }: { dated: Day | null; today: Day }): Refusal | undefined {
  const told = `${what}, ngày ${dayOfKey(dueOn)},`
  if (dated !== null && dueOn < dated)
    return refuse('not-allowed', `${told} ở trước ngày của văn bản, ${dayOfKey(dated)}. Hãy sửa một trong hai ngày.`, {
      field: 'dueOn',
    })
  if (dueOn >= earliest && dueOn <= latest(today)) return undefined
  return refuse('not-allowed', `${told} không thể có. Hãy xem lại năm.`, { field: 'dueOn' })
}
