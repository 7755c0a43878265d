import { lookup as systemLookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isOpenAddress } from './outside-address.ts'

export type OutsideFailure = 'refused-address' | 'too-many-redirects' | 'too-large' | 'timeout' | 'unreachable'

/** An outgoing request that was not made or did not end. Its text names no address that the caller did not give. */
export class OutsideError extends Error {
  override name = 'OutsideError'
  readonly failure: OutsideFailure
  constructor(failure: OutsideFailure, cause?: unknown) {
    super(`outgoing request: ${failure}`, { cause })
    this.failure = failure
  }
}

export type OutsideOptions = {
  /** Lets requests reach this machine and private networks: an office whose receivers stand inside it. */
  allowPrivate?: boolean
  /** Bytes of an answer; 1 MiB unless said. */
  maxBytes?: number
  /** Milliseconds for all, redirects included; 10 s unless said. */
  timeLimit?: number
  maxRedirects?: number
  lookup?: LookupFunction
}

/** A fetch for addresses as text: the whole of what the program asks of the outside world. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

type Settled = Required<Omit<OutsideOptions, 'lookup'>> & { lookup: LookupFunction }

/**
 * The only way out: a fetch for http and https that refuses private addresses, connects to exactly the address that it
 * checked (a name that resolves differently a moment later gains nothing), checks each redirect alike, and limits time and size.
 * @throws OutsideError
 */
export function createFetchOutside(options: OutsideOptions = {}): Fetch {
  const settled: Settled = {
    allowPrivate: false,
    maxBytes: 1_048_576,
    timeLimit: 10_000,
    maxRedirects: 3,
    lookup: systemLookup,
    ...options,
  }
  return async (url, init = {}) => {
    const limit = AbortSignal.timeout(settled.timeLimit)
    const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit
    const request = new Request(url, { ...init, signal })
    const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined
    try {
      return await follow(settled, {
        url: new URL(url),
        method: request.method,
        headers: request.headers,
        body,
        signal,
        manual: init.redirect === 'manual',
      })
    } catch (error) {
      if (error instanceof OutsideError) throw error
      throw new OutsideError(limit.aborted ? 'timeout' : 'unreachable', error)
    }
  }
}

type Outgoing = {
  url: URL
  method: string
  headers: Headers
  body: Buffer | undefined
  signal: AbortSignal
  manual: boolean
}

async function follow(options: Settled, first: Outgoing): Promise<Response> {
  let outgoing = first
  for (let redirects = 0; redirects <= options.maxRedirects; redirects++) {
    const response = await send(options, outgoing)
    const location = response.headers.get('location')
    if (outgoing.manual || ![301, 302, 303, 307, 308].includes(response.status) || location === null) return response
    outgoing = redirected(outgoing, new URL(location, outgoing.url), response.status)
  }
  throw new OutsideError('too-many-redirects')
}

/** As fetch does: 303, and POST on 301 and 302, become GET; credentials do not go to another origin. */
function redirected(before: Outgoing, url: URL, status: number): Outgoing {
  const headers = new Headers(before.headers)
  if (url.origin !== before.url.origin)
    for (const name of ['authorization', 'cookie', 'proxy-authorization']) headers.delete(name)
  const becomesGet = status === 303 || (status < 303 && before.method === 'POST')
  if (!becomesGet || before.method === 'HEAD') return { ...before, url, headers }
  for (const name of ['content-type', 'content-length', 'content-encoding']) headers.delete(name)
  return { ...before, url, headers, method: 'GET', body: undefined }
}

async function send(options: Settled, { url, method, headers, body, signal }: Outgoing): Promise<Response> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new OutsideError('refused-address')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) > 0 && !options.allowPrivate && !isOpenAddress(host)) throw new OutsideError('refused-address')
  const sent = {
    ...Object.fromEntries(headers),
    'accept-encoding': 'identity',
    ...(body && { 'content-length': String(body.length) }),
  }
  const transport = url.protocol === 'https:' ? https : http
  return new Promise<Response>((resolve, reject) => {
    const request = transport.request(
      url,
      {
        method,
        headers: sent,
        agent: false,
        signal,
        lookup: options.allowPrivate ? options.lookup : checked(options.lookup),
        auth: '',
      },
      (answer) => void collect(answer, options.maxBytes).then((bytes) => resolve(toResponse(answer, bytes)), reject),
    )
    request.on('error', reject)
    request.end(body)
  })
}

/** Resolves a name to those of its addresses that may be reached; the connection goes to one of these and no other. */
function checked(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0)
      const open = (Array.isArray(found) ? found : []).filter(({ address }) => isOpenAddress(address))
      const [first] = open
      if (!first) return callback(new OutsideError('refused-address'), '', 0)
      if (options.all) return callback(null, open)
      return callback(null, first.address, first.family)
    })
  }
}

async function collect(answer: http.IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxBytes) {
      answer.destroy()
      throw new OutsideError('too-large')
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function toResponse(answer: http.IncomingMessage, bytes: Buffer): Response {
  const status = answer.statusCode ?? 502
  const headers = new Headers()
  for (const [name, value] of Object.entries(answer.headersDistinct))
    for (const one of value ?? []) headers.append(name, one)
  const bodiless = status === 204 || status === 205 || status === 304
  return new Response(bodiless ? null : new Uint8Array(bytes), { status: status < 200 ? 502 : status, headers })
}
