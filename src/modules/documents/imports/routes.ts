import { refuse } from '#kernel/refusal.ts'
import { handle } from '#record/module.ts'
import { previewImport, wrongRows } from './preview-import.ts'
import { findImport, listImports } from './read.ts'
import { runImport } from './run-import.ts'
import {
  getRegisterImport,
  importRegister,
  listRegisterImports,
  previewRegisterImport,
  undoWholeImport,
  writeImportPattern,
  writeWrongRows,
} from './schema.ts'
import { undoWholeImport as undoWhole } from './undo-whole.ts'
import { writePattern } from './write-pattern.ts'

export const importHandlers = [
  handle(previewRegisterImport, ({ shell, query, body }) =>
    previewImport(shell.db, { authority: shell.authority, now: shell.clock(), asked: query, bytes: body }),
  ),
  handle(writeWrongRows, ({ shell, query, body }) =>
    wrongRows(shell.db, { authority: shell.authority, now: shell.clock(), asked: query, bytes: body }),
  ),
  handle(importRegister, ({ shell, person, query, body }) =>
    runImport(shell, { by: person, asked: query, bytes: body }),
  ),
  handle(listRegisterImports, ({ shell, query }) => listImports(shell.db, shell.authority, query)),
  handle(getRegisterImport, async ({ shell, params }) => {
    const found = await findImport(shell.db, { authority: shell.authority, id: params.id })
    return found ?? refuse('not-found', 'Không tìm thấy lần nhập này.')
  }),
  handle(undoWholeImport, ({ shell, person, params, body }) =>
    undoWhole(shell, { id: params.id, by: person, reason: body.reason }),
  ),
  handle(writeImportPattern, ({ query }) => Promise.resolve(writePattern(query.direction))),
]
