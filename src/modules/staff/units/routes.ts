import { writeCsv } from '#kernel/csv.ts'
import { dayOf } from '#kernel/day.ts'
import { refuse } from '#kernel/refusal.ts'
import { act } from '#record/act.ts'
import { handle, type Handler } from '#record/module.ts'
import { enterUnit, saveAliases } from './enter-unit.ts'
import { findUnitByName } from './find-unit-by-name.ts'
import { importUnits, previewUnits } from './import-units.ts'
import { findUnit, listUnits, readUnitTree } from './read.ts'
import * as schema from './schema.ts'
import { unitKind } from './store.ts'
import { unitsAsTable } from './export-units.ts'
import { deleteUnitType, listUnitTypes, orderUnitTypes, putUnitType } from './unit-types.ts'

const missing = () => refuse('not-found', 'Không tìm thấy đơn vị này.')

export const unitHandlers: readonly Handler[] = [
  handle(schema.listUnits, ({ shell, query }) => listUnits(shell.db, shell.authority, shell.clock(), query)),
  handle(schema.getUnitTree, ({ shell, query }) =>
    readUnitTree(shell.db, shell.authority, shell.clock(), { on: query.on, ended: query.ended === 'true' }),
  ),
  handle(
    schema.getUnit,
    async ({ shell, params }) => (await findUnit(shell.db, shell.authority, shell.clock(), params.id)) ?? missing(),
  ),
  handle(schema.resolveUnit, async ({ shell, query }) => {
    const on = query.on ?? dayOf(shell.clock())
    return { matches: await findUnitByName(shell.db, { authority: shell.authority, name: query.name, on }) }
  }),
  handle(schema.foundUnit, ({ shell, person, body }) => enterUnit(shell, person, body)),
  handle(schema.decideUnit, ({ shell, person, params, body }) => {
    const { do: name, ...input } = body
    return act(shell, unitKind, { id: params.id, do: name, by: person, input })
  }),
  handle(schema.nameUnit, async ({ shell, params, body }) => {
    const { db, authority } = shell
    if (!(await findUnit(db, authority, shell.clock(), params.id))) return missing()
    await db.transaction().execute((tx) => saveAliases(tx, authority, { id: params.id, ...body }))
    return (await findUnit(db, authority, shell.clock(), params.id)) ?? missing()
  }),
  handle(schema.listUnitTypes, async ({ shell }) => ({ types: await listUnitTypes(shell.db, shell.authority) })),
  handle(schema.putUnitType, ({ shell, params, body }) =>
    putUnitType(shell.db, shell.authority, { code: params.code, ...body }),
  ),
  handle(schema.orderUnitTypes, ({ shell, body }) => orderUnitTypes(shell.db, shell.authority, body.codes)),
  handle(schema.deleteUnitType, ({ shell, params }) => deleteUnitType(shell.db, shell.authority, params.code)),
  handle(schema.previewUnitImport, ({ shell, body }) => previewUnits(shell.db, shell.authority, body)),
  handle(schema.importUnits, ({ shell, person, body }) => importUnits(shell, person, body)),
  handle(schema.exportUnits, async ({ shell }) => ({
    bytes: new TextEncoder().encode(writeCsv(await unitsAsTable(shell.db, shell.authority, shell.clock()))),
    mediaType: 'text/csv; charset=utf-8',
    name: 'don-vi.csv',
  })),
]
