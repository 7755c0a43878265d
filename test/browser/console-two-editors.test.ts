import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DraftView } from '#modules/documents/outgoing/schema.ts'
import { draftContent } from '../draft-content.ts'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { bringDraft, headersOf } from './bring-draft.ts'

let desk: Desk
let clerk: Page
let approver: Page
let count = 950

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
  approver = await desk.page()
  await signIn(approver, personWith(desk, 'approver'))
}, 300_000)
afterAll(() => desk.close())

type Row = { id: string; text: string; version: number; unitId: string | null; dueOn: string | null }

const text = (page: Page, n = 1) => page.getByLabel(`Nội dung nhiệm vụ ${n}`)
const choices = (page: Page) => page.getByRole('form', { name: 'Chọn giữa hai bản' })
const says = (page: Page, words: string) => expect.poll(() => text(page).inputValue()).toBe(words)

async function write<Answer>(page: Page, path: string, data: object, method = 'POST'): Promise<Answer> {
  const answer = await page.request.fetch(`/api/v1/documents${path}`, { method, headers: headersOf(page), data })
  expect(answer.status(), await answer.text()).toBeLessThan(300)
  return (await answer.json()) as Answer
}
const rowsOf = async (paper: string) =>
  ((await (await clerk.request.get(`/api/v1/documents/tasks?paperId=${paper}&size=50`)).json()) as { rows: Row[] }).rows
const standing = async (paper: string) => (await rowsOf(paper)).map((row) => row.text)

/** A paper in the register with tasks that are proposed on it. */
async function register(...texts: string[]): Promise<string> {
  const facts = { number: `${++count}/SNV-CCHC`, issuer: 'Sở Nội vụ tỉnh Mẫu', subject: 'Hai người sửa một nhiệm vụ' }
  const { subject } = await write<{ subject: string }>(clerk, '/papers', { facts })
  await write(clerk, `/papers/${subject}/tasks`, { tasks: texts.map((words) => ({ text: words })) })
  return subject
}

/** Opens the tasks of a paper to be made ready. */
async function prepare(page: Page, paper: string): Promise<void> {
  await page.goto(`/console/nhiem-vu/giao/${paper}`)
  await text(page).waitFor()
}

/** Types into the first task as a person does, and leaves it once the server has it. */
async function typeInto(page: Page, words: string): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
  await text(page).fill(words)
  await text(page).blur()
  await saved
}

/** Keeps a page from asking for lists of tasks anew, until it is released: it does not know what others write. */
async function holdLists(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/api/v1/documents/tasks?*', async (route) => {
    await promise
    await route.fallback()
  })
  return resolve
}

/** Counts the refusals that a page meets. */
function refusals(page: Page): string[] {
  const met: string[] = []
  page.on('response', (answer) => void (answer.status() === 409 && met.push(answer.url())))
  return met
}

describe('a proposed task that two people write', () => {
  it('shows both texts to who comes second, also after the page is loaded again, and keeps what is chosen', async () => {
    const paper = await register('Rà soát')
    await prepare(clerk, paper)
    await prepare(approver, paper)
    await typeInto(approver, 'Rà soát, báo cáo trước ngày 20')
    await text(clerk).fill('Rà soát toàn bộ thủ tục')
    await text(clerk).blur()
    await choices(clerk).waitFor()
    await expect.poll(() => standing(paper)).toEqual(['Rà soát, báo cáo trước ngày 20'])
    await clerk.reload()
    await choices(clerk).waitFor()
    await says(clerk, 'Rà soát toàn bộ thủ tục')
    const sides = await choices(clerk).locator('label').allInnerTexts()
    expect(sides.join()).toContain('Rà soát toàn bộ thủ tục')
    expect(sides.join()).toContain('Rà soát, báo cáo trước ngày 20')
    await choices(clerk).getByText('Bản của tôi').click()
    await choices(clerk).getByRole('button', { name: 'Lưu các chỗ đã chọn' }).click()
    await choices(clerk).waitFor({ state: 'detached' })
    await expect.poll(() => standing(paper)).toEqual(['Rà soát toàn bộ thủ tục'])
  })

  it('joins what each wrote into another field, and names it', async () => {
    const paper = await register('Niêm yết')
    await prepare(clerk, paper)
    const [row] = await rowsOf(paper)
    await write(approver, `/tasks/${row?.id}`, { version: 1, dueOn: '2026-12-31' }, 'PATCH')
    await text(clerk).fill('Niêm yết tại trụ sở')
    await clerk.getByText('Đã lấy vào đây: Hạn.').waitFor()
    await expect.poll(() => rowsOf(paper)).toMatchObject([{ text: 'Niêm yết tại trụ sở', dueOn: '2026-12-31' }])
    expect(await choices(clerk).count()).toBe(0)
    await clerk.getByRole('button', { name: 'Đã xem' }).click()
  })

  it('is given to a unit although another changed its text, but not dropped unread', async () => {
    const paper = await register('Một', 'Hai')
    await prepare(approver, paper)
    const [first] = await rowsOf(paper)
    await write(clerk, `/tasks/${first?.id}`, { version: 1, text: 'Một, sửa rồi' }, 'PATCH')
    await approver.getByRole('checkbox', { name: 'Chọn nhiệm vụ 1' }).check()
    await approver
      .getByRole('button', { name: /^Giao nhiệm vụ đã chọn cho/ })
      .first()
      .click()
    await expect
      .poll(() => rowsOf(paper))
      .toMatchObject([{ text: 'Một, sửa rồi', unitId: expect.any(String) as string }, { unitId: null }])
    await says(approver, 'Một, sửa rồi')
    const release = await holdLists(approver)
    await write(clerk, `/tasks/${first?.id}`, { version: 3, text: 'Một, sửa nữa' }, 'PATCH')
    const drop = approver.getByRole('button', { name: 'Bỏ', exact: true }).first()
    await drop.click()
    release()
    await approver.getByText('Nhiệm vụ “Một, sửa nữa” vừa có người sửa.').waitFor()
    await approver.locator('[data-proposal]').first().getByText('Vừa có người sửa').waitFor()
    await says(approver, 'Một, sửa nữa')
    await expect.poll(() => standing(paper)).toHaveLength(2)
    await drop.click()
    await approver.getByText('Đã bỏ 1 nhiệm vụ đề xuất').waitFor()
    await expect.poll(() => standing(paper)).toEqual(['Hai'])
  })

  it('leaves what was typed to be copied where the other dropped it, also when the page is opened again', async () => {
    const paper = await register('Sẽ bị bỏ', 'Còn lại')
    await prepare(clerk, paper)
    const [row] = await rowsOf(paper)
    await write(approver, `/papers/${paper}/tasks/drop`, { tasks: [{ id: row?.id, version: 1 }] })
    await text(clerk).fill('Gõ dở khi người kia bỏ')
    const left = clerk.getByRole('textbox', { name: 'Phần chưa lưu' })
    await left.waitFor()
    await clerk.reload()
    await left.waitFor()
    await expect.poll(() => left.inputValue()).toBe('Nội dung nhiệm vụ: Gõ dở khi người kia bỏ')
    await clerk.getByRole('button', { name: 'Xoá phần chưa lưu' }).click()
    await left.waitFor({ state: 'detached' })
    await says(clerk, 'Còn lại')
  })
})

describe('one person who works fast on the tasks of a paper', () => {
  it('meets no refusal of her own changes, on a slow line too', async () => {
    const paper = await register('Rà soát; báo cáo', 'Lưu', 'Niêm yết')
    await prepare(approver, paper)
    await approver.route('**/api/v1/documents/**', async (route) => {
      if (route.request().method() !== 'GET') await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    const met = refusals(approver)
    const give = approver.getByRole('button', { name: /^Giao nhiệm vụ đã chọn cho/ })
    for (const turn of [0, 1, 2]) {
      // The third one was moved up before the last turn.
      const at = turn === 2 ? 3 : 2
      await text(approver, at).fill(`Lưu, lần ${turn}`)
      await approver.getByRole('checkbox', { name: `Chọn nhiệm vụ ${at}` }).check()
      await give.nth(turn).click()
      await text(approver, at).fill(`Lưu, lần ${turn} và sửa`)
      await approver
        .getByRole('button', { name: turn === 1 ? 'Đưa lên' : 'Đưa xuống' })
        .nth(2)
        .click()
    }
    await text(approver).focus()
    await approver.keyboard.press('Home')
    for (let at = 0; at < 'Rà soát;'.length; at++) await approver.keyboard.press('ArrowRight')
    await approver.getByRole('button', { name: 'Tách tại con trỏ' }).click()
    await text(approver, 4).waitFor()
    await expect
      .poll(async () => (await standing(paper)).toSorted())
      .toEqual(['Lưu, lần 2 và sửa', 'Niêm yết', 'Rà soát;', 'báo cáo'].toSorted())
    await approver.unrouteAll({ behavior: 'wait' })
    expect(await choices(approver).count()).toBe(0)
    expect(await approver.getByText('Đã lấy vào đây').count()).toBe(0)
    expect(met).toEqual([])
  })
})

describe('the tasks of a draft and of a letter that two windows have open', () => {
  it('are asked about on the screen of the draft', async () => {
    const paper = await bringDraft(clerk, ++count)
    await write(clerk, `/papers/${paper}/tasks`, { tasks: [{ text: 'Rà soát nhà văn hoá' }] })
    await clerk.goto(`/console/van-ban-den/duyet/${paper}`)
    await text(clerk).waitFor()
    const other = await clerk.context().newPage()
    await other.goto(clerk.url())
    await typeInto(other, 'Gõ ở cửa sổ kia')
    await other.close()
    await text(clerk).fill('Gõ ở cửa sổ này')
    await choices(clerk).waitFor()
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByText('Chưa vào sổ: có nhiệm vụ chưa lưu được.').waitFor()
    await choices(clerk).getByRole('button', { name: 'Lấy hết của người kia' }).click()
    await choices(clerk).waitFor({ state: 'detached' })
    await says(clerk, 'Gõ ở cửa sổ kia')
  })

  it('are asked about on the screen of the letter', async () => {
    const officer = await desk.page()
    await signIn(officer, personWith(desk, 'officer'))
    await officer.goto('/console/van-ban-di/soan/moi')
    await officer.getByLabel('Trích yếu').fill('hai người một nhiệm vụ')
    await officer.getByRole('button', { name: 'Bắt đầu soạn' }).click()
    await officer.getByRole('button', { name: 'Thêm nhiệm vụ' }).click()
    const task = (page: Page) => page.getByRole('textbox', { name: 'Việc phải làm' })
    await task(officer).waitFor()
    const other = await officer.context().newPage()
    await other.goto(officer.url())
    const saved = other.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
    await task(other).fill('Của cửa sổ kia')
    await saved
    await other.close()
    await task(officer).fill('Của cửa sổ này')
    await choices(officer).waitFor()
    await choices(officer).getByRole('button', { name: 'Giữ hết của tôi' }).click()
    await choices(officer).waitFor({ state: 'detached' })
    const paper = officer.url().split('/').at(-1) ?? ''
    const list = async () =>
      ((await (await officer.request.get(`/api/v1/documents/tasks?paperId=${paper}`)).json()) as { rows: Row[] }).rows
    await expect.poll(list).toMatchObject([{ text: 'Của cửa sổ này' }])
  })
})

describe('a letter of ours that somebody else changed while it is submitted', () => {
  it('is not submitted unseen, whether something was typed here or not: the key says so, and submits at the next press', async () => {
    const content = draftContent(['Các phòng rà soát thủ tục.'])
    const { id } = await write<{ id: string }>(clerk, '/outgoing', { content })
    const changeElsewhere = async (place: string) => {
      const now = (await (await clerk.request.get(`/api/v1/documents/outgoing/${id}`)).json()) as DraftView
      const { unitId, note, links, version } = now
      const changed = { content: { ...now.content, place }, unitId, note, links, version }
      await write(clerk, `/outgoing/${id}`, changed, 'PUT')
    }
    const place = () => clerk.getByLabel('Địa danh').inputValue()
    const submit = clerk.getByRole('button', { name: 'Trình duyệt' })
    const notSubmitted = clerk.getByText('Chưa trình: vừa có người khác sửa văn bản này.')
    await clerk.goto(`/console/van-ban-di/soan/${id}`)
    await submit.waitFor()
    await changeElsewhere('Bến Một')
    await submit.click()
    await notSubmitted.waitFor()
    await expect.poll(place).toBe('Bến Một')
    await changeElsewhere('Bến Hai')
    await clerk.getByLabel('Trích yếu').fill('rà soát thủ tục hai lần')
    await submit.click()
    await notSubmitted.waitFor()
    await expect.poll(place).toBe('Bến Hai')
    await clerk.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor()
    // What comes after that was said is not covered by it.
    await changeElsewhere('Bến Ba')
    await clerk.getByLabel('Trích yếu').fill('rà soát thủ tục ba lần')
    await expect.poll(place).toBe('Bến Ba')
    await submit.click()
    await clerk.waitForTimeout(500)
    await notSubmitted.waitFor()
    expect(await clerk.getByText('Đã trình. Người duyệt được báo ngay.').count()).toBe(0)
    await submit.click()
    await clerk.getByText('Đã trình. Người duyệt được báo ngay.').waitFor()
  })
})
