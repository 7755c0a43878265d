import { describe, expect, it } from 'vitest'
import { piecesOf, type Owner, type Place } from './marks.ts'

const place = (owner: Owner, start: number, end: number): Place => ({ owner, span: { page: 0, line: 0, start, end } })

describe('a line of plain text', () => {
  const line = 'V/v khảo sát nhà văn hóa'
  const places = [place('type', 0, 24), place('subject', 4, 24)]

  it.each(['subject', undefined] as const)(
    'leaves the subject what the type shares with it, when %s is active',
    (active) => {
      expect(piecesOf(line, places, active)).toEqual([
        { text: 'V/v ', owner: 'type' },
        { text: 'khảo sát nhà văn hóa', owner: 'subject' },
      ])
    },
  )

  it('is marked whole for the type when that is active', () => {
    expect(piecesOf(line, places, 'type')).toEqual([{ text: line, owner: 'type' }])
  })

  it('is marked whole for the subject that cites a paper, when the subject is active', () => {
    const cited = [place('subject', 0, 24), place('cites', 4, 12)]
    expect(piecesOf(line, cited, 'subject')).toEqual([{ text: line, owner: 'subject' }])
    expect(piecesOf(line, cited, 'number').map(({ owner }) => owner)).toEqual(['subject', 'cites', 'subject'])
  })
})
