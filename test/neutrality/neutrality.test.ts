import { describe, expect, it } from 'vitest'
import { readTree } from '../source-tree.ts'
import { findWorkflows } from '../workflows.ts'
import { badReasons } from './reasons.ts'
import { stanceIn, stanceWords } from './stance-words.ts'

const workflows = await findWorkflows()
const sources = readTree(['src', 'migrations', 'bin'], /\.(tsx?|mjs|sql|json|html|csv)$/)

describe('opinion and criticism are never a reason', () => {
  it.each(workflows.map((workflow) => [`${workflow.module}/${workflow.kind}`, workflow] as const))(
    '%s decides by a closed list without a catch-all',
    (_, workflow) => {
      expect(badReasons(workflow)).toEqual([])
    },
  )

  it('finds a planted reason for anything, and one nobody has admitted', () => {
    const [table] = workflows.filter((workflow) => workflow.reasons)
    const words = { vi: 'Lý do khác', en: 'Other' }
    expect(table && badReasons({ ...table, reasons: { ...table.reasons, other: words } })).toHaveLength(1)
    expect(table && badReasons({ ...table, reasons: { ...table.reasons, 'disrespectful-tone': words } })).toHaveLength(
      1,
    )
  })

  it('has no word for a political stance anywhere in the program', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(sources.flatMap(stanceIn)).toEqual([])
  })

  it.each(stanceWords.map((word) => [Buffer.from(word).toString('base64'), word]))(
    'finds a planted %s',
    (_, word = '') => {
      const path = 'src/modules/comments/rules.ts'
      expect(stanceIn({ path, text: `const labels = ['${word.toUpperCase()}']` })).not.toEqual([])
      expect(
        stanceIn({ path, text: `type Row = { ${word.replaceAll(' ', '_')}: number }`.normalize('NFD') }),
      ).not.toEqual([])
    },
  )

  it('does not stumble over innocent words', () => {
    expect(stanceIn({ path: 'src/a.ts', text: 'const instance = distance(circumstances)' })).toEqual([])
  })
})
