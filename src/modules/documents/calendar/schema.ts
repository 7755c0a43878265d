import { z } from 'zod'
import { fileAnswer } from '#kernel/answer.ts'
import { endpoint } from '#kernel/endpoint.ts'

export const getCalendarFeed = endpoint({
  name: 'get-calendar-feed',
  method: 'GET',
  path: '/documents/calendar-feed',
  summary: 'Lịch nhiệm vụ của người hỏi đã có địa chỉ chưa, lần cuối được đọc ngày nào',
  access: 'staff',
  scope: 'none',
  output: z.object({ madeAt: z.iso.datetime().nullable(), readOn: z.string().nullable() }),
})

/** The address is shown once. An earlier one stops working. */
export const makeCalendarFeed = endpoint({
  name: 'make-calendar-feed',
  method: 'POST',
  path: '/documents/calendar-feed',
  summary: 'Tạo địa chỉ lịch nhiệm vụ (iCalendar) của người hỏi; địa chỉ cũ hết hiệu lực',
  access: 'staff',
  scope: 'none',
  output: z.object({ address: z.url() }),
})

export const revokeCalendarFeed = endpoint({
  name: 'revoke-calendar-feed',
  method: 'DELETE',
  path: '/documents/calendar-feed',
  summary: 'Thu hồi địa chỉ lịch nhiệm vụ của người hỏi',
  access: 'staff',
  scope: 'none',
  output: z.object({ revoked: z.boolean() }),
})

/** RFC 5545. Whoever has the address reads the tasks of its owner and of the owner's unit; nothing of anybody else. */
export const readCalendar = endpoint({
  name: 'read-calendar',
  method: 'GET',
  path: '/documents/calendar/{token}',
  summary: 'Lịch nhiệm vụ dạng iCalendar, theo địa chỉ riêng',
  access: 'public',
  scope: 'none',
  params: z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
  answers: 'file',
  output: fileAnswer,
})
