import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { broken } from '#platform/http/broken.ts'
import { addressKey, clientAddress } from '#platform/http/client-address.ts'
import { languageOf } from '#platform/http/language.ts'
import { socketOf } from '#platform/http/mount.ts'
import { problemResponse, stop, type Stop } from '#platform/http/problem.ts'
import { createRateLimit } from '#platform/http/rate-limit.ts'
import { withinTime } from '#platform/http/time-limit.ts'
import type { Registry } from '#platform/metrics.ts'
import type { AppParts } from './app-parts.ts'

/** No form of signing in is longer. */
const longestBody = 32 * 1_024
const timeLimit = 30_000

/** Signing in below /api/auth: the same road as the API (host, rate, size, time, log, incident), then better-auth. */
export function mountSignIn(
  app: Hono,
  { services, config, authorities, log, metrics }: AppParts & { metrics: Registry },
): void {
  const busy = createRateLimit({ perSecond: 5, burst: 100 })

  async function answer(request: Request, address: string): Promise<Response | Stop> {
    const wait = busy(addressKey(address))
    if (wait) return stop('too-many', { headers: { 'retry-after': String(wait.retryAfter) } })
    const authority = await authorities.byHost(request.headers.get('host') ?? '')
    if (!authority) return stop('wrong-host')
    return services.sessions.handle(request, { authority: authority.id, address })
  }

  const limit = bodyLimit({
    maxSize: longestBody,
    onError: ({ req }) => problemResponse(stop('too-large'), { language: languageOf(req.raw.headers) }),
  })
  app.all('/api/auth/*', limit, async (context) => {
    const started = performance.now()
    const requestId = randomUUID()
    const { raw } = context.req
    const address = clientAddress(raw.headers, socketOf(context), config.trustProxy)
    const answered = await withinTime(timeLimit, () => answer(raw, address)).catch((error: unknown) =>
      broken(error, { log, endpoint: 'sign-in', requestId }),
    )
    const response =
      'stop' in answered
        ? problemResponse(answered, { language: languageOf(raw.headers), requestId })
        : secured(answered, requestId)
    const ms = Math.round((performance.now() - started) * 10) / 10
    metrics.count('http_requests_total', { endpoint: 'sign-in', status: response.status })
    metrics.observe('http_request_seconds', ms / 1_000, { endpoint: 'sign-in' })
    log.info({ requestId, endpoint: 'sign-in', status: response.status, ms }, 'request')
    return response
  })
}

function secured(answered: Response, requestId: string): Response {
  const response = new Response(answered.body, answered)
  response.headers.set('x-request-id', requestId)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'no-referrer')
  response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  return response
}
