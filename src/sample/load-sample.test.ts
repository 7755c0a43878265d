import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublicEntry } from '#kernel/entry.ts'
import { roles } from '#kernel/role.ts'
import { findUnitByName, staffModule } from '#modules/staff/index.ts'
import { listEntries, recordSize } from '#record/read.ts'
import { publicState, rebuild } from '#record/rebuild.ts'
import { staffFolds } from '../../test/office.ts'
import { openSmallOffice, type SmallOffice } from '../../test/small-office.ts'
import { loadSample, type SampleSignIn } from './load-sample.ts'
import { samplePeople } from './people.ts'

let office: SmallOffice
let signIns: SampleSignIn[]
const parts = () => ({
  services: { ...office.services, secret: 's'.repeat(32) },
  authority: office.authority,
  openRecord: async () => undefined,
})

beforeAll(async () => {
  office = await openSmallOffice([staffModule])
  signIns = (await loadSample(parts())).signIns
}, 60_000)
afterAll(() => office.close())

describe('the sample authority', () => {
  it('has fifteen people, and everyone in office can sign in', () => {
    expect(samplePeople).toHaveLength(15)
    expect(signIns).toHaveLength(14)
    expect(new Set(signIns.map((one) => one.password)).size).toBe(14)
    expect(signIns.filter((one) => one.roles.includes('administrator') && !one.totpSecret)).toEqual([])
  })

  it('has somebody in every role', () => {
    expect(new Set(signIns.flatMap((one) => one.roles))).toEqual(new Set(roles))
  })

  it('has a record without any name, older than today', async () => {
    const { db, authority } = office
    const entries = await listEntries(db, authority, { from: 0, to: await recordSize(db, authority) })
    expect(entries.length).toBeGreaterThan(40)
    const text = JSON.stringify(entries.map((view) => view.entry))
    for (const { name } of samplePeople) expect(text).not.toContain(name)
    const deeds = new Set(entries.map(({ entry }) => isPublicEntry(entry) && entry.do))
    for (const did of [
      'role-revoked',
      'role-restored',
      'unit-merged',
      'unit-renamed',
      'deputy-appointed',
      'role-lapsed',
    ])
      expect(deeds).toContain(did)
    expect(entries.at(-1)?.at.getTime()).toBeLessThan(office.services.clock().getTime())
  })

  it('gives the same public rows when replayed', async () => {
    const live = await publicState(office.db, office.authority, staffFolds)
    await rebuild(office.db, office.authority, staffFolds)
    expect(await publicState(office.db, office.authority, staffFolds)).toEqual(live)
  })

  it('lets an old paper find who took its place', async () => {
    const [match] = await findUnitByName(office.db, {
      authority: office.authority,
      name: 'UBND xã Đông Hồ, H. Sen Thượng',
      on: '2026-09-01',
    })
    expect(match).toMatchObject({ name: 'Xã Đông Hồ', current: false, successors: [{ name: 'Phường Hồ Sen' }] })
  })

  it('is not loaded twice', async () => {
    await expect(loadSample(parts())).rejects.toThrow('empty')
  })
})
