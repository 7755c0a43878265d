import { expect, it } from 'vitest'
import { seal, unseal } from './seal.ts'

it('opens what it sealed, and differs each time', () => {
  const sealed = seal('key', 'webhook', 'whsec_ẩn')
  expect(unseal('key', 'webhook', sealed)).toBe('whsec_ẩn')
  expect(seal('key', 'webhook', 'whsec_ẩn')).not.toBe(sealed)
})

it('does not open under another secret or purpose, nor when changed', () => {
  const sealed = seal('key', 'webhook', 'whsec_ẩn')
  expect(() => unseal('other', 'webhook', sealed)).toThrow()
  expect(() => unseal('key', 'other', sealed)).toThrow()
  expect(() => unseal('key', 'webhook', `A${sealed.slice(1)}`.replace(/^AA/, 'BA'))).toThrow()
})
