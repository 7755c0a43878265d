import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import { codeAlphabet, plainCode } from './rules.ts'

/** What an invitation is proven by: the token of a letter's link, or a printed code with the address it was made out for. */
export type Proof = { token: string } | { email: string; code: string }

/** 256 bits: too many to guess, so a plain hash is enough. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Ten letters, 50 bits: few enough that its hash needs a key which is not in the database. */
export function newCode(): string {
  return Array.from({ length: 10 }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('')
}

export function hashOf(secret: string, proof: Proof): Buffer {
  if ('token' in proof) return createHash('sha256').update(proof.token).digest()
  return createHmac('sha256', secret)
    .update(`invitation\n${proof.email.toLowerCase()}\n${plainCode(proof.code)}`)
    .digest()
}
