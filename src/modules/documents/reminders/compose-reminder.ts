import { closingOf, workingDaysBetween } from '#kernel/due.ts'
import type { Day } from '#kernel/day.ts'
import type { Words } from '#kernel/workflow.ts'
import { count, dayOfKey, timeLeft, type Language } from '#vietnamese/format.ts'

export type Reminded = {
  text: string
  /** Number of the paper that brings it. */
  paper: string | null
  dueOn: Day
  unitName: string | null
  /** Whose turn it is: the reader's own, their unit's as nobody took it, one the reader assigned, or one that nobody in office assigned. */
  as: 'own' | 'unit' | 'assigned' | 'unassigned'
}

const shown = 30

/** One letter a day: what of the reader's is over and nearly due, and what they assigned and is long overdue. */
export function composeReminder(today: Day, tasks: readonly Reminded[]): { title: Words; text: Words } {
  return {
    title: inBoth((language) => titleOf(today, tasks, language)),
    text: inBoth((to) => textOf(today, tasks, to)),
  }
}

const inBoth = (write: (language: Language) => string): Words => ({ vi: write('vi'), en: write('en') })

function titleOf(today: Day, tasks: readonly Reminded[], language: Language): string {
  const mine = tasks.filter(isDoers)
  const late = mine.filter((task) => task.dueOn < today).length
  const soon = mine.length - late
  const assigned = tasks.filter((task) => task.as === 'assigned').length
  const unassigned = tasks.length - mine.length - assigned
  const n = (value: number) => count(value, language)
  const parts =
    language === 'vi'
      ? [
          late && `${n(late)} nhiệm vụ quá hạn`,
          soon && `${n(soon)} nhiệm vụ sắp đến hạn`,
          assigned && `${n(assigned)} nhiệm vụ bạn giao quá hạn lâu`,
          unassigned && `${n(unassigned)} nhiệm vụ quá hạn lâu không còn người giao`,
        ]
      : [
          late && `${n(late)} overdue`,
          soon && `${n(soon)} due soon`,
          assigned && `${n(assigned)} you assigned long overdue`,
          unassigned && `${n(unassigned)} long overdue whose assigner is gone`,
        ]
  const lead = language === 'vi' ? 'Nhắc việc' : 'Reminder'
  return `${lead} ${dayOfKey(today)}: ${parts.filter(Boolean).join(', ')}`
}

const isDoers = ({ as }: Pick<Reminded, 'as'>) => as === 'own' || as === 'unit'

function textOf(today: Day, tasks: readonly Reminded[], language: Language): string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en)
  const mine = tasks.filter(isDoers)
  const groups: [string, readonly Reminded[]][] = [
    [say('Quá hạn', 'Overdue'), mine.filter((task) => task.dueOn < today)],
    [say('Sắp đến hạn', 'Due soon'), mine.filter((task) => task.dueOn >= today)],
    [say('Bạn giao, quá hạn lâu', 'You assigned, long overdue'), tasks.filter((task) => task.as === 'assigned')],
    [
      say(
        'Quá hạn lâu, không còn người giao: hãy giao lại hoặc gia hạn',
        'Long overdue, whose assigner is gone: assign anew or extend',
      ),
      tasks.filter((task) => task.as === 'unassigned'),
    ],
  ]
  return groups
    .filter(([, of]) => of.length > 0)
    .map(([head, of]) => [`${head}:`, ...linesOf(today, of, language)].join('\n'))
    .join('\n\n')
}

function linesOf(today: Day, tasks: readonly Reminded[], language: Language): string[] {
  const ordered = tasks.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const lines = ordered.slice(0, shown).map(({ text, paper, dueOn, unitName, as }) => {
    const left = timeLeft(workingDaysBetween(closingOf(today), closingOf(dueOn)), language)
    const free = as === 'unit' ? (language === 'vi' ? ', đơn vị chưa ai nhận' : ', nobody of the unit took it') : ''
    const who = !isDoers({ as }) && unitName ? `, ${unitName}` : ''
    return `- ${oneLine(text)} (${paper ? `${paper}, ` : ''}${language === 'vi' ? 'hạn' : 'due'} ${dayOfKey(dueOn)}, ${left}${free}${who})`
  })
  const more = ordered.length - shown
  if (more <= 0) return lines
  return [
    ...lines,
    language === 'vi' ? `… và ${count(more, language)} nhiệm vụ nữa.` : `… and ${count(more, language)} more.`,
  ]
}

/** A task as one line of a letter. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}
