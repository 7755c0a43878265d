import { z } from 'zod'
import { day } from '#kernel/day.ts'
import { decided, reasonGiven } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery, sortedBy } from '#kernel/listing.ts'
import { roles } from '#kernel/role.ts'

const id = z.uuid()
export const roleName = z.enum(roles)
export const grantState = z.enum(['active', 'revoked', 'contested', 'ended'])

/** What is granted: a role, to whom, for which unit (null: the whole authority), for how long (null: until revoked). */
export const grantFacts = z.object({
  staffId: id,
  role: roleName,
  unitId: id.nullable().default(null),
  from: day.nullable().default(null),
  until: day.nullable().default(null),
  /** Number of the paper that decides it. */
  paper: z.string().trim().max(200).default(''),
})
export type GrantFacts = z.infer<typeof grantFacts>

/** Steps a person takes on a grant that exists. */
export const grantSteps = z.enum(['revoke', 'resign', 'contest', 'uphold', 'restore'])

export const grantRow = z.object({
  id,
  staffId: id,
  /** Null once the person's data were erased. */
  staffName: z.string().nullable(),
  role: roleName,
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  from: day,
  until: day.nullable(),
  state: grantState,
  /** In force today: state, dates and unit. */
  inForce: z.boolean(),
  enteredAt: z.string(),
  dueAt: z.string().nullable(),
})
export type GrantRow = z.infer<typeof grantRow>

export const listRoleGrants = endpoint({
  name: 'list-role-grants',
  method: 'GET',
  path: '/role-grants',
  summary: 'Các lần giao vai trò',
  access: 'staff',
  scope: 'staff:read',
  query: listQuery.extend({
    sort: sortedBy(['name', 'role', 'from', 'until', 'state', 'due']),
    staffId: id.optional(),
    unitId: id.optional(),
    role: roleName.optional(),
    state: grantState.optional(),
  }),
  output: listOf(grantRow),
})

export const getRoleGrant = endpoint({
  name: 'get-role-grant',
  method: 'GET',
  path: '/role-grants/{id}',
  summary: 'Một lần giao vai trò',
  access: 'staff',
  scope: 'staff:read',
  params: z.object({ id }),
  output: grantRow,
})

export const grantRole = endpoint({
  name: 'grant-role',
  method: 'POST',
  path: '/role-grants',
  summary: 'Giao một vai trò',
  access: ['administrator'],
  scope: 'staff:write',
  body: grantFacts,
  output: decided,
})

export const decideRoleGrant = endpoint({
  name: 'decide-role-grant',
  method: 'POST',
  path: '/role-grants/{id}/decisions',
  summary: 'Thu hồi, trả lại, đề nghị xem xét, giữ nguyên hoặc khôi phục một vai trò',
  access: 'staff',
  scope: 'staff:write',
  params: z.object({ id }),
  body: z.object({ do: grantSteps, reason: reasonGiven.optional() }),
  output: decided,
})
