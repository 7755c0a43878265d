import { mediaOf } from './media-types.ts'
import type { Coding } from './negotiate.ts'

/** Content-Security-Policy of public pages. */
export const pagePolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Sent with every public page; the page itself states what it may load (see documentPolicy of the site). */
const pageSafety = [
  'Referrer-Policy',
  'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy',
  'same-origin',
  'Permissions-Policy',
  'camera=(), geolocation=(), microphone=()',
]

/** For what a browser could show as a document of its own, such as a drawing: nothing in it may act. */
const inertPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

export type HeaderChoice = { path: string; coding: Coding; length: number; tag: string; policy: string; https: boolean }

/** The headers of a file as a flat list of names and values, made once for each cached representation. */
export function headersOf({ path, coding, length, tag, policy, https }: HeaderChoice): string[] {
  const { type, compress } = mediaOf(path)
  const headers = [
    'Content-Type',
    type,
    'Content-Length',
    String(length),
    'ETag',
    tag,
    'Cache-Control',
    cacheControl(path),
    'X-Content-Type-Options',
    'nosniff',
  ]
  if (coding !== 'identity') headers.push('Content-Encoding', coding)
  if (compress) headers.push('Vary', 'Accept-Encoding')
  if (type.startsWith('text/html')) headers.push('Content-Security-Policy', policy, ...pageSafety)
  else if (!/^(font\/|text\/(css|javascript))/.test(type)) headers.push('Content-Security-Policy', inertPolicy)
  // The record and the feeds are there to be fetched and checked by anyone, from any page.
  if (openToAll(path)) headers.push('Access-Control-Allow-Origin', '*', 'Cross-Origin-Resource-Policy', 'cross-origin')
  else headers.push('Cross-Origin-Resource-Policy', 'same-origin')
  if (https) headers.push('Strict-Transport-Security', 'max-age=31536000')
  return headers
}

function openToAll(path: string): boolean {
  return /^\/record(-\d+)?\//.test(path) || /\.(atom|json|xml|txt)$/.test(path)
}

function cacheControl(path: string): string {
  if (/^\/(console\/)?assets\//.test(path)) return 'public, max-age=31536000, immutable'
  if (/^\/record(-\d+)?\/checkpoint$/.test(path)) return 'public, max-age=1'
  if (/^\/record(-\d+)?\/tile\//.test(path) && !path.includes('.p/')) return 'public, max-age=31536000, immutable'
  return 'public, max-age=30, stale-if-error=86400'
}

/** The headers of a page made for one request and kept nowhere. */
export function answerHeaders(length: number, https: boolean): string[] {
  const headers = [
    'Content-Type',
    'text/html; charset=utf-8',
    'Content-Length',
    String(length),
    'Cache-Control',
    'no-store',
    'X-Content-Type-Options',
    'nosniff',
  ]
  headers.push('Content-Security-Policy', pagePolicy, ...pageSafety, 'Cross-Origin-Resource-Policy', 'same-origin')
  if (https) headers.push('Strict-Transport-Security', 'max-age=31536000')
  return headers
}
