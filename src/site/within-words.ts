import type { Within } from '#kernel/workflow.ts'
import type { Language } from './language.ts'

/** “3 ngày làm việc”, “48 giờ”, “10 ngày”: three days and more are said in days. */
export function withinWords(within: Within, language: Language): string {
  if ('hours' in within && within.hours >= 72 && within.hours % 24 === 0)
    return language === 'vi' ? `${within.hours / 24} ngày` : `${within.hours / 24} days`
  if ('hours' in within)
    return language === 'vi' ? `${within.hours} giờ` : `${within.hours} hour${within.hours === 1 ? '' : 's'}`
  const { workingDays } = within
  return language === 'vi'
    ? `${workingDays} ngày làm việc`
    : `${workingDays} working day${workingDays === 1 ? '' : 's'}`
}
