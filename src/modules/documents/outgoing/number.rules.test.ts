import { describe, expect, it } from 'vitest'
import { numberOf } from './number.rules.ts'

describe('the number of a paper of ours', () => {
  it.each([
    [{ side: 'state', serial: 5, type: 'kế hoạch', authority: 'UBND' }, '05/KH-UBND'],
    [{ side: 'state', serial: 1042, type: 'quyết định', authority: 'UBND' }, '1042/QĐ-UBND'],
    [{ side: 'state', serial: 12, type: null, authority: 'UBND', unit: 'VP' }, '12/UBND-VP'],
    [{ side: 'state', serial: 12, type: 'công văn', authority: 'UBND' }, '12/UBND'],
    [{ side: 'party', serial: 7, type: 'kế hoạch', authority: 'ĐU' }, '07-KH/ĐU'],
    [{ side: 'party', serial: 221, type: null, authority: 'ĐU', unit: 'VP' }, '221-CV/ĐU'],
    [{ side: 'party', serial: 3, type: 'quy định', authority: 'ĐU' }, '03-QĐ/ĐU'],
    [{ side: 'state', serial: 3, type: 'quy định', authority: 'UBND' }, '03/QyĐ-UBND'],
    [{ side: 'party', serial: 3, type: 'thông tri', authority: 'TU' }, '03-TT/TU'],
    [{ side: 'state', serial: 9, type: 'báo cáo', authority: 'UBND', written: 'BC-VHXH' }, '09/BC-VHXH'],
    [{ side: 'party', serial: 9, type: 'báo cáo', authority: 'ĐU', written: 'BC/BTG' }, '09-BC/BTG'],
  ] as const)('of %j is %s', (asked, number) => {
    expect(numberOf(asked)).toBe(number)
  })
})
