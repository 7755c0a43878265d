import { randomUUID } from 'node:crypto'
import type { EventsAnswer, FileAnswer } from '#kernel/answer.ts'
import type { Person } from '#kernel/actor.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { TryLater } from '#kernel/try-later.ts'
import { mayCall } from './access.ts'
import { eventsResponse, fileResponse, jsonResponse } from './answer.ts'
import { broken } from './broken.ts'
import { addressKey, clientAddress } from './client-address.ts'
import { isCrossSite } from './cross-site.ts'
import { invalid, readShape } from './field-problems.ts'
import { keyShape, once, requestHash, type Kept } from './idempotency.ts'
import { languageOf, type Language } from './language.ts'
import type { Facts, Hosted, HttpParts, Input, Mounted } from './mounted.ts'
import { isStop, problemResponse, stop, stopOf, type Stop } from './problem.ts'
import type { createRateLimit } from './rate-limit.ts'
import { readBody } from './read-body.ts'
import { readQuery } from './read-query.ts'
import { withinTime } from './time-limit.ts'
import { findUnusable } from './usable.ts'

type Limit = ReturnType<typeof createRateLimit>
export type Limits = { staff: Limit; anyone: Limit; strangersWrites: Limit }

/** An endpoint ready to answer: what does not change between requests. */
export type Route<Given> = {
  handler: Mounted<Given>
  parts: HttpParts<Given>
  limits: Limits
  lists: ReadonlySet<string>
}

type Incoming = { params: Record<string, string>; socket: string | undefined }

type Asked = { request: Request; incoming: Incoming; language: Language; id: string; writes: boolean }

/** An answer ready to be sent: text of JSON with its status, a response of another kind, or a stop. */
type Outcome = Kept | { response: Response } | Stop

/** Answers one request, whatever happens; logs and counts it. */
export async function answerOf<Given>(route: Route<Given>, request: Request, incoming: Incoming): Promise<Response> {
  const started = performance.now()
  const { handler, parts } = route
  const { endpoint } = handler
  const id = requestId(request.headers, parts.trustedProxies)
  const asked: Asked = {
    request,
    incoming,
    id,
    language: languageOf(request.headers),
    writes: endpoint.method !== 'GET',
  }
  let outcome: Outcome
  try {
    outcome = await withinTime(limitOf(route), () => outcomeOf(route, asked))
  } catch (error) {
    outcome = broken(error, { log: parts.log, endpoint: endpoint.name, requestId: id })
  }
  const response = toResponse(outcome, asked)
  const ms = performance.now() - started
  parts.metrics.count('http_requests_total', { endpoint: endpoint.name, status: response.status })
  parts.metrics.observe('http_request_seconds', ms / 1_000, { endpoint: endpoint.name })
  parts.log.info(
    { requestId: id, endpoint: endpoint.name, status: response.status, ms: Math.round(ms * 10) / 10 },
    'request',
  )
  return response
}

function limitOf<Given>({ handler, parts }: Route<Given>): number {
  const limit = parts.timeLimit ?? 30_000
  return handler.endpoint.uploads ? limit * 4 : limit
}

/** An id of a proxy of ours is taken over; anyone else's is not, it would stand in our log. */
function requestId(headers: Headers, trustedProxies: number): string {
  const given = trustedProxies > 0 ? headers.get('x-request-id') : null
  return given !== null && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : randomUUID()
}

function toResponse(outcome: Outcome, { language, id }: Asked): Response {
  if ('response' in outcome) return outcome.response
  if ('text' in outcome) return jsonResponse(outcome.text, { status: outcome.status, requestId: id })
  const headers = { 'x-request-id': id, ...outcome.headers }
  return problemResponse({ ...outcome, headers }, { language, requestId: id })
}

/** Host, origin, rate, person, access, input, function, output: in this order. */
async function outcomeOf<Given>(route: Route<Given>, asked: Asked): Promise<Outcome> {
  const { handler, parts, limits } = route
  const { request, incoming } = asked
  const address = clientAddress(request.headers, incoming.socket, parts.trustedProxies)
  const early = refuseEarly(route, asked, addressKey(address))
  if (early) return early
  const hosted = await parts.hosted(request.headers.get('host') ?? new URL(request.url).host)
  if (!hosted) return stop('wrong-host')
  const person = await personOf(route, asked, hosted)
  if (isStop(person)) return person
  if (person.known) {
    const busy = limits.staff(`${hosted.authority}/${person.known.staffId}`)
    if (busy) return tooMany(busy)
  }
  const read = readParts(route, asked)
  if (isStop(read)) return read
  const userAgent = (request.headers.get('user-agent') ?? '').slice(0, 300)
  const facts: Facts = { id: asked.id, address, userAgent, headers: request.headers, raw: request }
  const body = await readBody(handler.endpoint, request, { language: asked.language, within: limitOf(route) })
  if (isStop(body)) return body
  const input: Input = { ...read, body: body.value, facts, ...(person.known && { person: person.known }) }
  return asked.writes ? runOnce(route, asked, { hosted, input }) : (await run(route, asked, { hosted, input })).outcome
}

/** What can be refused before the database is asked. */
function refuseEarly<Given>(
  { handler, parts, limits }: Route<Given>,
  { request, writes }: Asked,
  key: string,
): Stop | undefined {
  const { access } = handler.endpoint
  const bearer = request.headers.has('authorization')
  if (writes && !bearer && isCrossSite(request, parts.ownOrigins)) return stop('cross-site')
  const signedIn = access !== 'public' && (bearer || request.headers.has('cookie'))
  if (signedIn) return undefined
  const busy = (writes && access === 'public' ? limits.strangersWrites : limits.anyone)(key)
  return busy && tooMany(busy)
}

function tooMany({ retryAfter }: { retryAfter: number }): Stop {
  return stop('too-many', {
    detail: { vi: `Hãy thử lại sau ${retryAfter} giây.`, en: `Try again in ${retryAfter} s.` },
    headers: { 'retry-after': String(retryAfter) },
  })
}

/** The person who asks, where the endpoint wants one and lets them in. */
async function personOf<Given>(
  { handler, parts, limits }: Route<Given>,
  { request, incoming }: Asked,
  hosted: Hosted<Given>,
): Promise<{ known?: Person } | Stop> {
  if (handler.endpoint.access === 'public') return {}
  const person = await parts.authenticate(request, hosted)
  const known = person && person.authority === hosted.authority ? person : undefined
  if (!known) {
    // A wrong cookie or token costs a look into the database: it is counted as a stranger's.
    const busy = limits.anyone(addressKey(clientAddress(request.headers, incoming.socket, parts.trustedProxies)))
    if (busy) return tooMany(busy)
  }
  const refusal = mayCall(handler.endpoint, known)
  if (refusal)
    return {
      ...stopOf(refusal, handler.endpoint),
      ...(refusal.refused === 'not-signed-in' && { headers: { 'www-authenticate': 'Bearer' } }),
    }
  return { known: known! }
}

/** Params and query by their shapes. */
function readParts<Given>(
  { handler, lists }: Route<Given>,
  { request, incoming, language }: Asked,
): { params: unknown; query: unknown } | Stop {
  const { endpoint } = handler
  const unusable = findUnusable(incoming.params, 'params')
  if (unusable) return invalid([unusable])
  const params = endpoint.params
    ? readShape(endpoint.params, incoming.params, { part: 'params', language })
    : { value: {} }
  if (isStop(params)) return params
  if (!endpoint.query) return { params: params.value, query: {} }
  const raw = readQuery(request.url, lists)
  if (!('value' in raw)) return invalid([raw])
  const query = readShape(endpoint.query, raw.value, { part: 'query', language })
  return isStop(query) ? query : { params: params.value, query: query.value }
}

type Ready<Given> = { hosted: Hosted<Given>; input: Input }

/** A write that carries an Idempotency-Key happens at most once; its answer is given again for 24 hours. */
async function runOnce<Given>(route: Route<Given>, asked: Asked, ready: Ready<Given>): Promise<Outcome> {
  const { endpoint } = route.handler
  const key = asked.request.headers.get('idempotency-key')
  if (key === null || endpoint.answers === 'file' || endpoint.answers === 'events')
    return (await run(route, asked, ready)).outcome
  if (endpoint.scope === 'none') {
    return invalid([
      {
        field: 'Idempotency-Key',
        message: { vi: 'Yêu cầu này không nhận khoá: câu trả lời chỉ hiện một lần.', en: 'Not accepted here.' },
      },
    ])
  }
  if (!keyShape.test(key)) {
    return invalid([
      {
        field: 'Idempotency-Key',
        message: { vi: 'Cần 8 đến 200 ký tự ASCII.', en: '8 to 200 ASCII characters.' },
        example: randomUUID(),
      },
    ])
  }
  const { params, query, body, person } = ready.input
  const keyed = {
    authority: ready.hosted.authority,
    caller: person?.staffId ?? 'anyone',
    key,
    hash: requestHash([
      endpoint.name,
      params,
      query,
      endpoint.uploads ? Buffer.from(body as Uint8Array).toString('base64') : body,
    ]),
  }
  const ran = await once(route.parts, keyed, () => run(route, asked, ready))
  if ('replayed' in ran) {
    const response = jsonResponse(ran.replayed.text, { status: ran.replayed.status, requestId: asked.id })
    response.headers.set('idempotency-replayed', 'true')
    return { response }
  }
  return isStop(ran) ? ran : ran.outcome
}

/** Nothing was written: the request is as if it had not been made, and frees its key. */
function laterOf(error: unknown): Stop {
  if (!(error instanceof TryLater)) throw error
  return stop('too-slow', { detail: error.message, headers: { 'retry-after': '10' } })
}

/** Calls the function; nothing leaves that the output shape does not name. */
async function run<Given>(
  route: Route<Given>,
  asked: Asked,
  ready: Ready<Given>,
): Promise<{ outcome: Outcome; keep?: Kept }> {
  const { handler, parts } = route
  const { endpoint } = handler
  let output: unknown
  try {
    output = await handler.run({ ...ready.hosted.given, ...ready.input })
  } catch (error) {
    return { outcome: laterOf(error) }
  }
  if (isRefusal(output)) return { outcome: stopOf(output, endpoint) }
  if (endpoint.personal) await parts.onPersonal?.({ ...ready, endpoint, output })
  if (endpoint.answers === 'file') return { outcome: { response: fileResponse(output as FileAnswer, asked.id) } }
  if (endpoint.answers === 'events') return { outcome: { response: eventsResponse(output as EventsAnswer, asked.id) } }
  const named = endpoint.output.parse(output)
  const kept =
    named === undefined || named === null ? { status: 204, text: '' } : { status: 200, text: JSON.stringify(named) }
  return { outcome: kept, keep: kept }
}
