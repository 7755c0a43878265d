import { handle } from '#record/module.ts'
import { exportCases } from './export-cases.ts'
import { listAllCases, listCases } from './read.ts'
import { exportReaderCases, listReaderCases, readerCase } from './schema.ts'

export const caseHandlers = [
  handle(listReaderCases, ({ shell, query }) => listCases(shell.db, shell.authority, query)),
  handle(exportReaderCases, async ({ shell }) => {
    const cases = (await listAllCases(shell.db, shell.authority)).map((one) => readerCase.parse(one))
    const bytes = new TextEncoder().encode(exportCases(cases))
    return { bytes, mediaType: 'application/jsonl; charset=utf-8', name: 'truong-hop-may-doc-sai.jsonl' }
  }),
]
