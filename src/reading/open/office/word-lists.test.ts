import { describe, expect, it } from 'vitest'
import { WordLists } from './word-lists.ts'

const level = (depth: number, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

describe('the lists of a Word document', () => {
  it('let articles be counted through all chapters where the level says so', () => {
    const labels = (restart: string) => {
      const levels = level(0, 'Chương %1.') + level(1, 'Điều %2.', restart)
      const list = `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>`
      const lists = new WordLists(`${list}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`, '')
      return [0, 1, 1, 0, 1].map((depth) => lists.next({ list: '1', depth }))
    }
    expect(labels('<w:lvlRestart w:val="0"/>').at(-1)).toBe('Điều 3. ')
    expect(labels('').at(-1)).toBe('Điều 1. ')
  })
})
