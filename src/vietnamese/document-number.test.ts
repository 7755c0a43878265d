import { assert, property, string, constantFrom } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busyTime } from '../../test/busy-time.ts'
import { findNumbers, notationAt, numberAt } from './document-number.ts'

describe('numberAt', () => {
  it.each([
    ['12/KH-UBND', '12/KH-UBND'],
    ['08/2021/QĐ-UBND của', '08/2021/QĐ-UBND'],
    ['77/2025/QH15.', '77/2025/QH15'],
    ['3/2022/UBTVQH15', '3/2022/UBTVQH15'],
    ['41/CT-TTg, ngày', '41/CT-TTg'],
    ['88/PGD&ĐT về', '88/PGD&ĐT'],
    ['719/SGDĐT-GDTrH của', '719/SGDĐT-GDTrH'],
    ['14/2013/TTLT-BNV-BTC', '14/2013/TTLT-BNV-BTC'],
    ['9/QyĐ-HĐTS', '9/QyĐ-HĐTS'],
    ['33/BC-THCS.HS', '33/BC-THCS.HS'],
    ['126-CV/ĐU', '126-CV/ĐU'],
    ['07-CTr/TU về', '07-CTr/TU'],
    ['18-HD/BTGTW', '18-HD/BTGTW'],
    ['52-KH/TĐTN-BTG', '52-KH/TĐTN-BTG'],
  ])('reads “%s” as %s', (text, value) => {
    expect(numberAt(text, 0)?.value).toBe(value)
  })

  it.each([
    ['126- CV/ĐU', '126-CV/ĐU'],
    ['126 -CV / ĐU', '126-CV/ĐU'],
    ['126–CV/ĐU', '126-CV/ĐU'],
    ['719/SGDĐT\uFFFEGDTrH', '719/SGDĐT-GDTrH'],
    ['719/SGDĐT- GDTrH', '719/SGDĐT-GDTrH'],
    ['41/CT- -TTg', '41/CT-TTg'],
    ['5 / QĐ - UBND ngày', '5/QĐ-UBND'],
    ['21/2023/TT -BGDĐT', '21/2023/TT-BGDĐT'],
    ['31/QD-BGDDT', '31/QĐ-BGDĐT'],
  ])('mends the damaged “%s”', (text, value) => {
    expect(numberAt(text, 0)?.value).toBe(value)
  })

  it('does not run into the words that follow', () => {
    expect(numberAt('12/KH-UBND - Phòng Nội vụ', 0)?.value).toBe('12/KH-UBND')
    expect(numberAt('12/KH-UBND-Phòng', 0)?.value).toBe('12/KH-UBND')
    expect(numberAt('12/KH-UBND tỉnh', 0)?.value).toBe('12/KH-UBND')
  })

  it.each(['13/3/2020', '24/7', '02 tiết/tuần', '20/11 và', '2020-2021', '5/tháng'])('finds none in “%s”', (text) => {
    expect(findNumbers(text)).toEqual([])
  })

  it('says of a number whether its form alone is certain', () => {
    expect(numberAt('15/PGD', 0)?.certain).toBe(false)
    expect(numberAt('15/KH-PGD', 0)?.certain).toBe(true)
  })
})

describe('findNumbers', () => {
  it('finds all of a list with their places', () => {
    const text = 'Căn cứ Luật số 77/2025/QH15; Chỉ thị số 41-CT/TW và các Công văn số 3/SNV-CCHC, 4/SNV-CCHC'
    const found = findNumbers(text)
    expect(found.map(({ value }) => value)).toEqual(['77/2025/QH15', '41-CT/TW', '3/SNV-CCHC', '4/SNV-CCHC'])
    for (const { value, start, end } of found) expect(text.slice(start, end)).toBe(value)
  })

  it('passes over standards and parts of longer figures', () => {
    expect(findNumbers('QCVN 01:2021/BXD; 1.250/HS-SV')).toEqual([])
  })

  it('invents no digit and never throws', () => {
    const unit = constantFrom('1', '20', '2020', '/', '-', ' ', 'KH', 'UBND', 'TTg', '\uFFFE', ',', 'số ', 'a')
    assert(
      property(string({ unit, maxLength: 40 }), (text) => {
        const digits = text.replace(/\D/g, '')
        for (const { value } of findNumbers(text)) expect(digits).toContain(value.replace(/\D/g, ''))
      }),
    )
  })

  it.each(['1/', '1/A-', '1-A/', '1 ', '12/KH - ', '1/2020/', 'A-'])('takes linear time on 250 kB of “%s”', (piece) => {
    const text = piece.repeat(250_000 / piece.length)
    expect(busyTime(() => findNumbers(text))).toBeLessThan(3_000)
  })
})

describe('notationAt', () => {
  it('reads what stands where the serial is missing', () => {
    expect(notationAt('SGDĐT-VP', 0)?.value).toBe('SGDĐT-VP')
    expect(notationAt('PGD&ĐT', 0)?.value).toBe('PGD&ĐT')
    expect(notationAt('Phòng', 0)).toBeUndefined()
  })
})
