import { HtmlValidate } from 'html-validate/node'
import { describe, expect, it } from 'vitest'
import { fixtureAuthority, fixtureEntry, fixtureSource, fixtureWorkflow } from '../../test/site/site-fixture.ts'
import type { Assets } from './assets.ts'
import { foldRecord } from './fold-record.ts'
import { framesOf, pagesFrom, type Material } from './page-set.ts'
import { emptyTally } from './tally.ts'

const assets: Assets = {
  key: 'test',
  style: '/assets/site.0.css',
  icon: '/assets/icon.0.svg',
  fonts: ['/assets/a.0.woff2'],
  fontLicence: '/assets/fonts.0.txt',
  scripts: { 'verify-receipt': '/assets/verify-receipt.0.js' },
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Telephone numbers hold non-breaking spaces already; titles name the page and the office.
    'tel-non-breaking': 'off',
    'long-title': 'off',
    'require-sri': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
  },
})

async function everyPage(size: number, bare: boolean): Promise<Map<string, string>> {
  const source = fixtureSource(size, { bare })
  const [authority, workflows, alerts, checkpoint, entries] = await Promise.all([
    source.authority(),
    source.workflows(),
    source.alerts(),
    source.checkpoint(),
    source.entries({ from: 0, to: size }),
  ])
  const frames = framesOf(authority, assets)
  const tally = emptyTally()
  const pages = new Map<string, string>()
  for await (const { path, bytes } of foldRecord({ source, frames, workflows }, tally, size))
    pages.set(path, bytes.toString())
  const newest = entries.toReversed()
  const decisions = newest.filter(({ entry }) => 'module' in entry)
  const material: Material = {
    source,
    authority,
    workflows,
    alerts,
    checkpoint,
    tally,
    decisions,
    newest,
    now: new Date('2026-11-22T05:00:00Z'),
  }
  for await (const { path, bytes } of pagesFrom(
    ['entries', 'checkpoint', 'alerts', 'units', 'retention', 'workflows', 'authority'],
    material,
    frames,
  )) {
    pages.set(path, bytes.toString())
  }
  return pages
}

describe('pages of the public site', () => {
  it.each([
    [0, true],
    [1, false],
    [20, false],
    [120, false],
  ])('are valid HTML with %i entries (nothing else known: %s)', async (size, bare) => {
    const pages = await everyPage(size, bare)
    for (const [path, text] of pages) {
      if (!text.startsWith('<!doctype html>')) continue
      const report = await validator.validateString(text, path)
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
        ),
      ).toEqual([])
    }
    expect(pages.size).toBeGreaterThan(20)
  })

  it('stand in both languages, each naming the other', async () => {
    const pages = await everyPage(20, false)
    for (const [path, text] of pages) {
      if (!text.startsWith('<!doctype html>') || path.startsWith('/en/')) continue
      const english = pages.get(`/en${path}`) ?? ''
      expect(text).toContain('<html lang="vi">')
      expect(english, path).toContain('<html lang="en">')
      if (!path.endsWith('404.html')) expect(text).toContain(`hreflang="en" href="https://hosen.example/en${path}"`)
    }
  })

  it('hold no inline script, inline style, or address of a third party', async () => {
    for (const [path, text] of await everyPage(120, false)) {
      if (!text.startsWith('<!doctype html>')) continue
      expect(text, path).not.toMatch(/<script(?![^>]* src="\/assets\/)/)
      expect(text, path).not.toMatch(/<style|\sstyle="|\son[a-z]+="/)
      const loaded = [...text.matchAll(/<(?:link|script|img)[^>]* (?:href|src)="([^"]+)"/g)].map(
        (match) => match[1] ?? '',
      )
      expect(
        loaded.filter((address) => !address.startsWith('/') && !address.startsWith(fixtureAuthority.origin)),
        path,
      ).toEqual([])
    }
  })

  it('escape what comes from outside', async () => {
    const authority = { ...fixtureAuthority, name: '<script>alert(1)</script>', shortName: '"><img src=x>' }
    const source = { ...fixtureSource(1), authority: async () => authority }
    const frames = framesOf(authority, assets)
    for await (const { bytes } of foldRecord({ source, frames, workflows: [fixtureWorkflow] }, emptyTally(), 1)) {
      expect(bytes.toString()).not.toContain('<script>alert')
      expect(bytes.toString()).not.toContain('<img src=x')
    }
  })

  it('show erased content as a tombstone with day and ground, and internal entries without a word of content', async () => {
    const page = (await everyPage(120, false)).get('/so-minh-bach/trang/0/') ?? ''
    expect(fixtureEntry(21).erased).toBeDefined()
    expect(page).toMatch(/id="muc-21"[^]*?Nội dung đã được xoá[^]*?01\/10\/2026[^]*?khoản 1 Điều 14/)
    const internal = page.slice(page.indexOf('id="muc-13"'), page.indexOf('id="muc-14"'))
    expect(internal).toContain('Mục nội bộ')
    expect(internal).not.toContain('Văn phòng')
  })

  it('give each workflow a page of its own: who decides, by which steps, who may not', async () => {
    const pages = await everyPage(1, false)
    expect(pages.get('/cach-quyet-dinh/')).toContain('href="/cach-quyet-dinh/staff-role-grant/"')
    expect(pages.get('/cach-quyet-dinh/')).toMatch(/Được khiếu nại trong\s+10 ngày làm việc/)
    const page = pages.get('/cach-quyet-dinh/staff-role-grant/') ?? ''
    expect(page).toMatch(/id="buoc-uphold"[^]*?Ai không được làm[^]*?người đã “Thu hồi vai trò”; người liên quan/)
    expect(pages.get('/en/cach-quyet-dinh/staff-role-grant/')).toContain('whoever did “Withdraw a role”')
  })

  it('say of a unit what it was before and what it is now', async () => {
    const page = (await everyPage(1, false)).get('/don-vi/') ?? ''
    expect(page).toMatch(/id="don-vi-u5"[^]*?đến hết 30\/06\/2025[^]*?Nay là <a href="#don-vi-u3">/)
  })

  it('lead from a restricting decision to its appeal', async () => {
    const page = (await everyPage(20, false)).get('/so-minh-bach/trang/0/') ?? ''
    expect(page).toContain('Người liên quan được “Khiếu nại” trong 10 ngày làm việc.')
  })
})
