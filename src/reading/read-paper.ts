import { findType } from './fields/find-type.ts'
import { findParts } from './layout/find-parts.ts'
import type { PaperText } from './paper.ts'
import type { Reading } from './reading.ts'

/** What the reader supposes of the first paper in a file. */
export function readPaper(paper: PaperText): Reading {
  const parts = findParts(paper)
  return {
    profile: parts.profile,
    number: null,
    date: null,
    place: null,
    issuer: null,
    parent: null,
    type: findType(parts.head, null),
    subject: null,
    addressees: [],
    recipients: [],
    signer: null,
    signerTitle: null,
    signingAuthority: null,
    urgency: null,
    secrecy: null,
    cites: [],
    deadlines: [],
    reporting: null,
    tasks: [],
    unread: [],
    warnings: [...paper.warnings, ...parts.warnings],
  }
}
