import { holdsRole, type Person } from '#kernel/actor.ts'
import type { Endpoint } from '#kernel/endpoint.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { rolesNeedingSecondFactor } from '#kernel/role.ts'

/**
 * Whether the person may call the endpoint at all; what they may do to one subject is asked of its workflow table.
 * @returns undefined where they may
 */
export function mayCall(endpoint: Endpoint, person: Person | undefined): Refusal | undefined {
  if (endpoint.access === 'public') return undefined
  if (!person) return refuse('not-signed-in', 'Hãy đăng nhập rồi thử lại.')
  return refuseScope(endpoint, person) ?? refuseRole(endpoint, person)
}

function refuseScope({ scope }: Endpoint, { scopes }: Person): Refusal | undefined {
  if (scopes === undefined) return undefined
  if (scope === 'none')
    return refuse('scope-required', 'Việc này chỉ làm được khi tự đăng nhập, không qua mã truy cập.')
  if (scopes.includes(scope)) return undefined
  return refuse('scope-required', `Mã truy cập này không có quyền “${scope}”.`)
}

function refuseRole({ access }: Endpoint, person: Person): Refusal | undefined {
  if (access === 'public' || access === 'staff') return undefined
  const held = access.filter((role) => holdsRole(person, role))
  if (held.length === 0) return refuse('role-required', 'Bạn không có vai trò được phép làm việc này.')
  const enough = person.secondFactor || held.some((role) => !rolesNeedingSecondFactor.includes(role))
  return enough
    ? undefined
    : refuse(
        'second-factor-required',
        'Vai trò này cần đăng nhập bằng hai bước. Hãy bật xác thực hai bước rồi đăng nhập lại.',
      )
}
