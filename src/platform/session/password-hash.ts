import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** Above the least that OWASP's Password Storage Cheat Sheet names for argon2id (19 MiB, two passes): about 60 ms on one core. */
const cost = { memory: 32_768, passes: 2, parallelism: 1 }
const tagLength = 32

/** Two at a time, so that a flood of sign-ins cannot take all memory and every core; the others wait their turn. */
const places = 2
const longestQueue = 100
let busy = 0
const waiting: (() => void)[] = []

/** Too many sign-ins wait for their turn. */
export class TooBusy extends Error {}

/** The password as an argon2id string in PHC form. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await inTurn(() => tagOf(password, salt, cost))
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(salt)}$${plain(tag)}`
}

/** Whether the password is the one that was hashed; takes the time of one hash either way. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const found = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([\w+/]+)\$([\w+/]+)$/.exec(hash)
  if (!found) return false
  const [, memory, passes, parallelism, salt, tag] = found as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const expected = Buffer.from(tag, 'base64')
  const given = await inTurn(() =>
    tagOf(password, Buffer.from(salt, 'base64'), {
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
    }),
  )
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** Unicode has several spellings of one Vietnamese letter: NFKC makes them one, as NIST SP 800-63B advises. */
function tagOf(password: string, salt: Buffer, { memory, passes, parallelism }: typeof cost): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'))
  return derive('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength })
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= places) {
    if (waiting.length >= longestQueue) throw new TooBusy('too many passwords are being checked')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else busy++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
}

const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
