import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { staffModule } from '#modules/staff/index.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../../test/small-office.ts'
import { deskModule } from '../../../desk/index.ts'
import { documentsModule } from '../../index.ts'

let office: SmallOffice
let clerk: Person
let folder: string

beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule])
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  folder = join(office.services.inbox, office.authority)
})
afterAll(() => office.close())
beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await office.db.deleteFrom('intakes').execute()
  office.logged.length = 0
})

const text = 'SỞ MẪU\nSố: 12/SM-VP\nMẫu, ngày 01 tháng 9 năm 2026\nV/v họp giao ban\nKính gửi: Các đơn vị.\n'
const put = (name: string | Buffer, content: string = text) =>
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]), content)
/** A look at the folder, after all in it has settled. */
const look = async () => {
  office.office.now = new Date(Date.now() + 60_000)
  await office.runScheduled('watch-inbox')
}
const intakes = async () =>
  (allowed(await office.call('list-intakes', clerk, {})) as { rows: { name: string; state: string }[] }).rows
const inFolder = (name: string) => readdirSync(join(folder, name)).toSorted()

it('takes a name as long as the system allows once, and not anew each minute', async () => {
  const long = `${'ế'.repeat(83)}.txt`
  put(long)
  await look()
  await look()
  expect((await intakes()).map(({ name }) => name)).toEqual([long])
  expect(inFolder('taken')).toHaveLength(1)
})

it('takes names with line breaks, and those that are no text of this system', async () => {
  put('quét\nhai dòng.txt')
  put(Buffer.from([0x71, 0x75, 0xe9, 0x74, 0x2e, 0x74, 0x78, 0x74]))
  await look()
  expect((await intakes()).map(({ name }) => name).toSorted()).toEqual(['quét_hai dòng.txt', 'qu�t.txt'])
  expect(inFolder('taken')).toHaveLength(2)
})

it('puts a pipe and a link aside, and waits for neither', async () => {
  execFileSync('/usr/bin/mkfifo', [join(folder, 'ong.pdf')])
  symlinkSync('/etc/hostname', join(folder, 'lien-ket.pdf'))
  await look()
  const why = inFolder('refused').filter((name) => name.endsWith('.ly-do.txt'))
  expect(why).toHaveLength(2)
  for (const name of why) expect(readFileSync(join(folder, 'refused', name), 'utf8')).toContain('Chỉ nhận tệp thường')
  expect(await intakes()).toEqual([])
})

it('puts a file aside that the program may not read, whole, and says what to do', async () => {
  put('cam-doc.txt')
  chmodSync(join(folder, 'cam-doc.txt'), 0)
  await asUserWithoutRights(look)
  const [kept = '', why = ''] = inFolder('refused')
  expect(readFileSync(join(folder, 'refused', why), 'utf8')).toContain('không có quyền đọc tệp này')
  chmodSync(join(folder, 'refused', kept), 0o600)
  expect(readFileSync(join(folder, 'refused', kept), 'utf8')).toBe(text)
  expect(await intakes()).toEqual([])
})

it('takes a file whose day is one to come, since the clock of the scanner runs ahead', async () => {
  put('mai-sau.txt')
  utimesSync(join(folder, 'mai-sau.txt'), new Date('2040-01-01'), new Date('2040-01-01'))
  await look()
  expect(await intakes()).toHaveLength(1)
})

it('lets files that cannot be taken hold up none behind them', async () => {
  for (let at = 0; at < 60; at += 1) put(`a-dang-chep-${at}.pdf.part`)
  // A folder where files are put aside that is none: nothing can be refused, and nothing is lost.
  writeFileSync(join(folder, 'refused'), '')
  for (let at = 0; at < 60; at += 1) symlinkSync('/etc/hostname', join(folder, `a-${String(at).padStart(2, '0')}.pdf`))
  put('z-cuoi.txt')
  await look()
  expect((await intakes()).map(({ name }) => name)).toContain('z-cuoi.txt')
})

it('goes on with a file whose taking in was cut off, once, whether it was brought or not', async () => {
  put('cat-ngang.txt')
  await look()
  const [as = ''] = inFolder('taken')
  renameSync(join(folder, 'taken', as), join(folder, `.dang-nhan.${as}`))
  put('.dang-nhan.chua-doc.20261126100000-0a1b2c3d.txt')
  await look()
  await look()
  expect((await intakes()).map(({ name }) => name).toSorted()).toEqual([
    'cat-ngang.txt',
    'chua-doc.20261126100000-0a1b2c3d.txt',
  ])
  expect(inFolder('taken')).toHaveLength(2)
})

it('waits for a folder that is gone, or is none for a while, and looks into the others', async () => {
  rmSync(folder, { recursive: true })
  symlinkSync(folder, folder)
  const named = join(office.services.inbox, (await hostOf()).replace(':', '_'))
  mkdirSync(named, { recursive: true })
  writeFileSync(join(named, 'theo-ten.txt'), text)
  await look()
  expect((await intakes()).map(({ name }) => name)).toEqual(['theo-ten.txt'])
  rmSync(folder)
  await look()
  mkdirSync(folder)
  put('tro-lai.txt')
  await look()
  expect((await intakes()).map(({ name }) => name).toSorted()).toEqual(['theo-ten.txt', 'tro-lai.txt'])
  expect(existsSync(join(folder, 'taken'))).toBe(true)
})

it('looks into the folder of a host with its port, as it is told to be named', async () => {
  await office.db.updateTable('authorities').set({ host: 'localhost:8080' }).execute()
  const named = join(office.services.inbox, 'localhost_8080')
  mkdirSync(named, { recursive: true })
  writeFileSync(join(named, 'co-cong.txt'), text)
  await look()
  expect((await intakes()).map(({ name }) => name)).toEqual(['co-cong.txt'])
})

/** The user “nobody” of Linux. */
const nobody = 65_534

/** Rights forbid nothing to root, as which tests may run: the system is asked as another user, to whom the folder belongs. */
async function asUserWithoutRights(work: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return await work()
  chmodSync(office.services.inbox, 0o711)
  chownSync(folder, nobody, nobody)
  process.seteuid?.(nobody)
  try {
    await work()
  } finally {
    process.seteuid?.(0)
  }
}

const hostOf = async () => (await office.db.selectFrom('authorities').select('host').executeTakeFirstOrThrow()).host
