import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'

/** Beside the other endpoints of what comes in, whose shapes are many: the menu asks for this with the first load. */
export const countDrafts = endpoint({
  name: 'count-drafts',
  method: 'GET',
  path: '/documents/intakes/drafts',
  summary: 'Bao nhiêu dự thảo từ văn bản gửi đến đang chờ văn thư duyệt, đếm đến 10.000',
  access: ['clerk'],
  scope: 'documents:read',
  output: z.object({ total: z.int().min(0).max(10_000) }),
})
