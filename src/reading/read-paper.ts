import type { PaperText } from './paper.ts'
import type { Reading } from './reading.ts'

/** What the reader supposes of a paper. */
export function readPaper(paper: PaperText): Reading {
  return {
    profile: null,
    number: null,
    date: null,
    place: null,
    issuer: null,
    parent: null,
    type: null,
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
    warnings: paper.warnings,
  }
}
