import type { Chance } from '../chance.ts'
import { givenList, middleList, surnameList } from '../phrases/names.ts'

/** The name of somebody who does not exist. */
export function makeName(chance: Chance): string {
  const middle = chance.pick(middleList)
  const second = chance.maybe(0.2) ? [chance.pick(middleList)] : []
  return [chance.pick(surnameList), middle, ...second.filter((name) => name !== middle), chance.pick(givenList)].join(
    ' ',
  )
}
