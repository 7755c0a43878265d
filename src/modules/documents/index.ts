import type { Module } from '#record/module.ts'
import { calendarHandlers } from './calendar/routes.ts'
import { caseHandlers } from './cases/routes.ts'
import { duplicateHandlers } from './duplicates/routes.ts'
import { bringLinesWorker } from './imports/bring-lines.ts'
import { importHandlers } from './imports/routes.ts'
import { registerImportKind } from './imports/store.ts'
import { dropUnknownWorker } from './files/drop-unknown.ts'
import { dropArrivalsWorker } from './intake/drop-arrival.ts'
import { readIntakeWorker, readScanWorker } from './intake/read-intake.ts'
import { intakeHandlers } from './intake/routes.ts'
import { watchInboxWorker } from './intake/watched-folder/watch-inbox.ts'
import { loadHandlers } from './load/routes.ts'
import { noteHandlers } from './notes/routes.ts'
import { makeFilesWorker } from './outgoing/make-files.ts'
import { checkMailboxesWorker } from './mailbox/check-mailbox.ts'
import { mailboxHandlers } from './mailbox/routes.ts'
import { outgoingHandlers } from './outgoing/routes.ts'
import { outgoingPaperKind } from './outgoing/store.ts'
import { paperHandlers } from './papers/routes.ts'
import { incomingPaperKind } from './papers/store.ts'
import { proposalHandlers } from './proposals/routes.ts'
import { registerHandlers } from './registers/routes.ts'
import { registerKind } from './registers/store.ts'
import { remarksRetention } from './remarks/retained.ts'
import { remarkHandlers } from './remarks/routes.ts'
import { digestWorker } from './reminders/digest.ts'
import { remindWorker } from './reminders/remind.ts'
import { reminderHandlers } from './reminders/routes.ts'
import { documentsRetention } from './retained.ts'
import { reviewHandlers } from './review/routes.ts'
import { searchDocuments } from './search.ts'
import { recurWorker } from './tasks/recur.ts'
import { taskHandlers } from './tasks/routes.ts'
import { taskKind } from './tasks/store.ts'

export { bringFile } from './intake/bring-file.ts'
export { issuePaper } from './outgoing/issue-paper.ts'
export { saveNewDraft } from './outgoing/save-draft.ts'
export { outgoingPaperKind } from './outgoing/store.ts'
export { registerPaper } from './papers/register-paper.ts'
export { incomingPaperKind } from './papers/store.ts'
export { openRegister } from './registers/open-register.ts'
export { saveNote } from './notes/store.ts'
export { assignPaper } from './tasks/assign-paper.ts'
export { saveProposals } from './tasks/propose.ts'
export { recurDue } from './tasks/recur.ts'
export { taskFacts, type Recurrence } from './tasks/schema.ts'
export { taskKind } from './tasks/store.ts'

/** Official papers: read, registered, turned into tasks, followed up, answered. */
export const documentsModule: Module = {
  name: 'documents',
  subjectKinds: [incomingPaperKind, taskKind, outgoingPaperKind, registerKind, registerImportKind],
  publicTables: [],
  handlers: [
    ...registerHandlers,
    ...importHandlers,
    ...intakeHandlers,
    ...reviewHandlers,
    ...duplicateHandlers,
    ...caseHandlers,
    ...mailboxHandlers,
    ...paperHandlers,
    ...proposalHandlers,
    ...taskHandlers,
    ...noteHandlers,
    ...reminderHandlers,
    ...calendarHandlers,
    ...loadHandlers,
    ...outgoingHandlers,
    ...remarkHandlers,
  ],
  workers: [
    readIntakeWorker,
    readScanWorker,
    bringLinesWorker,
    watchInboxWorker,
    dropArrivalsWorker,
    dropUnknownWorker,
    checkMailboxesWorker,
    makeFilesWorker,
    recurWorker,
    remindWorker,
    digestWorker,
  ],
  retention: [...documentsRetention, remarksRetention],
  search: searchDocuments,
}

export { runReaderCases } from './cases/reader-cases-command.ts'
