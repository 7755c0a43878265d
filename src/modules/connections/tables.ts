import type { Generated } from 'kysely'

declare module '#platform/db.ts' {
  interface Tables {
    access_tokens: {
      authority_id: string
      token_id: string
      owner_id: string
      name: string
      prefix: string
      hash: Uint8Array
      scopes: string[]
      second_factor: boolean
      issued_at: Date
      expires_at: Date
      last_used_on: string | null
    }
    webhooks: {
      authority_id: string
      webhook_id: string
      name: string
      url: string
      events: string[]
      secret: string
      former_secret: string | null
      former_until: Date | null
      failures_in_row: Generated<number>
      last_delivered_at: Date | null
      created_at: Date
    }
    webhook_cursors: { authority_id: string; next_seq: number }
    webhook_deliveries: {
      authority_id: string
      delivery_id: string
      webhook_id: string
      seq: number | null
      event: string
      state: 'waiting' | 'delivered' | 'failed'
      attempts: Generated<number>
      created_at: Date
      tried_at: Date | null
      status: number | null
      took_ms: number | null
      failure: string | null
    }
  }
}
