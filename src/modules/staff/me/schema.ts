import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { roles } from '#kernel/role.ts'

/** The person who asks, as the console must know them to draw itself. */
export const me = z.object({
  staffId: z.uuid(),
  name: z.string(),
  email: z.string(),
  title: z.string(),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  /** Roles in force now; `inStead` where the person has it as a deputy (KT.). */
  grants: z.array(z.object({ role: z.enum(roles), unitId: z.uuid().nullable(), inStead: z.boolean() })),
  /** Whether this session was opened with a second factor. */
  secondFactor: z.boolean(),
  authority: z.object({ name: z.string(), shortName: z.string() }),
})
export type Me = z.output<typeof me>

export const getMe = endpoint({
  name: 'get-me',
  method: 'GET',
  path: '/me',
  summary: 'Tôi là ai ở đây: tên, đơn vị, vai trò đang có',
  access: 'staff',
  scope: 'none',
  output: me,
})
