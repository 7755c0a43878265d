import { expect, it } from 'vitest'
import { faultsOf } from './say-faults.ts'

it('tells what a letter brought and was not taken in, and no name that says it is secret', () => {
  const [told = ''] = faultsOf({ parts: [], more: false, others: ['bang.xlsx', 'Danh sách MẬT.exe'], isWrapped: false })
  expect(told).toContain('bang.xlsx')
  expect(told).not.toContain('Danh sách')
})
