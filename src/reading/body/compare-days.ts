import type { Day } from '#kernel/day.ts'
import { dayOfKey } from '#vietnamese/format.ts'
import { findNumbers } from '#vietnamese/document-number.ts'
import type { Warning } from '../paper.ts'
import type { Cited, Found } from '../reading.ts'

/** More of them say nothing new. */
const most = 5

/**
 * What the days and years of a paper say against each other: a paper cited that is later than the one that cites it, a year in a
 * number that is not that of the day. Nothing is corrected: a person looks at the paper.
 */
export function compareDays(
  own: { number: string | null; date: Day | null },
  cites: readonly Found<Cited>[],
): Warning[] {
  const warnings: Warning[] = []
  const year = yearIn(own.number)
  if (own.date !== null && year !== null && year !== own.date.slice(0, 4)) {
    const says = `Số văn bản ghi năm ${year}, ngày ban hành lại là ${dayOfKey(own.date)}; hãy kiểm tra năm.`
    warnings.push({ about: 'date', says })
  }
  for (const { value, spans } of cites) {
    const [span] = spans
    const says = saidAgainst(value, own.date)
    if (says !== null) warnings.push({ about: 'cites', says, ...(span && { span }) })
  }
  return warnings.slice(0, most)
}

function saidAgainst({ number, date }: Cited, own: Day | null): string | null {
  if (date === null) return null
  if (own !== null && date > own)
    return `Văn bản ghi ngày ${dayOfKey(own)} nhưng nhắc tới ${number} ngày ${dayOfKey(date)}, muộn hơn; hãy kiểm tra lại ngày.`
  const year = yearIn(number)
  if (year === null || year === date.slice(0, 4)) return null
  return `Số ${number} và ngày ${dayOfKey(date)} không cùng năm; hãy kiểm tra lại.`
}

/** The year in the number of a normative paper: of "10/2020/NQ-HĐND". */
function yearIn(number: string | null): string | null {
  return number === null ? null : (findNumbers(number)[0]?.year ?? null)
}
