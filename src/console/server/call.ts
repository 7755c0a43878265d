import type { z } from 'zod'
import type { Endpoint } from '#kernel/endpoint.ts'
import { joinWrites } from './join-writes.ts'
import { unansweredWrites } from './unanswered.ts'
import { asProblem, Problem, unreachable, type ProblemFacts } from './problem.ts'

type Part<Name extends string, Shape extends z.ZodType | undefined> = Shape extends z.ZodType
  ? z.ZodType extends Shape
    ? { [K in Name]?: never }
    : Record<string, never> extends z.input<Shape>
      ? { [K in Name]?: z.input<Shape> }
      : { [K in Name]: z.input<Shape> }
  : { [K in Name]?: never }

/** What a call of an endpoint must be given: exactly the parts that it declares. */
export type Asked<E> =
  E extends Endpoint<infer P, infer Q, infer B>
    ? Part<'params', P> & Part<'query', Q> & Part<'body', B> & { key?: string }
    : never

export type Answer<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer O> ? z.output<O> : never

type AnyParts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown; key?: string }

/** The address of an endpoint with its parameters and query filled in. */
export function addressOf(
  endpoint: Pick<Endpoint, 'path'>,
  { params = {}, query = {} }: Pick<AnyParts, 'params' | 'query'>,
): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) asked.append(name, String(one))
  }
  const search = asked.toString()
  return `/api/v1${path}${search ? `?${search}` : ''}`
}

const join = joinWrites()
const unanswered = unansweredWrites()

/**
 * Calls an endpoint. A write that is on its way is not sent a second time, and bears, where it may be repeated, an idempotency key,
 * the same as before where its answer never came, so that sending it again does nothing twice.
 * @throws Problem where the server refuses, finds a fault or cannot be reached
 */
export async function call<E extends Endpoint>(endpoint: E, asked: Asked<E> = {} as Asked<E>): Promise<Answer<E>> {
  const parts = asked as AnyParts
  return endpoint.method === 'GET' ? send(endpoint, parts) : join(endpoint.name, parts, () => write(endpoint, parts))
}

async function write<E extends Endpoint>(endpoint: E, parts: AnyParts): Promise<Answer<E>> {
  const { name } = endpoint
  const former = unanswered.keyOf(name, parts)
  const key = parts.key ?? former ?? newKey()
  try {
    const answer = await send(endpoint, { ...parts, key })
    unanswered.forget(name, parts)
    return answer
  } catch (error) {
    const problem = asProblem(error)
    if (problem.isLost) {
      unanswered.lose(name, parts, key)
      throw error
    }
    unanswered.forget(name, parts)
    // That is what the first was refused for; it may be mended by now, and nothing was written.
    const wasRefused = problem.status < 500 && problem.facts.code !== 'outcome-unknown'
    if (former !== undefined && wasRefused) return write(endpoint, parts)
    throw error
  }
}

async function send<E extends Endpoint>(endpoint: E, parts: AnyParts): Promise<Answer<E>> {
  const headers: Record<string, string> = {
    accept: 'application/json, application/problem+json',
    'accept-language': document.documentElement.lang,
  }
  // Where no token may call, the answer is shown once and is not kept to be given again: such a write takes no key.
  if (endpoint.method !== 'GET' && endpoint.scope !== 'none') headers['idempotency-key'] = parts.key ?? newKey()
  const raw = endpoint.uploads !== undefined
  if (parts.body !== undefined)
    headers['content-type'] = raw ? (endpoint.uploads?.[0] ?? 'application/octet-stream') : 'application/json'
  const init: RequestInit = { method: endpoint.method, headers, credentials: 'same-origin' }
  if (parts.body !== undefined) init.body = raw ? (parts.body as BodyInit) : JSON.stringify(parts.body)
  const response = await reach(addressOf(endpoint, parts), init)
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204) return undefined as Answer<E>
  return (endpoint.answers === 'file' ? response.blob() : response.json()) as Promise<Answer<E>>
}

/** Why an address that the browser itself asked for, of a picture say, did not answer; undefined where it does now, or cannot be reached. */
export async function whyNot(address: string): Promise<Problem | undefined> {
  const response = await reach(address, { credentials: 'same-origin' }).catch(() => undefined)
  return response && !response.ok ? problemOf(response) : undefined
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    throw new Problem(unreachable, { detail: error instanceof Error ? error.message : '' })
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const facts = (await response.json().catch(() => ({}))) as ProblemFacts
  const wait = Number(response.headers.get('retry-after'))
  return new Problem(response.status, wait > 0 ? { ...facts, retryAfter: wait } : facts)
}

/** Random even where the page is not on HTTPS, where `crypto.randomUUID` is absent. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
