import type { Words } from '#kernel/workflow.ts'
import { fold } from '#vietnamese/fold.ts'
import { passwordWords } from '#vietnamese/password-words.ts'

/*
 * NIST SP 800-63B (5.1.1.2) and ASVS 5 (6.2): long rather than complicated, no rule about kinds of characters, nothing that
 * is common, nothing that stands on the person's own door plate.
 */
const shortestPassword = 12
const longestPassword = 200
/** How much of a password must be left when everything common is taken out; each piece taken out counts as one. */
const leastOwn = 6

/** Why the password may not be chosen; undefined where it may. Pure: the console asks the same while one types. */
export function passwordFault(password: string, about: { name: string; email: string }): Words | undefined {
  const length = [...password].length
  if (length < shortestPassword) {
    return {
      vi: `Mật khẩu cần ít nhất ${shortestPassword} ký tự; bạn đã gõ ${length}. Một câu ngắn dễ nhớ là tốt nhất.`,
      en: `The password needs at least ${shortestPassword} characters; you typed ${length}. A short sentence is best.`,
    }
  }
  if (length > longestPassword) {
    return {
      vi: `Mật khẩu dài quá ${longestPassword} ký tự.`,
      en: `The password is longer than ${longestPassword} characters.`,
    }
  }
  const plain = unspaced(password)
  if (ownWords(about).some((word) => plain.includes(word))) {
    return {
      vi: 'Mật khẩu không được chứa tên hoặc địa chỉ thư của bạn.',
      en: 'The password must not contain your name or e-mail address.',
    }
  }
  if (own(plain) < leastOwn || own(unleeted(plain)) < leastOwn) {
    return {
      vi: 'Mật khẩu này dễ đoán: nó ghép từ những chữ, số hay được dùng. Hãy thêm vài từ của riêng bạn.',
      en: 'This password is easy to guess: it is made of common words and numbers. Add some words of your own.',
    }
  }
  return undefined
}

const unspaced = (text: string) => fold(text).replace(/\s/g, '')

const signs: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** `p@ssw0rd2026` as `password`. */
const unleeted = (text: string) =>
  text.replace(/(19|20)\d\d/g, '').replace(/[013457@$!]/g, (sign) => signs[sign] ?? sign)

/** The address before the @, the whole name, its last two words, and every long word of it, without diacritics and spaces. */
function ownWords({ name, email }: { name: string; email: string }): string[] {
  const words = fold(name).split(' ')
  const local = unspaced(email.split('@')[0] ?? '')
  return [local, words.join(''), words.slice(-2).join(''), ...words.filter((word) => word.length >= 5)].filter(
    (word) => word.length >= 4,
  )
}

const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
  'qazwsxedcrfvtgb',
]
const bothWays = runs.flatMap((run) => [run, [...run].toReversed().join('')])

/** Counts what is left after common words, years and dates, runs of the keyboard and repetitions. */
function own(plain: string): number {
  let rest = plain
  for (const word of passwordWords) rest = rest.replaceAll(word, '\u0000')
  rest = rest.replace(/(19|20)\d\d/g, '\u0000').replace(/\d{1,2}[/.-]\d{1,2}/g, '\u0000')
  rest = withoutRuns(rest)
    .replace(/(.{1,4}?)\1{2,}/g, '\u0000')
    .replace(/(.)\1+/g, '$1')
  return new Set(rest).size < 4 ? 0 : rest.length
}

function withoutRuns(text: string): string {
  let rest = ''
  for (let at = 0; at < text.length;) {
    const length = runAt(text, at)
    rest += length >= 3 ? '\u0000' : text.slice(at, at + 1)
    at += length >= 3 ? length : 1
  }
  return rest
}

function runAt(text: string, at: number): number {
  let longest = 0
  for (const run of bothWays) {
    let length = 2
    if (!run.includes(text.slice(at, at + length)) || at + length > text.length) continue
    while (at + length < text.length && run.includes(text.slice(at, at + length + 1))) length++
    longest = Math.max(longest, length)
  }
  return longest
}

const hour = 3_600_000
/** How long a paper or a letter can be used, in milliseconds: a first invitation longer than a reset, paper longer than mail. */
export const invitationLasts = {
  invitation: { email: 72 * hour, code: 7 * 24 * hour },
  reset: { email: 24 * hour, code: 24 * hour },
  'first-administrator': { email: 24 * hour, code: 24 * hour },
} as const

/** Wrong codes typed for one paper before it is void. */
export const mostGuesses = 10

/** Crockford's Base32: no I, L, O, U. Ten letters are 50 bits. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code as it is compared: what a hand writes or reads wrong is set right. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}

/** A code as it is printed: `K7QM2-9XTRB`. */
export function printedCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
