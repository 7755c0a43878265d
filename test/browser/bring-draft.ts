import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A letter as it comes in, told apart by its number. */
export const letter = (n: number) =>
  [
    'UỶ BAN NHÂN DÂN TỈNH MẪU',
    'SỞ VĂN HOÁ MẪU',
    `Số: ${n}/SVHM-VP`,
    'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Bến Mẫu, ngày 20 tháng 11 năm 2026',
    `V/v thống kê nhà văn hoá đợt ${n}`,
    'Kính gửi: Uỷ ban nhân dân các xã, phường',
    `Sở đề nghị rà soát nhà văn hoá số ${n * 7919}, báo cáo trước ngày 15/12/2026.`,
  ].join('\n')

export const headersOf = (page: Page) => ({
  origin: new URL(page.url()).origin,
  'idempotency-key': crypto.randomUUID().replaceAll('-', ''),
})

/** Drafts of the letter of that number, the newest first. */
async function draftsOf(page: Page, n: number): Promise<string[]> {
  const listed = await page.request.get(
    `/api/v1/documents/papers?direction=in&state=draft&sort=-draftedAt&q=${n}%2FSVHM-VP`,
  )
  const { rows } = (await listed.json()) as { rows: { id: string; number: string | null }[] }
  return rows.filter(({ number }) => number === `${n}/SVHM-VP`).map(({ id }) => id)
}

/** Brings a letter in as whoever is signed in on the page, as often as it is asked for. @returns the draft, once it was read */
export async function bringDraft(page: Page, n: number, more = ''): Promise<string> {
  const before = await draftsOf(page, n)
  const brought = await page.request.post(`/api/v1/documents/intakes?name=cv-${n}.txt`, {
    headers: { ...headersOf(page), 'content-type': 'application/octet-stream' },
    data: Buffer.from(letter(n) + more),
  })
  expect(brought.status(), await brought.text()).toBeLessThan(300)
  let id: string | undefined
  const find = async () => {
    id = (await draftsOf(page, n)).find((one) => !before.includes(one))
    return id
  }
  await expect.poll(find, { timeout: 30_000, interval: 300 }).toBeDefined()
  return id!
}
