import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { unitNameKey } from '#vietnamese/unit-name.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'

let office: DocumentsOffice
let clerk: Person

beforeAll(async () => {
  ;({ office, clerk } = await openStaffedOffice())
})
afterAll(() => office.close())

async function addNamed(name: string): Promise<string> {
  const unit = await office.addUnit(name)
  const row = { authority_id: office.authority, unit_id: unit, name, name_key: unitNameKey(name), seq: 0 }
  await office.db
    .insertInto('public_unit_names')
    .values({ ...row, valid_from: null, valid_until: null })
    .execute()
  return unit
}

async function suggested(...actors: string[]) {
  const { paper } = await office.register(
    clerk,
    actors.map((actor) => ({ text: `Việc của ${actor}`, actor })),
  )
  const { rows } = await office.call('suggest-units', clerk, { params: { id: paper } })
  return rows as unknown as { actor: string; units: { id: string; certainty: number }[] }[]
}

it('suggests the only unit whose name begins as the paper writes it, less surely than one that bears the name', async () => {
  const center = await addNamed('Trung tâm Phục vụ hành chính công phường Hồ Sen')
  const bureau = await addNamed('Văn phòng HĐND và UBND phường Hồ Sen')
  const actors = ['Trung tâm Phục vụ hành chính công', 'Văn phòng HĐND&UBND', 'Văn phòng']
  const find = async () =>
    new Map((await suggested(...actors, 'Trung')).map(({ actor, units }) => [actor, units.map(({ id }) => id)]))
  expect(await find()).toEqual(
    new Map([
      [actors[0], [center]],
      [actors[1], [bureau]],
      [actors[2], [bureau]],
    ]),
  )
  const [first] = await suggested(actors[0]!)
  expect(first?.units).toMatchObject([{ certainty: 75 }])
  // Where two begin like that, none is supposed.
  await addNamed('Văn phòng Đảng uỷ phường Hồ Sen')
  expect([...(await find()).keys()].toSorted()).toEqual([actors[0], actors[1]])
})
