import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { headersOf } from './bring-draft.ts'

let desk: Desk
let clerk: Page

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
}, 180_000)
afterAll(() => desk.close())

/** Brings a file that nobody can read, and makes a draft of it by hand. */
async function byHand(name: string, text: string): Promise<void> {
  const brought = await clerk.request.post(`/api/v1/documents/intakes?name=${name}`, {
    headers: { ...headersOf(clerk), 'content-type': 'application/octet-stream' },
    data: Buffer.from(text),
  })
  expect(brought.status(), await brought.text()).toBeLessThan(300)
  await clerk.goto('/console/van-ban-den/tiep-nhan')
  const row = clerk.locator('li[data-state]').filter({ hasText: name })
  await row.getByRole('button', { name: 'Vào sổ bằng tay, kèm tệp' }).click({ timeout: 60_000 })
  await clerk.getByRole('heading', { name: 'Duyệt văn bản đến' }).waitFor()
}

describe('a broken PDF that is registered by hand', () => {
  it('is not waited for: it is said that it cannot be shown, why, and how the original is opened', async () => {
    await byHand('nat-vun.pdf', '%PDF-1.7 nát vụn')
    const paper = clerk.getByRole('region', { name: 'Văn bản' })
    await paper.getByText('Không hiện được trang này. Tệp PDF bị hỏng').waitFor({ timeout: 15_000 })
    expect(await paper.getByText('Đang vẽ trang').count()).toBe(0)
    const coming = clerk.waitForEvent('download')
    await paper.getByRole('link', { name: 'Tải tệp gốc về và mở' }).click()
    expect((await coming).suggestedFilename()).toBe('nat-vun.pdf')
  })

  it('has no field of which is said that it was read clearly', async () => {
    await clerk.getByRole('heading', { name: 'Cần ghi' }).waitFor()
    expect(await clerk.getByText('Máy đọc rõ').count()).toBe(0)
  })

  it('is not registered while nobody wrote what it is about: the caret is there, and the message goes with the first letter', async () => {
    const subject = clerk.getByRole('textbox', { name: 'Trích yếu' })
    const told = clerk.getByRole('alert').filter({ hasText: 'Chưa có trích yếu' })
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByText('Bấm lần nữa để vào sổ đúng như đang ghi').waitFor()
    await clerk.keyboard.press('Control+Enter')
    await told.waitFor()
    await expect.poll(() => told.innerText()).toContain('Cơ quan ban hành cũng chưa có.')
    expect(await clerk.getByText('Bấm lần nữa').count()).toBe(0)
    await expect.poll(() => subject.evaluate((field) => field === document.activeElement)).toBe(true)
    await clerk.keyboard.type('Đ')
    await told.waitFor({ state: 'detached' })
    await subject.fill('')
  })

  it('is not claimed to have been read in the list of arrivals', async () => {
    await clerk.goto('/console/van-ban-den/tiep-nhan')
    const row = clerk.locator('li[data-state]').filter({ hasText: 'nat-vun.pdf' })
    await row.getByText('Không đọc được, ghi bằng tay').waitFor()
    expect(await row.getByText(/đã đọc|đọc rõ/i).count()).toBe(0)
  })
})

it('says of a file without pages that could not be read that it cannot be shown', async () => {
  await byHand('nat-vun.docx', 'PK\u0003\u0004 nát vụn')
  await clerk.getByText('Không hiện được tệp: máy không đọc được chữ nào trong đó.').waitFor({ timeout: 15_000 })
  await clerk.getByRole('link', { name: 'Tải tệp gốc về và mở' }).waitFor()
})

it('says in the list of arrivals what became of a file whose draft was dropped', async () => {
  await clerk.getByRole('button', { name: 'Việc khác' }).click()
  await clerk.getByRole('menuitem', { name: 'Bỏ dự thảo' }).click()
  await clerk.getByRole('button', { name: 'Bỏ dự thảo' }).click()
  await clerk.getByText('Đã bỏ dự thảo').first().waitFor()
  await clerk.goto('/console/van-ban-den/tiep-nhan')
  const row = clerk.locator('li[data-state]').filter({ hasText: 'nat-vun.docx' })
  await row.getByText('Đã bỏ dự thảo, không vào sổ').waitFor()
})
