import type { Db } from '#platform/db.ts'
import { hashTicketCode, newTicketCode } from './ticket-code.ts'

export type TicketTable = {
  authority_id: string
  ticket_id: string
  code_hash: string
  module: string
  kind: string
  subject: string
  created_at: Date
}

declare module '#platform/db.ts' {
  interface Tables {
    privacy_tickets: TicketTable
  }
}

type Issued = { authority: string; ticketId: string; module: string; kind: string; subject: string; now: Date }

/** Issues a ticket for a subject. @returns its code, which is kept nowhere: it is shown to its holder once */
export async function issueTicket(db: Db, { authority, ticketId, now, ...about }: Issued): Promise<string> {
  const code = newTicketCode()
  await db
    .insertInto('privacy_tickets')
    .values({
      authority_id: authority,
      ticket_id: ticketId,
      code_hash: hashTicketCode(code),
      created_at: now,
      ...about,
    })
    .execute()
  return code
}

/** What a code stands for; undefined where it stands for nothing. */
export async function findTicket(db: Db, authority: string, code: string): Promise<TicketTable | undefined> {
  return db
    .selectFrom('privacy_tickets')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('code_hash', '=', hashTicketCode(code))
    .executeTakeFirst()
}
