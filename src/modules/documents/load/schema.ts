import { z } from 'zod'
import { day } from '#kernel/day.ts'
import { endpoint } from '#kernel/endpoint.ts'

/** Load and punctuality by unit. There is none by person: nobody is ranked. */
export const getUnitLoad = endpoint({
  name: 'get-unit-load',
  method: 'GET',
  path: '/documents/unit-load',
  summary: 'Khối lượng và đúng hạn theo đơn vị',
  access: 'staff',
  scope: 'documents:read',
  query: z.object({ from: day.optional(), until: day.optional() }),
  output: z.object({
    from: day,
    until: day,
    units: z.array(
      z.object({
        unitId: z.uuid(),
        name: z.string(),
        /** Tasks under way now, and how many of them are overdue. */
        open: z.int(),
        overdue: z.int(),
        /** Tasks confirmed in the span: done in time, done late, and without a deadline. */
        onTime: z.int(),
        late: z.int(),
        untimed: z.int(),
      }),
    ),
  }),
})
