import { expect, it } from 'vitest'
import { workingUnits } from './working-units.ts'

const units = [
  { id: 'above', name: 'UBND tỉnh Mẫu', own: false },
  { id: 'office', name: 'Văn phòng', own: true },
  { id: 'empty', name: 'Đội quản lý', own: true },
]
const rows = [{ id: 'nam', name: 'Đặng Nam', unitId: 'office' }]
const idsOf = (total: number) => workingUnits(units, { rows, total }).map(({ id }) => id)

it('offers units in which somebody works, and where staff are too many to be told, all of the authority, never a superior', () => {
  expect(idsOf(1)).toEqual(['office'])
  expect(idsOf(201)).toEqual(['office', 'empty'])
  expect(workingUnits(units, { rows, total: 201 })[0]?.people.map(({ name }) => name)).toEqual(['Đặng Nam'])
})
