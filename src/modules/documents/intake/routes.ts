import { refuse } from '#kernel/refusal.ts'
import { handle } from '#record/module.ts'
import { bringFile as bring } from './bring-file.ts'
import { countDrafts } from './count.schema.ts'
import { dismissIntake as dismiss } from './dismiss-intake.ts'
import { draftByHand as draft, rereadIntake as reread } from './take-up-failed.ts'
import { countDrafts as count, listIntakes as list } from './read.ts'
import { bringFile, dismissIntake, draftByHand, listIntakes, rereadIntake } from './schema.ts'

const gone = () => refuse('not-found', 'Không tìm thấy tệp này, hoặc tệp không còn chờ ở đây.')

export const intakeHandlers = [
  handle(bringFile, ({ shell, services, person, query, body }) =>
    bring(services, shell.authority, { name: query.name, bytes: body, cameBy: 'upload', by: person.staffId }),
  ),
  handle(countDrafts, async ({ shell }) => ({ total: await count(shell.db, shell.authority) })),
  handle(listIntakes, ({ shell, query }) => list(shell.db, shell.authority, query)),
  handle(dismissIntake, async ({ shell, services, params }) => {
    const found = await dismiss(services, { authority: shell.authority, id: params.id })
    return found ? { id: params.id } : refuse('not-found', 'Không tìm thấy tệp này, hoặc tệp đang được đọc.')
  }),
  handle(rereadIntake, async ({ shell, services, params }) => {
    return (await reread(services, { authority: shell.authority, id: params.id })) ? { id: params.id } : gone()
  }),
  handle(draftByHand, async ({ shell, services, person, params }) => {
    const key = { authority: shell.authority, id: params.id }
    const paperId = await draft(services, { ...key, by: person.staffId })
    return paperId === undefined ? gone() : { paperId }
  }),
]
