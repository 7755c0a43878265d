import { createHmac, timingSafeEqual } from 'node:crypto'

/** On HTTPS the name begins with `__Host-`: browsers then insist on Secure, Path=/ and no Domain (RFC 6265bis, 4.1.3.2). */
export function cookiePrefix(origin: string): string {
  return origin.startsWith('https://') ? '__Host-minhbach' : 'minhbach'
}

const mostKnown = 2_000

/**
 * Reads the session token of a request, where its cookie bears our signature; better-auth signs `token` as
 * `token.base64(HMAC-SHA256)`. A value whose signature was right is not reckoned again: letter for letter the same is right.
 */
export function createTokenReader(secret: string): (headers: Headers, origin: string) => string | undefined {
  const known = new Map<string, string>()
  return (headers, origin) => {
    const value = readCookie(headers.get('cookie') ?? '', `${cookiePrefix(origin)}.session_token`)
    if (value === undefined) return undefined
    const token = known.get(value) ?? tokenOf(value, secret)
    if (token === undefined || known.has(value)) return token
    if (known.size >= mostKnown) known.clear()
    known.set(value, token)
    return token
  }
}

function tokenOf(value: string, secret: string): string | undefined {
  const dot = value.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const expected = createHmac('sha256', secret).update(token).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
}

function readCookie(header: string, name: string): string | undefined {
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) continue
    try {
      return decodeURIComponent(part.slice(at + 1).trim())
    } catch {
      return undefined
    }
  }
  return undefined
}
