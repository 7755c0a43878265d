import { createContext, useContext } from 'react'
import type { Role } from '#kernel/role.ts'
import type { Me } from '#modules/staff/me/schema.ts'

const Self = createContext<Me | undefined>(undefined)

export const MeProvider = Self

/** The person at this console. */
export function useMe(): Me {
  const me = useContext(Self)
  if (!me) throw new Error('useMe stands outside MeProvider')
  return me
}

/** Whether the person holds one of the roles, for any unit: what to offer. The server decides what is allowed. */
export function useHoldsRole(...wanted: readonly Role[]): boolean {
  const { grants } = useMe()
  return grants.some(({ role }) => wanted.includes(role))
}
