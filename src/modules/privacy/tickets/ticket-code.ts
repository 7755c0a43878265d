import { createHash, randomInt } from 'node:crypto'

/** Crockford's base 32: no letter that is taken for another when read aloud or copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 4
const groupLength = 5

/** A fresh code of 100 random bits, in groups for reading: `7Q2MX-0KD4W-...`. */
export function newTicketCode(): string {
  const group = () => Array.from({ length: groupLength }, () => alphabet.charAt(randomInt(32))).join('')
  return Array.from({ length: groups }, group).join('-')
}

/**
 * What is kept of a code: its SHA-256. A code is too long to be guessed, so that no slow hash is needed.
 * Small letters, blanks and the letters O, I and L, which are read as digits, do not matter.
 */
export function hashTicketCode(code: string): string {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return createHash('sha256').update(plain).digest('hex')
}
