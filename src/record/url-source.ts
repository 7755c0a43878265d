import { readBody } from './read-body.ts'
import type { Source } from './source.ts'

const attempts = 3
const patienceMs = 30_000

/**
 * The public files of a record on a web server.
 * @param address of the site or of its record
 * @param name of the record where the address is that of the site
 */
export function openUrl(address: string, name?: string, request: typeof fetch = fetch): Source {
  const base = recordAddress(address, name)
  return {
    read: async (path, limit) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await readOnce(request, new URL(path, base), limit)
        } catch (error) {
          if (attempt === attempts || !isPassing(error)) throw error
        }
      }
    },
  }
}

/** `https://phuong.example/` and `https://phuong.example/record` name the same record. */
export function recordAddress(address: string, name = 'record'): URL {
  const url = new URL(address)
  url.search = ''
  url.hash = ''
  const path = url.pathname.replace(/\/+$/, '')
  url.pathname = recordEnding.test(path) ? `${path}/` : `${path}/${name}/`
  return url
}

/** Address of the site of a record. */
export function siteAddress(address: string): string {
  const url = recordAddress(address)
  url.pathname = url.pathname.replace(/\/$/, '').replace(recordEnding, '/')
  return url.href
}

const recordEnding = /\/record(-\d+)?$/

class AnswerError extends Error {
  readonly status: number
  constructor(url: URL, status: number) {
    super(`${url.href} answered ${status}`)
    this.status = status
  }
}

async function readOnce(request: typeof fetch, url: URL, limit: number): Promise<Uint8Array | undefined> {
  const response = await request(url, { signal: AbortSignal.timeout(patienceMs) })
  if (response.status === 404 || response.status === 410) {
    await response.body?.cancel()
    return undefined
  }
  if (response.status !== 200) {
    await response.body?.cancel()
    throw new AnswerError(url, response.status)
  }
  return readBody(response, limit)
}

/** Worth another try: the line broke, or the server was busy. */
function isPassing(error: unknown): boolean {
  return error instanceof AnswerError ? error.status >= 500 || error.status === 429 : error instanceof TypeError
}
