import { expect, it } from 'vitest'
import { TryLater } from '#kernel/try-later.ts'
import { drawChart, openWriters } from './writers.ts'

const chart = { way: 'bars', categories: ['Văn phòng'], series: [{ name: 'Đang làm', values: [3] }] } as const

it('says to try again where a chart takes longer than it may', async () => {
  const drawing = openWriters({ longest: 1 }).drawChart(chart)
  await expect(drawing).rejects.toBeInstanceOf(TryLater)
  await expect(drawing).rejects.toThrow('Chưa có gì mất. Hãy thử lại')
})

it('draws it where there is time', async () => {
  expect((await drawChart(chart)).svg).toContain('Văn phòng')
})
