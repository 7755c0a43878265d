import { createContext, useContext } from 'react'
import { worksOn } from '#kernel/may-see.ts'
import type { Role } from '#kernel/role.ts'
import type { Workflow } from '#kernel/workflow.ts'
import type { Me } from '#modules/staff/me/schema.ts'

const Self = createContext<Me | undefined>(undefined)

export const MeProvider = Self

/** The person at this console. */
export function useMe(): Me {
  const me = useContext(Self)
  if (!me) throw new Error('useMe stands outside MeProvider')
  return me
}

/** Under which name the tab holds what the person wrote and is not saved of something: `of` names it. */
export const useTabKey = (of: string): string => `${useMe().staffId}/${of}`

/** Whether the table gives one of the person's roles something to do with such subjects: others are not shown who decided what. */
export function useWorksOn(workflow: Workflow): boolean {
  return worksOn(workflow, {}, useMe())
}

/** Whether the person holds one of the roles, for any unit: what to offer. The server decides what is allowed. */
export function useHoldsRole(...wanted: readonly Role[]): boolean {
  const { grants } = useMe()
  return grants.some(({ role }) => wanted.includes(role))
}
