import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import type { Endpoint } from '#kernel/endpoint.ts'
import { apiPage } from './api-page.ts'
import { apiRoot } from './mount.ts'
import { openApi } from './openapi.ts'

const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** /api/v1/openapi.json, and the same to be read by persons at /api/v1/docs. Mount before the handlers. */
export function mountDocs(app: Hono, endpoints: readonly Endpoint[], { version }: { version: string }): void {
  serve(app, 'openapi.json', {
    type: 'application/json; charset=utf-8',
    text: () => JSON.stringify(openApi(endpoints, { version })),
  })
  serve(app, 'docs', { type: 'text/html; charset=utf-8', text: () => apiPage(endpoints, { version }) })
  serve(app, 'docs.css', {
    type: 'text/css; charset=utf-8',
    text: () => readFileSync(new URL('api.css', import.meta.url), 'utf8'),
  })
}

/** Made at the first request, the same for everyone from then on. */
function serve(app: Hono, name: string, { type, text }: { type: string; text: () => string }): void {
  let made: { body: string; etag: string } | undefined
  app.get(`${apiRoot}/${name}`, ({ req }) => {
    if (!made) {
      const body = text()
      made = { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
    }
    const headers = {
      etag: made.etag,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    }
    const asked = (req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
    if (asked.includes(made.etag) || asked.includes('*')) return new Response(null, { status: 304, headers })
    return new Response(made.body, { headers: { ...headers, 'content-type': type, 'content-security-policy': policy } })
  })
}
