import { provinces } from '../phrases/names.ts'
import type { Chance } from '../chance.ts'
import type { Era } from './office.ts'

export type Place = { era: Era; province: string; town: string; district: string; commune: string; communeKind: string }

export function choosePlace(chance: Chance, era: Era): Place {
  const province = chance.pick(provinces)
  const communeKind = chance.pick(era === 'districts' ? ['xã', 'xã', 'phường', 'thị trấn'] : ['xã', 'xã', 'phường'])
  return {
    era,
    province: province.name,
    town: chance.maybe(0.5) ? province.name : province.town,
    district: chance.pick(province.districts),
    commune: chance.pick(province.communes),
    communeKind,
  }
}

/** The people's committees below a province, by era. */
export function committees(chance: Chance, era: Era): string {
  return chance.pick(
    era === 'districts'
      ? [
          'UBND các huyện, thị xã, thành phố',
          'UBND các huyện, thành phố',
          'Ủy ban nhân dân các huyện, thị xã, thành phố',
        ]
      : ['UBND các xã, phường', 'Ủy ban nhân dân các xã, phường', 'UBND các xã, phường, đặc khu', 'UBND cấp xã'],
  )
}
