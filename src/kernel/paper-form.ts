import type { Day } from './day.ts'
import type { OfficialPaper } from './official-paper.ts'

/** How papers of one side are worded and drawn; sizes and lengths stand in #writing/measures.ts. */
export type PaperForm = {
  name: 'state-2020' | 'party-2018' | 'party-2026'
  side: OfficialPaper['side']
  /** The day from which papers follow it. */
  from: Day
  /** Where it stands. */
  rule: string
  /** Below the issuer: a rule, or the asterisk of the Party. */
  belowIssuer: 'rule' | 'asterisk'
  /** Below the subject of a paper with a type. */
  belowSubject: 'rule' | 'hyphens'
  /** The subject of a công văn below its number, and what stands before it. */
  letterSubject: { before: string; italic: boolean }
  /** What names those whom a tờ trình, or any other paper, is to; `italic` is only the word, not the names. */
  addressing: { submission: string; other: string; italic: boolean }
  /** The bases of a paper: each behind its mark, ended by ";" and the last one by `last`. */
  bases: { italic: boolean; mark: string; last: string }
  /** Whether the title of the signer is bold as are the words of authority above it. */
  boldTitle: boolean
  recipientsTitle: 'bold-italic' | 'underlined'
  /** Between the items of "Nơi nhận" and of those whom a paper is to. */
  between: ';' | ','
  /** At the end of the last words of the body. */
  end: './.' | '.'
  /** The mark of urgency in a frame, as the stamps of the decree are. */
  framedUrgency: boolean
}

/** Decree 30/2020/NĐ-CP, Appendix I. */
const state: PaperForm = {
  name: 'state-2020',
  side: 'state',
  from: '2020-03-05',
  rule: 'Nghị định 30/2020/NĐ-CP, Phụ lục I',
  belowIssuer: 'rule',
  belowSubject: 'rule',
  letterSubject: { before: 'V/v ', italic: false },
  addressing: { submission: 'Kính gửi', other: 'Kính gửi', italic: false },
  bases: { italic: true, mark: '', last: '.' },
  boldTitle: true,
  recipientsTitle: 'bold-italic',
  between: ';',
  end: './.',
  framedUrgency: true,
}

/** The Party's guidance of 2018; what was found out about it: docs/decisions/077. */
const party2018: PaperForm = {
  name: 'party-2018',
  side: 'party',
  from: '2018-04-03',
  rule: 'Hướng dẫn 36-HD/VPTW ngày 03/4/2018',
  belowIssuer: 'asterisk',
  belowSubject: 'hyphens',
  letterSubject: { before: '', italic: true },
  addressing: { submission: 'Kính gửi', other: 'Kính gửi', italic: true },
  bases: { italic: false, mark: '- ', last: ',' },
  boldTitle: false,
  recipientsTitle: 'underlined',
  between: ',',
  end: '.',
  framedUrgency: false,
}

const party2026: PaperForm = {
  ...party2018,
  name: 'party-2026',
  from: '2026-05-27',
  rule: 'Hướng dẫn 05-HD/VPTW ngày 27/5/2026',
  letterSubject: { before: 'về việc ', italic: true },
  addressing: { submission: 'Kính trình', other: 'Kính gửi', italic: true },
  bases: { italic: false, mark: '- ', last: '.' },
  between: ';',
}

/** A rule that replaces another is a further row, so that older papers look as they did. The oldest of a side is its first. */
const forms: readonly PaperForm[] = [state, party2018, party2026]

/** The form that a paper of that side and day follows; for days before any, the oldest. */
export function formOn(side: OfficialPaper['side'], on: Day): PaperForm {
  const own = forms.filter((form) => form.side === side)
  return own.findLast((form) => form.from <= on) ?? own[0]!
}

/** The word before those whom a paper is to: "Kính gửi", or "Kính trình" of a tờ trình of the Party. */
export function addressingOf(type: string | null, { addressing }: PaperForm): string {
  return type === 'tờ trình' ? addressing.submission : addressing.other
}

/** The last item of "Nơi nhận": who keeps a copy. The Party names the office, without a colon. */
export function keptBy(side: OfficialPaper['side'], issuer: string): string {
  if (side === 'state') return 'Lưu: VT'
  if (/^chi bộ/iu.test(issuer)) return 'Lưu Chi bộ'
  const committee = /^(?:tỉnh|thành|đảng) [uủ][ỷy]/iu.exec(issuer)?.[0].toLowerCase() ?? 'đảng ủy'
  return `Lưu Văn phòng ${committee.charAt(0).toUpperCase()}${committee.slice(1)}`
}
