import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentName } from './sent-name.ts'

describe('the name of a file that is sent', () => {
  it.each([
    ['cong-van.pdf', 'cong-van.pdf'],
    ['  bản\u200b ký.pdf\u0007 ', 'bản ký.pdf'],
    ['', 'tep'],
    ['\u0000', 'tep'],
  ])('of %j is %j', (name, sent) => {
    expect(sentName({ name })).toBe(sent)
  })

  it('keeps its ending where it is too long', () => {
    const sent = sentName({ name: `${'Báo cáo '.repeat(50)}.docx` })
    expect(sent).toHaveLength(255)
    expect(sent).toMatch(/^Báo cáo .*…\.docx$/u)
  })

  it('is never empty nor longer than the server takes, and is left alone the second time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600, unit: 'binary' }), (name) => {
        const sent = sentName({ name })
        expect(sent.length).toBeGreaterThan(0)
        expect(sent.length).toBeLessThanOrEqual(255)
        expect(sentName({ name: sent })).toBe(sent)
      }),
    )
  })
})
