import type { Module } from '#record/module.ts'
import { reportsRetention } from './retained.ts'
import { reportHandlers } from './reports/routes.ts'
import { templateHandlers } from './templates/routes.ts'

export { addUsualTemplates } from './templates/store.ts'

/** Periodic reports that write themselves from the registers and the tasks. */
export const reportsModule: Module = {
  name: 'reports',
  subjectKinds: [],
  publicTables: [],
  handlers: [...templateHandlers, ...reportHandlers],
  retention: reportsRetention,
}
