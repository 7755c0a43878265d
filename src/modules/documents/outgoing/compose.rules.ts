import type { Day } from '#kernel/day.ts'
import type { Block, OfficialPaper, Run } from '#kernel/official-paper.ts'
import { capital } from '#vietnamese/format.ts'
import { readableName } from '#vietnamese/readable-name.ts'
import type { Recurrence } from '../tasks/schema.ts'

/** What is known of the paper that ours carries on or answers. */
export type Cited = {
  number: string | null
  dated: Day | null
  issuer: string | null
  type: string | null
  subject: string
}

/** A task of that paper that ours hands on, or answers. */
export type Handed = {
  text: string
  dueOn: Day | null
  dueText: string
  recurs: Recurrence | null
  /** Units that it goes to; none where it goes to all that the letter is addressed to. */
  to: readonly string[]
}

/** Who writes, as the papers of the authority begin and end. */
export type Writer = Pick<
  OfficialPaper,
  'side' | 'parent' | 'issuer' | 'notation' | 'place' | 'signing' | 'signer' | 'recipients'
>

/** A day as papers write it in a sentence: 02/9/2026. Days below ten and the first two months bear a zero. */
export function inSentence(on: Day): string {
  const [year = '', month = '', date = ''] = on.split('-')
  return `${date}/${Number(month) < 3 ? month : String(Number(month))}/${year}`
}

/**
 * A paper as it is cited the first time, in full (Decree 30/2020/NĐ-CP, Appendix I, II.6.b): type, number, day, issuer and
 * subject. What is not known is left out.
 */
export function citation({ number, dated, issuer, type, subject }: Cited): string {
  const kind = capital(type ?? 'công văn')
  const about = subject.trim().replace(/^(V\/v|về việc|về)\s+/iu, '')
  return [
    kind,
    number && `số ${number}`,
    dated && `ngày ${inSentence(dated)}`,
    issuer && `của ${issuer}`,
    about && `về ${lowerFirst(about)}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** A capital is taken from the first word only where the second begins in lower case: "Rà soát" but "Chính phủ" too is left. */
const lowerFirst = (text: string) =>
  /^\p{Lu}\p{Ll}*\s+\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

const plain = (text: string): Run[] => [{ text }]

/** A letter of ours that hands on what a superior's paper asks, or answers it; what a person goes on writing from. */
export function composeLetter({
  kind,
  cited,
  writer,
  tasks,
  addressees,
}: {
  kind: 'carries-on' | 'answers'
  cited: Cited
  writer: Writer
  tasks: readonly Handed[]
  addressees: readonly string[]
}): OfficialPaper {
  return {
    ...writer,
    number: null,
    dated: null,
    type: null,
    subject: lowerFirst(cited.subject.replace(/^(V\/v|về việc|về)\s+/iu, '')).slice(0, 1_000),
    urgency: null,
    addressees: [...addressees],
    body: kind === 'answers' ? answerBody(cited, writer, tasks) : handingBody(cited, writer, tasks),
  }
}

function handingBody(cited: Cited, { issuer }: Writer, tasks: readonly Handed[]): Block[] {
  const opening = `Thực hiện ${citation(cited)}, ${named(issuer)} yêu cầu các đơn vị thực hiện các nội dung sau:`
  const closing = closingWords(tasks, named(issuer))
  return [
    { kind: 'paragraph', look: 'plain', text: plain(opening) },
    ...tasks.map((task, at): Block => ({ kind: 'point', mark: `${at + 1}.`, text: plain(handed(task)) })),
    { kind: 'paragraph', look: 'plain', text: plain(closing) },
  ]
}

/** Results are asked for by the last deadline of all; of duties that recur, each time as well. */
function closingWords(tasks: readonly Handed[], office: string): string {
  const last = tasks
    .flatMap(({ dueOn }) => dueOn ?? [])
    .toSorted()
    .at(-1)
  const recurring = tasks.filter(({ recurs }) => recurs !== null).length
  if (recurring > 0 && recurring === tasks.length)
    return `Yêu cầu các đơn vị tổ chức thực hiện và báo cáo kết quả từng kỳ về ${office}.`
  if (last === undefined) return `Yêu cầu các đơn vị tổ chức thực hiện và báo cáo kết quả về ${office}.`
  const each = recurring > 0 ? '; việc định kỳ báo cáo theo từng kỳ' : ''
  return `Yêu cầu các đơn vị báo cáo kết quả về ${office} chậm nhất ngày ${inSentence(last)} để tổng hợp${each}.`
}

function answerBody(cited: Cited, { issuer }: Writer, tasks: readonly Handed[]): Block[] {
  const opening = `Thực hiện ${citation(cited)}, ${named(issuer)} báo cáo như sau:`
  return [
    { kind: 'paragraph', look: 'plain', text: plain(opening) },
    ...tasks.flatMap(({ text }, at): Block[] => [
      {
        kind: 'point',
        mark: `${at + 1}.`,
        text: [{ text: `Về việc ${lowerFirst(text.replace(/[\s.;:]+$/u, ''))}:`, bold: true }],
      },
      { kind: 'paragraph', look: 'plain', text: plain('…') },
    ]),
    { kind: 'paragraph', look: 'plain', text: plain(`Trên đây là báo cáo của ${named(issuer)}.`) },
  ]
}

const often = {
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': 'sáu tháng một lần',
  year: 'hằng năm',
} as const

/**
 * The task as a sentence with whom it goes to and its deadline, which stands in it already where the superior's paper said it
 * there. What is done on the day of a deadline is in time.
 */
function handed({ text, dueOn, dueText, recurs, to }: Handed): string {
  const task = text.replace(/[\s.;:]+$/u, '')
  const said = to.length === 0 ? capital(task) : `${to.join(', ')}: ${lowerFirst(task)}`
  if (recurs !== null) {
    const how = /định kỳ|h[ằà]ng (tuần|tháng|quý|năm)/iu.test(said) ? '' : `, định kỳ ${often[recurs.every]}`
    return `${said}${how}${dueOn === null ? '' : `, lần đầu chậm nhất ngày ${inSentence(dueOn)}`}.`
  }
  const known = (dueText !== '' && text.includes(dueText)) || (dueOn !== null && said.includes(inSentence(dueOn)))
  return dueOn === null || known ? `${said}.` : `${said}, xong chậm nhất ngày ${inSentence(dueOn)}.`
}

/** The name of an office within a sentence: heads write it in capitals. Of one that is not entered yet stands what fits any. */
const named = (issuer: string): string => (issuer === '' ? 'cơ quan chúng tôi' : readableName(issuer))
