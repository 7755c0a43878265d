import { expect, it } from 'vitest'
import { z } from 'zod'
import { placeOfField } from './place-of-field.ts'

const facts = z.object({ dated: z.string().nullable(), number: z.string().default('') })
const endpoint = {
  body: z.object({
    despite: z.array(z.string()).optional(),
    draft: z.object({ facts: facts.partial(), body: facts }).optional(),
    input: z.union([z.object({ staffId: z.string() }), z.object({ day: z.string() })]),
  }),
  query: z.object({ last: z.coerce.number() }),
  params: z.object({ id: z.string() }),
}

it.each([
  ['body', 'body'],
  ['despite', 'body.despite'],
  ['dated', 'body.draft.facts.dated'],
  ['body.dated', 'body.draft.body.dated'],
  ['day', 'body.input.day'],
  ['input.day', 'body.input.day'],
  ['last', 'query.last'],
  ['id', 'params.id'],
  ['tasks.0.unitId', 'body.tasks.0.unitId'],
])('of “%s”, which the rules name, stands at “%s”', (field, place) => {
  expect(placeOfField(endpoint, field)).toBe(place)
})
