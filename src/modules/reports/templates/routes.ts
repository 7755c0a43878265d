import { refuse } from '#kernel/refusal.ts'
import { handle } from '#record/module.ts'
import { unknownTold } from '../reports/fill.rules.ts'
import { findTemplate, listTemplates as list, listVersions, usualTemplatesOf } from './read.ts'
import {
  addTemplate,
  changeTemplate,
  getTemplate,
  listTemplates,
  listTemplateVersions,
  listUsualTemplates,
  type TemplateContent,
} from './schema.ts'
import { saveNewTemplate, saveTemplate } from './store.ts'

/** A misspelt place would stand in every report as it was typed. */
const refuseUnknown = (content: TemplateContent) => {
  const told = unknownTold(JSON.stringify(content))
  return told === undefined ? undefined : refuse('not-allowed', told, { field: 'content.parts' })
}

const unknown = () => refuse('not-found', 'Không tìm thấy mẫu báo cáo này.')

export const templateHandlers = [
  handle(listTemplates, ({ shell, query }) => list(shell.db, shell.authority, query)),
  handle(getTemplate, async ({ shell, params }) => {
    return (await findTemplate(shell.db, { authority: shell.authority, id: params.id })) ?? unknown()
  }),
  handle(listUsualTemplates, async ({ shell }) => ({ rows: await usualTemplatesOf(shell.db, shell.authority) })),
  handle(addTemplate, async ({ shell, person, body }) => {
    const misspelt = refuseUnknown(body.content)
    if (misspelt) return misspelt
    const id = await saveNewTemplate({ shell, staffId: person.staffId }, body)
    return (await findTemplate(shell.db, { authority: shell.authority, id })) ?? unknown()
  }),
  handle(changeTemplate, async ({ shell, person, params, body }) => {
    const refused =
      refuseUnknown(body.content) ??
      (await saveTemplate({ shell, staffId: person.staffId }, { id: params.id, ...body }))
    return refused ?? (await findTemplate(shell.db, { authority: shell.authority, id: params.id })) ?? unknown()
  }),
  handle(listTemplateVersions, ({ shell, params }) =>
    listVersions(shell.db, { authority: shell.authority, id: params.id }),
  ),
]
