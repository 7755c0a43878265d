import { describe, expect, it } from 'vitest'
import type { Block, OfficialPaper } from '#kernel/official-paper.ts'
import { formOn } from '#kernel/paper-form.ts'
import { finished, letterSubject, signingLines } from './wording.ts'

const state = formOn('state', '2026-06-01')
const party2018 = formOn('party', '2026-05-26')
const party2026 = formOn('party', '2026-05-27')

const basis = (text: string): Block => ({ kind: 'paragraph', look: 'basis', text: [{ text }] })
const plain = (text: string): Block => ({ kind: 'paragraph', look: 'plain', text: [{ text }] })

const paper = (changed: Partial<OfficialPaper>): OfficialPaper => ({
  side: 'party',
  parent: null,
  issuer: 'Đảng ủy phường Hồ Sen',
  number: null,
  notation: 'CV/ĐU',
  place: 'Hồ Sen',
  dated: null,
  type: null,
  subject: 'rà soát',
  urgency: null,
  addressees: [],
  body: [],
  signing: [],
  signer: '',
  recipients: [],
  ...changed,
})

const wordsOf = (body: Block[], form = party2026) =>
  finished(paper({ body }), form).map((block) => ('text' in block ? block.text.map(({ text }) => text).join('') : ''))

describe('the subject of a letter', () => {
  it.each([
    ['rà soát hộ nghèo', 'V/v rà soát hộ nghèo', 'Rà soát hộ nghèo', 'về việc rà soát hộ nghèo'],
    ['về việc cử cán bộ', 'V/v cử cán bộ', 'Về việc cử cán bộ', 'về việc cử cán bộ'],
    ['V/v cử cán bộ', 'V/v cử cán bộ', 'V/v cử cán bộ', 'về việc cử cán bộ'],
  ])('stands behind the words of its form once: %s', (subject, ofState, of2018, of2026) => {
    const said = [state, party2018, party2026].map((form) => letterSubject(paper({ subject }), form))
    expect(said).toEqual([ofState, of2018, of2026])
  })
})

describe('the bases of a paper', () => {
  const body = [basis('Căn cứ Điều lệ'), basis('- Căn cứ Quy chế.'), basis('Xét đề nghị;'), plain('Nội dung')]

  it('are ended by semicolons and the last one as the form says, behind its marks', () => {
    expect(wordsOf(body, state).slice(0, 3)).toEqual(['Căn cứ Điều lệ;', '- Căn cứ Quy chế;', 'Xét đề nghị.'])
    expect(wordsOf(body, party2018).slice(0, 3)).toEqual(['- Căn cứ Điều lệ;', '- Căn cứ Quy chế;', '- Xét đề nghị,'])
    expect(wordsOf(body).slice(0, 3)).toEqual(['- Căn cứ Điều lệ;', '- Căn cứ Quy chế;', '- Xét đề nghị.'])
  })

  it('keep a comma or a colon behind the last one, where the sentence goes on below', () => {
    expect(wordsOf([basis('Xét đề nghị của Văn phòng,'), plain('Ban Thường vụ quyết định:')])).toEqual([
      '- Xét đề nghị của Văn phòng,',
      'Ban Thường vụ quyết định:',
    ])
  })
})

describe('the end of a body', () => {
  it('is "./." of the state and a stop of the Party, once', () => {
    for (const said of ['Kính đề nghị', 'Kính đề nghị.', 'Kính đề nghị./.']) {
      expect(wordsOf([plain(said)], state)).toEqual(['Kính đề nghị./.'])
      expect(wordsOf([plain(said)])).toEqual(['Kính đề nghị.'])
    }
  })

  it('is left open behind a colon, which more follows', () => {
    expect(wordsOf([plain('Đảng ủy yêu cầu:')])).toEqual(['Đảng ủy yêu cầu:'])
  })
})

describe('the lines above the signature', () => {
  const bold = (signing: string[], form = party2026) => signingLines(paper({ signing }), form).map((line) => line.bold)

  it.each([
    [
      ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
      [true, false],
    ],
    [
      ['T/M BAN CHẤP HÀNH', 'ĐẢNG BỘ PHƯỜNG HỒ SEN', 'BÍ THƯ'],
      [true, true, false],
    ],
    [
      ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
      [true, false],
    ],
    [['Q. CHÁNH VĂN PHÒNG'], [true]],
    [['TRƯỞNG BAN'], [false]],
  ])('of the Party are bold but for the title: %j', (signing, looks) => {
    expect(bold(signing)).toEqual(looks)
    expect(bold(signing, party2018)).toEqual(looks)
  })

  it('of the state are all bold', () => {
    expect(bold(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], state)).toEqual([true, true])
  })
})
