import { roleWords } from '#kernel/role-words.ts'
import { after } from '#kernel/due.ts'
import type { Party, Step, Within, Words, Workflow } from '#kernel/workflow.ts'
import { day, time, type Language } from '#vietnamese/format.ts'

/** What a notice tells of: a step that was, or would be, taken. */
export type Told = {
  workflow: Workflow
  step: Step
  /** The state in which the step leaves the subject. */
  state: string
  /** What the subject is called, without the name of its kind. */
  title: string
  /** What the subject says of itself beside, each a sentence. */
  facts?: readonly Words[] | undefined
  /** Capacity in which it was done: a role, `concerned` or `clock`. */
  role: string
  at: Date
  reason?: string | undefined
  reasonText?: string | undefined
  /** When the next step is due, where one is. */
  due?: Date | null
}

export type Notice = { title: Words; text: Words }

/** The notice to one party, in both languages: what happened, why, what can be done now, by when, by which role. */
export function composeNotice(told: Told, party: Party): Notice {
  return {
    title: { vi: titleOf(told, 'vi'), en: titleOf(told, 'en') },
    text: { vi: linesOf(told, party, 'vi').join('\n'), en: linesOf(told, party, 'en').join('\n') },
  }
}

function titleOf({ workflow, step, state, title }: Told, language: Language): string {
  const now = (step.told ?? workflow.states[state] ?? workflow.label)[language]
  return `${capital(workflow.label[language])}${title ? ` “${title}”` : ''}: ${lower(now)}`.slice(0, 300)
}

function linesOf(told: Told, party: Party, language: Language): string[] {
  const { workflow, step, state, facts = [], reason, reasonText, role, at } = told
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en)
  const words = reason === undefined ? undefined : workflow.reasons?.[reason]?.[language]
  const when = say(`lúc ${time(at)} ngày ${day(at)}`, `on ${day(at)} at ${time(at)}`)
  const lines = [
    say(
      `Đã làm: “${step.label.vi}”, ${when}, bởi: ${doer(workflow, role, 'vi')}.`,
      `Done: “${step.label.en}”, ${when}, by: ${doer(workflow, role, 'en')}.`,
    ),
    say(
      `Trạng thái bây giờ: ${workflow.states[state]?.vi ?? state}.`,
      `State now: ${workflow.states[state]?.en ?? state}.`,
    ),
    ...facts.map((fact) => fact[language]),
  ]
  if (words !== undefined) lines.push(`${say('Lý do', 'Reason')}: ${words}.`)
  if (reasonText) lines.push(`${say('Lời giải thích', 'Explanation')}: ${reasonText}`)
  if (step.basis) lines.push(`${say('Căn cứ', 'Basis')}: ${step.basis}.`)
  return [...lines, ...nextOf(told, party, language)]
}

/** What can be done now: by the reader where the table lets the person concerned do something, else by whom. */
function nextOf({ workflow, state, at, due }: Told, party: Party, language: Language): string[] {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en)
  const next = workflow.steps.filter((one) => one.from.includes(state) && one.by !== 'clock')
  if (next.length === 0) return [say('Việc này đã kết thúc.', 'This matter has ended.')]
  const own = party === 'concerned' ? next.filter((one) => one.by !== 'clock' && one.by.includes('concerned')) : []
  const others = next.filter((one) => !own.includes(one))
  // A reader who may take a step waits for that one, not for the person concerned: steps of that person alone go unlisted, unless there are no others.
  const open = others.filter((one) => String(one.by) !== 'concerned')
  const awaited = open.length > 0 ? open : others
  const list = (steps: readonly Step[]) =>
    steps.map((one) => `“${one.label[language]}”${termOf(one.within, { at, language })}`).join('; ')
  const byDoers = Map.groupBy(awaited, (one) => doersOf(workflow, one, language))
  return [
    ...(own.length > 0 ? [`${say('Bạn có thể', 'You can')}: ${list(own)}.`] : []),
    ...[...byDoers].map(
      ([doers, steps]) => `${say('Bước tiếp theo', 'Next')}: ${list(steps)}, ${say('do', 'by')}: ${doers}.`,
    ),
    ...(due && ![...own, ...awaited].some((one) => isTold(one, due, at))
      ? [`${say('Hạn của bước tiếp theo', 'The next step is due')}: ${time(due)}, ${day(due)}.`]
      : []),
  ]
}

/** Whether the step was told with its own term, which is that instant. */
const isTold = ({ within }: Step, due: Date, at: Date): boolean =>
  within !== undefined && after(at, within).getTime() === due.getTime()

function termOf(within: Within | undefined, { at, language }: { at: Date; language: Language }): string {
  if (!within) return ''
  const until = after(at, within)
  return language === 'vi' ? `, trước ${time(until)} ngày ${day(until)}` : `, before ${day(until)} ${time(until)}`
}

/** Who does it: a role, or what this table calls the person concerned. */
const doer = ({ concerned }: Workflow, role: string, language: Language): string =>
  lower((role === 'concerned' && concerned ? concerned : roleWords(role))[language])

function doersOf(workflow: Workflow, step: Step, language: Language): string {
  if (step.by === 'clock') return ''
  return step.by.map((role) => doer(workflow, role, language)).join(language === 'vi' ? ' hoặc ' : ' or ')
}

const lower = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
