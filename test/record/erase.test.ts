import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { roleGrantKind } from '#modules/staff/grants/store.ts'
import { act } from '#record/act.ts'
import { eraseContents } from '#record/erase.ts'
import { recordSize } from '#record/read.ts'
import { publicState, rebuild } from '#record/rebuild.ts'
import { administrator, done, give, hire, openOffice, signedIn, staffFolds, type Office } from '../office.ts'

let office: Office
let admin: Person
beforeAll(async () => {
  office = await openOffice()
  admin = await administrator(office)
  for (const name of ['Nguyễn Một', 'Trần Hai', 'Lê Ba']) {
    const staffId = await hire(office, name)
    const grant = await give(office, admin, { staffId, role: 'editor' })
    const reason = { code: 'duty-changed', text: 'Chuyển việc.' }
    await done(act(office.shell, roleGrantKind, { id: grant, do: 'revoke', by: admin, reason, input: {} }))
    const by = await signedIn(office, staffId)
    await done(
      act(office.shell, roleGrantKind, { id: grant, do: 'contest', by, reason: { text: 'Tôi vẫn làm.' }, input: {} }),
    )
  }
})
afterAll(() => office.close())

describe('erasing the content of any entry', () => {
  it('leaves public rows that equal their replay, entry after entry', async () => {
    const size = await recordSize(office.db, office.authority)
    expect(size).toBe(10)
    for (const seq of [5, 3, 1, 9, 2, 0, 4, 8, 7, 6]) {
      const erased = await office.shell.appender.mend(office.authority, (batch) =>
        eraseContents(office.shell, batch, { seqs: [seq], ground: 'asked-by-person' }),
      )
      expect(erased.map((one) => one.seq)).toEqual([seq])
      const live = await publicState(office.db, office.authority, staffFolds)
      await rebuild(office.db, office.authority, staffFolds)
      expect(await publicState(office.db, office.authority, staffFolds)).toEqual(live)
    }
    const left = await office.db.selectFrom('record_contents').select('seq').where('salt', 'is not', null).execute()
    expect(left).toEqual([])
  })
})
