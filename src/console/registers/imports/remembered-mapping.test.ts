import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { letterOf } from './column-letter.ts'
import { rememberedMap, rememberMap } from './remembered-mapping.ts'

const columns = ['Số', 'Bên gửi'].map((name) => ({ name, examples: ['12'] }))
let kept: Map<string, string>

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
})
afterEach(() => void vi.unstubAllGlobals())

it('gives back how columns of the same names were mapped, each way by itself, and keeps nothing of their cells', () => {
  rememberMap('in', columns, 'serial:0,issuer:1')
  expect(rememberedMap('in', columns)).toBe('serial:0,issuer:1')
  expect(rememberedMap('out', columns)).toBeUndefined()
  expect(rememberedMap('in', [...columns, { name: 'Ghi chú', examples: [] }])).toBeUndefined()
  expect([...kept.values()].join()).not.toContain('12')
})

it('gives nothing where something else stands in the storage, or it is closed', () => {
  rememberMap('in', columns, 'serial:0')
  for (const [key] of kept) kept.set(key, '{"names":[1]}')
  expect(rememberedMap('in', columns)).toBeUndefined()
  for (const [key] of kept) kept.set(key, 'broken')
  expect(rememberedMap('in', columns)).toBeUndefined()
  vi.stubGlobal('localStorage', undefined)
  expect(() => rememberMap('in', columns, 'serial:0')).not.toThrow()
  expect(rememberedMap('in', columns)).toBeUndefined()
})

it('names columns by the letters of spreadsheets', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
