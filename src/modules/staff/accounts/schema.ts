import { z } from 'zod'
import { decided, reasonGiven } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { staffFacts } from '../people/schema.ts'

const id = z.uuid()

export const accountChangeStates = ['done', 'contested', 'annulled', 'ended'] as const

export const accountChange = z.object({
  id,
  did: z.enum(['remove-second-factor', 'change-address']),
  state: z.enum(accountChangeStates),
  at: z.iso.datetime(),
})

export const changeAddress = endpoint({
  name: 'change-address',
  method: 'POST',
  path: '/staff/{id}/address',
  summary: 'Đổi địa chỉ thư của một cán bộ: quyết định có ghi nhận, thư cũ được báo, người đó được đề nghị xem xét lại',
  access: ['administrator'],
  scope: 'none',
  params: z.object({ id }),
  body: staffFacts.pick({ email: true }).extend({ reason: reasonGiven }),
  output: decided,
  personal: true,
})

export const listAccountChanges = endpoint({
  name: 'list-account-changes',
  method: 'GET',
  path: '/staff/{id}/account-changes',
  summary: 'Các lần quản trị viên đổi tài khoản của một cán bộ, mới nhất trước',
  access: ['administrator'],
  scope: 'none',
  params: z.object({ id }),
  output: z.object({ rows: z.array(accountChange) }),
  personal: true,
})
