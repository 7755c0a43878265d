import { expect, it } from 'vitest'
import { z } from 'zod'
import { readShape } from './field-problems.ts'

it('writes how much is taken as numbers are written in the language', () => {
  const shape = z.object({ text: z.string().max(20_000) })
  const messages = (['vi', 'en'] as const).map((language) => {
    const read = readShape(shape, { text: 'a'.repeat(20_001) }, { part: 'body', language })
    return 'value' in read ? undefined : read.fields?.[0]?.message
  })
  expect(messages).toEqual(['Cần nhiều nhất 20.000 ký tự.', 'Needs at most 20,000 characters.'])
})
