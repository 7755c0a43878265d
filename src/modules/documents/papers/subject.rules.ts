import { refuse, type Refusal } from '#kernel/refusal.ts'

/** Whether it says anything: blanks, punctuation and the “…” of a draft that has none yet do not. */
export const isSubject = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Refuses a line of the register that does not say what its paper is about: Decree 30/2020/NĐ-CP, Appendix IV. */
export function refuseNoSubject({ subject, issuer }: { subject: string; issuer: string | null }): Refusal | undefined {
  if (isSubject(subject)) return undefined
  const nobody = issuer?.trim() ? '' : ' Cơ quan ban hành cũng chưa có.'
  return refuse('not-allowed', `Chưa có trích yếu. Hãy ghi văn bản nói về việc gì.${nobody}`, { field: 'subject' })
}
