import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listOf, listQuery, order, slice, sortedBy } from './listing.ts'

describe('listQuery', () => {
  it('reads numbers from the text of a query string and fills in the first page of 25', () => {
    expect(listQuery.parse({ page: '3', size: '50', q: ' sen ' })).toEqual({ page: 3, size: 50, q: 'sen' })
    expect(listQuery.parse({})).toEqual({ page: 1, size: 25 })
  })

  it.each([
    { page: '0' },
    { page: 'x' },
    { size: '1001' },
    { size: '' },
    { sort: 'name; drop table' },
    { q: 'a'.repeat(201) },
  ])('refuses %o', (query) => expect(listQuery.safeParse(query).success).toBe(false))

  it('sorts only by the fields that a list names', () => {
    const query = listQuery.extend({ sort: sortedBy(['name', 'createdAt']) })
    expect(query.parse({ sort: '-createdAt' }).sort).toBe('-createdAt')
    expect(query.safeParse({ sort: 'salt' }).success).toBe(false)
    expect(order('-createdAt')).toEqual({ field: 'createdAt', way: 'desc' })
    expect(order('name')).toEqual({ field: 'name', way: 'asc' })
  })
})

describe('listOf', () => {
  it('keeps of each row what the shape names', () => {
    const page = listOf(z.object({ id: z.string() })).parse({
      rows: [{ id: 'a', salt: 'x' }],
      total: 1,
      page: 1,
      size: 25,
    })
    expect(page.rows).toEqual([{ id: 'a' }])
  })

  it('gives SQL the rows of a page', () => {
    expect(slice({ page: 3, size: 25 })).toEqual({ limit: 25, offset: 50 })
  })
})
