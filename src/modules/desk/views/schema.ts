import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'

const listName = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected the name of a list, such as staff')

export const savedView = z.object({
  id: z.uuid(),
  list: z.string(),
  name: z.string(),
  /** Filters, sorting and columns as the console writes them into the address: `role=editor&sort=name`. */
  query: z.string(),
})

const written = z.object({
  name: z.string().trim().min(1).max(80),
  query: z
    .string()
    .max(2_000)
    .regex(/^[^\s<>"]*$/, 'expected a query string, such as role=editor&sort=name'),
})

/** Most views one person may keep for one list. */
export const mostViews = 50

export const listViews = endpoint({
  name: 'list-views',
  method: 'GET',
  path: '/desk/views',
  summary: 'Saved views of a list, by name',
  access: 'staff',
  scope: 'work:read',
  query: z.object({ list: listName }),
  output: z.object({ rows: z.array(savedView) }),
})

export const saveView = endpoint({
  name: 'save-view',
  method: 'POST',
  path: '/desk/views',
  summary: 'Saves the filters of a list under a name; a view of the same name is replaced',
  access: 'staff',
  scope: 'work:write',
  body: written.extend({ list: listName }),
  output: savedView,
})

export const changeView = endpoint({
  name: 'change-view',
  method: 'PUT',
  path: '/desk/views/{id}',
  summary: 'Renames a saved view or replaces its filters',
  access: 'staff',
  scope: 'work:write',
  params: z.object({ id: z.uuid() }),
  body: written,
  output: savedView,
})

export const deleteView = endpoint({
  name: 'delete-view',
  method: 'DELETE',
  path: '/desk/views/{id}',
  summary: 'Deletes a saved view of the person who asks',
  access: 'staff',
  scope: 'work:write',
  params: z.object({ id: z.uuid() }),
  output: z.object({ deleted: z.literal(true) }),
})
