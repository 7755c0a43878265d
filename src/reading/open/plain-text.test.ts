import { describe, expect, it } from 'vitest'
import { readPlainText } from './plain-text.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const textOf = (given: Uint8Array) =>
  readPlainText(given).pages.map(({ lines }) => lines.map(({ text }) => text).join('|'))

describe('readPlainText', () => {
  it('splits pages at form feeds and drops page numbers that stand alone', () => {
    expect(textOf(bytes('Kế hoạch năm và \f2\ncác nhiệm vụ\n\n3. Mục ba'))).toEqual([
      'Kế hoạch năm và',
      'các nhiệm vụ|3. Mục ba',
    ])
  })

  it('drops a page number glued behind the first line, and no other number', () => {
    expect(textOf(bytes('Một\fnội dung của trang 2\nLớp 2'))).toEqual(['Một', 'nội dung của trang|Lớp 2'])
  })

  it('reads columns set apart by blanks one after the other', () => {
    expect(
      textOf(bytes('UBND XÃ AN MẪU        CỘNG HÒA XÃ HỘI\n   PHÒNG MẪU\t\tĐộc lập - Tự do\n\nKính gửi: Ban A')),
    ).toEqual(['UBND XÃ AN MẪU|PHÒNG MẪU|CỘNG HÒA XÃ HỘI|Độc lập - Tự do|Kính gửi: Ban A'])
  })

  it('reads single words that were left in TCVN3, and leaves foreign ones', () => {
    const text = (people: string, together: string, hamlet: string) =>
      `Ủy ban ${people} dân xã ${together} với ${hamlet} sửa bến đò, các em học sinh uống café « Noël » ở bến Køb, bà con dọn rác quanh bến và trồng thêm cây trên đê trước mùa mưa`
    expect(textOf(bytes(text('nh©n', 'phèi hîp', 'th«n')))).toEqual([text('nhân', 'phèi hợp', 'thôn')])
  })

  it.each([
    ['TCVN3 bytes', latin('Céng hoµ x· héi chñ nghÜa ViÖt Nam')],
    ['TCVN3 letters in UTF-8', bytes('Céng hoµ x· héi chñ nghÜa ViÖt Nam')],
    ['VNI bytes', latin('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')],
    ['windows-1258', Uint8Array.from([67, 244, 242, 110, 103])],
    ['UTF-16', Uint8Array.from(Buffer.from('\ufeffCộng', 'utf16le'))],
    ['combining marks', bytes('Cộng'.normalize('NFD'))],
  ])('reads %s', (_name, given) => {
    expect(textOf(given)[0]?.normalize('NFC')).toMatch(/^C[ộồ]ng/)
  })

  it.each([
    ['N¬i nhËn: KT. GI¸M §èC Së Y TÕ', 'Nơi nhận: KT. GIÁM ĐỐC SỞ Y TẾ'],
    ['Së Vµ PHßNG Y TÕ - §µO T¹O §éc lËp - Tù do', 'SỞ VÀ PHÒNG Y TẾ - ĐÀO TẠO Độc lập - Tự do'],
    ['- UBND Hµ Lý, TP Hå V¨n; Së Y tÕ', '- UBND Hà Lý, TP Hồ Văn; Sở Y tế'],
  ])('raises words in capitals of TCVN3 beside others: %s', (written, meant) => {
    const before = 'Céng hoµ x· héi chñ nghÜa ViÖt Nam, thùc hiÖn kÕ ho¹ch'
    expect(textOf(bytes(`${before}\n${written}`))).toEqual([
      `Cộng hoà xã hội chủ nghĩa Việt Nam, thực hiện kế hoạch|${meant}`,
    ])
  })

  it('turns leftovers of other programs into what they stand for', () => {
    expect(textOf(bytes('TRƢỜNG ƣu tú; số 12/SGDĐT\ufffeVP; hướng\u00addẫn; \uf0b7 một\u00a0hai'))).toEqual([
      'TRƯỜNG ưu tú; số 12/SGDĐT-VP; hướngdẫn; - một hai',
    ])
  })

  it('says that a text without letters has none', () => {
    expect(() => readPlainText(bytes(' \n\f '))).toThrow('không có chữ nào')
  })
})
