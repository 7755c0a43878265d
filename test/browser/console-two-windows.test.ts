import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { bringDraft, headersOf } from './bring-draft.ts'

let desk: Desk
let clerk: Page
let count = 700

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
}, 300_000)
afterAll(() => desk.close())

const field = (page: Page, name: string) => page.locator(`[data-field=${name}] :is(textarea, input)`).first()
const says = (page: Page, name: string, text: string) => expect.poll(() => field(page, name).inputValue()).toBe(text)
const choices = (page: Page) => page.getByRole('form', { name: 'Chọn giữa hai bản' })
/** The server holds all that was typed into the draft on the screen. */
const savedHere = () =>
  clerk.waitForFunction(() => {
    const draft = location.pathname.split('/').at(-1) ?? ''
    return !Object.keys(sessionStorage).some((key) => key.startsWith('unsent/') && key.endsWith(draft))
  })

/** A draft of its own, opened in the clerk's window. */
async function openDraft(): Promise<string> {
  const id = await bringDraft(clerk, ++count)
  await clerk.goto(`/console/van-ban-den/duyet/${id}`)
  await field(clerk, 'subject').waitFor()
  return id
}

/** Opens what the clerk has open in another window, writes there until it is saved, and closes it. */
async function writeElsewhere(texts: Readonly<Record<string, string>>): Promise<void> {
  const other = await clerk.context().newPage()
  await other.goto(clerk.url())
  for (const [name, text] of Object.entries(texts)) {
    const saved = other.waitForResponse((answer) => answer.url().endsWith('/facts') && answer.ok())
    await field(other, name).fill(text)
    await saved
  }
  await other.close()
}

describe('a draft that two windows have open', () => {
  it('asks field by field where both wrote otherwise, also after the page is loaded again, and takes over the rest', async () => {
    await openDraft()
    await writeElsewhere({ subject: 'Gõ ở cửa sổ kia', signer: 'Lê Văn Kia', place: 'Bến Kia' })
    await field(clerk, 'signer').fill('Trần Thị Này')
    await field(clerk, 'subject').fill('Gõ ở cửa sổ này')
    await choices(clerk).waitFor()
    await expect
      .poll(() => field(clerk, 'subject').evaluate((element) => element === document.activeElement))
      .toBe(true)
    await clerk.getByText('Đã lấy vào đây: Địa danh.').waitFor()
    await clerk.reload()
    await says(clerk, 'subject', 'Gõ ở cửa sổ này')
    await choices(clerk).waitFor()
    await says(clerk, 'place', 'Bến Kia')
    await expect.poll(() => choices(clerk).locator('legend').allInnerTexts()).toEqual(['Trích yếu', 'Người ký'])
    await expect.poll(() => choices(clerk).locator('b').allInnerTexts()).toContain('kia')
    // By keys alone: the caret into the first choice, arrows choose, Enter goes to what is left and then saves.
    const radios = choices(clerk).getByRole('radio')
    await radios.first().focus()
    await clerk.keyboard.press('ArrowDown')
    await choices(clerk).getByRole('button', { name: 'Còn 1 chỗ chưa chọn' }).waitFor()
    await clerk.keyboard.press('Enter')
    await clerk.keyboard.press('Space')
    await clerk.keyboard.press('Enter')
    await choices(clerk).waitFor({ state: 'detached' })
    await savedHere()
    await clerk.reload()
    await says(clerk, 'subject', 'Gõ ở cửa sổ kia')
    await says(clerk, 'signer', 'Trần Thị Này')
  })

  it('joins what each window wrote into another field, and leaves the caret where it is', async () => {
    await openDraft()
    await writeElsewhere({ place: 'Bến Kia' })
    await field(clerk, 'subject').fill('Chỉ sửa trích yếu')
    await clerk.getByText('Đã lấy vào đây: Địa danh.').waitFor()
    await savedHere()
    await expect
      .poll(() => field(clerk, 'subject').evaluate((element) => element === document.activeElement))
      .toBe(true)
    await says(clerk, 'place', 'Bến Kia')
    await clerk.getByRole('button', { name: 'Đã xem' }).click()
    await clerk.reload()
    await says(clerk, 'subject', 'Chỉ sửa trích yếu')
    await says(clerk, 'place', 'Bến Kia')
    expect(await choices(clerk).count()).toBe(0)
  })

  it('is not registered as it was before the other window saved it', async () => {
    await openDraft()
    await writeElsewhere({ subject: 'Sửa ở cửa sổ kia rồi' })
    /** Presses again where a press did nothing: one that comes while another is on its way does not. */
    const pressUntil = async (words: string | RegExp) => {
      const told = clerk.getByText(words).first()
      const press = async () => {
        const isTold = await told.isVisible()
        if (!isTold) await clerk.keyboard.press('Control+Enter')
        return isTold
      }
      await expect.poll(press, { interval: 1_500 }).toBe(true)
    }
    await pressUntil('Đã lấy vào đây: Trích yếu.')
    await says(clerk, 'subject', 'Sửa ở cửa sổ kia rồi')
    await pressUntil(/Đã vào sổ, số đến \d+/)
  })

  it('never asks about what this window itself saved, however quickly it is typed, left and opened again', async () => {
    await openDraft()
    await clerk.goto('/console/van-ban-den/tiep-nhan')
    await clerk.getByRole('button', { name: /^Duyệt/ }).click()
    await field(clerk, 'subject').waitFor()
    await clerk.route('**/facts', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_200))
      await route.continue()
    })
    for (let turn = 0; turn < 3; turn++) {
      await field(clerk, 'subject').fill(`Gõ liền lần ${turn}`)
      await clerk.waitForTimeout(800)
      await field(clerk, 'subject').fill(`Gõ liền lần ${turn}, thêm nữa`)
      await clerk.goBack()
      await field(clerk, 'subject').waitFor({ state: 'detached' })
      await clerk.goForward()
      await says(clerk, 'subject', `Gõ liền lần ${turn}, thêm nữa`)
    }
    await clerk.unrouteAll({ behavior: 'wait' })
    await savedHere()
    expect(await choices(clerk).count()).toBe(0)
  })
})

describe('a draft that somebody else changed while it is dropped', () => {
  it('is asked about again, and says what was changed', async () => {
    const id = await openDraft()
    await writeElsewhere({ subject: 'Sửa ngay trước khi bỏ' })
    await clerk.getByRole('button', { name: 'Việc khác' }).click()
    await clerk.getByRole('menuitem', { name: 'Bỏ dự thảo' }).click()
    await clerk.getByRole('button', { name: 'Bỏ dự thảo' }).click()
    await clerk.getByText('Đã lấy vào đây: Trích yếu.').waitFor()
    await clerk.getByRole('alert').getByText('Chưa bỏ dự thảo: vừa có người khác sửa.').waitFor()
    expect(await clerk.getByRole('button', { name: 'Bỏ dự thảo' }).count()).toBe(0)
    await says(clerk, 'subject', 'Sửa ngay trước khi bỏ')
    expect((await clerk.request.get(`/api/v1/documents/papers/${id}`)).status()).toBe(200)
    await clerk.getByRole('button', { name: 'Việc khác' }).click()
    await clerk.getByRole('menuitem', { name: 'Bỏ dự thảo' }).click()
    await clerk.getByRole('button', { name: 'Bỏ dự thảo' }).click()
    await clerk.getByText('Đã bỏ dự thảo').first().waitFor()
    expect((await clerk.request.get(`/api/v1/documents/papers/${id}`)).status()).toBe(404)
  })
})

describe('a draft that was dropped in another window', () => {
  it('leaves what was typed here to be copied, also when it is opened again, and then lets it go', async () => {
    await clerk.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const id = await openDraft()
    await clerk.route('**/facts', (route) => route.abort())
    await field(clerk, 'subject').fill('Gõ khi dự thảo bị bỏ')
    const dropped = await clerk.request.delete(`/api/v1/documents/papers/${id}`, { headers: headersOf(clerk) })
    expect(dropped.status()).toBe(200)
    const left = clerk.getByRole('textbox', { name: 'Phần chưa lưu' })
    await left.waitFor()
    await expect.poll(() => left.inputValue()).toBe('Trích yếu: Gõ khi dự thảo bị bỏ')
    await clerk.reload()
    await left.waitFor()
    await clerk.getByRole('button', { name: 'Chép phần chưa lưu' }).click()
    await clerk.getByRole('button', { name: 'Đã chép' }).waitFor()
    await expect.poll(() => clerk.evaluate(() => navigator.clipboard.readText())).toContain('Gõ khi dự thảo bị bỏ')
    await clerk.getByRole('button', { name: 'Xoá phần chưa lưu' }).click()
    await left.waitFor({ state: 'detached' })
    await clerk.unroute('**/facts')
    await savedHere()
  })
})

describe('a draft that was registered in another window', () => {
  it('is no draft here any more as soon as it was: its number and paper are shown, and what was not saved', async () => {
    const draftId = await openDraft()
    await clerk.route('**/facts', (route) => route.abort())
    await field(clerk, 'subject').fill('Vào sổ ở cửa sổ này')
    const data = { draftId, facts: { number: '9/QĐ-X', issuer: 'Sở Mẫu', subject: 'Vào sổ ở cửa sổ kia' } }
    const answer = await clerk.request.post('/api/v1/documents/papers', { headers: headersOf(clerk), data })
    expect(answer.status(), await answer.text()).toBeLessThan(300)
    const { serial } = (await answer.json()) as { serial: number }
    await clerk.getByRole('heading', { name: `Văn bản này đã vào sổ, số đến ${serial}` }).waitFor()
    expect(await clerk.getByRole('button', { name: /^Vào sổ|Việc khác/ }).count()).toBe(0)
    const left = clerk.getByRole('textbox', { name: 'Phần chưa lưu' })
    await expect.poll(() => left.inputValue()).toBe('Trích yếu: Vào sổ ở cửa sổ này')
    await clerk.unroute('**/facts')
    desk.complaints.splice(0)
    await clerk.getByRole('button', { name: 'Xoá phần chưa lưu' }).click()
    await expect.poll(() => clerk.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Vào sổ ở cửa sổ này')
    await clerk.getByRole('link', { name: 'Mở văn bản' }).click()
    await clerk.waitForURL(new RegExp(`/van-ban-den/${draftId}$`))
  })
})

describe('a letter of ours that two windows have open', () => {
  it('asks about its text alone where both wrote it, and joins the rest', async () => {
    const officer = await desk.page()
    await signIn(officer, personWith(desk, 'officer'))
    await officer.goto('/console/van-ban-di/soan/moi')
    await officer.getByLabel('Trích yếu').fill('rà soát nhà văn hoá')
    await officer.getByRole('button', { name: 'Bắt đầu soạn' }).click()
    const body = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })
    const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor()
    await body(officer).click()
    await officer.keyboard.type('Kính đề nghị các đơn vị rà soát.')
    await saved(officer)
    const other = await officer.context().newPage()
    await other.goto(officer.url())
    await other.getByLabel('Địa danh').fill('Bến Kia')
    await body(other).click()
    await other.keyboard.press('Control+End')
    await other.keyboard.type(' Chậm nhất ngày 30.')
    await other.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
    await saved(other)
    await other.close()
    await body(officer).click()
    await officer.keyboard.press('Control+End')
    await officer.keyboard.type(' Gửi về Văn phòng.')
    await officer.getByRole('button', { name: 'Chọn giữa hai bản' }).click()
    await expect.poll(() => choices(officer).locator(':focus').count()).toBe(1)
    await expect.poll(() => choices(officer).locator('legend').allInnerTexts()).toEqual(['Nội dung'])
    await expect.poll(() => officer.getByLabel('Địa danh').inputValue()).toBe('Bến Kia')
    await choices(officer).getByText('Bản của người kia').click()
    await choices(officer).getByRole('button', { name: 'Lưu các chỗ đã chọn' }).click()
    await saved(officer)
    await expect.poll(() => body(officer).innerText()).toContain('Chậm nhất ngày 30.')
    await expect.poll(() => body(officer).innerText()).not.toContain('Gửi về Văn phòng.')
  })
})

describe('the tasks of a paper, while somebody assigns them', () => {
  it('are asked about again where another changed one, which is marked with its new words', async () => {
    const write = async (path: string, data: object, method: 'POST' | 'PATCH' = 'POST') => {
      const asked = { method, headers: headersOf(clerk), data }
      const answer = await clerk.request.fetch(`/api/v1/documents${path}`, asked)
      expect(answer.status(), await answer.text()).toBeLessThan(300)
      return (await answer.json()) as { subject: string; ids: string[] }
    }
    const facts = { number: '813/SNV-CCHC', issuer: 'Sở Nội vụ tỉnh Mẫu', subject: 'Hai người một nhiệm vụ' }
    const { subject: id } = await write('/papers', { facts })
    const given = await clerk.request.get('/api/v1/documents/tasks?size=50')
    const { rows } = (await given.json()) as { rows: { unitId: string | null }[] }
    const unitId = rows.find((row) => row.unitId !== null)?.unitId
    const tasks = ['Rà soát', 'Niêm yết'].map((text) => ({ text, unitId }))
    const { ids } = await write(`/papers/${id}/tasks`, { tasks })
    const page = await desk.page()
    await signIn(page, personWith(desk, 'approver'))
    await page.goto(`/console/nhiem-vu/giao/${id}`)
    const [first, second] = [0, 1].map((at) => page.locator('[data-proposal]').nth(at))
    await second?.waitFor()
    await write(`/tasks/${ids[0]}`, { version: 1, text: 'Rà soát và báo cáo' }, 'PATCH')
    await page.getByRole('button', { name: 'Giao 2 nhiệm vụ' }).click()
    await page.getByText(/^1 nhiệm vụ vừa có người sửa/).waitFor()
    await first?.getByText('Vừa có người sửa').waitFor()
    // The mark leaves the words their width.
    const widthOf = async (row: typeof first) => (await row?.getByRole('textbox').first().boundingBox())?.width
    await expect.poll(() => widthOf(first)).toBe(await widthOf(second))
    await expect.poll(() => first?.getByRole('textbox').first().inputValue()).toBe('Rà soát và báo cáo')
    expect(await second?.getByText('Vừa có người sửa').count()).toBe(0)
    await page.getByRole('button', { name: 'Giao 2 nhiệm vụ' }).click()
    await page.getByText(/^Đã giao 2 nhiệm vụ\. Mục số/).waitFor()
  })
})

describe('a letter of ours that somebody else changed while it is dropped', () => {
  it('is not dropped: the key says so and asks anew', async () => {
    const officer = await desk.page()
    await signIn(officer, personWith(desk, 'officer'))
    await officer.goto('/console/van-ban-di/soan/moi')
    await officer.getByLabel('Trích yếu').fill('bỏ giữa chừng')
    await officer.getByRole('button', { name: 'Bắt đầu soạn' }).click()
    const drop = officer.getByRole('button', { name: 'Bỏ dự thảo' })
    await drop.click()
    await officer.getByText('Dự thảo chưa trình sẽ bị xoá hẳn').waitFor()
    const other = await officer.context().newPage()
    await other.goto(officer.url())
    const saved = other.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
    await other.getByLabel('Địa danh').fill('Bến Kia')
    await saved
    await other.close()
    await drop.click()
    await officer.getByText('Chưa bỏ dự thảo: vừa có người khác sửa.').waitFor()
    await expect.poll(() => officer.getByLabel('Địa danh').inputValue()).toBe('Bến Kia')
    await drop.click()
    await officer.getByText('Dự thảo chưa trình sẽ bị xoá hẳn').waitFor()
    expect(await officer.getByText('Đã bỏ dự thảo').count()).toBe(0)
    await drop.click()
    await officer.getByText('Đã bỏ dự thảo').first().waitFor()
  })
})
