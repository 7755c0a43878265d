import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { deskModule } from '#modules/desk/index.ts'
import { listNewTombstones, privacyModule } from '#modules/privacy/index.ts'
import { dataRequestKind } from '#modules/privacy/requests/store.ts'
import { askByTicket } from '#modules/privacy/tickets/by-ticket.ts'
import { act } from '#record/act.ts'
import { createSiteSource } from '#site/source.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../small-office.ts'

let office: SmallOffice
let admin: Person
beforeAll(async () => {
  office = await openSmallOffice([deskModule, privacyModule])
  admin = await office.hire('Trần Quản Trị', 'administrator')
})
afterAll(() => office.close())

/** A resident's request is withdrawn; with the same ticket its erasure is asked for and carried out. */
async function erasedMatter(): Promise<void> {
  const body = { asks: 'copy', proof: 'letter', text: 'Xin bản sao.' }
  const { ticket: code } = allowed(await office.call('register-data-request', admin, { body })) as { ticket: string }
  allowed(await office.call('move-by-ticket', undefined, { body: { code, do: 'withdraw' } }))
  const { subject: id } = allowed(await askByTicket(office.shell, { code, asks: 'erasure', text: 'Xin xoá.' }))
  for (const step of ['accept', 'grant'])
    allowed(await act(office.shell, dataRequestKind, { id, do: step, by: admin, input: {} }))
  await office.runScheduled('privacy-carry-out')
}

const shown = () => {
  const { db, authority, modules } = office
  const folder = { recordDir: '/nowhere', recordPath: '/record/' }
  const source = createSiteSource({
    db,
    authority,
    origin: 'https://hosen.test',
    modules,
    ...folder,
    clock: () => office.office.now,
  })
  return source.entries({ from: 0, to: 100 })
}
const at = (text: string) => (office.office.now = new Date(`${text}+07:00`))

it('changes no page when a person’s own request is carried out, nor before three persons’ tombstones come together', async () => {
  at('2026-09-04T09:00')
  await erasedMatter()
  expect(await office.db.selectFrom('record_contents').select('seq').where('salt', 'is', null).execute()).toHaveLength(
    2,
  )
  at('2026-10-20T09:00')
  await erasedMatter()
  at('2026-11-20T09:00')
  await erasedMatter()
  expect((await shown()).filter(({ erased }) => erased)).toEqual([])

  const before = at('2026-12-01T00:00')
  const tombstones = (await shown()).filter(({ erased }) => erased)
  expect(tombstones).toHaveLength(6)
  for (const { erased } of tombstones) expect(erased).toEqual({ ground: 'own-request', before })
  const span = (after: string, until: string) => ({ after: new Date(after), until: new Date(until) })
  const come = (after: string, until: string) => listNewTombstones(office.db, office.authority, span(after, until))
  expect(await come('2026-11-30T10:00Z', '2026-12-01T00:00Z')).toEqual(tombstones.map(({ seq }) => seq))
  expect(await come('2026-11-01T10:00Z', '2026-11-30T10:00Z')).toEqual([])
  expect(await come('2026-12-01T00:00Z', '2027-02-01T00:00Z')).toEqual([])
})
