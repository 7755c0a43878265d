import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let officer: Page
const refused: string[] = []

beforeAll(async () => {
  desk = await openDesk()
  officer = await desk.page()
  await signIn(officer, personWith(desk, 'officer'))
  officer.on('response', (answer) => answer.status() >= 400 && refused.push(`${answer.status()} ${answer.url()}`))
}, 300_000)
afterAll(() => desk.close())

const first = async (path: string) => {
  const { rows } = (await (await officer.request.get(`/api/v1${path}`)).json()) as { rows: { id: string }[] }
  return rows[0]!.id
}

describe('an officer', () => {
  it('is told at once that clerks import old registers, and is offered no file', async () => {
    await officer.goto('/console/so-cong-van/nhap')
    await officer.getByText('Chỉ văn thư nhập được sổ cũ.').waitFor()
    expect(await officer.locator('input[type=file]').count()).toBe(0)
    expect(await officer.getByRole('button', { name: 'Chọn tệp' }).count()).toBe(0)
    await officer.getByText('Mỗi lần nhập đứng ở đây').waitFor()
    expect(await officer.getByText('tải tệp mẫu').count()).toBe(0)
  })

  it.each([
    ['/van-ban-den/tiep-nhan', 'Chỉ văn thư tiếp nhận và vào sổ văn bản.'],
    ['/van-ban-den/duyet/moi', 'Chỉ văn thư duyệt dự thảo và vào sổ.'],
    ['/van-ban-den/hop-thu', 'Chỉ quản trị viên xem và đặt hộp thư nhận văn bản.'],
    ['/van-ban-den/may-doc-sai', 'Chỉ văn thư và quản trị viên xem và tải về chỗ máy đọc sai.'],
    ['/so-cong-van/mo', 'Chỉ văn thư mở sổ.'],
  ])(
    'is told at once at %s who does this, is offered nothing, and nothing is asked for that is refused',
    async (path, text) => {
      refused.splice(0)
      await officer.goto(`/console${path}`)
      await officer.getByText(text).waitFor()
      await officer.waitForLoadState('networkidle').catch(() => undefined)
      expect(await officer.locator('main :is(textarea, input[type=file], input[type=password])').count()).toBe(0)
      const offered = /^(Mở sổ|Duyệt|Chọn tệp|Vào sổ|Lưu|Thử lại|Tải về)/
      expect(await officer.getByRole('button', { name: offered }).count()).toBe(0)
      expect(await officer.getByRole('link', { name: offered }).count()).toBe(0)
      expect(refused).toEqual([])
    },
  )

  it.each(['registered', 'assigned'])(
    'is told at once who makes the tasks of a paper ready that is %s, and may write nothing there',
    async (state) => {
      refused.splice(0)
      const paper = await first(`/documents/papers?direction=in&state=${state}`)
      await officer.goto(`/console/nhiem-vu/giao/${paper}`)
      await officer.getByText('Chỉ văn thư và người duyệt chuẩn bị nhiệm vụ của văn bản.').waitFor()
      await officer.waitForLoadState('networkidle').catch(() => undefined)
      expect(await officer.locator('main :is(textarea, input, form)').count()).toBe(0)
      expect(await officer.getByText('lưu ngay làm đề xuất').count()).toBe(0)
      expect(refused).toEqual([])
      await officer.getByRole('link', { name: 'Mở văn bản' }).click()
      await officer.waitForURL(`**/console/van-ban-den/${paper}`)
    },
  )

  it('looks at a register without asking for decisions that are not shown to officers', async () => {
    refused.splice(0)
    await officer.goto(`/console/so-cong-van/${await first('/documents/registers?direction=in&side=state')}`)
    await officer.getByRole('heading', { name: 'Số trống' }).waitFor()
    await officer.waitForLoadState('networkidle').catch(() => undefined)
    expect(refused).toEqual([])
  })

  it('reads our office’s name as it is written in a sentence, in the facts and the chain of a paper of ours', async () => {
    await officer.goto(`/console/van-ban-di/${await first('/documents/papers?direction=out&state=submitted')}`)
    await officer.locator('dd', { hasText: 'Uỷ ban nhân dân phường Hồ Sen' }).waitFor()
    await officer.locator('svg text').filter({ hasText: 'Uỷ ban' }).first().waitFor()
    expect(
      await officer
        .locator('main')
        .getByText(/UỶ BAN NHÂN DÂN PHƯỜNG HỒ SEN/)
        .count(),
    ).toBe(0)
  })

  it('sees every column of the list of papers at once, whatever the states and terms say', async () => {
    await officer.goto('/console/van-ban-den')
    await officer.locator('tbody').getByText('Đã lưu, không phải giải quyết').first().waitFor()
    const beyond = await officer.locator('table').evaluate((table) => {
      const room = table.parentElement
      return (room?.scrollWidth ?? 0) - (room?.clientWidth ?? 0)
    })
    expect(beyond).toBe(0)
  })

  it('goes back to the list from a paper of ours by an arrow, where the list has no room beside it', async () => {
    const id = await first('/documents/papers?direction=out&state=issued')
    await officer.goto(`/console/van-ban-di/soan/${id}`)
    const back = officer.getByRole('button', { name: 'Về danh sách' })
    await officer.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => back.isVisible()).toBe(false)
    await officer.setViewportSize({ width: 390, height: 844 })
    await back.click()
    await officer.waitForURL('**/console/van-ban-di')
    await officer.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('an approver', () => {
  let page: Page
  beforeAll(async () => {
    page = await desk.page()
    await signIn(page, personWith(desk, 'approver'))
  })

  it('sees in “Việc của tôi” what is decided on: the letter itself, and of a task what was done', async () => {
    const letter = await first('/documents/papers?direction=out&state=submitted')
    await page.goto('/console/?kind=outgoing-paper')
    await page.locator(`a[href*="${letter}"]`).first().click()
    await page.waitForURL(`**/console/viec/documents/outgoing-paper/${letter}*`)
    await page.getByRole('button', { name: /^Duyệt, ký ban hành/ }).waitFor()
    await page.locator('dd', { hasText: 'Trần Đức Long' }).waitFor()
    await page.getByRole('img', { name: /^Trang 1/ }).waitFor()
    const task = await first('/documents/tasks?state=done')
    await page.goto(`/console/viec/documents/task/${task}`)
    await page.getByRole('button', { name: /^Xác nhận đã xong/ }).waitFor()
    await page.locator('dt', { hasText: 'Kết quả' }).waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => url.pathname === '/console/')
  })

  it('who returns a letter of somebody else stays a reader of it', async () => {
    const letter = await first('/documents/papers?direction=out&state=submitted')
    await page.goto(`/console/van-ban-di/soan/${letter}`)
    await page.getByRole('button', { name: /^Trả lại để sửa/ }).click()
    await page.locator('form').getByRole('textbox').fill('Cần ghi rõ hạn gửi báo cáo.')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(`**/console/van-ban-di/${letter}`)
    await page.getByRole('link', { name: 'Soạn tiếp' }).waitFor()
  })
})
