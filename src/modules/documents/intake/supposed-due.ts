import type { Day } from '#kernel/day.ts'
import type { Deadline, Found, Reading } from '#reading/reading.ts'

/** A deadline before the day of the paper that sets it has a wrong year, mostly: it is not supposed, its words stay for a person. */
export const mayBeDue = (day: Day, dated: Day | null): boolean => dated === null || day >= dated

/** The earliest deadline of a paper that its line in the register is supposed to bear. */
export function supposedDue({ deadlines, date }: Reading): (Found<Deadline> & { day: Day }) | undefined {
  return deadlines
    .flatMap((found) => {
      const { date: day } = found.value
      return day !== null && mayBeDue(day, date?.value ?? null) ? [{ ...found, day }] : []
    })
    .toSorted((one, other) => one.day.localeCompare(other.day))[0]
}
