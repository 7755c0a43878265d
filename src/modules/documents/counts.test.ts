import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { documentsModule } from './index.ts'

type Shape = { properties?: Record<string, Shape>; type?: string | string[]; items?: Shape; anyOf?: Shape[] }

/** Whole numbers that stand beside a person and are about the thing, not about how much the person does. */
const aboutTheThing = new Set([
  'workingDaysLeft',
  'progress',
  'children',
  'childrenEnded',
  'version',
  'serial',
  'copies',
  'bytes',
  'tasks',
  'tasksEnded',
])
const person = /^(staff|person|doer|author|assigned|drafted)(Id|By)?$|^(staff|person)Name$/i

const isWhole = ({ type, anyOf }: Shape): boolean =>
  [type].flat().some((one) => one === 'integer' || one === 'number') || (anyOf ?? []).some(isWhole)

/** Whole numbers that stand in one object with a person. */
function countsBy(shape: Shape): string[] {
  const properties = Object.entries(shape.properties ?? {})
  const own = properties.some(([name]) => person.test(name))
    ? properties.filter(([name, one]) => isWhole(one) && !aboutTheThing.has(name)).map(([name]) => name)
    : []
  const below = [...properties.map(([, one]) => one), ...(shape.items ? [shape.items] : []), ...(shape.anyOf ?? [])]
  return [...own, ...below.flatMap(countsBy)]
}

const shapeOf = (shape: z.ZodType): Shape => z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Shape

describe.each(documentsModule.handlers.map(({ endpoint }) => [endpoint.name, endpoint] as const))(
  '%s',
  (_, endpoint) => {
    it('counts nothing by person', () => {
      expect(countsBy(shapeOf(endpoint.output))).toEqual([])
    })

    it('cannot be asked for what another person does', () => {
      const asked = Object.keys(endpoint.query ? (shapeOf(endpoint.query).properties ?? {}) : {})
      expect(asked.filter((name) => person.test(name))).toEqual([])
    })
  },
)

describe('the search for counts by person', () => {
  it('finds one', () => {
    const row = z.object({ staffId: z.uuid(), overdue: z.int(), unit: z.object({ open: z.int() }) })
    expect(countsBy(shapeOf(z.object({ rows: z.array(row) })))).toEqual(['overdue'])
  })
})
