import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SendMailOptions } from 'nodemailer'

/**
 * `office` is the authority that writes: its name stands beside the sender's address. `id` names the letter for good: sent twice, it
 * bears the same Message-ID, and mailboxes show it once.
 */
export type Letter = { to: string; office: string; subject: string; text: string; id?: string }

export type MailParts = {
  /** `smtp:` or `smtps:`; undefined writes every letter into the outbox folder. */
  smtpUrl: string | undefined
  from: string
  outbox: string
  clock: () => Date
  newId: () => string
  log: { info(facts: object, text: string): void }
}

/** The letter cannot arrive, however often it is sent: a wrong address, or one that the mail server refuses for good. */
export class UndeliverableError extends Error {}

/** One mailbox, without a display name: anything that could begin another header or add a recipient is refused. */
const mailbox =
  /^[A-Za-z0-9._%+'/=?^`{|}~!#$&*-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.)*[\p{L}\p{N}][\p{L}\p{N}-]{0,62}$/u

/** Seconds a mail server may take: to connect, to greet, and between two answers. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/**
 * Sends letters over SMTP, or writes them as .eml files where no server is set. Text only; nothing of a letter is logged.
 * `send` throws UndeliverableError where trying again is useless, any other error where it is not.
 */
export function createMailer(parts: MailParts): { send(letter: Letter): Promise<void> } {
  let opened: ReturnType<typeof openTransports> | undefined

  return {
    async send(letter) {
      const message = compose(parts, letter)
      const { smtp, writer } = await (opened ??= openTransports(parts))
      if (smtp) {
        await smtp.sendMail(message).catch((error: unknown) => {
          throw isFinal(error)
            ? new UndeliverableError('the mail server refuses this address', { cause: error })
            : error
        })
        parts.log.info({ messageId: message.messageId }, 'letter sent')
        return
      }
      const written = await writer.sendMail(message)
      await keep(parts, written.message as Buffer)
      parts.log.info({ messageId: message.messageId }, 'letter written to the outbox')
    },
  }
}

/** Loaded with the first letter: a start does not wait for it. */
async function openTransports({ smtpUrl }: MailParts) {
  const { createTransport } = await import('nodemailer')
  const safety = { disableFileAccess: true, disableUrlAccess: true }
  return {
    smtp: smtpUrl === undefined ? undefined : createTransport({ url: smtpUrl, ...patience, ...safety }),
    writer: createTransport({ streamTransport: true, buffer: true, newline: 'unix', ...safety }),
  }
}

function compose(
  { from, newId }: MailParts,
  { to, office, subject, text, id }: Letter,
): SendMailOptions & { messageId: string } {
  if (to.length > 254 || !mailbox.test(to)) throw new UndeliverableError('not a mail address')
  const name = createHash('sha256')
    .update(id ?? newId())
    .digest('hex')
    .slice(0, 40)
  return {
    from: { name: oneLine(office), address: from },
    to: { name: '', address: to },
    subject: oneLine(subject).slice(0, 200),
    text: text.replaceAll('\r\n', '\n').replace(/[^\P{Cc}\n\t]/gu, ''),
    messageId: `<${name}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

/** A header's value: without control characters, line separators and doubled spaces. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** RFC 5321 4.2.1: a 5yz answer is final. Where signing in to the server fails, the letter is not to blame. */
function isFinal(error: unknown): boolean {
  const { responseCode, command } = error as { responseCode?: number; command?: string }
  return responseCode !== undefined && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
}

/** Written beside, then renamed: whoever reads the folder never meets half a letter. */
async function keep({ outbox, clock, newId }: MailParts, bytes: Buffer): Promise<void> {
  await mkdir(outbox, { recursive: true, mode: 0o700 })
  const name = `${clock().toISOString().replaceAll(':', '-')}-${newId().slice(0, 8)}`
  await writeFile(join(outbox, `.${name}`), bytes, { mode: 0o600 })
  await rename(join(outbox, `.${name}`), join(outbox, `${name}.eml`))
}
