import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { administrator, done, eachInNewOffice, type Office } from '../../../../test/office.ts'
import { enterUnit } from './enter-unit.ts'
import { unitFacts } from './schema.ts'
import { deleteUnitType, distinctRanks, listUnitTypes, orderUnitTypes, putUnitType } from './unit-types.ts'

let office: Office
let chief: Person

eachInNewOffice(async (opened) => {
  office = opened
  chief = await administrator(opened)
})

const list = () => listUnitTypes(office.db, office.authority)
const codes = async () => (await list()).map(({ code }) => code)
const order = (wanted: string[]) => orderUnitTypes(office.db, office.authority, wanted)
const remove = (code: string) => deleteUnitType(office.db, office.authority, code)

describe('a type of unit', () => {
  it('is removed only where no unit uses it, and says how many do', async () => {
    await done(enterUnit(office.shell, chief, unitFacts.parse({ name: 'Phường Sen', type: 'phuong' })))
    expect((await list()).find(({ code }) => code === 'phuong')).toMatchObject({ units: 1 })
    expect(await remove('phuong')).toMatchObject({
      refused: 'not-allowed',
      rule: 'Còn 1 đơn vị thuộc loại này: không bỏ được.',
    })
    expect(await remove('dac-khu')).toEqual({ removed: true })
    expect(await remove('dac-khu')).toMatchObject({ refused: 'not-found' })
    expect(await codes()).not.toContain('dac-khu')
  })

  it('stands where it was put, and the others keep their order', async () => {
    const before = await codes()
    const wanted = ['xa', ...before.filter((code) => code !== 'xa')]
    await done(order(wanted))
    expect(await codes()).toEqual(wanted)
    await done(order(before))
    expect(await codes()).toEqual(before)
  })

  it('can be put beside another of the same rank', async () => {
    const same = { vi: 'Thôn', en: 'Hamlet', side: 'state' as const, rank: 60 }
    await putUnitType(office.db, office.authority, { code: 'thon', ...same })
    const before = await codes()
    const at = before.indexOf('thon')
    const wanted = before.with(at, before[at + 1] ?? '').with(at + 1, 'thon')
    await done(order(wanted))
    expect(await codes()).toEqual(wanted)
  })

  it('is not lost by an order that does not know it, nor named twice', async () => {
    const before = await codes()
    for (const wrong of [before.slice(1), [...before, 'la'], [...before.slice(1), before[1] ?? '']])
      expect(await order(wrong)).toMatchObject({ refused: 'out-of-date' })
    expect(await codes()).toEqual(before)
  })
})

describe('ranks', () => {
  it('stand alone, in order and within bounds, and those that do already stay', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(999), { maxLength: 500 }), (ranks) => {
        const made = distinctRanks(ranks)
        expect(made).toHaveLength(ranks.length)
        for (const [at, rank] of made.entries()) {
          expect(rank).toBeGreaterThan(made[at - 1] ?? -1)
          expect(rank).toBeLessThanOrEqual(999)
        }
        expect(distinctRanks(made)).toEqual(made)
      }),
    )
  })
})
