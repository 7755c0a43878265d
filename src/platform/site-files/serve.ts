import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { FileCache, type CacheLimits, type CachedFile } from './file-cache.ts'
import { acceptedCodings, matchesTag } from './negotiate.ts'
import { requestPath } from './request-path.ts'
import { headersOf, pagePolicy } from './response-headers.ts'
import { fileOf } from './write-file.ts'

export type SiteServer = {
  /** Answers where the request names a public file; false leaves the request to whoever comes next. */
  serve(req: IncomingMessage, res: ServerResponse): boolean
  /** The authority's own page for what was not found, with status 404; false where it has none. */
  notFound(req: IncomingMessage, res: ServerResponse): boolean
}

export type SiteServerOptions = {
  /** The folder of an authority's public files by the Host header; undefined where the host is not known. */
  folderOf: (host: string) => string | undefined
  /** Content-Security-Policy of pages. */
  policy?: string
  /** Whether the site is reached by HTTPS: then browsers are told to keep to it. */
  https?: boolean
  limits?: Partial<CacheLimits>
}

const defaultLimits: CacheLimits = { total: 32 * 1_048_576, file: 1_048_576, checkEvery: 1_000 }

type Site = { folderOf: SiteServerOptions['folderOf']; cache: FileCache; policy: string; https: boolean }
type Asked = { req: IncomingMessage; res: ServerResponse; folder: string; path: string }

/** Serves public files straight from node:http, before any framework: needs neither database nor session. */
export function siteServer({
  folderOf,
  policy = pagePolicy,
  https = false,
  limits = {},
}: SiteServerOptions): SiteServer {
  const cache = new FileCache({ limits: { ...defaultLimits, ...limits }, policy, https })
  const site: Site = { folderOf, cache, policy, https }
  return { serve: (req, res) => serve(site, req, res), notFound: (req, res) => serveNotFound(site, req, res) }
}

function serve(site: Site, req: IncomingMessage, res: ServerResponse): boolean {
  const path = requestPath(req.url ?? '')
  const folder = path === undefined ? undefined : site.folderOf(req.headers.host ?? '')
  if (path === undefined || folder === undefined) return false
  const asked = { req, res, folder, path }
  const held = site.cache.find(folder, path, Date.now())
  if (held === undefined) return redirectToFolder(site, asked)
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    res.writeHead(405, ['Allow', 'GET, HEAD', 'Content-Length', '0']).end()
    return true
  }
  if (held === 'large') streamLarge(site, asked)
  else answer(site, asked, { held, status: 200 })
  return true
}

function serveNotFound(site: Site, req: IncomingMessage, res: ServerResponse): boolean {
  const folder = site.folderOf(req.headers.host ?? '')
  if (folder === undefined) return false
  const path = req.url?.startsWith('/en/') ? '/en/404.html' : '/404.html'
  const held = site.cache.find(folder, path, Date.now())
  if (held === undefined || held === 'large') return false
  answer(site, { req, res, folder, path }, { held, status: 404 })
  return true
}

function answer(site: Site, { req, res }: Asked, { held, status }: { held: CachedFile; status: 200 | 404 }): void {
  const chosen = site.cache.representation(held, acceptedCodings(req.headers['accept-encoding']))
  if (!chosen) {
    // The file went between the look and the reading: the next request sees the new one.
    res.writeHead(503, ['Retry-After', '1', 'Content-Length', '0']).end()
    return
  }
  const { body, tag, headers } = chosen.found
  if (status === 200 && matchesTag(req.headers['if-none-match'], tag)) {
    res.writeHead(304, withoutContent(headers)).end()
    return
  }
  res.writeHead(status, headers)
  if (req.method === 'HEAD') res.end()
  else res.end(body)
}

/** RFC 9110, 15.4.5: the headers that a 200 would have had, without those that describe the content sent. */
function withoutContent(headers: readonly string[]): string[] {
  const kept: string[] = []
  for (let index = 0; index < headers.length; index += 2) {
    const name = headers[index] ?? ''
    if (!name.startsWith('Content-') || name === 'Content-Security-Policy') kept.push(name, headers[index + 1] ?? '')
  }
  return kept
}

/** `/don-vi` leads to `/don-vi/` where that is a page. */
function redirectToFolder({ cache }: Site, { req, res, folder, path }: Asked): boolean {
  if (path.endsWith('/') || (req.method !== 'GET' && req.method !== 'HEAD')) return false
  if (cache.find(folder, `${path}/`, Date.now()) === undefined) return false
  const query = req.url?.includes('?') ? req.url.slice(req.url.indexOf('?')) : ''
  res
    .writeHead(308, [
      'Location',
      `${encodeURI(path)}/${query}`,
      'Content-Length',
      '0',
      'Cache-Control',
      'public, max-age=300',
    ])
    .end()
  return true
}

function streamLarge({ policy, https }: Site, { req, res, folder, path }: Asked): void {
  const file = fileOf(folder, path)
  void stat(file).then(
    ({ size, ino, mtimeMs }) => {
      const tag = `"${size.toString(36)}-${ino.toString(36)}-${Math.round(mtimeMs * 1_000).toString(36)}"`
      const headers = headersOf({ path, coding: 'identity', length: size, tag, policy, https })
      if (matchesTag(req.headers['if-none-match'], tag)) return res.writeHead(304, withoutContent(headers)).end()
      res.writeHead(200, headers)
      if (req.method === 'HEAD') return res.end()
      return pipeline(createReadStream(file, { end: Math.max(0, size - 1) }), res, () => undefined)
    },
    () => res.writeHead(404, ['Content-Length', '0']).end(),
  )
}
