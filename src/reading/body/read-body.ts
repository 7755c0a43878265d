import type { Day } from '#kernel/day.ts'
import { calendarDay, findDates } from '#vietnamese/written-date.ts'
import type { Parts } from '../layout/parts.ts'
import type { Warning } from '../paper.ts'
import type { Cited, Deadline, Found, ReadTask } from '../reading.ts'
import { readCites } from './cites.ts'
import { compareDays } from './compare-days.ts'
import { readDeadlines } from './deadlines.ts'
import { flow } from './flow.ts'
import { readReporting } from './reporting.ts'
import { takeTables, withCells, withTasksOfTables } from './tables/work-tables.ts'
import { readTasks } from './tasks/read-tasks.ts'

/** What the fields say of a paper that its body does not: without it neither years nor actors are complete. */
export type Known = {
  number: string | null
  date: Day | null
  type: string | null
  issuer: string | null
  addressees: readonly string[]
  recipients?: readonly string[]
}

export type Body = {
  cites: Found<Cited>[]
  deadlines: Found<Deadline>[]
  reporting: Found<string> | null
  tasks: Found<ReadTask>[]
  warnings: Warning[]
}

/** What stands in the body of a paper: cited papers, deadlines, the duty to report, tasks. */
export function readBody(parts: Pick<Parts, 'head' | 'body'>, known: Known): Body {
  const { rows, times, rest } = takeTables(parts.body, known.type)
  const flowing = flow(rest)
  const paragraphs = withCells(flowing, { rows, times })
  const subject = flow(parts.head.subject)
  const { cites, places } = readCites([...subject, ...paragraphs], known)
  const { deadlines, all, warnings } = readDeadlines(paragraphs, {
    places,
    date: known.date,
    about: known.date ?? monthOf(parts.head.date),
    isReport: known.type === 'báo cáo',
  })
  const tasks = withTasksOfTables(readTasks(flowing, { known, deadlines: all }), rows, all)
  return {
    cites,
    deadlines: deadlines.map(({ found }) => found),
    reporting: readReporting(paragraphs, deadlines),
    tasks,
    warnings: [...warnings, ...compareDays(known, cites)],
  }
}

/** The middle of the month of a paper whose day is not written: "ngày … tháng 4 năm 2026". */
function monthOf(pieces: readonly { text: string }[]): Day | null {
  const dates = pieces.flatMap(({ text }) => findDates(text))
  const month = dates.find((date) => date.month !== null && date.year !== null)
  const year = dates.find((date) => date.year !== null)?.year ?? null
  return month?.year && month.month
    ? (calendarDay(month.year, month.month, 15) ?? null)
    : year === null
      ? null
      : `${year}-06-15`
}
