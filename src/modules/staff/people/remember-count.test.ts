import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { administrator, eachInNewOffice, give, hire, type Office } from '../../../../test/office.ts'
import { listStaff } from './read.ts'
import { rememberCount } from './remember-count.ts'

let office: Office
let authority: string
let counted: ((total: number) => void)[]

eachInNewOffice(async (opened) => {
  office = opened
})
beforeEach(() => {
  authority = randomUUID()
  counted = []
})

/** Asks for the count of the same list; each count that is begun ends when the test says so. */
const ask = (instant = '2026-09-01T01:00:00.000Z') =>
  rememberCount(
    { authority, key: 'all', now: new Date(instant), byRole: false },
    () => new Promise((resolve) => counted.push(resolve)),
  )

it('counts once for all who ask at the same time', async () => {
  const asked = [ask(), ask(), ask()]
  expect(counted).toHaveLength(1)
  counted[0]?.(7)
  expect(await Promise.all(asked)).toEqual([7, 7, 7])
})

it('counts again after two seconds', () => {
  void ask('2026-09-01T01:00:00.000Z')
  void ask('2026-09-01T01:00:01.999Z')
  expect(counted).toHaveLength(1)
  void ask('2026-09-01T01:00:02.000Z')
  expect(counted).toHaveLength(2)
})

it('gives nobody who asks after a change a count that was begun before it', async () => {
  const before = ask()
  await hire(office, 'Võ Mới Vào')
  const after = ask()
  counted[0]?.(7)
  counted[1]?.(8)
  expect([await before, await after, await ask()]).toEqual([7, 8, 8])
})

it('counts again after a failure', async () => {
  const failing = () => Promise.reject(new Error('no database'))
  const asked = { authority, key: 'all', now: new Date('2026-09-01T01:00:00.000Z'), byRole: false }
  await expect(rememberCount(asked, failing)).rejects.toThrow('no database')
  expect(await rememberCount(asked, async () => 7)).toBe(7)
})

it('counts who holds a role as it is after a grant of this moment', async () => {
  const chief = await administrator(office)
  const clerks = async () => {
    const asked = { status: 'active', role: 'clerk', page: 1, size: 10 } as const
    return (await listStaff(office.db, office.authority, office.now, asked)).total
  }
  expect(await clerks()).toBe(0)
  await give(office, chief, { staffId: await hire(office, 'Lưu Văn Thư'), role: 'clerk' })
  expect(await clerks()).toBe(1)
})
