import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDesk, signIn, type Desk, type SampleSignIn } from '../open-desk.ts'

let desk: Desk
let proposer: Page
let decider: Page
/** A public entry of the sample, by its number. */
let seq: string

beforeAll(async () => {
  desk = await openDesk()
  const [one, other] = desk.signIns.filter(({ roles }) => roles.includes('administrator'))
  proposer = await enter(one)
  decider = await enter(other)
  seq = await newestPublic()
}, 120_000)
afterAll(() => desk.close())

/** The newest that the public feed tells of: which numbers are public follows from what the sample holds. */
async function newestPublic(): Promise<string> {
  const feed = (await (await fetch(`${desk.origin}/quyet-dinh.json`)).json()) as { items: { url: string }[] }
  const found = /#muc-(\d+)$/.exec(feed.items[0]?.url ?? '')?.[1]
  if (found === undefined) throw new Error('the feed names no entry of the record')
  return found
}

async function enter(person: SampleSignIn | undefined): Promise<Page> {
  if (!person) throw new Error('the sample has two administrators')
  const page = await desk.page()
  await signIn(page, person)
  return page
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

it('says how the first proposal comes where there is none', async () => {
  await proposer.goto('/console/xoa-noi-dung')
  await heading(proposer, 'Chưa có đề nghị xoá nào').waitFor()
})

it('names the field that is wrong before anything is sent', async () => {
  await proposer.getByRole('link', { name: 'Đề nghị xoá' }).click()
  const seqs = proposer.getByLabel('Số mục trong Sổ minh bạch')
  const send = proposer.getByRole('button', { name: 'Gửi đề nghị' })
  await seqs.fill('mười hai')
  await seqs.press('Tab')
  await proposer.getByText('Hãy ghi số mục như 12, 15-18').waitFor()
  await seqs.fill('999999')
  await proposer.getByText('Sổ chưa có mục 999999.').waitFor()
  await proposer.getByRole('radio', { name: 'Dữ liệu cá nhân ghi nhầm vào sổ' }).check()
  await send.click()
  await proposer.getByRole('alert').getByText('Sổ chưa có mục 999999.').waitFor()
  await expect.poll(() => seqs.getAttribute('aria-invalid')).toBe('true')
})

it('shows the tombstone before it is proposed, in the words of the public page', async () => {
  await proposer.goto(`/console/so-minh-bach/${seq}`)
  await proposer.getByRole('link', { name: 'Đề nghị xoá nội dung' }).click()
  await expect.poll(() => proposer.getByLabel('Số mục trong Sổ minh bạch').inputValue()).toBe(seq)
  await proposer.getByRole('radio', { name: 'Dữ liệu cá nhân ghi nhầm vào sổ' }).check()
  await proposer.getByText('Lý do: Dữ liệu cá nhân ghi nhầm vào sổ. Mục này và dấu cam kết').waitFor()
  await proposer.getByLabel('Giải thích cho người quyết định').fill('Lời giải thích có số điện thoại.')
  await proposer.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await heading(proposer, `Mục ${seq}`).waitFor()
})

it('is decided by another administrator, with no way back', async () => {
  expect(await proposer.getByRole('button', { name: /^Duyệt xoá/ }).count()).toBe(0)
  await proposer.getByText('Ai không được làm, và vì sao').click()
  await proposer
    .getByText(/^Người khác phải “Duyệt xoá”/)
    .first()
    .waitFor()

  await decider.goto('/console/')
  await decider.getByRole('link', { name: `Mục ${seq}` }).click()
  await decider.goto('/console/xoa-noi-dung?state=proposed')
  await decider.getByRole('link', { name: `Mục ${seq}` }).click()
  await decider.getByText('Duyệt rồi thì không hoàn tác được').waitFor()
  await decider.getByRole('button', { name: /^Duyệt xoá/ }).click()
  await decider.keyboard.press('Control+Enter')
  await decider.getByText(/Đã ghi: Duyệt xoá\. Mục số/).waitFor()
  await decider.getByText('Đã duyệt. Hệ thống sẽ xoá trong vòng một phút').waitFor()
  expect(await decider.getByRole('button', { name: /^Hoàn tác/ }).count()).toBe(0)
  expect(desk.complaints).toEqual([])
})
