import { describe, expect, it } from 'vitest'
import { askAgainIn, awaitsFiles } from './files-to-come.tsx'

const file = (part: 'original' | 'signed' | 'attachment') => ({
  sha256: '0'.repeat(64),
  part,
  name: 'a.pdf',
  bytes: 1,
  mediaType: 'application/pdf',
  note: '',
  addedAt: '2026-11-26T00:00:00.000Z',
  addedBy: null,
})

describe('the files of a paper just issued', () => {
  it.each([
    ['out', 'issued', [], true],
    ['out', 'archived', [], true],
    ['out', 'issued', ['attachment', 'signed'], true],
    ['out', 'issued', ['original', 'attachment'], false],
    ['out', 'submitted', [], false],
    ['out', 'imported', [], false],
    ['in', 'issued', [], false],
  ] as const)('of one that went %s and is %s, with %j, are to come: %s', (direction, state, parts, awaited) => {
    expect(awaitsFiles({ direction, state, files: parts.map(file) })).toBe(awaited)
  })

  it('are asked for ever less often', () => {
    expect(askAgainIn(1)).toBeLessThan(1_500)
    expect(askAgainIn(10)).toBeGreaterThan(10_000)
    expect(askAgainIn(1_000)).toBe(30_000)
  })
})
