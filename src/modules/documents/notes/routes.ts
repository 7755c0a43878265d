import type { Person } from '#kernel/actor.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Shell } from '#record/act.ts'
import { handle } from '#record/module.ts'
import { sniff } from '#reading/open/sniff.ts'
import { keepFile } from '../files/keep-file.ts'
import { mediaTypeOf } from '../files/media-types.ts'
import { refuseSecret } from '../files/refuse-secret.ts'
import { findTask } from '../tasks/read.ts'
import { findEvidence, listNotesOf, mayAddNote } from './read.ts'
import { addEvidence, addNote, getEvidence, listNotes } from './schema.ts'
import { saveNote } from './store.ts'

const unknown = () => refuse('not-found', 'Không tìm thấy nhiệm vụ này, hoặc bạn không được xem.')

type Key = { authority: string; id: string }

async function seen(shell: Shell, person: Person, id: string): Promise<Key | Refusal> {
  const { authority, db } = shell
  return (await findTask(db, { authority, person, now: shell.clock() }, id)) ? { authority, id } : unknown()
}

/** Who may add to a task that is under way: whoever does it, the units that do, and who may assign it. */
async function open(shell: Shell, person: Person, id: string): Promise<Key | Refusal> {
  const key = await seen(shell, person, id)
  if (isRefusal(key)) return key
  const may = await mayAddNote(shell.db, key, person)
  if (may === 'ended') return refuse('wrong-state', 'Nhiệm vụ chưa giao hoặc đã kết thúc: không ghi thêm được.')
  return may
    ? key
    : refuse('role-required', 'Chỉ người làm, đơn vị chủ trì, đơn vị phối hợp và người giao mới ghi được tiến độ.')
}

export const noteHandlers = [
  handle(listNotes, async ({ shell, person, params }) => {
    const key = await seen(shell, person, params.id)
    if (isRefusal(key)) return key
    const may = await mayAddNote(shell.db, key, person)
    return { rows: await listNotesOf(shell.db, key), mayAdd: may === true }
  }),

  handle(addNote, async ({ shell, person, params, body }) => {
    const key = await open(shell, person, params.id)
    if (isRefusal(key)) return key
    const note = { ...body, id: shell.newId(), staffId: person.staffId, at: shell.clock(), file: null }
    return shell.db.transaction().execute((tx) => saveNote(tx, key, note))
  }),

  handle(addEvidence, async ({ shell, services, person, params, query, body }) => {
    const key = await open(shell, person, params.id)
    if (isRefusal(key)) return key
    const refused = await refuseSecret({ name: query.name, bytes: body })
    if (refused) return refused
    const now = shell.clock()
    const mediaType = mediaTypeOf(sniff(body), query.name)
    return shell.db.transaction().execute(async (tx) => {
      const sha256 = await keepFile(services, tx, { authority: key.authority, bytes: body, mediaType, now })
      const file = { sha256, name: query.name }
      const note = { id: shell.newId(), staffId: person.staffId, at: now, text: '', progress: null, file }
      return saveNote(tx, key, note)
    })
  }),

  handle(getEvidence, async ({ shell, services, person, params }) => {
    const key = await seen(shell, person, params.id)
    if (isRefusal(key)) return key
    const file = await findEvidence(shell.db, key, params.sha256)
    const bytes = file && (await services.files.read(key.authority, params.sha256))
    return file && bytes
      ? { bytes, mediaType: file.mediaType, name: file.name }
      : refuse('not-found', 'Không tìm thấy tệp này.')
  }),
]
