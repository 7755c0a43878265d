import { Problem, unreachable } from '../server/problem.ts'
import { queryClient } from '../server/queries.ts'

/** What better-auth says when it refuses. */
type Fault = { code?: string; message?: string }

/**
 * Calls one of the sign-in endpoints that the server opens under /api/auth.
 * @throws Problem whose `code` is better-auth's
 */
export async function auth<Answer = unknown>(path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`/api/auth${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    credentials: 'same-origin',
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new Problem(unreachable, { detail: String(error) })
  })
  if (response.ok) return (await response.json().catch(() => ({}))) as Answer
  const fault = (await response.json().catch(() => ({}))) as Fault
  const wait = Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after'))
  throw new Problem(response.status, {
    ...(fault.code !== undefined && { code: fault.code }),
    ...(fault.message !== undefined && { detail: fault.message }),
    ...(wait > 0 && { retryAfter: wait }),
  })
}

/** Ends this session and leaves nothing of it in the page. */
export async function signOut(): Promise<void> {
  await auth('/sign-out', {}).catch(() => undefined)
  queryClient.clear()
  sessionStorage.clear()
  location.assign('/console/dang-nhap')
}

/** After signing in: where the person wanted to go, if that lies within the console. */
export function enter(next: string | undefined): void {
  queryClient.clear()
  location.assign(withinDesk(next))
}

export function withinDesk(next: string | undefined): string {
  const safe = next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/'
  return `/console${safe}`
}
