import { afterAll, expect, it } from 'vitest'
import { openStaffedOffice } from '../../../../test/documents-office.ts'
import { draftContent } from '../../../../test/draft-content.ts'

const { office, clerk } = await openStaffedOffice()
afterAll(() => office.close())

it('tells before it is issued that a Party paper needs the register of this term', async () => {
  const content = { ...draftContent(['Rà soát.']), side: 'party', notation: 'KH/ĐU' }
  const { id } = await office.call('draft-paper', clerk, { body: { content } })
  expect(await office.callAny('foresee-number', clerk, { params: { id } })).toMatchObject({
    refused: 'not-allowed',
    rule: 'Chưa có sổ đi đang mở cho bên Đảng. Trước hết hãy mở sổ văn bản đi của nhiệm kỳ này.',
  })
})
