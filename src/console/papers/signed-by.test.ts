import { expect, it } from 'vitest'
import { signedBy } from './signed-by.ts'

const shown = (signer: string | null, signerTitle: string | null, signingAuthority: string | null) =>
  signedBy({ signer, signerTitle, signingAuthority }, (how) => `ký ${how}`)

it('puts how it was signed behind the office, never before the name', () => {
  expect(shown('Trần Thị Mai Mẫu', 'PHÓ GIÁM ĐỐC', 'KT.')).toBe('Trần Thị Mai Mẫu, Phó Giám đốc (ký KT.)')
  expect(shown('Nguyễn Văn Mẫu', 'CHỦ TỊCH', 'TM.')).toBe('Nguyễn Văn Mẫu, Chủ tịch (ký TM.)')
  expect(shown('Nguyễn Văn Mẫu', 'PHÓ CHỦ TỊCH', 'KT. CHỦ TỊCH')).toBe('Nguyễn Văn Mẫu, Phó Chủ tịch (ký KT. Chủ tịch)')
})

it('shows what is held, and a title that it does not know as it stands', () => {
  expect(shown('Lê Văn Mẫu', null, null)).toBe('Lê Văn Mẫu')
  expect(shown(null, 'TỔ TRƯỞNG TỔ CÔNG TÁC', 'TL.')).toBe('TỔ TRƯỞNG TỔ CÔNG TÁC (ký TL.)')
  expect(shown(null, null, 'TUQ.')).toBe('ký TUQ.')
  expect(shown(null, null, null)).toBe('')
})
