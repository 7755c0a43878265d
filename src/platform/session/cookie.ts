import { createHmac, timingSafeEqual } from 'node:crypto'

/** On HTTPS the name begins with `__Host-`: browsers then insist on Secure, Path=/ and no Domain (RFC 6265bis, 4.1.3.2). */
export function cookiePrefix(origin: string): string {
  return origin.startsWith('https://') ? '__Host-minhbach' : 'minhbach'
}

/** The session token of a request, where its cookie bears our signature; better-auth signs `token` as `token.base64(HMAC-SHA256)`. */
export function sessionToken(headers: Headers, origin: string, secret: string): string | undefined {
  const value = readCookie(headers.get('cookie') ?? '', `${cookiePrefix(origin)}.session_token`)
  const dot = value?.lastIndexOf('.') ?? -1
  if (value === undefined || dot < 1) return undefined
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
