import { refuse } from '#kernel/refusal.ts'
import { handle } from '#record/module.ts'
import { bringFile as bring } from './bring-file.ts'
import { listIntakes as list } from './read.ts'
import { bringFile, dismissIntake, listIntakes } from './schema.ts'

export const intakeHandlers = [
  handle(bringFile, ({ shell, services, person, query, body }) =>
    bring(services, shell.authority, { name: query.name, bytes: body, cameBy: 'upload', by: person.staffId }),
  ),
  handle(listIntakes, ({ shell, query }) => list(shell.db, shell.authority, query)),
  handle(dismissIntake, async ({ shell, params }) => {
    const gone = await shell.db
      .deleteFrom('intakes')
      .where('authority_id', '=', shell.authority)
      .where('intake_id', '=', params.id)
      .where('state', 'in', ['read', 'failed', 'secret'])
      .returning('intake_id as id')
      .executeTakeFirst()
    return gone ?? refuse('not-found', 'Không tìm thấy tệp này, hoặc tệp đang được đọc.')
  }),
]
