import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery, sortedBy } from '#kernel/listing.ts'

const instant = z.iso.datetime()
const withId = z.object({ id: z.uuid() })

export const webhookUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .meta({ examples: ['https://noinhan.vi-du.vn/minh-bach'] })
/** Past tense of deeds as public entries say it; empty means all of them. */
export const webhookEvents = z
  .array(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/))
  .max(100)
  .meta({ examples: [['role-granted']] })
export const webhookName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .meta({ examples: ['Cổng thông tin điện tử'] })

export const webhookView = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  state: z.enum(['on', 'off']),
  /** Deliveries that failed for good since the last one that arrived. */
  failuresInRow: z.int(),
  lastDeliveredAt: instant.nullable(),
  createdAt: instant,
  /** Until when the former secret still signs beside the new one. */
  formerSecretUntil: instant.nullable(),
})

export const deliveryView = z.object({
  id: z.uuid(),
  /** Sequence number of the entry that was sent; null for a test. */
  seq: z.int().nullable(),
  event: z.string(),
  state: z.enum(['waiting', 'delivered', 'failed']),
  attempts: z.int(),
  createdAt: instant,
  triedAt: instant.nullable(),
  /** HTTP status that the receiver answered with. */
  status: z.int().nullable(),
  tookMs: z.int().nullable(),
  /** Why it did not arrive: `timeout`, `refused-address`, `status`, `unreachable`, `switched-off`. */
  failure: z.string().nullable(),
})

export const listWebhooks = endpoint({
  name: 'list-webhooks',
  method: 'GET',
  path: '/connections/webhooks',
  summary: 'Các địa chỉ nhận tin',
  access: ['administrator'],
  scope: 'connections:read',
  query: listQuery.extend({ sort: sortedBy(['name', 'createdAt']) }),
  output: listOf(webhookView),
})

export const listWebhookEvents = endpoint({
  name: 'list-webhook-events',
  method: 'GET',
  path: '/connections/webhook-events',
  summary: 'Các loại tin có thể nhận',
  access: ['administrator'],
  scope: 'connections:read',
  output: z.object({
    events: z.array(
      z.object({ event: z.string(), module: z.string(), label: z.object({ vi: z.string(), en: z.string() }) }),
    ),
  }),
})

/** The answer shows the signing secret this one time. */
export const addWebhook = endpoint({
  name: 'add-webhook',
  method: 'POST',
  path: '/connections/webhooks',
  summary: 'Thêm địa chỉ nhận tin',
  access: ['administrator'],
  scope: 'none',
  body: z.object({ name: webhookName, url: webhookUrl, events: webhookEvents }),
  output: z.object({ webhook: webhookView, secret: z.string() }),
})

export const changeWebhook = endpoint({
  name: 'change-webhook',
  method: 'PATCH',
  path: '/connections/webhooks/{id}',
  summary: 'Sửa địa chỉ nhận tin',
  access: ['administrator'],
  scope: 'connections:write',
  params: withId,
  body: z.object({ name: webhookName, url: webhookUrl, events: webhookEvents }).partial(),
  output: webhookView,
})

export const turnWebhook = endpoint({
  name: 'turn-webhook',
  method: 'POST',
  path: '/connections/webhooks/{id}/turn',
  summary: 'Bật hoặc tắt địa chỉ nhận tin',
  access: ['administrator'],
  scope: 'connections:write',
  params: withId,
  body: z.object({ on: z.boolean() }),
  output: webhookView,
})

export const removeWebhook = endpoint({
  name: 'remove-webhook',
  method: 'DELETE',
  path: '/connections/webhooks/{id}',
  summary: 'Bỏ địa chỉ nhận tin',
  access: ['administrator'],
  scope: 'connections:write',
  params: withId,
  output: z.object({ id: z.uuid(), state: z.literal('removed') }),
})

/** Both secrets sign for 24 hours; the answer shows the new one this one time. */
export const rotateWebhookSecret = endpoint({
  name: 'rotate-webhook-secret',
  method: 'POST',
  path: '/connections/webhooks/{id}/rotate-secret',
  summary: 'Đổi khoá ký của địa chỉ nhận tin',
  access: ['administrator'],
  scope: 'none',
  params: withId,
  output: z.object({ webhook: webhookView, secret: z.string() }),
})

/** Sends one event `test` now and says what came back. */
export const testWebhook = endpoint({
  name: 'test-webhook',
  method: 'POST',
  path: '/connections/webhooks/{id}/test',
  summary: 'Gửi thử',
  access: ['administrator'],
  scope: 'connections:write',
  params: withId,
  output: deliveryView,
})

export const listWebhookDeliveries = endpoint({
  name: 'list-webhook-deliveries',
  method: 'GET',
  path: '/connections/webhooks/{id}/deliveries',
  summary: 'Nhật ký gửi',
  access: ['administrator'],
  scope: 'connections:read',
  params: withId,
  query: listQuery
    .pick({ page: true, size: true })
    .extend({ state: z.enum(['waiting', 'delivered', 'failed']).optional() }),
  output: listOf(deliveryView),
})
