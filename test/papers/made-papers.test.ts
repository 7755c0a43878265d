import { describe, expect, it } from 'vitest'
import { seededChance } from './chance.ts'
import { makePaper } from './compose/paper.ts'
import { renderText } from './render/text.ts'
import { foldAnswer, listFields, scorePaper, singleFields } from './score.ts'

const papers = Array.from({ length: 60 }, (_, at) => makePaper({ seed: `test-${at}` }))

describe('made papers', () => {
  it('are the same for the same seed', () => {
    expect(makePaper({ seed: 'again' })).toEqual(makePaper({ seed: 'again' }))
    expect(makePaper({ seed: 'again' })).not.toEqual(makePaper({ seed: 'other' }))
  })

  it('are of both layouts and of many kinds', () => {
    expect(new Set(papers.map(({ layout }) => layout)).size).toBe(2)
    expect(new Set(papers.map(({ kind }) => kind)).size).toBeGreaterThan(25)
    expect(papers.some(({ stamps }) => stamps !== null)).toBe(true)
    expect(papers.some(({ answer }) => answer.tasks.length > 6)).toBe(true)
  })

  it.each(papers.map((paper) => [paper.id, paper] as const))(
    '%s says in its text what its answer holds',
    (_, paper) => {
      const text = foldAnswer(renderText(paper, seededChance(paper.id), 'ordered').replace(/^\d{1,2}$/gm, ''))
      const { answer } = paper
      const said = [
        answer.number,
        answer.place,
        answer.subject,
        answer.signer,
        ...answer.recipients,
        ...answer.cites.map(({ number }) => number),
      ]
      for (const value of said) expect(text).toContain(foldAnswer(value))
      for (const { actor } of answer.tasks) expect(text).toContain(foldAnswer(actor))
    },
  )
})

describe('the score', () => {
  it('is full for the answer itself, and nothing where nothing is given', () => {
    for (const { answer } of papers) {
      const { urgency: _, secrecy: __, ...given } = answer
      const scores = scorePaper(answer, given)
      expect([...singleFields, ...listFields].every((field) => scores[field] === 1)).toBe(true)
      expect(Object.values(scorePaper(answer, null)).every((score) => score === 0)).toBe(true)
    }
  })

  it('folds case, spaces, places of tone marks and V/v', () => {
    const { answer } = papers[0]!
    const given = {
      ...answer,
      issuer: answer.issuer?.toUpperCase() ?? null,
      subject: `V/v ${answer.subject?.replace(/^về (việc )?/i, '')}`,
    }
    expect(scorePaper(answer, given)).toMatchObject({ issuer: 1, subject: 1 })
  })

  it('falls with what is missing or too much', () => {
    const { answer } = papers.find((paper) => paper.answer.recipients.length === 3) ?? papers[0]!
    const fewer = { ...answer, recipients: answer.recipients.slice(1) }
    expect(scorePaper(answer, fewer).recipients).toBeCloseTo(
      (2 * (answer.recipients.length - 1)) / (2 * answer.recipients.length - 1),
    )
    expect(scorePaper(answer, { ...answer, date: '1999-01-01' }).date).toBe(0)
  })
})
