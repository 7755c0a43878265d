import type { Block, OfficialPaper, Run } from '#kernel/official-paper.ts'

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

/** The subject below the number of a công văn; Party papers write it without "V/v". */
export function letterSubject({ side, subject }: OfficialPaper): string {
  return side === 'party' ? subject : `V/v ${subject}`
}

/** Items with the marks that the decree wants at their ends: ";" and at last ".". */
export function listed(items: readonly string[]): string[] {
  const bare = items.map((item) => item.replace(/[\s;.,]+$/u, ''))
  return bare.map((item, index) => `- ${item}${index === bare.length - 1 ? '.' : ';'}`)
}

/** The body with "./." at the end of its last words, as papers of the state close. */
export function closed({ side, body }: OfficialPaper): Block[] {
  const at = body.findLastIndex((one) => one.kind === 'paragraph' || one.kind === 'point')
  const last = body[at]
  if (side === 'party' || at !== body.length - 1 || (last?.kind !== 'paragraph' && last?.kind !== 'point'))
    return [...body]
  return body.with(at, { ...last, text: closeRuns(last.text) })
}

function closeRuns(runs: readonly Run[]): Run[] {
  const last = runs.at(-1)
  if (!last) return [...runs]
  return [...runs.slice(0, -1), { ...last, text: `${last.text.replace(/[\s./]+$/u, '')}./.` }]
}
