import { readFile } from 'node:fs/promises'
import Excel from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { head, line } from '../old-register.ts'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let clerk: Page

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
}, 400_000)
afterAll(() => desk.close())

/** A workbook as offices have them: a cover, a title above the head, one column by a name that nobody knows. */
async function workbook(...lines: readonly (readonly string[])[]) {
  const book = new Excel.Workbook()
  book.addWorksheet('Bìa').addRow(['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN'])
  const sheet = book.addWorksheet('Sổ đến 2021')
  sheet.addRow(['UBND PHƯỜNG MẪU'])
  sheet.mergeCells('A1:H1')
  sheet.addRow(head.map((name) => (name === 'Tác giả' ? 'Bên gửi' : name)))
  for (const cells of lines) sheet.addRow([...cells])
  const buffer = Buffer.from(await book.xlsx.writeBuffer())
  return { name: 'so-den-2021.xlsx', mimeType: 'application/vnd.ms-excel', buffer }
}

const choose = async (file: Awaited<ReturnType<typeof workbook>>) => {
  await clerk.goto('/console/so-cong-van')
  await clerk.getByRole('link', { name: 'Nhập sổ cũ' }).click()
  await clerk.locator('input[type=file]').setInputFiles(file)
  await clerk.getByRole('heading', { name: 'Cột nào là gì' }).waitFor()
}
const importIt = async (lines: number) => {
  await clerk.getByRole('button', { name: `Nhập ${lines} dòng vào sổ` }).click()
  await clerk.getByText('Đã nhập', { exact: true }).first().waitFor()
}
const undoIt = async () => {
  await clerk.getByRole('button', { name: 'Lấy lại phần của sổ này' }).click()
  await clerk.getByRole('textbox').last().fill('Nhập nhầm tệp')
  await clerk.getByRole('button', { name: 'Lấy lại phần của sổ này' }).last().click()
  await clerk.getByRole('article').getByText('Đã lấy lại').waitFor()
}

describe('an old register', () => {
  it('says what it is for where none was imported, and has an example to look at', async () => {
    await clerk.goto('/console/so-cong-van/nhap')
    await clerk.getByText('Chưa nhập sổ cũ nào').waitFor()
    const download = clerk.waitForEvent('download')
    await clerk.getByRole('link', { name: 'Tải tệp mẫu' }).click()
    await expect.poll(async () => readFile(await (await download).path(), 'utf8')).toContain('Tên loại và trích yếu')
  })

  it('is mapped by keyboard, shows what is wrong by row, and goes in without the wrong rows', async () => {
    await choose(
      await workbook(line(1), line(2, { 4: '31/02/2021' }), line(3, { 7: 'MẬT', 5: 'Phương án riêng' }), line(4)),
    )
    await expect.poll(() => clerk.getByLabel('Trang tính').inputValue()).toBe('1')
    const issuer = clerk.getByLabel('Tác giả')
    await expect.poll(() => issuer.inputValue()).toBe('')
    await issuer.focus()
    for (let times = 0; times < 3; times++) await clerk.keyboard.press('ArrowDown')
    await clerk.getByText('Sở Y tế').first().waitFor()
    await expect.poll(() => issuer.evaluate((element) => element === document.activeElement)).toBe(true)
    await clerk.getByText('không có trong lịch').waitFor()
    await clerk.getByText('Dòng có dấu chỉ mức độ mật').waitFor()
    await expect.poll(() => clerk.locator('main').innerText()).not.toContain('Phương án riêng')

    const download = clerk.waitForEvent('download')
    await clerk.getByRole('button', { name: 'Tải các dòng sai để sửa (CSV)' }).click()
    const csv = await readFile(await (await download).path(), 'utf8')
    expect(csv).toContain('31/02/2021')
    expect(csv).not.toContain('Phương án riêng')

    await expect.poll(() => clerk.getByRole('button', { name: 'Nhập 2 dòng vào sổ' }).isDisabled()).toBe(true)
    await clerk.getByLabel('Để 2 dòng sai lại, chỉ nhập dòng đúng').check()
    await importIt(2)
    await clerk.getByText('2 dòng, số 1–4').waitFor()
  })

  it('has lines that are found, shown as what they are, and in the register', async () => {
    await clerk.getByRole('article').getByRole('link', { name: 'Sổ đăng ký văn bản đến năm 2021' }).click()
    await clerk.getByRole('link', { name: 'Về việc 4' }).click()
    await clerk.getByRole('article').getByText('Nhập từ sổ cũ', { exact: true }).waitFor()
    const facts = await clerk.getByRole('article').innerText()
    expect(facts).toContain('Sở Y tế')
    expect(facts).toContain('Văn phòng')
  })

  it('is told of where the same file comes again, and remembers how it was mapped', async () => {
    await choose(await workbook(line(1), line(8)))
    await clerk.getByRole('list', { name: 'Dòng nào vào sổ nào' }).getByText('Đang có 2 văn bản.').waitFor()
    await expect.poll(() => clerk.getByLabel('Tác giả').inputValue()).toBe('2')
    await clerk.getByText('Số 1 đã có trong “Sổ đăng ký văn bản đến năm 2021”.').waitFor()
  })

  it('goes in once where its key is clicked twice, and the second click hides nothing', async () => {
    await choose(await workbook(line(30, { 1: '05/01/2020', 4: '04/01/2020' })))
    await clerk.getByRole('button', { name: 'Nhập 1 dòng vào sổ' }).dblclick()
    await clerk.getByText('Đã nhập', { exact: true }).first().waitFor()
    await clerk.getByRole('article').getByRole('link', { name: 'Sổ đăng ký văn bản đến năm 2020' }).waitFor()
    await undoIt()
  })

  it('is taken back as a whole, unless somebody works with one of its papers', async () => {
    await choose(await workbook(line(20), line(21)))
    await importIt(2)
    const address = clerk.url()
    await undoIt()

    await clerk.goto('/console/so-cong-van/nhap')
    const rows = clerk.getByRole('list', { name: 'Các lần nhập' }).getByRole('listitem')
    await rows.nth(2).waitFor()
    await expect.poll(() => rows.first().innerText()).toContain('Đã lấy lại')

    await rows.last().getByRole('link').click()
    await clerk.getByRole('article').getByRole('link', { name: 'Sổ đăng ký văn bản đến năm 2021' }).click()
    await clerk.getByRole('link', { name: 'Về việc 4' }).click()
    await clerk.getByRole('button', { name: 'Mở để giải quyết' }).click()
    await clerk.getByRole('article').getByText('Đã vào sổ').first().waitFor()
    await clerk.goto('/console/so-cong-van/nhap')
    await rows.last().getByRole('link').click()
    await clerk.getByRole('heading', { name: 'Vì sao chưa lấy lại được' }).waitFor()
    await clerk.getByRole('link', { name: 'Văn bản số 4' }).waitFor()
    await expect.poll(() => clerk.url()).not.toBe(address)
  })

  it('complains of nothing in the browser', () => {
    expect(desk.complaints).toEqual([])
  })

  it('of several sheets with the same columns goes in together, and is undone together', async () => {
    const book = new Excel.Workbook()
    for (const year of ['2018', '2019', '2020']) {
      const sheet = book.addWorksheet(`Năm ${year}`)
      for (const cells of [head, line(1, { 1: `05/01/${year}`, 4: `04/01/${year}` })]) sheet.addRow([...cells])
    }
    const buffer = Buffer.from(await book.xlsx.writeBuffer())
    await choose({ name: 'so-ba-nam.xlsx', mimeType: 'application/vnd.ms-excel', buffer })
    await expect.poll(() => clerk.getByRole('checkbox', { name: 'Năm 2018' }).isChecked()).toBe(true)
    await clerk.getByRole('checkbox', { name: 'Tất cả' }).check()
    await clerk.getByRole('button', { name: 'Nhập 3 dòng vào 3 sổ' }).click()
    await clerk.getByText('Đã nhập 3 dòng vào 3 sổ').first().waitFor()
    await clerk.getByRole('link', { name: 'so-ba-nam.xlsx' }).first().click()
    await clerk.getByRole('heading', { name: 'Cùng một lần nhập' }).waitFor()
    await clerk.getByRole('button', { name: 'Lấy lại cả 3 sổ' }).click()
    await clerk.getByLabel('Lý do').first().fill('Nhập nhầm tệp')
    await clerk.getByRole('button', { name: 'Lấy lại cả 3 sổ' }).click()
    await clerk.getByText('Đã lấy lại 3 dòng khỏi 3 sổ').first().waitFor()
    await clerk.getByText('Đã lấy lại', { exact: true }).first().waitFor()
  })
})
