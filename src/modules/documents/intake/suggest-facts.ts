import { mostNamed } from '#kernel/official-paper.ts'
import type { Found, Reading } from '#reading/reading.ts'
import { paperFacts, type PaperFacts } from '../papers/schema.ts'
import { supposedDue } from './supposed-due.ts'

const urgencies = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] as const

/** The line of the register as the reader supposes it. What does not fit a column is cut, never made up. */
export function suggestFacts(reading: Reading): PaperFacts {
  const urgency = urgencies.find((one) => one === reading.urgency?.value.normalize('NFC').toUpperCase())
  return paperFacts.parse({
    side: reading.profile ?? 'state',
    number: cut(reading.number, 60),
    dated: reading.date?.value ?? null,
    place: cut(reading.place, 100),
    issuer: cut(reading.issuer, 300),
    parent: cut(reading.parent, 300),
    type: cut(reading.type, 60),
    // A subject is never empty: a person fills it in before registering.
    subject: cut(reading.subject, 2_000) ?? '…',
    addressees: reading.addressees.slice(0, mostNamed).flatMap((one) => cut(one, 500) ?? []),
    recipients: reading.recipients.slice(0, mostNamed).flatMap((one) => cut(one, 500) ?? []),
    signer: cut(reading.signer, 120),
    signerTitle: cut(reading.signerTitle, 200),
    signingAuthority: cut(reading.signingAuthority, 20),
    urgency: urgency ?? null,
    dueOn: supposedDue(reading)?.day ?? null,
    cites: reading.cites.slice(0, 200).map(({ value }) => ({
      number: value.number.slice(0, 60),
      date: value.date,
      issuer: value.issuer?.slice(0, 300) ?? null,
    })),
  })
}

function cut(found: Found<string> | null, max: number): string | null {
  return found?.value.trim().slice(0, max) || null
}
