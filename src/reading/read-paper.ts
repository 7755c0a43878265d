import { forgetLines } from '#vietnamese/bare.ts'
import { forgetWords } from '#vietnamese/words.ts'
import { wordsOfPaper } from './fields/restore-marks.ts'
import { readBody } from './body/read-body.ts'
import { agreePlace } from './fields/agree-place.ts'
import { findAddressees } from './fields/find-addressees.ts'
import { findDate } from './fields/find-date.ts'
import { findIssuer } from './fields/find-issuer.ts'
import { findSecrecy, findUrgency } from './fields/find-marks.ts'
import { findNumber } from './fields/find-number.ts'
import { findRecipients } from './fields/find-recipients.ts'
import { findSignature } from './fields/find-signature.ts'
import { findSubject } from './fields/find-subject.ts'
import { findType } from './fields/find-type.ts'
import { findParts } from './layout/find-parts.ts'
import type { PaperText } from './paper.ts'
import type { Reading } from './reading.ts'

/** What the reader supposes of the first paper in a file. */
export function readPaper(paper: PaperText): Reading {
  try {
    return readParts(paper)
  } finally {
    forgetLines()
    forgetWords()
  }
}

function readParts(paper: PaperText): Reading {
  const parts = findParts(paper)
  const { number, notation, unread: unreadNumber } = findNumber(parts)
  const { date, place, unread: unreadDate, warnings } = findDate(parts)
  const { issuer, parent } = findIssuer(parts)
  const type = findType(parts.head, notation)
  const addressees = findAddressees(parts.head)
  const recipients = findRecipients(parts.foot)
  const body = readBody(parts, {
    number: number?.value ?? null,
    date: date?.value ?? null,
    type: type?.value ?? null,
    issuer: issuer?.value ?? null,
    addressees: addressees.map(({ value }) => value),
    recipients: recipients.map(({ value }) => value),
  })
  return {
    profile: parts.profile,
    number,
    date,
    place:
      parts.head.date[0]?.source.sureness === undefined
        ? place
        : agreePlace(place, [issuer, parent], wordsOfPaper(parts)),
    issuer,
    parent,
    type,
    subject: findSubject(parts.head),
    addressees,
    recipients,
    ...findSignature(parts.foot),
    urgency: findUrgency(parts),
    secrecy: findSecrecy(parts),
    cites: body.cites,
    deadlines: body.deadlines,
    reporting: body.reporting,
    tasks: body.tasks,
    unread: [unreadNumber, unreadDate].filter((one) => one !== null),
    warnings: [...paper.warnings, ...parts.warnings, ...warnings, ...body.warnings],
  }
}
