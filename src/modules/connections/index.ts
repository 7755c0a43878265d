import type { Module } from '#record/module.ts'
import { connectionsRetention } from './retention.ts'
import { expireTokens, tokenHandlers } from './tokens/routes.ts'
import { accessTokenKind } from './tokens/store.ts'
import { deliver } from './webhooks/deliver.ts'
import { lookForEntries } from './webhooks/queue-deliveries.ts'
import { webhookHandlers } from './webhooks/routes.ts'
import { webhookKind } from './webhooks/store.ts'

export { authenticateToken, bearsToken } from './tokens/authenticate-token.ts'
export { queueDeliveries } from './webhooks/queue-deliveries.ts'

/** How other programs reach in (access tokens) and are told (webhooks). */
export const connectionsModule: Module = {
  name: 'connections',
  subjectKinds: [accessTokenKind, webhookKind],
  publicTables: [],
  handlers: [...tokenHandlers, ...webhookHandlers],
  workers: [expireTokens, deliver, lookForEntries],
  retention: connectionsRetention,
}
