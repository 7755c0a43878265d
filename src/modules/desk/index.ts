import type { Module } from '#record/module.ts'
import { mailNoticeWorker } from './notices/mail-notice.ts'
import { noticeHandlers } from './notices/routes.ts'
import { writeMessageWorker } from './notices/write-message.ts'
import { writeNoticesWorker } from './notices/write-notices.ts'
import { deskRetention } from './retained.ts'
import { searchHandlers } from './search/routes.ts'
import { subjectHandlers } from './subjects/routes.ts'
import { viewHandlers } from './views/routes.ts'
import { workHandlers } from './work/routes.ts'

/** What all modules share at the desk of a member of staff: decisions, work, notices, search, views. It owns no subjects. */
export const deskModule: Module = {
  name: 'desk',
  subjectKinds: [],
  publicTables: [],
  handlers: [...subjectHandlers, ...workHandlers, ...noticeHandlers, ...searchHandlers, ...viewHandlers],
  workers: [writeNoticesWorker, writeMessageWorker, mailNoticeWorker],
  retention: deskRetention,
}
