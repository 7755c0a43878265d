import { act } from '#record/act.ts'
import { handle, type Handler } from '#record/module.ts'
import { deputyshipKind } from './deputyship.ts'
import { appointDeputy, handOver } from './hand-over.ts'
import { handoverKind } from './handover.ts'
import { listDeputyships, listHandovers, listOpenWork } from './read.ts'
import * as schema from './schema.ts'

export const handoverHandlers: readonly Handler[] = [
  handle(schema.listDeputyships, ({ shell, query }) =>
    listDeputyships(shell.db, shell.authority, shell.clock(), query),
  ),
  handle(schema.appointDeputy, ({ shell, person, body }) => appointDeputy(shell, person, body)),
  handle(schema.endDeputyship, ({ shell, person, params }) =>
    act(shell, deputyshipKind, { id: params.id, do: 'end', by: person, input: {} }),
  ),
  handle(schema.listOpenWork, ({ shell, params, query }) => listOpenWork(shell, params.id, query)),
  handle(schema.listHandovers, ({ shell, query }) => listHandovers(shell.db, shell.authority, query)),
  handle(schema.handOver, ({ shell, person, body }) => handOver(shell, person, body)),
  handle(schema.undoHandover, ({ shell, person, params }) =>
    act(shell, handoverKind, { id: params.id, do: 'undo', by: person, input: {} }),
  ),
]
