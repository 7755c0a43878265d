import type { Block, OfficialPaper, Run } from '#kernel/official-paper.ts'
import { addressingOf, type PaperForm } from '#kernel/paper-form.ts'
import { capital } from '#vietnamese/format.ts'

/** The name at the top on the right, and the motto below it where there is one. */
export function country(side: OfficialPaper['side']): { name: string; motto: string | null } {
  return side === 'party'
    ? { name: 'ĐẢNG CỘNG SẢN VIỆT NAM', motto: null }
    : { name: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' }
}

/** "Số: 12/BC-UBND" of the state, "Số 12-BC/ĐU" of the Party; without a number a place is left for it. */
export function numberLine({ side, number, notation }: OfficialPaper): string {
  const gap = '\u00a0'.repeat(8)
  if (side === 'party') return `Số ${number ?? `${gap}-${notation}`}`
  return `Số: ${number ?? `${gap}/${notation}`}`
}

/** Days below 10 and the months January and February carry a zero (Decree 30, Appendix I, II.4.b). */
export function placeLine({ place, dated }: OfficialPaper): string {
  if (dated === null)
    return `${place}, ngày ${'\u00a0'.repeat(6)} tháng ${'\u00a0'.repeat(6)} năm ${'\u00a0'.repeat(8)}`
  const [year = '', month = '', date = ''] = dated.split('-')
  return `${place}, ngày ${date} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`
}

/** The subject below the number of a công văn: behind the words that its form puts there, once, or with a capital. */
export function letterSubject({ subject }: OfficialPaper, { letterSubject: { before } }: PaperForm): string {
  if (before === '') return capital(subject)
  return `${before}${subject.replace(/^(?:V\/v|về việc)\s+/iu, '')}`
}

const bare = (item: string) => item.replace(/[\s;.,]+$/u, '')
const ended = (items: readonly string[], { between }: PaperForm) =>
  items.map((item, index) => `${bare(item)}${index === items.length - 1 ? '.' : between}`)

/** Items of "Nơi nhận" with their dashes and the marks at their ends. */
export function listed(items: readonly string[], form: PaperForm): string[] {
  return ended(items, form).map((item) => `- ${item}`)
}

/** Whom the paper is to: the word before them, and their names, several with the marks at their ends. */
export function addressed({ type, addressees }: OfficialPaper, form: PaperForm): { word: string; names: string[] } {
  const names = addressees.length === 1 ? [...addressees] : ended(addressees, form)
  return { word: addressingOf(type, form), names }
}

/**
 * The lines above the signature. Where the title of the signer is not bold, the words of authority above it are: T/M, K/T,
 * T/L, Q., and what goes on behind them before the last line, which is the title.
 */
export function signingLines({ signing }: OfficialPaper, { boldTitle }: PaperForm): { text: string; bold: boolean }[] {
  const authority = signing.findIndex((line) => /^(?:T\/?M|K\/?T|T\/?L|Q)[.\s]/u.test(line))
  const isTitle = (at: number) => authority < 0 || (at > authority && at === signing.length - 1)
  return signing.map((text, at) => ({ text, bold: boldTitle || !isTitle(at) }))
}

/** The body with its bases marked and ended as its form wants them, and the end of its last words. */
export function finished({ body }: OfficialPaper, form: PaperForm): Block[] {
  const isBasis = (one: Block | undefined) => one?.kind === 'paragraph' && one.look === 'basis'
  const marked = body.map((one, at) =>
    one.kind === 'paragraph' && isBasis(one) ? { ...one, text: basis(one.text, form, !isBasis(body[at + 1])) } : one,
  )
  const last = marked.at(-1)
  if ((last?.kind !== 'paragraph' && last?.kind !== 'point') || isBasis(last)) return marked
  return marked.with(marked.length - 1, { ...last, text: endRuns(last.text, (text) => closed(text, form)) })
}

/** Words that end in a colon are left open: more is to follow. */
function closed(text: string, { end }: PaperForm): string {
  return /:\s*$/u.test(text) ? text : `${text.replace(/[\s./]+$/u, '')}${end}`
}

/** A last basis that its author ended by a comma or a colon goes on in the words below it. */
function basis(runs: readonly Run[], { bases }: PaperForm, isLast: boolean): Run[] {
  const text = endRuns(runs, (end) => {
    const said = end.trimEnd()
    if (isLast) return /[,.:]$/u.test(said) ? said : `${said.replace(/;$/u, '')}${bases.last}`
    return `${said.replace(/[;,.]$/u, '')};`
  })
  const first = text[0]
  if (bases.mark === '' || !first) return text
  return [{ ...first, text: `${bases.mark}${first.text.replace(/^\s*[-–]?\s*/u, '')}` }, ...text.slice(1)]
}

function endRuns(runs: readonly Run[], end: (text: string) => string): Run[] {
  const last = runs.at(-1)
  return last ? [...runs.slice(0, -1), { ...last, text: end(last.text) }] : [...runs]
}
