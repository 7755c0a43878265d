import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteServer } from './serve.ts'
import { writeSiteFile } from './write-file.ts'

const page = `<!doctype html><title>Sổ minh bạch</title>${'<p>Ủy ban nhân dân phường Hồ Sen</p>'.repeat(40)}`
let root: string
let folder: string
let server: http.Server

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'site-serve-'))
  folder = join(root, 'office')
  await writeSiteFile(folder, { path: '/', bytes: page, life: 'short' })
  await writeSiteFile(folder, { path: '/don-vi/', bytes: page, life: 'long' })
  await writeSiteFile(folder, { path: '/404.html', bytes: 'not here', life: 'long' })
  await writeSiteFile(folder, { path: '/assets/site.abc.css', bytes: 'p{color:red}'.repeat(50), life: 'long' })
  await writeSiteFile(folder, { path: '/record/checkpoint', bytes: 'hosen.example/record\n1\n', life: 'short' })
  await writeSiteFile(folder, { path: '/record/tile/0/000', bytes: Buffer.alloc(8_192, 7), life: 'long' })
  await writeSiteFile(folder, { path: '/record/tile/0/001.p/3', bytes: Buffer.alloc(96, 7), life: 'long' })
  await writeSiteFile(folder, {
    path: '/.well-known/security.txt',
    bytes: 'Contact: mailto:a@b.example\n',
    life: 'long',
  })
  await writeFile(join(folder, '.published.json'), '{}')
  await writeFile(join(folder, 'large.pdf'), Buffer.alloc(300_000, 1))
  await writeFile(join(root, 'secret.txt'), 'secret')
  await symlink(join(root, 'secret.txt'), join(folder, 'link.txt'))
  await mkdir(join(folder, 'empty'))
  const site = siteServer({
    folderOf: (host) => (host.startsWith('127.0.0.1') ? folder : undefined),
    limits: { file: 200_000, total: 100_000, checkEvery: 20 },
  })
  server = http.createServer((req, res) => {
    if (site.serve(req, res) || site.notFound(req, res)) return
    res.writeHead(418).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(root, { recursive: true })
})

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: http.OutgoingHttpHeaders } = {},
): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, path, method, headers }, (res) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(parts) }))
    })
    req.on('error', reject).end()
  })
}

/** Sends bytes as they are: paths and headers that an honest client never sends. */
function askRaw(text: string): Promise<string> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', (part) => {
      answer += part.toString('latin1')
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

describe('public files', () => {
  it('come in the best coding that the client takes', async () => {
    const br = await ask('/', { headers: { 'accept-encoding': 'gzip, deflate, br' } })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.body).toString()).toBe(page)
    const gzip = await ask('/', { headers: { 'accept-encoding': 'gzip;q=0.5, br;q=0' } })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).toString()).toBe(page)
    const plain = await ask('/')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body.toString()).toBe(page)
    expect(new Set([br, gzip, plain].map((answer) => answer.headers.etag)).size).toBe(3)
    for (const answer of [br, gzip, plain]) expect(answer.headers.vary).toBe('Accept-Encoding')
  })

  it('are not sent again to who has them', async () => {
    const first = await ask('/', { headers: { 'accept-encoding': 'br' } })
    for (const tag of [first.headers.etag, `"other", W/${first.headers.etag}`, '*']) {
      const again = await ask('/', { headers: { 'accept-encoding': 'br', 'if-none-match': tag } })
      expect(again.status).toBe(304)
      expect(again.body.length).toBe(0)
      expect(again.headers.etag).toBe(first.headers.etag)
      expect(again.headers['cache-control']).toBe(first.headers['cache-control'])
      expect(again.headers['content-length']).toBeUndefined()
    }
    expect(
      (await ask('/', { headers: { 'accept-encoding': 'gzip', 'if-none-match': first.headers.etag } })).status,
    ).toBe(200)
  })

  it('answer HEAD with the headers of GET and no body', async () => {
    const [get, head] = await Promise.all([ask('/'), ask('/', { method: 'HEAD' })])
    expect(head.body.length).toBe(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
  })

  it('refuse other methods', async () => {
    const answer = await ask('/', { method: 'POST' })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD')
  })

  it('say how long they may be kept', async () => {
    const kept = async (path: string) => (await ask(path)).headers['cache-control']
    expect(await kept('/')).toBe('public, max-age=30, stale-if-error=86400')
    expect(await kept('/assets/site.abc.css')).toContain('immutable')
    expect(await kept('/record/tile/0/000')).toContain('immutable')
    expect(await kept('/record/tile/0/001.p/3')).not.toContain('immutable')
    expect(await kept('/record/checkpoint')).toBe('public, max-age=1')
  })

  it('carry the safety headers and no cookie', async () => {
    const { headers } = await ask('/')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['set-cookie']).toBeUndefined()
    expect((await ask('/record/checkpoint')).headers['access-control-allow-origin']).toBe('*')
  })

  it('lead from a name without slash to the page', async () => {
    const answer = await ask('/don-vi?x=1')
    expect(answer.status).toBe(308)
    expect(answer.headers.location).toBe('/don-vi/?x=1')
  })

  it('stream what is too large to hold', async () => {
    const answer = await ask('/large.pdf')
    expect(answer.body.length).toBe(300_000)
    expect((await ask('/large.pdf', { headers: { 'if-none-match': answer.headers.etag } })).status).toBe(304)
  })

  it('show what another writer put in place', async () => {
    await writeSiteFile(folder, { path: '/moi/', bytes: 'first', life: 'short' })
    expect((await ask('/moi/')).body.toString()).toBe('first')
    await writeSiteFile(folder, { path: '/moi/', bytes: 'other', life: 'short' })
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect((await ask('/moi/')).body.toString()).toBe('other')
  })
})

describe('what is no public file', () => {
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/../../secret.txt',
    '//etc/passwd',
    '/.published.json',
    '/%2epublished.json',
    '/.well-known/../.published.json',
    '/link.txt',
    '/index.html.br',
    '/index.html%00.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%',
    '/empty/',
    '/empty',
    '/assets/',
    `/${'a'.repeat(5_000)}`,
  ])('%s gives the page for what was not found', async (path) => {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(answer.body.toString()).toBe('not here')
  })

  it('cannot be reached by a whole address, nor inject a header', async () => {
    const { port } = server.address() as AddressInfo
    const absolute = await askRaw(
      `GET http://127.0.0.1:${port}/../secret.txt HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`,
    )
    expect(absolute).toMatch(/^HTTP\/1.1 404 /)
    const injected = await askRaw(`GET /don-vi?%0d%0aX-Evil:1 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)
    expect(injected.toLowerCase()).not.toContain('\r\nx-evil')
    const path = await askRaw(`GET /don-vi%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)
    expect(path.toLowerCase()).not.toContain('\r\nx-evil')
  })

  it('is left to others where the host is not known', async () => {
    expect((await ask('/', { headers: { host: 'elsewhere.example' } })).status).toBe(418)
  })

  it('does not fill the memory: evicted files are read again', async () => {
    for (let index = 0; index < 30; index++) {
      await writeSiteFile(folder, { path: `/day-${index}/`, bytes: `${index}`.padEnd(20_000, 'x'), life: 'short' })
    }
    for (let round = 0; round < 2; round++) {
      for (let index = 0; index < 30; index++) {
        expect((await ask(`/day-${index}/`)).body.toString().startsWith(`${index}x`)).toBe(true)
      }
    }
  })
})
