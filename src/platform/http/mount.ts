import type { Context, Hono } from 'hono'
import { createRateLimit } from './rate-limit.ts'
import { answerOf, type Limits, type Route } from './answer-request.ts'
import { defaultRates, type HttpParts, type Mounted } from './mounted.ts'
import { problemResponse, stop } from './problem.ts'
import { languageOf } from './language.ts'
import { listsOf } from './read-query.ts'

export const apiRoot = '/api/v1'

/** Counters and histograms that the HTTP platform keeps, with their help texts. */
export const httpMetrics = {
  http_requests_total: 'Requests answered, by endpoint and status.',
  http_request_seconds: 'Time to answer, by endpoint.',
} as const

/** Mounts every endpoint below /api/v1, and says in problem+json what is not there. Call once, with all handlers. */
export function mountHandlers<Given>(app: Hono, handlers: readonly Mounted<Given>[], parts: HttpParts<Given>): void {
  const limits = createLimits(parts)
  const methods = new Map<string, string[]>()
  for (const handler of handlers.toSorted(byPath)) {
    const { method, path } = handler.endpoint
    const route: Route<Given> = { handler, parts, limits, lists: listsOf(handler.endpoint.query) }
    const pattern = apiRoot + path.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(method, pattern, (context) =>
      answerOf(route, context.req.raw, { params: context.req.param(), socket: socketOf(context) }),
    )
    methods.set(pattern, [...(methods.get(pattern) ?? []), method])
  }
  for (const [pattern, allowed] of methods) {
    app.all(pattern, ({ req }) =>
      problemResponse(stop('wrong-method', { headers: { allow: allowed.join(', ') } }), {
        language: languageOf(req.raw.headers),
      }),
    )
  }
  app.all(`${apiRoot}/*`, ({ req }) =>
    problemResponse(stop('unknown-address'), { language: languageOf(req.raw.headers) }),
  )
}

/** Fixed words before parameters, so that `/tokens/mine` is not taken for `/tokens/{id}`. */
function byPath(a: Mounted<never>, b: Mounted<never>): number {
  const key = (handler: Mounted<never>) => handler.endpoint.path.replaceAll('{', '\uffff')
  return key(a) < key(b) ? -1 : 1
}

function createLimits<Given>({ rates }: HttpParts<Given>): Limits {
  const chosen = { ...defaultRates, ...rates }
  return {
    staff: createRateLimit(chosen.staff),
    anyone: createRateLimit(chosen.anyone),
    strangersWrites: createRateLimit(chosen.strangersWrites),
  }
}

/** Under Node the adapter hands in the connection; a request made in a test has none. */
export function socketOf(context: Context): string | undefined {
  const env = context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  return env?.incoming?.socket?.remoteAddress
}
