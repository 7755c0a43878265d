import { describe, expect, it } from 'vitest'
import { paperOfText } from '../../test/reading/paper-of-lines.ts'
import { readPaper } from './read-paper.ts'
import { toDocument } from './to-document.ts'

const read = (text: string) => toDocument(readPaper(paperOfText(text)))

describe('a paper saved from a page of the web, whose cells break behind their first word', () => {
  it.each([
    ['ỦY\nBAN NHÂN DÂN\nTỈNH MẪU LÂM', 'Ủy ban nhân dân tỉnh Mẫu Lâm', null],
    ['SỞ\nNỘI VỤ', 'Sở Nội vụ', null],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ\nVĂN PHÒNG UBND', 'Văn phòng UBND', 'Ủy ban nhân dân thành phố'],
  ])('has the names of its head and the authority of its foot: %s', (issuers, issuer, parent) => {
    const found = read(`${issuers}
-------
CỘNG
HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số:
33/UBND-NC
V/v rà soát biên chế năm 2025
Mẫu
Lâm, ngày 4 tháng 5 năm 2025
Kính
gửi: Uỷ ban nhân dân các xã, phường.
Đề nghị Uỷ ban nhân dân các xã, phường rà soát biên chế trước ngày 15/5/2025.
Nơi
nhận:
- Như trên;
- Lưu: VT.
KT.
CHỦ TỊCH
PHÓ CHỦ TỊCH
Hà Thị Bưởi`)
    expect(found).toMatchObject({ issuer, parent, number: '33/UBND-NC', date: '2025-05-04' })
    expect(found).toMatchObject({ signingAuthority: 'KT.', signerTitle: 'PHÓ CHỦ TỊCH', signer: 'Hà Thị Bưởi' })
    expect(found.recipients).toEqual(['Như trên', 'Lưu: VT'])
    expect(found.tasks.map(({ text }) => text)).toEqual(['rà soát biên chế trước ngày 15/5/2025'])
  })
})
