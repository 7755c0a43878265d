import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { certify, certifyRoot } from '#record/certificate.ts'
import { prepareKey } from '#record/keys.ts'
import { formatVerifierKey, parseVerifierKey } from '#record/note.ts'
import { sha256 } from '#record/primitives.ts'
import { makeSigningKey, parseSigningKey } from '#record/signing-key.ts'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let page: Page
let prepared: { vkey: string; certificate: string; rootKey: string }

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.page()
  await signIn(page, personWith(desk, 'administrator'))
  prepared = await prepare()
}, 120_000)
afterAll(() => desk.close())

/** What an operator does on the server, and the holder of the root key elsewhere. */
async function prepare() {
  const keys = join(desk.dataDir, 'keys')
  const folder = (await readdir(keys, { withFileTypes: true })).find((one) => one.isDirectory())?.name ?? ''
  const dir = join(keys, folder)
  const rootKey = await readFile(join(dir, 'root.key'), 'utf8')
  const { vkey } = await prepareKey({ dir, origin: `${new URL(desk.origin).host}/record`, now: new Date() })
  const certificate = certify(parseSigningKey(rootKey), parseVerifierKey(sha256, vkey), new Date())
  return { vkey, certificate, rootKey }
}

const idOf = (vkey: string) => vkey.split('+')[1] ?? ''

it('changes the key of the record with a certificate, and keeps a private key to itself', async () => {
  const before = (await (await page.request.get('/record/vkey')).text()).trim()
  await page.goto('/console/khoa-ky-so')
  await page
    .getByText(`Khoá ${idOf(before)}`)
    .first()
    .waitFor()
  await page.getByRole('button', { name: /^Đổi khoá ký/ }).waitFor()
  await page.keyboard.press('d')
  const certificate = page.getByLabel('Chứng nhận của khoá gốc')
  await certificate.fill(prepared.rootKey)
  await page.getByText('Đây là khoá bí mật').waitFor()
  await expect.poll(() => certificate.inputValue()).toBe('')

  await certificate.fill(prepared.certificate.replace('v1', 'v1 '))
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Đổi định kỳ hằng năm')
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/^Đây chưa phải chứng nhận/)
    .first()
    .waitFor()
  await expect.poll(() => certificate.getAttribute('aria-invalid')).toBe('true')

  await certificate.fill(prepared.certificate)
  await page.getByText(`Chứng nhận cho khoá ${idOf(prepared.vkey)}`).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(/Đã ghi: Đổi khoá ký\. Mục số/).waitFor()
  await page
    .getByText(`Khoá ${idOf(prepared.vkey)}`)
    .first()
    .waitFor()
  await page.getByText(new RegExp(`khoá ${idOf(before)} đến \\d`)).waitFor()
  await page.getByRole('list').filter({ hasText: 'Đổi định kỳ hằng năm' }).waitFor()
  await expect
    .poll(async () => (await (await page.request.get('/record/vkey')).text()).trim().split('\n'), { timeout: 15_000 })
    .toEqual([prepared.vkey, before])
  expect(desk.complaints).toEqual([])
})

it('replaces the root key with the certificates of the new one', async () => {
  const before = parseSigningKey(prepared.rootKey)
  const root = makeSigningKey(before.key.name)
  const now = new Date()
  const signing = parseVerifierKey(sha256, prepared.vkey)
  await page.goto('/console/khoa-ky-so')
  await page.getByRole('button', { name: /^Thay khoá gốc/ }).click()
  const certificates = page.getByLabel('Hai chứng nhận của khoá gốc mới')
  await certificates.fill(certify(before, signing, now))
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Người giữ khoá gốc nghỉ hưu')
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/^Đây chưa phải chứng nhận khoá gốc mới/)
    .first()
    .waitFor()
  await certificates.fill(`${certifyRoot(before, root, now)}\n${certify(root, signing, now)}`)
  await page.keyboard.press('Control+Enter')
  await page.getByText(/Đã ghi: Thay khoá gốc\. Mục số/).waitFor()
  await page.getByText(`khoá gốc ${idOf(formatVerifierKey(root.key))}`).waitFor()
  await expect.poll(async () => (await page.request.get('/record/root/0')).status()).toBe(200)
  expect(desk.complaints).toEqual([])
})

it('offers a sheet with both keys to hang out', async () => {
  await page.goto('/console/khoa-ky-so')
  await page.getByRole('link', { name: 'Mở tờ niêm yết để in' }).click()
  await page.getByRole('heading', { name: 'Khoá kiểm chứng Sổ minh bạch' }).waitFor()
  await page.getByText(prepared.vkey).waitFor()
  await expect.poll(() => page.getByRole('img', { name: /^Mã QR/ }).count()).toBe(1)
})

it('is nothing for those who do not administer', async () => {
  const clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
  expect(await clerk.getByRole('link', { name: 'Khoá ký sổ' }).count()).toBe(0)
  await clerk.goto('/console/khoa-ky-so')
  await clerk.getByRole('alert').waitFor()
  await clerk.context().close()
})
