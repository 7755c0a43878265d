import { describe, expect, it } from 'vitest'
import type { ListDefinition } from './list-definition.ts'
import { ownQuestions } from './read-page.ts'

const list: ListDefinition<{ id: string }> = {
  name: 'rows',
  title: 'papers.in',
  source: async ({ page, size }) => ({ rows: [], total: 0, page, size }),
  rowKey: ({ id }) => id,
  columns: [
    { header: 'papers.in', sort: 'dated', text: ({ id }) => id },
    { header: 'papers.in', text: ({ id }) => id },
  ],
  filters: [{ kind: 'day', name: 'from', label: 'papers.in' }],
  empty: { title: 'papers.in', text: 'papers.in' },
}

describe('what a list asks of all that an address holds', () => {
  it('is its own: no filter of another list, and no search where it has none', () => {
    expect(ownQuestions(list, { from: '2026-09-05', unit: 'x', q: 'x', page: '2' })).toEqual({
      from: '2026-09-05',
      page: '2',
    })
  })

  it.each(['dated', '-dated'])('sorts by a column (%s)', (sort) => {
    expect(ownQuestions(list, { sort })).toEqual({ sort })
  })

  it.each(['', 'id', '-', '--dated', 'dated,id', 'DATED'])('does not sort by what is no column (%s)', (sort) => {
    expect(ownQuestions(list, { sort, page: '3' })).toEqual({ page: '3' })
  })
})
