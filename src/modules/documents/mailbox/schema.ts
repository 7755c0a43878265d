import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'

const instant = z.iso.datetime()

const settings = z.object({
  host: z
    .string()
    .trim()
    .toLowerCase()
    .max(253)
    .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/)
    .meta({ examples: ['imap.donvi.example.vn'] }),
  port: z.int().min(1).max(65_535),
  /** TLS from the first byte (993), or STARTTLS (143), which is then demanded: a password never goes in clear. */
  security: z.enum(['tls', 'starttls']),
  username: z
    .string()
    .trim()
    .min(1)
    .max(254)
    .meta({ examples: ['vanthu@donvi.example.vn'] }),
  /** Left out: the one that is kept, as long as host and user stay the same. */
  password: z.string().min(1).max(500).optional(),
  folder: z.string().trim().min(1).max(250).default('INBOX'),
})

export const mailboxView = settings.omit({ password: true }).extend({
  state: z.enum(['on', 'off']),
  checkedAt: instant.nullable(),
  /** What went wrong at the last check, in one sentence; null where nothing did. */
  problem: z.string().nullable(),
  /** Letters seen last, newest first. */
  letters: z.array(z.object({ from: z.string(), seenAt: instant, files: z.int(), problem: z.string().nullable() })),
})
export type MailboxView = z.output<typeof mailboxView>

const administrators = ['administrator'] as const
const found = z.object({ mailbox: mailboxView.nullable() })

export const getMailbox = endpoint({
  name: 'get-mailbox',
  method: 'GET',
  path: '/documents/mailbox',
  summary: 'Hộp thư nhận văn bản của cơ quan',
  access: administrators,
  scope: 'documents:read',
  output: found,
})

export const setMailbox = endpoint({
  name: 'set-mailbox',
  method: 'PUT',
  path: '/documents/mailbox',
  summary: 'Đặt hộp thư nhận văn bản (IMAP)',
  access: administrators,
  scope: 'none',
  body: settings.extend({ on: z.boolean().default(true) }),
  output: found,
})

/** Signs in and looks into the folder, without taking anything in or keeping the settings. */
export const testMailbox = endpoint({
  name: 'test-mailbox',
  method: 'POST',
  path: '/documents/mailbox/test',
  summary: 'Thử kết nối hộp thư',
  access: administrators,
  scope: 'none',
  body: settings,
  output: z.object({ letters: z.int() }),
})

export const checkMailbox = endpoint({
  name: 'check-mailbox',
  method: 'POST',
  path: '/documents/mailbox/check',
  summary: 'Kiểm tra hộp thư ngay',
  access: administrators,
  scope: 'documents:write',
  output: found,
})

export const removeMailbox = endpoint({
  name: 'remove-mailbox',
  method: 'DELETE',
  path: '/documents/mailbox',
  summary: 'Bỏ hộp thư nhận văn bản, xoá mật khẩu đã lưu',
  access: administrators,
  scope: 'documents:write',
  output: found,
})
