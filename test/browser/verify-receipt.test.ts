import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDirectory } from '#record/disk.ts'
import { formatVerifierKey } from '#record/note.ts'
import { sha256 } from '#record/primitives.ts'
import { makeReceipt, type Receipt } from '#record/receipt.ts'
import { makeSigningKey } from '#record/signing-key.ts'
import { buildAssets } from '#site/build-assets.ts'
import { textOf } from '#site/markup.ts'
import { roleGrantWorkflow } from '#modules/staff/grants/rules.ts'
import { fixtureAuthority } from '../site/site-fixture.ts'
import { verifyForm } from '#site/verify-form.ts'
import { browserFlags, getBrowser } from '../find-browser.ts'
import { makeEntries, makeRecord, testOrigin, type MadeRecord } from '../record/made-record.ts'

let record: MadeRecord
/** The table of grants, its deeds named as the made record names them. */
const workflow = {
  ...roleGrantWorkflow,
  steps: roleGrantWorkflow.steps.map((step) => (step.do === 'revoke' ? { ...step, past: 'revoked' } : step)),
}

let folder: string
let server: Server
let browser: Browser
let page: Page
let receipt: Receipt
let port: number
const asked: string[] = []

beforeAll(async () => {
  record = await makeRecord(makeEntries(600), [300])
  folder = await mkdtemp(join(tmpdir(), 'mb-verify-page-'))
  const { assets } = await buildAssets(folder)
  const script = await readFile(join(folder, assets.scripts['verify-receipt'] ?? ''))
  const style = await readFile(join(folder, assets.style))
  const made = await makeReceipt(sha256, openDirectory(record.dir), 401)
  if (!made) throw new Error('no receipt was made')
  receipt = made
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x')
    asked.push(pathname)
    if (pathname === '/script.js')
      return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
    if (pathname === '/style.css') return void response.writeHead(200, { 'content-type': 'text/css' }).end(style)
    const language = pathname.startsWith('/en/') ? 'en' : 'vi'
    const body = `<!doctype html><html lang="${language}"><head><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css"><title>x</title><script type="module" src="/script.js"></script></head><body><main class="wide"><h1>Tự kiểm chứng</h1>${textOf(verifyForm({ language, authority: fixtureAuthority }, [workflow]))}</main></body></html>`
    if (pathname.endsWith('/kiem-tra/')) {
      const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
      return void response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
        .end(body)
    }
    readFile(join(record.dir, pathname.replace('/record/', ''))).then(
      (bytes) => response.writeHead(200).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  browser = await chromium.launch({
    executablePath: getBrowser(),
    args: [...browserFlags, '--host-resolver-rules=MAP hosen.test 127.0.0.1'],
  })
})
afterAll(async () => {
  await browser.close()
  server.close()
  await record.remove()
  await rm(folder, { recursive: true, force: true })
})
afterEach(() => page.context().close())

/** A reader who comes for the first time; `plain`: over HTTP, where the browser offers no WebCrypto. */
async function visit(path = '/kiem-tra/', { plain = false } = {}): Promise<void> {
  page = await (await browser.newContext()).newPage()
  await page.goto(`http://${plain ? 'hosen.test' : '127.0.0.1'}:${port}${path}`)
  expect(await page.evaluate('typeof crypto.subtle')).toBe(plain ? 'undefined' : 'object')
}

async function paste(given: unknown, key = ''): Promise<void> {
  await page.fill('#verify-receipt', typeof given === 'string' ? given : JSON.stringify(given))
  await page.fill('#verify-key', key)
  await page.click('#verify-run')
  await page.waitForSelector('#verify-result:not([hidden]):not([aria-busy])')
}
const answer = () => page.innerText('#verify-result .verdict-answer')
const caution = () => page.innerText('#verify-result .verdict-caution')
const vkey = () => record.keys.map(formatVerifierKey).join('\n')

describe('the page that checks receipts', () => {
  it.each([false, true])(
    'checks an entry of this site by its address (without WebCrypto: %s), saying whose key it took',
    async (plain) => {
      await visit('/kiem-tra/#muc-401', { plain })
      await page.waitForSelector('#verify-result:not([hidden])')
      expect(await answer()).toContain(
        `Khớp: mục 401 nằm trong sổ của ${testOrigin}, theo khoá do chính trang này đưa ra`,
      )
      expect(await caution()).toContain('chưa phải là bằng chứng')
      expect(await page.innerText('#verify-result')).toContain('Thu hồi vai trò')
      expect(await page.getAttribute('#verify-result', 'class')).toBe('verdict unsure')
    },
  )

  it.each([false, true])(
    'checks a pasted receipt with the key that the reader has, and sends nothing (without WebCrypto: %s)',
    async (plain) => {
      await visit('/kiem-tra/', { plain })
      asked.length = 0
      await paste(receipt, vkey())
      expect(await page.getAttribute('#verify-result', 'class')).toBe('verdict good')
      expect(await caution()).toContain('khoá bạn nhập')
      expect(await page.evaluate('document.activeElement.id')).toBe('verify-result')
      expect(asked).toEqual([])
      await paste({ ...receipt, entry: { ...receipt.entry, at: '2020-01-01T00:00:00.000Z' } }, vkey())
      expect(await answer()).toBe('✕ Không đúng: mục này không có trong sổ đã ký.')
    },
  )

  it('remembers the key of the first visit and warns when another one signs', async () => {
    await visit('/kiem-tra/#401')
    await page.waitForSelector('#verify-result:not([hidden])')
    await page.reload()
    await page.waitForSelector('#verify-result:not([hidden])')
    expect(await caution()).toContain('từ đó đến nay khoá không đổi')
    const forger = await makeRecord(makeEntries(600))
    const forged = await makeReceipt(sha256, openDirectory(forger.dir), 401)
    await forger.remove()
    await paste(forged)
    expect(await answer()).toContain('Không đúng: dấu niêm phong không được ký bằng khoá')
    expect(await caution()).toContain('Máy bạn còn nhớ một khoá khác')
    await page.click('#verify-result button.plain')
    expect(await page.evaluate('localStorage.length')).toBe(0)
  })

  it('says what is missing', async () => {
    await visit('/kiem-tra/#muc-600')
    await page.waitForSelector('#verify-result:not([hidden])')
    expect(await answer()).toContain('sổ đã niêm phong chưa có mục này')
    await paste('xin chào')
    expect(await answer()).toContain('không phải là một biên nhận')
    await paste(receipt, 'khoá')
    expect(await answer()).toContain('không đúng dạng')
    await paste(receipt, formatVerifierKey(makeSigningKey(testOrigin).key))
    expect(await answer()).toContain('không được ký bằng khoá bạn đưa')
    await paste({ ...receipt, origin: 'other.example/record' })
    expect(await answer()).toContain('hãy nhập khoá kiểm chứng')
  })

  it('speaks English on the English page, takes a file and hands out the receipt', async () => {
    await visit('/en/kiem-tra/')
    await page.setInputFiles('#verify-file', {
      name: 'r.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(receipt)),
    })
    await page.waitForSelector('#verify-result:not([hidden])')
    expect(await answer()).toContain('It fits: entry 401 stands in the record')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#verify-result a.button')])
    expect(download.suggestedFilename()).toBe('bien-nhan-hosen-example-record-401.json')
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(receipt)
  })
})
