import type { Role } from './role.ts'

/** A role that a person may use now. */
export type Held = {
  role: Role
  /** The unit it was granted for; null is the whole authority. */
  unitId: string | null
  /** Staff id of the absent person in whose stead (KT.) it is used; absent for a role of one's own. */
  inStead?: string
}

/** The signed-in person on whose behalf something is done, as the session (or the access token) vouches for them. */
export type Person = {
  authority: string
  staffId: string
  /** The unit the person works in. */
  unitId?: string | null
  /** Roles in force now, one's own first. */
  grants: readonly Held[]
  /** Whether this session was opened with a second factor. */
  secondFactor: boolean
  /** Scopes of the access token in use; undefined for a person at the console. */
  scopes?: readonly string[]
}

/** Who moves a subject: a person, or the clock where a table says that time alone does it. */
export type Actor = Person | 'clock'

export function holdsRole(person: Person, role: Role): boolean {
  return person.grants.some((grant) => grant.role === role)
}
