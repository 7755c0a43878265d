import { z } from 'zod'
import type { Services, Worker } from '#record/module.ts'
import { writeNotices } from './store.ts'

const words = z.object({ vi: z.string().max(20_000), en: z.string().max(20_000) })
const job = z.object({
  authority: z.string(),
  staffId: z.string(),
  /** Names the message for good: told again under one name, it is one message. */
  about: z.string().min(1).max(100),
  module: z.string(),
  kind: z.string(),
  title: words,
  text: words,
  href: z.string(),
})

/** Writes what another module wants to tell a person though nothing was decided, once, and queues its letter. */
export const writeMessageWorker: Worker = {
  queue: 'message',
  async run(services, data) {
    const { authority, staffId, ...message } = job.parse(data)
    const written = await services.db.transaction().execute(async (tx) => {
      const head = await tx
        .selectFrom('record_heads')
        .select('size')
        .where('authority_id', '=', authority)
        .executeTakeFirst()
      const seq = Math.max(0, (head?.size ?? 0) - 1)
      const at = services.clock()
      const notice = {
        ...message,
        authority_id: authority,
        staff_id: staffId,
        seq,
        at,
        subject: '',
        party: 'concerned',
      }
      const [told] = await writeNotices(tx, [notice])
      if (told !== undefined) await queueLetter(services, tx, { authority, staffId, seq, about: message.about })
      return told !== undefined
    })
    if (written) services.announce(authority, [staffId], 'notices')
  },
}

type Written = { authority: string; staffId: string; seq: number; about: string }

const queueLetter = ({ enqueue }: Services, tx: Parameters<Services['enqueue']>[0], data: Written) =>
  enqueue(tx, [{ queue: 'notice-mail', data }])
