import { describe, expect, it } from 'vitest'
import type { PublicEntry } from '#kernel/entry.ts'
import { roleGrantWorkflow } from '#modules/staff/grants/rules.ts'
import { deedList, doerRole, reasonText } from './entry-words.ts'

const hash = 'a'.repeat(64)

const restored: PublicEntry = {
  v: 1,
  seq: 58,
  at: '2026-09-05T07:30:00.000Z',
  module: 'staff',
  subject: '6f1c2c1e-0000-4000-8000-000000000001',
  do: 'role-restored',
  by: { role: 'appeals-reviewer', who: hash, inStead: hash },
  reason: 'text',
  automated: 'none',
  public: {},
  commitment: hash,
}

describe('the words of an entry', () => {
  it('say that a reason was given in own words, which stay outside the record', () => {
    expect(reasonText(roleGrantWorkflow, restored, 'vi')).toBe('ghi bằng lời, chỉ gửi người liên quan')
    expect(reasonText(roleGrantWorkflow, { ...restored, reason: 'account-at-risk' }, 'vi')).toBe(
      'Tài khoản có dấu hiệu bị người khác dùng',
    )
  })

  it('say that somebody stood in for the holder of the role', () => {
    expect(doerRole(restored)).toEqual({ vi: 'KT. Người xét khiếu nại', en: 'Appeals reviewer (deputy)' })
    expect(doerRole({ ...restored, by: { role: 'approver', who: hash } }).vi).toBe('Người duyệt')
  })

  it('name every deed of the tables for the page that checks receipts', () => {
    expect(deedList([roleGrantWorkflow], 'vi')).toMatchObject({ 'staff/role-restored': 'Khôi phục vai trò' })
  })
})
