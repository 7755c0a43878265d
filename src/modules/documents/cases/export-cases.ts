import type { Value } from './find-corrections.ts'
import { maskPersonal } from './mask-personal.ts'
import type { ReaderCase } from './schema.ts'

/** Test cases as JSON Lines, with nothing that tells who somebody is: neither ids nor days are among them. */
export function exportCases(cases: readonly Omit<ReaderCase, 'correctedAt'>[]): string {
  return cases.map((one) => `${JSON.stringify(masked(one))}\n`).join('')
}

function masked({ field, supposed, confidence, entered, lines, pageFrom, side }: Omit<ReaderCase, 'correctedAt'>) {
  const names = field === 'signer' ? [supposed, entered].flatMap((value) => value ?? []) : []
  const hide = (text: string) => maskPersonal(text, names)
  const hideValue = (value: Value) => (value === null ? null : Array.isArray(value) ? value.map(hide) : hide(value))
  return {
    field,
    supposed: hideValue(supposed),
    confidence,
    entered: hideValue(entered),
    side,
    from: pageFrom,
    lines: lines.map(hide),
  }
}
