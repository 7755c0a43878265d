import { isRefusal, refuse } from '#kernel/refusal.ts'
import { handle } from '#record/module.ts'
import { tellClerks } from '../intake/tell-clerks.ts'
import { discardSecret as discard } from './discard-secret.ts'
import { pagePicture } from './page-picture.ts'
import { findReading } from './read.ts'
import { saveDraftFacts as save } from './save-draft-facts.ts'
import { discardSecret, getPagePicture, getReading, saveDraftFacts } from './schema.ts'
import { maySeePaper } from '../papers/read.ts'

const unknown = () => refuse('not-found', 'Không tìm thấy văn bản này, hoặc bạn không được xem.')

export const reviewHandlers = [
  handle(getReading, async ({ shell, person, params }) => {
    const key = { authority: shell.authority, id: params.id }
    if (!(await maySeePaper(shell.db, key, person))) return unknown()
    return (await findReading(shell.db, key)) ?? refuse('not-found', 'Văn bản này không được đọc từ tệp.')
  }),
  handle(getPagePicture, async ({ shell, services, person, params, query }) => {
    const key = { authority: shell.authority, id: params.id }
    if (!(await maySeePaper(shell.db, key, person))) return unknown()
    return pagePicture(services, { ...key, page: params.page, width: query.width, area: query.area })
  }),
  handle(saveDraftFacts, async ({ shell, person, params, body }) => {
    const key = { authority: shell.authority, id: params.id }
    if (!(await maySeePaper(shell.db, key, person))) return unknown()
    const version = await save(shell.db, key, body)
    return isRefusal(version) ? version : { id: params.id, version }
  }),
  handle(discardSecret, async ({ shell, services, person, params }) => {
    if (!(await maySeePaper(shell.db, { authority: shell.authority, id: params.id }, person))) return unknown()
    const gone = await discard({ shell, services, person }, params.id)
    if (isRefusal(gone)) return gone
    await tellClerks(services, shell.authority)
    return { id: params.id }
  }),
]
