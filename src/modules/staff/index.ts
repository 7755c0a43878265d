import type { Module } from '#record/module.ts'
import { accountChangeKind } from './accounts/account-change.ts'
import { accountChangeRetention } from './accounts/retention.ts'
import { accountHandlers } from './accounts/routes.ts'
import { grantHandlers } from './grants/routes.ts'
import { roleGrantKind } from './grants/store.ts'
import { deputyshipKind } from './handover/deputyship.ts'
import { handoverKind } from './handover/handover.ts'
import { handoverHandlers } from './handover/routes.ts'
import { lapseWorker } from './lapse.ts'
import { meHandlers } from './me/routes.ts'
import { staffRetention } from './people/retention.ts'
import { peopleHandlers } from './people/routes.ts'
import { projectStaff, staffPublicTables } from './project.ts'
import { searchStaff } from './search.ts'
import { signInRetention } from './sign-in/retention.ts'
import { signInHandlers } from './sign-in/routes.ts'
import { unitKind } from './units/store.ts'
import { unitHandlers } from './units/routes.ts'

export { grantRole, installFirstAdministrator } from './grants/grant-role.ts'
export { lapseGrants } from './grants/lapse-grants.ts'
export { roleGrantKind } from './grants/store.ts'
export { findAssignee } from './handover/assignments.ts'
export { appointDeputy } from './handover/hand-over.ts'
export { deactivateStaff } from './people/deactivate-staff.ts'
export { findColleagues, findHolders } from './people/find-in-office.ts'
export { findPerson, findPersonByEmail } from './people/find-person.ts'
export { rememberPersonByUser } from './people/remember-person.ts'
export { addStaff } from './people/store.ts'
export { enterUnit } from './units/enter-unit.ts'
export { makeFirstAdministratorToken } from './sign-in/first-administrator.ts'
export { passwordFault } from './sign-in/rules.ts'
export { findUnitByName, findUnitsByBeginning } from './units/find-unit-by-name.ts'
export { ownUnits } from './units/own-units.ts'
export { unitKind } from './units/store.ts'
export { addUsualUnitTypes } from './units/unit-types.ts'

/** The authority's units, its people, what they may do, and how they get in. */
export const staffModule: Module = {
  name: 'staff',
  subjectKinds: [roleGrantKind, unitKind, deputyshipKind, handoverKind, accountChangeKind],
  project: projectStaff,
  publicTables: staffPublicTables,
  handlers: [
    ...meHandlers,
    ...unitHandlers,
    ...peopleHandlers,
    ...grantHandlers,
    ...handoverHandlers,
    ...signInHandlers,
    ...accountHandlers,
  ],
  workers: [lapseWorker],
  // The account goes before the name: it is found through the person.
  retention: [...signInRetention, accountChangeRetention, staffRetention],
  search: searchStaff,
}
