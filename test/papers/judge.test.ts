import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { meanOf } from './accuracy/table.ts'
import { writePapers } from './accuracy/write-papers.ts'
import type { Answer } from './made-paper.ts'
import { listFields, scorePaper, singleFields, type Given } from './score.ts'

/** The script by which readers of papers are compared; it is not part of this project. */
const judge =
  process.env['JUDGE'] ?? fileURLToPath(new URL('../../../shared/tools/score-documents.mjs', import.meta.url))

describe.skipIf(!existsSync(judge))('the score, beside that of the judge', () => {
  it('is the same for papers that were read with faults', () => {
    const folder = mkdtempSync(join(tmpdir(), 'minhbach-judge-'))
    writePapers(folder, { seed: 'judge', count: 40 })
    const stems = readdirSync(folder).filter((name) => name.endsWith('.json'))
    const scored = stems.map((name) => {
      const answer = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Answer
      const given = faulty(answer, Number(name.slice(0, 4)))
      const file = join(folder, name.replace('.json', '.txt'))
      return { scores: scorePaper(answer, given), line: JSON.stringify({ file, document: given }) }
    })
    const answers = join(folder, 'answers')
    writeFileSync(answers, scored.map(({ line }) => line).join('\n'))
    const out = execFileSync(process.execPath, [judge, folder, '--', 'sh', '-c', `cat ${answers}`], {
      encoding: 'utf8',
    })
    const judged = JSON.parse(out.trim().split('\n').at(-1) ?? '{}') as Record<string, number>
    for (const field of [...singleFields, ...listFields])
      expect(meanOf(scored, field)).toBeCloseTo(judged[field] ?? -1, 3)
    rmSync(folder, { recursive: true })
  })
})

/** The answer with faults of many kinds, by turns. */
function faulty(answer: Answer, turn: number): Given {
  const { urgency: _, secrecy: __, ...given } = answer
  if (turn % 5 === 0) return { ...given, number: '1/XX', signingAuthority: 'T/M', tasks: answer.tasks.slice(1) }
  if (turn % 5 === 1)
    return {
      ...given,
      issuer: answer.issuer?.toUpperCase() ?? null,
      recipients: answer.recipients.map((item) => `${item} và nơi khác`),
    }
  if (turn % 5 === 2)
    return {
      ...given,
      subject: `V/v ${answer.subject}`,
      date: null,
      cites: [...answer.cites, { number: '9/QĐ', date: null, issuer: null }],
    }
  if (turn % 5 === 3)
    return { ...given, addressees: [], deadlines: [...answer.deadlines, { text: '', date: '2030-01-01' }] }
  return { ...given, tasks: answer.tasks.map((task) => ({ ...task, actor: 'ai đó' })), place: 'Nơi khác' }
}
