import type { Chance } from '../chance.ts'
import type { MadePaper } from '../made-paper.ts'

/** Offices differ in where they set tone marks and in how they shorten; one paper mostly keeps to one way. */
export function respell(chance: Chance, paper: MadePaper): MadePaper {
  const changes: [RegExp, string][] = []
  if (chance.maybe(0.25)) changes.push([/ủy/g, 'uỷ'], [/Ủy/g, 'Uỷ'], [/ỦY/g, 'UỶ'])
  if (chance.maybe(0.25))
    changes.push([/òa(?!\p{L})/gu, 'oà'], [/ÒA(?!\p{L})/gu, 'OÀ'], [/óa(?!\p{L})/gu, 'oá'], [/ùy/g, 'uỳ'])
  if (chance.maybe(0.15)) changes.push([/GD&ĐT/g, chance.pick(['GD-ĐT', 'GDĐT', 'GD & ĐT'])])
  if (chance.maybe(0.1)) changes.push([/hằng (năm|tháng|quý|ngày|tuần)/g, 'hàng $1'])
  if (changes.length === 0) return paper
  return changeStrings(paper, (text) => changes.reduce((result, [pattern, by]) => result.replace(pattern, by), text))
}

export function changeStrings<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value
  if (Array.isArray(value)) return value.map((item: unknown) => changeStrings(item, change)) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, changeStrings(item as unknown, change)]),
  ) as Value
}
