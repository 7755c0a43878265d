import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let approver: Page
let id: string

beforeAll(async () => {
  desk = await openDesk()
  approver = await desk.page()
  await signIn(approver, personWith(desk, 'approver'))
  const listed = await approver.request.get('/api/v1/documents/papers?direction=out&state=submitted')
  id = ((await listed.json()) as { rows: { id: string }[] }).rows[0]!.id
}, 400_000)
afterAll(() => desk.close())

const held = () => approver.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('/remarks/')))
const about = (page: Page, place: string) => page.getByLabel(`Nhận xét về ${place}`, { exact: true })
const step = (name: string) => approver.locator('main').getByRole('button', { name: new RegExp(`^${name}`) })

describe('a remark that its reviewer is still writing', () => {
  const text = 'Ghi rõ ai công khai, ở đâu.'

  it('is there after the page was loaded anew, after another was begun, and when one comes back to the screen', async () => {
    await approver.goto(`/console/van-ban-di/soan/${id}`)
    await approver.getByText('Nhận xét từng phần (0 chưa gửi)').click()
    await approver.getByRole('button', { name: 'Nhận xét đoạn 1', exact: true }).click()
    await about(approver, 'đoạn 1').fill(text)
    await approver.getByRole('button', { name: 'Nhận xét phần Trích yếu', exact: true }).click()
    await about(approver, 'phần Trích yếu').fill('Rút gọn')
    expect(await about(approver, 'đoạn 1').inputValue()).toBe(text)
    await approver.reload()
    await about(approver, 'đoạn 1').waitFor()
    expect(await about(approver, 'đoạn 1').inputValue()).toBe(text)
    expect(await about(approver, 'phần Trích yếu').inputValue()).toBe('Rút gọn')
    await approver.getByRole('navigation', { name: 'Việc theo loại' }).getByRole('link').first().click()
    await about(approver, 'đoạn 1').waitFor({ state: 'detached' })
    await approver.goBack()
    await about(approver, 'đoạn 1').waitFor()
    expect(await about(approver, 'đoạn 1').inputValue()).toBe(text)
  })

  it('keeps a paper from being approved past it', async () => {
    await step('Duyệt, ký').click()
    await approver.getByText('Bạn đang viết dở 2 nhận xét.').waitFor()
    await approver.keyboard.press('Escape')
    await about(approver, 'phần Trích yếu').press('Escape')
    await about(approver, 'phần Trích yếu').waitFor({ state: 'detached' })
    await approver.getByText('Bạn đang viết dở').waitFor({ state: 'detached' })
  })

  it('holds back a decision while it cannot be kept, and then goes with it, from whatever screen', async () => {
    await step('Trả lại để sửa').click()
    await approver.getByText('Gửi kèm 1 nhận xét của bạn. Kể cả 1 nhận xét đang viết dở').waitFor()
    await approver.getByLabel('Lý do').fill('Chưa rõ việc.')
    await approver.route('**/remarks', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await approver.keyboard.press('Control+Enter')
    await approver.locator('form').getByText('Không kết nối được', { exact: false }).first().waitFor()
    await approver.unrouteAll({ behavior: 'wait' })
    expect(await about(approver, 'đoạn 1').inputValue()).toBe(text)
    await approver.goto(`/console/van-ban-di/${id}`)
    await step('Trả lại để sửa').click()
    await approver.getByText('Gửi kèm 1 nhận xét của bạn. Kể cả 1 nhận xét đang viết dở').waitFor()
    expect(await approver.getByLabel('Lý do').inputValue()).toBe('Chưa rõ việc.')
    await approver.keyboard.press('Control+Enter')
    await approver.getByText(/Đã ghi: Trả lại để sửa/).waitFor()
    const answer = await approver.request.get(`/api/v1/documents/outgoing/${id}/remarks`)
    const { rows } = (await answer.json()) as { rows: { text: string; part: string; returnedAt: string | null }[] }
    expect(rows).toMatchObject([{ text, part: 'body', returnedAt: expect.any(String) }])
    expect(await held()).toEqual([])
    expect(desk.complaints.filter((said) => !said.includes('ERR_FAILED'))).toEqual([])
  })
})
