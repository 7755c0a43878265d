import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let administrator: Page

beforeAll(async () => {
  desk = await openDesk()
  administrator = await desk.page()
  await signIn(administrator, personWith(desk, 'administrator'))
}, 120_000)
afterAll(() => desk.close())
beforeEach(() => void desk.complaints.splice(0))

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

/** An option of an open list of choices; those of native selects are options too, and hidden. */
const option = (page: Page, name: string | RegExp) => page.getByRole('listbox').getByRole('option', { name })

describe('signing in', () => {
  it('says what to check where the password is wrong, and lets nobody in', async () => {
    const page = await desk.page()
    await page.goto('/console/')
    await page.getByLabel('Thư điện tử công vụ').fill(personWith(desk, 'clerk').email)
    await page.locator('input[name=password]').fill('sai mật khẩu rồi')
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.getByText('Thư điện tử hoặc mật khẩu chưa đúng').waitFor()
    expect(new URL(page.url()).pathname).toBe('/console/dang-nhap')
    await page.context().close()
  })

  it('tells whom the office signs in but nobody invited what to do', async () => {
    const page = await desk.page()
    await page.goto('/console/dang-nhap?error=signup_disabled')
    await page.getByText('Hãy nhờ quản trị viên mời bạn').waitFor()
    await page.context().close()
  })

  it('opens a link that is pasted into the screen it leads to', async () => {
    const page = await desk.page()
    await page.goto('/console/dat-lai-mat-khau')
    await heading(page, 'Quên mật khẩu').waitFor()
    await page.goto('/console/dat-lai-mat-khau#token=mot-lien-ket-trong-thu')
    await heading(page, 'Đặt mật khẩu mới').waitFor()
    expect(page.url()).not.toContain('token')
    await page.context().close()
  })

  it('leads to where the person wanted to be, and out again', async () => {
    const page = await desk.page()
    await page.goto('/console/vai-tro?role=approver')
    await signIn(page, personWith(desk, 'clerk'))
    await heading(page, 'Vai trò').first().waitFor()
    expect(page.url()).toContain('/console/vai-tro?role=approver')
    await page.getByRole('button', { name: /^Tài khoản của/ }).click()
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await page.locator('input[name=password]').waitFor()
    await page.goto('/console/')
    await page.locator('input[name=password]').waitFor()
    await page.context().close()
  })

  it('shows each person the places of their roles', async () => {
    const page = await desk.page()
    await page.goto('/console/')
    await signIn(page, personWith(desk, 'clerk'))
    const places = page.getByRole('navigation', { name: 'Việc theo loại' })
    expect(await places.getByRole('link', { name: 'Địa chỉ nhận tin' }).count()).toBe(0)
    await expect.poll(() => administrator.getByRole('link', { name: 'Địa chỉ nhận tin' }).count()).toBe(1)
    await page.context().close()
  })
})

describe('granting a role', () => {
  it('goes from the form to the record, and is taken back by a letter and a reason', async () => {
    const page = administrator
    await page.goto('/console/vai-tro/giao')
    const form = page.locator('form')
    await form.getByRole('combobox', { name: 'Cán bộ' }).fill('nie')
    await option(page, /H’Linh Niê/).click()
    await form.getByRole('combobox', { name: 'Vai trò' }).fill('bien tap')
    await option(page, 'Biên tập viên').click()
    await form.getByRole('button', { name: 'Giao vai trò' }).click()
    await heading(page, 'Biên tập viên – H’Linh Niê').waitFor()
    await page.getByRole('button', { name: /^Thu hồi vai trò/ }).waitFor()
    await page.keyboard.press('t')
    await page.getByText('Xem trước thông báo sẽ gửi').click()
    await page.getByRole('radio', { name: /Giao nhầm/ }).check()
    await page.locator('blockquote').getByText('Giao nhầm').first().waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText(/Đã ghi: Thu hồi vai trò\. Mục số/).waitFor()
    const history = page.getByRole('list').filter({ hasText: 'Thu hồi vai trò' }).last()
    await history.getByText('Giao nhầm').waitFor()
    expect(desk.complaints).toEqual([])
  })

  it('shows the rule and its basis where it is refused', async () => {
    const page = administrator
    await page.goto('/console/vai-tro/giao')
    const form = page.locator('form')
    await form.getByRole('combobox', { name: 'Cán bộ' }).fill(personWith(desk, 'administrator').name)
    await option(page, /Nguyễn/)
      .first()
      .click()
    await form.getByRole('combobox', { name: 'Vai trò' }).fill('van thu')
    await option(page, 'Văn thư').click()
    await form.getByRole('button', { name: 'Giao vai trò' }).click()
    const refusal = page.getByRole('alert')
    await refusal.getByText('Không ai được “Giao vai trò” trong việc của chính mình').waitFor()
    await expect.poll(() => refusal.getByText(/^Căn cứ: /).count()).toBe(1)
  })
})

describe('what happens meanwhile', () => {
  it('shows a decision that another person made first, in the place of the form for it', async () => {
    const mine = administrator
    const theirs = await desk.page()
    const other = desk.signIns.findLast(({ roles }) => roles.includes('administrator'))
    if (!other || other === personWith(desk, 'administrator')) throw new Error('the sample has one administrator only')
    await signIn(theirs, other)
    for (const page of [mine, theirs]) {
      await page.goto('/console/vai-tro?q=ngo+thuy+dung')
      await page.locator('[data-row]').first().click()
      await page.getByRole('button', { name: /^Thu hồi vai trò/ }).click()
      await page.getByRole('radio', { name: /Giao nhầm/ }).check()
    }
    await theirs.keyboard.press('Control+Enter')
    await theirs.getByText(/^Đã ghi: Thu hồi vai trò/).waitFor()
    await mine.keyboard.press('Control+Enter')
    await mine
      .locator('[data-left]')
      .getByText(/^Không còn bước “Thu hồi vai trò”/)
      .waitFor()
    await mine.getByRole('list').filter({ hasText: 'Thu hồi vai trò' }).last().getByText(other.name).waitFor()
    await theirs.context().close()
  })

  it('keeps the desk in place where a screen cannot be fetched', async () => {
    const page = await desk.page({ storageState: await administrator.context().storageState() })
    await page.goto('/console/')
    await page.getByRole('navigation', { name: 'Việc theo loại' }).waitFor()
    await page.context().setOffline(true)
    await page.getByRole('link', { name: 'Mã truy cập' }).click()
    await page.getByText('Không kết nối được máy chủ').waitFor()
    await page.context().setOffline(false)
    await page.getByRole('link', { name: 'Cán bộ' }).click()
    await heading(page, 'Cán bộ').waitFor()
    await page.context().close()
  })
})

describe('other decisions and writes', () => {
  it('renames a unit by its own panel, and a move keeps the superiors that stand', async () => {
    const page = administrator
    await page.goto('/console/don-vi')
    await page
      .getByRole('link', { name: /^Phòng Văn hoá/ })
      .first()
      .click()
    await page.getByRole('button', { name: /^Đổi tên đơn vị/ }).click()
    await page.getByLabel('Tên mới').fill('Phòng Văn hoá và Xã hội')
    await page.keyboard.press('Control+Enter')
    await heading(page, 'Phòng Văn hoá và Xã hội').waitFor()
    await page.getByRole('button', { name: /^Chuyển đơn vị cấp trên/ }).click()
    const superior = page.getByRole('combobox', { name: 'Cấp trên bên chính quyền' })
    await expect.poll(() => superior.inputValue()).toBe('Uỷ ban nhân dân phường Hồ Sen')
    await page.keyboard.press('Escape')
  })

  it('shows an access token this one time', async () => {
    const page = administrator
    await page.goto('/console/ma-truy-cap/tao')
    await page.locator('input[name=name]').fill('Đồng bộ lịch')
    await page.getByRole('checkbox', { name: 'Sổ minh bạch: đọc' }).check()
    await page.locator('form button[type=submit]').click()
    await page.getByText('Mã chỉ hiện một lần').waitFor()
    await page.getByRole('link', { name: /Đồng bộ lịch/ }).click()
    await expect.poll(() => page.getByText('Mã chỉ hiện một lần').count()).toBe(0)
  })
})

describe('a list', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

  it('is moved through, searched, chosen from and opened by keys alone', async () => {
    const page = administrator
    await page.goto('/console/can-bo')
    await page.locator('tbody tr').nth(5).waitFor()
    const names = await page.locator('tbody [data-row]').allTextContents()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect.poll(() => focused(page)).toBe(names[1])
    await page.keyboard.press('k')
    await expect.poll(() => focused(page)).toBe(names[0])
    await page.keyboard.press('x')
    await page.getByText('Đã chọn 1').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('thanh huong')
    await page.waitForURL(/q=thanh\+huong/)
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await heading(page, 'Nguyễn Thị Thanh Hương').waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL(/\/can-bo\?q=/)
  })

  it('keeps a view under a name and gives its rows as a file', async () => {
    const page = administrator
    await page.goto('/console/can-bo?role=approver')
    await page.locator('tbody tr').first().waitFor()
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click()
    await page.getByLabel('Tên bộ lọc').fill('Người duyệt')
    await page.getByRole('button', { name: 'Lưu bộ lọc đang dùng' }).click()
    await page.getByRole('menuitem', { name: 'Người duyệt' }).waitFor()
    await page.goto('/console/can-bo')
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click()
    await page.getByRole('menuitem', { name: 'Người duyệt' }).click()
    await page.waitForURL(/role=approver/)
    await page.getByRole('button', { name: 'Xuất' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Tệp CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^can-bo-\d{4}-\d\d-\d\d\.csv$/)
  })

  it('shows its last page where the address leads beyond it', async () => {
    const page = administrator
    await page.goto('/console/can-bo?page=99')
    await page.locator('tbody tr').nth(5).waitFor()
    expect(new URL(page.url()).searchParams.get('page')).toBe('1')
    await page.getByText('Trang 1/1').waitFor()
  })

  it('says what would stand there where nothing does', async () => {
    await administrator.goto('/console/can-bo?q=khongcoaitennhuvay')
    await heading(administrator, 'Không có dòng nào khớp').waitFor()
  })
})

describe('finding', () => {
  it('finds without diacritics and begins what can be done', async () => {
    const page = administrator
    await page.goto('/console/')
    await page.getByRole('navigation', { name: 'Việc theo loại' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Tìm hoặc làm' }).fill('giao vai tro')
    await page
      .getByRole('option', { name: /Giao vai trò/ })
      .first()
      .click()
    await page.waitForURL(/vai-tro\/giao/)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Tìm hoặc làm' }).fill('quang huy')
    await page.getByRole('option', { name: /Phạm Quang Huy/ }).waitFor()
    await page.keyboard.press('Enter')
    await heading(page, 'Phạm Quang Huy').waitFor()
  })
})

describe('the language', () => {
  it('is kept in this browser', async () => {
    const page = administrator
    await page.goto('/console/tai-khoan')
    await page.getByText('English', { exact: true }).first().click()
    await heading(page, 'My account').waitFor()
    await page.reload()
    await heading(page, 'My account').waitFor()
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.getByText('Tiếng Việt', { exact: true }).first().click()
    await heading(page, 'Tài khoản của tôi').waitFor()
  })
})

describe('the account menu', () => {
  it('changes between light and dark without a style that the policy forbids', async () => {
    const page = administrator
    await page.goto('/console/tai-khoan')
    const scheme = () => page.evaluate(() => document.documentElement.dataset['mantineColorScheme'])
    await page.getByRole('button', { name: /^Tài khoản/ }).click()
    const choice = page.getByRole('menu').getByRole('radiogroup', { name: 'Giao diện' })
    await choice.getByText('Tối', { exact: true }).click()
    await expect.poll(scheme).toBe('dark')
    await choice.getByText('Sáng', { exact: true }).click()
    await expect.poll(scheme).toBe('light')
    expect(desk.complaints).toEqual([])
  })
})
