import { plusDays, type Day } from '#kernel/day.ts'
import type { Words } from '#kernel/workflow.ts'
import { count, dayOfKey, type Language } from '#vietnamese/format.ts'
import { oneLine } from './compose-reminder.ts'

export type Told = {
  text: string
  /** Number of the paper that brings it. */
  paper: string | null
  dueOn: Day | null
  askedDueOn: Day | null
  /** Of what is done: when it was confirmed. */
  endedOn: Day | null
  unitName: string | null
  /** Given back by those who were to do it: it waits to be assigned anew. */
  returned: boolean
  of: 'due' | 'overdue' | 'waiting' | 'done'
}

const shown = 20
const kinds = ['overdue', 'due', 'waiting', 'done'] as const

/** The week of those who approve: by unit, no name of a person stands in it. */
export function composeDigest(monday: Day, tasks: readonly Told[]): { title: Words; text: Words } {
  return {
    title: { vi: titleOf(monday, tasks, 'vi'), en: titleOf(monday, tasks, 'en') },
    text: { vi: textOf(tasks, 'vi'), en: textOf(tasks, 'en') },
  }
}

const heads = {
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  due: { vi: 'Đến hạn trong tuần', en: 'Due this week' },
  waiting: { vi: 'Đã làm xong, chờ xác nhận', en: 'Done, to be confirmed' },
  done: { vi: 'Xác nhận xong tuần trước', en: 'Confirmed last week' },
}

function titleOf(monday: Day, tasks: readonly Told[], language: Language): string {
  const words =
    language === 'vi'
      ? { overdue: 'quá hạn', due: 'đến hạn trong tuần', waiting: 'chờ xác nhận', done: 'xong tuần trước' }
      : { overdue: 'overdue', due: 'due', waiting: 'to be confirmed', done: 'done last week' }
  const parts = kinds
    .map((of) => ({ n: tasks.filter((task) => task.of === of).length, words: words[of] }))
    .filter(({ n }) => n > 0)
  const week = `${language === 'vi' ? 'Nhiệm vụ tuần' : 'Tasks of the week'} ${dayOfKey(monday)}–${dayOfKey(plusDays(monday, 6))}`
  return `${week}: ${parts.map((part) => `${count(part.n, language)} ${part.words}`).join(', ')}`
}

function textOf(tasks: readonly Told[], language: Language): string {
  return kinds
    .map((of) => ({ head: heads[of][language], group: tasks.filter((task) => task.of === of) }))
    .filter(({ group }) => group.length > 0)
    .map(({ head, group }) => `${head} (${count(group.length, language)}):\n${linesOf(group, language).join('\n')}`)
    .join('\n\n')
}

function linesOf(tasks: readonly Told[], language: Language): string[] {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en)
  const lines = tasks.slice(0, shown).map(({ text, paper, dueOn, askedDueOn, endedOn, unitName, returned, of }) => {
    const day =
      of === 'done'
        ? endedOn && `${say('xác nhận', 'confirmed')} ${dayOfKey(endedOn)}`
        : dueOn && `${say('hạn', 'due')} ${dayOfKey(dueOn)}`
    const asked = askedDueOn && `${say('xin gia hạn đến', 'more time asked until')} ${dayOfKey(askedDueOn)}`
    const back = returned && say('đã trả lại, chờ giao lại', 'given back, to be assigned anew')
    return `- ${oneLine(text)} (${[paper, day, asked, back, unitName].filter(Boolean).join(', ')})`
  })
  const more = tasks.length - shown
  return more <= 0
    ? lines
    : [...lines, say(`… và ${count(more, language)} nhiệm vụ nữa.`, `… and ${count(more, language)} more.`)]
}
