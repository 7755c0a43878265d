import { isSecretName } from '../files/secret-name.rules.ts'
import type { Parts } from './parts-of.ts'

/** Names of other kinds of files that are told of one letter. */
const mostNames = 5
/** Letters of all that is told of one letter. */
const mostLetters = 1_000

/** What of a letter is not taken in, each in a sentence for the clerk. */
export function faultsOf({ more, others, isWrapped }: Parts): string[] {
  const names = others.slice(0, mostNames).map(shortName)
  return [
    ...(more ? ['Thư có quá nhiều tệp, chỉ nhận 20 tệp đầu.'] : []),
    ...(isWrapped
      ? ['Thư gói tệp trong winmail.dat của Outlook nên chưa mở được. Hãy mở thư và đưa tệp vào bằng tay.']
      : []),
    ...(names.length > 0
      ? [
          `Không nhận ${names.join(', ')}${others.length > names.length ? '…' : ''}: không phải loại tệp văn bản đọc được.`,
        ]
      : []),
  ]
}

/** The sentences one below the other, as many as there is room for, and how many are left; null where there are none. */
export function sayFaults(faults: readonly string[]): string | null {
  const rest = (count: number) => `Còn ${count} tệp khác của thư này không nhận được.`
  const said: string[] = []
  for (const [at, fault] of faults.entries()) {
    if ([...said, fault, rest(faults.length)].join('\n').length > mostLetters)
      return [...said, rest(faults.length - at)].join('\n')
    said.push(fault)
  }
  return said.join('\n') || null
}

/** A long name by its beginning and its end, which says what kind of file it is; of a secret one only that there is one. */
export const shortName = (name: string): string =>
  isSecretName(name)
    ? 'một tệp có tên ghi “mật”'
    : name.length > 100
      ? `${name.slice(0, 70).toWellFormed()}…${name.slice(-25).toWellFormed()}`
      : name
