import { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import type { Transaction } from '#platform/db.ts'
import { UndeliverableError } from '#platform/mail.ts'
import type { Services, Worker } from '#record/module.ts'
import { findMailbox } from '../people/read.ts'
import { findChoices, type NoticeRow } from './read.ts'
import type { NoticeChoices } from './schema.ts'

const job = z.object({ authority: z.string(), staffId: z.string(), seq: z.int(), about: z.string().default('') })
type Job = z.output<typeof job>

/**
 * Sends one notice as a letter, tried again for three days: a mail server that fails over a weekend loses none. The row is locked while the letter goes out and marked in the same transaction: run
 * again after a failure it sends what was not sent. Where the program dies between sending and marking, the second
 * letter bears the same Message-ID.
 */
export const mailNoticeWorker: Worker = {
  queue: 'notice-mail',
  retries: 80,
  async run(services, data) {
    const asked = job.parse(data)
    await services.db.transaction().execute(async (tx) => {
      const notice = await lockUnsent(tx, asked)
      if (!notice) return
      const note = await send(services, tx, notice)
      await tx
        .updateTable('notices')
        .set(note === undefined ? { mailed_at: services.clock() } : { mail_note: note })
        .where('authority_id', '=', asked.authority)
        .where('staff_id', '=', asked.staffId)
        .where('seq', '=', asked.seq)
        .where('about', '=', asked.about)
        .execute()
    })
  },
}

async function lockUnsent(tx: Transaction, { authority, staffId, seq, about }: Job): Promise<NoticeRow | undefined> {
  return tx
    .selectFrom('notices')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .where('seq', '=', seq)
    .where('about', '=', about)
    .where('mailed_at', 'is', null)
    .where('mail_note', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** @returns why no letter was sent; undefined where one was */
async function send(services: Services, tx: Transaction, notice: NoticeRow): Promise<string | undefined> {
  const { authority_id: authority, staff_id: staffId, seq, about } = notice
  const choices = await findChoices(tx, { authority, staffId })
  if (!isWanted(notice, choices)) return 'not-wanted'
  const to = await findMailbox(tx, { authority, staffId, today: dayOf(services.clock()) })
  if (to === undefined) return 'no-address'
  const { language } = choices
  const { name: office } = await tx
    .selectFrom('authorities')
    .select('name')
    .where('authority_id', '=', authority)
    .executeTakeFirstOrThrow()
  const link = await services.address(authority, notice.href || '/console/')
  const settings = await services.address(authority, '/console/tai-khoan')
  const foot =
    language === 'vi'
      ? `Xem và làm tiếp: ${link}\n\n--\nThư tự động. Chọn thư nào được gửi: ${settings}`
      : `See and continue: ${link}\n\n--\nAutomatic letter. Choose which letters are sent: ${settings}`
  try {
    await services.mail.send({
      to,
      office,
      subject: notice.title[language],
      text: `${notice.text[language]}\n\n${foot}\n`,
      id: `notice/${authority}/${staffId}/${about || seq}`,
    })
    return undefined
  } catch (error) {
    if (!(error instanceof UndeliverableError)) throw error
    services.log.warn({ seq }, 'a notice cannot be delivered by e-mail')
    return 'undeliverable'
  }
}

/** Reminders and the letter of the week are chosen apart from what is decided. */
function isWanted({ party, about }: NoticeRow, choices: NoticeChoices): boolean {
  if (about.startsWith('reminders/')) return choices.email !== 'none' && choices.reminders
  if (about.startsWith('digest/')) return choices.email !== 'none' && choices.digest
  return choices.email === 'all' || (choices.email === 'concerned' && party === 'concerned')
}
