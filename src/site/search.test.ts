import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixtureSource } from '../../test/site/site-fixture.ts'
import { buildAssets } from './build-assets.ts'
import { exportSite } from './export-command.ts'
import { sitePublisher } from './publish.ts'
import { search } from './search.ts'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdir, readFile } from 'node:fs/promises'
import { siteServer } from '#platform/site-files/serve.ts'

let root: string
let folder: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'site-search-'))
  folder = join(root, 'site/office')
  const built = await buildAssets(join(root, 'build'))
  await sitePublisher({ folder, source: fixtureSource(120), built, clock: () => new Date('2026-11-22T05:00:00Z') }).all(
    120,
  )
})

afterAll(() => rm(root, { recursive: true }))

async function ask(q: string): Promise<string> {
  const answer = await search({ folder, language: 'vi', q })
  if (!answer) return ''
  return 'redirect' in answer ? answer.redirect : answer.page
}

describe('the box “check or search”', () => {
  it.each(['#105', '105', ' #105 '])('leads %s to the entry of that number', async (q) => {
    expect(await ask(q)).toBe('/so-minh-bach/trang/2/#muc-105')
  })

  it('says when the record has no such entry', async () => {
    expect(await ask('#9999')).toContain('chưa có mục mang số này')
  })

  it.each([
    'https://hosen.example/don-vi/',
    'hosen.example',
    '0200 555 0103',
    '+84 200 555 0101',
    'VANPHONG@hosen.example',
  ])('confirms %s as the office’s own', async (q) => {
    expect(await ask(q)).toContain('Đây là địa chỉ chính thức')
  })

  it.each([
    'https://hosen.example.evil.test/',
    'https://hosen.example@evil.test',
    'hosen-gov.test',
    '0900 000 111',
    'a@evil.test',
  ])('warns of %s', async (q) => {
    expect(await ask(q)).toContain('Không có trong danh sách chính thức')
  })

  it.each([
    ['van phong hdnd', 'Văn phòng HĐND và UBND'],
    ['giao vai tro', 'Cách chúng tôi quyết định: việc giao vai trò'],
    ['Dữ liệu', 'Dữ liệu cá nhân'],
  ])('finds “%s” without diacritics', async (q, title) => {
    expect(await ask(q)).toContain(`>${title}</a`)
  })

  it('shows what was asked as text', async () => {
    const page = await ask('<script>alert(1)</script>')
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>alert')
  })
})

describe('an exported site', () => {
  it('has byte for byte what is served, and nothing hidden', async () => {
    const to = join(root, 'export')
    const count = await exportSite(folder, to)
    const files = (await readdir(to, { recursive: true, withFileTypes: true })).filter((item) => item.isFile())
    expect(files.length).toBe(count)
    const site = siteServer({ folderOf: () => folder })
    const server = http.createServer((req, res) => site.serve(req, res) || res.writeHead(404).end())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    for (const item of files) {
      const path = join(item.parentPath, item.name).slice(to.length)
      expect(path).not.toMatch(/\/\.(?!well-known)/)
      if (/\.(br|gz)$/.test(path)) continue
      const served = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'identity' } })
      expect(Buffer.from(await served.arrayBuffer()).equals(await readFile(join(to, path))), path).toBe(true)
    }
    server.closeAllConnections()
    server.close()
  })
})
