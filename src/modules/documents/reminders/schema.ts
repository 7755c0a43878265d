import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'

const days = z.int().min(1).max(30)

/** When people are reminded of a task that is nearly or over due, in working days. */
export const reminderRule = z.object({
  /** So many working days before the deadline. */
  before: z.array(days).max(5),
  /** After the deadline: first on the next working day, then each so many, at most so often. */
  overdueEvery: z.int().min(1).max(10),
  overdueTimes: z.int().min(0).max(20),
  /** So many working days overdue, the one who assigned it is told; null: never. */
  escalateAfter: days.nullable(),
})
export type ReminderRule = z.output<typeof reminderRule>

export const usualRule: ReminderRule = { before: [3, 1], overdueEvery: 2, overdueTimes: 5, escalateAfter: 3 }

export const getReminderRule = endpoint({
  name: 'get-reminder-rule',
  method: 'GET',
  path: '/documents/reminder-rule',
  summary: 'Khi nào nhắc việc, khi nào báo người giao, và các lần đổi',
  access: 'staff',
  scope: 'documents:read',
  output: z.object({
    rule: reminderRule,
    changes: z.array(
      z.object({
        at: z.iso.datetime(),
        staffId: z.uuid(),
        staffName: z.string().nullable(),
        before: reminderRule,
        after: reminderRule,
      }),
    ),
  }),
})

export const setReminderRule = endpoint({
  name: 'set-reminder-rule',
  method: 'PUT',
  path: '/documents/reminder-rule',
  summary: 'Đổi quy tắc nhắc việc; mỗi lần đổi được ghi lại',
  access: ['administrator'],
  scope: 'documents:write',
  body: reminderRule,
  output: reminderRule,
})
