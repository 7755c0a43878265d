import { afterAll, beforeEach } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { deskModule } from '#modules/desk/index.ts'
import { documentsModule } from '#modules/documents/index.ts'
import type { ImportPreview } from '#modules/documents/imports/schema.ts'
import { staffModule } from '#modules/staff/index.ts'
import { allowed, openSmallOffice, type SmallOffice } from './small-office.ts'

export type Imported = {
  subject: string
  registerId: string
  lines: number
  leftOut: number
  imports: { id: string; registerId: string; lines: number }[]
}

/** For each test an office of its own with a clerk, and what he does to bring an old register in. */
export function useImportOffice() {
  const offices: (SmallOffice & { clerk: Person })[] = []
  const office = () => {
    const last = offices.at(-1)
    if (!last) throw new Error('no office is open')
    return last
  }
  beforeEach(async () => {
    const opened = await openSmallOffice([staffModule, deskModule, documentsModule])
    offices.push({ ...opened, clerk: await opened.hire('Phạm Văn Thư', 'clerk') })
  })
  afterAll(() => Promise.all(offices.map((one) => one.close())))
  const call = (name: string, input: object = {}) => office().call(name, office().clerk, input)
  const ask = (name: string, body: Uint8Array, query: object = {}) =>
    call(name, { query: { name: 'so-den.csv', ...query }, body })
  return {
    office,
    ask,
    preview: async (body: Uint8Array, query: object = {}) =>
      allowed(await ask('preview-register-import', body, query)) as ImportPreview,
    bring: async (body: Uint8Array, query: object = {}) => {
      const done = allowed(await ask('import-register', body, query)) as Imported
      await office().work()
      return done
    },
    undo: (id: string) =>
      call('take-step', {
        params: { module: 'documents', kind: 'register-import', id },
        body: { do: 'undo-import', reason: { text: 'Nhập nhầm tệp' } },
      }),
    register: async (id: string) => allowed(await call('get-register', { params: { id } })) as never,
    papers: () => office().db.selectFrom('papers').selectAll().orderBy('serial').execute(),
  }
}
