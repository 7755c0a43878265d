import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftContent } from '../draft-content.ts'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { headersOf } from './bring-draft.ts'

let desk: Desk
let approver: Page
let author: Page
let id: string

beforeAll(async () => {
  desk = await openDesk()
  approver = await desk.page()
  await signIn(approver, personWith(desk, 'approver'))
  author = await desk.page()
  await signIn(
    author,
    desk.signIns.find(({ email }) => email.startsWith('nam.dang'))!,
  )
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
    await expect.poll(() => about(approver, 'đoạn 1').inputValue()).toBe(text)
    await approver.reload()
    await about(approver, 'đoạn 1').waitFor()
    await expect.poll(() => about(approver, 'đoạn 1').inputValue()).toBe(text)
    await expect.poll(() => about(approver, 'phần Trích yếu').inputValue()).toBe('Rút gọn')
    await approver.getByRole('navigation', { name: 'Việc theo loại' }).getByRole('link').first().click()
    await about(approver, 'đoạn 1').waitFor({ state: 'detached' })
    await approver.goBack()
    await about(approver, 'đoạn 1').waitFor()
    await expect.poll(() => about(approver, 'đoạn 1').inputValue()).toBe(text)
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
    await expect.poll(() => about(approver, 'đoạn 1').inputValue()).toBe(text)
    await approver.goto(`/console/van-ban-di/${id}`)
    await step('Trả lại để sửa').click()
    await approver.getByText('Gửi kèm 1 nhận xét của bạn. Kể cả 1 nhận xét đang viết dở').waitFor()
    await expect.poll(() => approver.getByLabel('Lý do').inputValue()).toBe('Chưa rõ việc.')
    await approver.keyboard.press('Control+Enter')
    await approver.getByText(/Đã ghi: Trả lại để sửa/).waitFor()
    const answer = await approver.request.get(`/api/v1/documents/outgoing/${id}/remarks`)
    const { rows } = (await answer.json()) as { rows: { text: string; part: string; returnedAt: string | null }[] }
    expect(rows).toMatchObject([{ text, part: 'body', returnedAt: expect.any(String) }])
    await expect.poll(() => held()).toEqual([])
    expect(desk.complaints.filter((said) => !said.includes('ERR_FAILED'))).toEqual([])
  })
})

describe('a paper that came back', () => {
  it('says on top when, from whom and why, and leads to what was remarked', async () => {
    await author.goto(`/console/van-ban-di/soan/${id}`)
    const note = author.locator('main').getByText('Đã trả lại để sửa').first()
    await note.waitFor()
    expect((await note.boundingBox())?.y).toBeLessThan(300)
    const told = await author.locator('p:has(> time)').first().innerText()
    expect(told).toMatch(/Người duyệt/i)
    expect(told).toContain(personWith(desk, 'approver').name)
    const why = await author.getByText('Chưa rõ việc.').first().boundingBox()
    expect(why?.y).toBeLessThan(350)
    await author.getByText('Kèm 1 nhận xét.').waitFor()
    await author.getByRole('button', { name: 'Đến nhận xét đầu tiên' }).click()
    const tick = author.getByRole('checkbox', { name: 'Đã sửa nhận xét 1' })
    await expect.poll(() => tick.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('names each task without a unit until it has one, and leads to it', async () => {
    const sent = await author.request.post(`/api/v1/documents/papers/${id}/tasks`, {
      headers: headersOf(author),
      data: { tasks: [1, 2, 3].map(() => ({ text: 'Niêm yết danh mục' })) },
    })
    expect(sent.status(), await sent.text()).toBeLessThan(300)
    await author.reload()
    const rows = author.locator('[data-task]')
    await rows.nth(2).waitFor()
    // The key at the head saves what was typed last; no other key sends it without.
    await author.getByRole('heading', { name: 'Quyết định', exact: true }).waitFor()
    await expect.poll(() => author.getByRole('button', { name: 'Trình lại' }).count()).toBe(1)
    await author.getByRole('button', { name: 'Trình lại' }).click()
    const lacks = author.getByRole('alert').filter({ hasText: 'Chưa trình được, còn thiếu:' })
    const named = () => lacks.locator('li').allInnerTexts()
    await lacks.waitFor()
    await expect
      .poll(() => named())
      .toEqual([1, 2, 3].map((n) => expect.stringContaining(`thứ ${n}, “Niêm yết danh mục”, chưa có đơn vị.`)))
    for (const at of [1, 0, 2]) {
      const unit = rows.nth(at).locator('[aria-haspopup=listbox]')
      await lacks
        .locator('li')
        .filter({ hasText: `thứ ${at + 1},` })
        .getByRole('button', { name: 'Đến chỗ đó' })
        .click()
      await expect.poll(() => unit.evaluate((element) => element === document.activeElement)).toBe(true)
      await author.keyboard.type('Văn phòng')
      await author
        .getByRole('option', { name: /^Văn phòng/ })
        .first()
        .click()
      await lacks
        .locator('li')
        .filter({ hasText: `thứ ${at + 1},` })
        .waitFor({ state: 'detached' })
    }
    expect(await lacks.count()).toBe(0)
    await author.getByRole('button', { name: 'Trình lại' }).first().click()
    await author.getByText('Đã trình. Người duyệt được báo ngay.').waitFor()
  })

  it('tells of each task that goes with it, as wide as the screen lets it, whose it is below its words', async () => {
    await approver.goto(`/console/van-ban-di/soan/${id}`)
    const tasks = approver.locator('[data-task]')
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await approver.setViewportSize({ width, height })
      await tasks.nth(2).waitFor()
      const list = await tasks.first().locator('xpath=..').boundingBox()
      for (const task of await tasks.all()) {
        const words = await task.getByText('Niêm yết danh mục').boundingBox()
        const unit = await task.getByText(/^Văn phòng/).boundingBox()
        expect(words?.width).toBeGreaterThan((list?.width ?? 0) - 8)
        expect(unit?.x).toBe(words?.x)
        expect(unit?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0))
      }
    }
  })
})

describe('a paper that was submitted too early', () => {
  let early: string

  it('is taken back by its author, mended and submitted again', async () => {
    const body = { content: draftContent(['Các đơn vị niêm yết.']) }
    const made = await author.request.post('/api/v1/documents/outgoing', { headers: headersOf(author), data: body })
    early = ((await made.json()) as { id: string }).id
    await author.goto(`/console/van-ban-di/soan/${early}`)
    await author.getByRole('button', { name: 'Trình duyệt' }).click()
    const takeBack = author.locator('main').getByRole('button', { name: /^Rút về để sửa/ })
    await takeBack.first().waitFor()
    await takeBack.first().click()
    await author.locator('form').getByRole('button', { name: 'Rút về để sửa', exact: true }).click()
    const note = author.locator('p', { has: author.getByText('Đã rút về để sửa', { exact: true }) })
    await note.waitFor()
    await expect.poll(() => note.innerText()).toMatch(/Người soạn · bạn$/)
    await approver.goto(`/console/van-ban-di/soan/${early}`)
    await approver.getByText('Đã rút về để sửa', { exact: true }).first().waitFor()
    expect(await step('Duyệt, ký').count()).toBe(0)
    await author.locator('main').getByRole('button', { name: 'Trình lại' }).click()
    await author.getByText('Đã trình. Người duyệt được báo ngay.').waitFor()
  })

  it('says on top why its approval was withdrawn', async () => {
    const decide = async (data: object) => {
      const path = `/api/v1/desk/subjects/documents/outgoing-paper/${early}/steps`
      const answer = await approver.request.post(path, { headers: headersOf(approver), data })
      expect(answer.status(), await answer.text()).toBeLessThan(300)
    }
    await decide({ do: 'approve' })
    await decide({ do: 'withdraw-approval', reason: { text: 'Thiếu phụ lục.' } })
    await author.goto(`/console/van-ban-di/soan/${early}`)
    await author.locator('main').getByText('Đã trả lại để sửa').first().waitFor()
    const why = await author.getByText('Thiếu phụ lục.').first().boundingBox()
    expect(why?.y).toBeLessThan(350)
  })
})

describe('a paper that hands down more tasks than a page of a list', () => {
  it('shows them all, and names the one that has no unit', async () => {
    const send = async (path: string, data: unknown) => {
      const answer = await author.request.post(`/api/v1/documents/${path}`, { headers: headersOf(author), data })
      expect(answer.status(), await answer.text()).toBeLessThan(300)
      return (await answer.json()) as { id?: string }
    }
    const tree = await author.request.get('/api/v1/units/tree')
    const { units } = (await tree.json()) as { units: { id: string; own: boolean }[] }
    const unitId = units.find(({ own }) => own)?.id
    const { id: many = '' } = await send('outgoing', { content: draftContent(['Các đơn vị niêm yết.']) })
    const tasks = Array.from({ length: 130 }, (_, at) => ({
      text: `Niêm yết ở tổ ${at + 1}`,
      unitId: at === 124 ? null : unitId,
    }))
    await send(`papers/${many}/tasks`, { tasks })
    await author.goto(`/console/van-ban-di/soan/${many}`)
    await author.locator('[data-task]').nth(129).waitFor()
    await author.getByRole('button', { name: 'Trình duyệt' }).click()
    await author.getByText('thứ 125, “Niêm yết ở tổ 125”, chưa có đơn vị.').waitFor()
    expect(desk.complaints.filter((said) => !said.includes('ERR_FAILED'))).toEqual([])
  })
})
