import { isRefusal } from '#kernel/refusal.ts'
import type { Shell } from '#record/act.ts'
import { handle, type Handler } from '#record/module.ts'
import { deactivateStaff, reactivateStaff } from './deactivate-staff.ts'
import { importStaff, previewStaff } from './import-staff.ts'
import { findStaff, listStaff } from './read.ts'
import * as schema from './schema.ts'
import { addStaff, changeStaff, noStaff } from './store.ts'

async function shown({ db, authority, clock }: Shell, id: string) {
  return (await findStaff(db, authority, clock(), id)) ?? noStaff()
}

const at = ({ authority, clock }: Shell, id: string) => ({ authority, id, now: clock() })

export const peopleHandlers: readonly Handler[] = [
  handle(schema.listStaff, ({ shell, query }) => listStaff(shell.db, shell.authority, shell.clock(), query)),
  handle(schema.getStaff, ({ shell, params }) => shown(shell, params.id)),
  handle(schema.addStaff, async ({ shell, body }) => {
    const added = await addStaff(shell.db, at(shell, shell.newId()), body)
    return isRefusal(added) ? added : shown(shell, added.id)
  }),
  handle(schema.changeStaff, async ({ shell, params, body }) => {
    const refused = await changeStaff(shell.db, at(shell, params.id), body)
    return refused ?? shown(shell, params.id)
  }),
  handle(schema.deactivateStaff, async ({ shell, person, params, body }) => {
    const left = await deactivateStaff(shell, { by: person, staffId: params.id, until: body.until })
    if (isRefusal(left)) return left
    const staff = await shown(shell, params.id)
    return isRefusal(staff) ? staff : { staff, revoked: left.revoked }
  }),
  handle(schema.reactivateStaff, async ({ shell, params }) => {
    await reactivateStaff(shell, params.id)
    return shown(shell, params.id)
  }),
  handle(schema.previewStaffImport, ({ shell, body }) => previewStaff(shell.db, shell.authority, body)),
  handle(schema.importStaff, ({ shell, body }) => importStaff(shell.db, { ...shell, now: shell.clock() }, body)),
]
