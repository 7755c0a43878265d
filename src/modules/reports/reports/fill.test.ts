import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualTemplates } from '../templates/usual.rules.ts'
import {
  comparedWords,
  figureNames,
  figures,
  fillText,
  nearestName,
  nothingKnown,
  toldFigures,
  unknownNames,
  type Counted,
  type Filling,
} from './fill.rules.ts'

const all = (value: number) => Object.fromEntries(figureNames.map((name) => [name, value])) as Counted
const filling: Filling = {
  words: { ky: 'tháng 9 năm 2026', tu_ngay: '01/09/2026', den_ngay: '30/09/2026', ky_truoc: 'tháng 8 năm 2026' },
  now: { ...all(7), van_ban_den: 1_240, ty_le_dung_han: 92.5 },
  former: { ...all(7), van_ban_den: 1_200 },
}

describe('a text of a template', () => {
  it('is filled with figures as Vietnamese writes them, and with what they were before', () => {
    expect(
      fillText('Nhận {{van_ban_den}} ({{ van_ban_den.so_sanh }}; trước: {{van_ban_den.truoc}}) {{ky}}.', filling),
    ).toBe('Nhận 1.240 (tăng 40, tương đương 3,3%; trước: 1.200) tháng 9 năm 2026.')
    expect(fillText('{{ty_le_dung_han}}% {{nhiem_vu_giao.so_sanh}}', filling)).toBe('92,5% bằng kỳ trước')
    const none = { ...filling, now: { ...filling.now, ty_le_dung_han: null } }
    expect(fillText('đạt {{ty_le_dung_han}}%, {{ty_le_dung_han.so_sanh}}, trước {{ty_le_dung_han.truoc}}%', none)).toBe(
      'đạt chưa tính được, chưa so sánh được, trước 7%',
    )
  })

  it('leaves out what stands in brackets where its figures have nothing to reckon from', () => {
    const none = { ...filling, now: { ...filling.now, ty_le_dung_han: null } }
    const text = '{{nhiem_vu_dung_han}} đúng hạn (đạt {{ty_le_dung_han}}%) và {{nhiem_vu_cham}} chậm hạn (bảng 2)'
    expect(fillText(text, none)).toBe('7 đúng hạn và 7 chậm hạn (bảng 2)')
    expect(fillText(text, filling)).toBe('7 đúng hạn (đạt 92,5%) và 7 chậm hạn (bảng 2)')
    expect(fillText('(nay {{ty_le_dung_han}}%; trước {{ty_le_dung_han.truoc}}%)', none)).toBe(
      '(nay chưa tính được; trước 7%)',
    )
  })

  it('does not tell apart what is nought, and does where one of it is not', () => {
    const text =
      'xong {{nhiem_vu_xong}}, trong đó {{nhiem_vu_dung_han}} đúng hạn (đạt {{ty_le_dung_han}}%) và {{nhiem_vu_cham}} chậm hạn. Còn {{nhiem_vu_dang_lam}}, trong đó {{nhiem_vu_qua_han}} đã quá hạn.'
    const now = { ...filling.now, nhiem_vu_cham: 0, nhiem_vu_qua_han: 0 }
    expect(fillText(text, { ...filling, now })).toBe('xong 7, trong đó 7 đúng hạn (đạt 92,5%). Còn 7.')
    const idle = { ...all(0), nhiem_vu_dang_lam: 2, ty_le_dung_han: null }
    expect(fillText(text, { ...filling, now: idle })).toBe('xong 0. Còn 2.')
  })

  it('claims no growth against a span of which nothing is held', () => {
    const text =
      'nhận {{van_ban_den}} văn bản ({{van_ban_den.so_sanh}} so với {{ky_truoc}}), trong đó {{van_ban_den_khan}} khẩn.'
    expect(fillText(text, { ...filling, former: nothingKnown })).toBe('nhận 1.240 văn bản, trong đó 7 khẩn.')
    expect(toldFigures({ now: all(0), former: nothingKnown })).not.toContain('nhiem_vu_giao_xuong')
  })

  it('says once with what it is compared, also where nothing changed', () => {
    expect(fillText('{{van_ban_di}} ({{van_ban_di.so_sanh}} so với {{ky_truoc}})', filling)).toBe(
      '7 (bằng tháng 8 năm 2026)',
    )
  })

  it('says of nought that nothing was', () => {
    const text =
      'Trong kỳ, cơ quan tiếp nhận {{van_ban_den}} văn bản đến; phát hành {{van_ban_di}} văn bản đi. Được giao {{nhiem_vu_xong}}; được giao {{nhiem_vu_giao}} nhiệm vụ.'
    const now = { ...filling.now, van_ban_di: 0, nhiem_vu_giao: 0, nhiem_vu_xong: 0 }
    expect(fillText(text, { ...filling, now })).toBe(
      'Trong kỳ, cơ quan tiếp nhận 1.240 văn bản đến; không phát hành văn bản đi nào. Được giao 0; không được giao nhiệm vụ nào.',
    )
    const usual =
      'báo xong {{nhiem_vu_xong}} nhiệm vụ, còn {{nhiem_vu_dang_lam}} nhiệm vụ đang làm. Còn {{nhiem_vu_giao_xuong_dang_lam}}; còn {{nhiem_vu_giao_xuong_dang_lam}} nhiệm vụ giao xuống đang làm; báo xong {{nhiem_vu_xong}} nhiệm vụ trọng tâm'
    expect(fillText(usual, { ...filling, now: all(0) })).toBe(
      'chưa báo xong nhiệm vụ nào, không còn nhiệm vụ nào đang làm. Còn 0; không còn nhiệm vụ giao xuống nào đang làm; chưa báo xong nhiệm vụ trọng tâm',
    )
  })

  it('says of nought that nothing was, also where “đã” stands before it', () => {
    const text =
      'Các đơn vị đã báo xong {{nhiem_vu_xong}} nhiệm vụ, đã phát hành {{van_ban_di}} văn bản. Đã báo xong {{nhiem_vu_xong}} nhiệm vụ.'
    expect(fillText(text, { ...filling, now: all(0) })).toBe(
      'Các đơn vị chưa báo xong nhiệm vụ nào, không phát hành văn bản nào. Chưa báo xong nhiệm vụ nào.',
    )
    expect(fillText(text, filling)).toContain('Đã báo xong')
  })

  it('offers the known place near one that is misspelt', () => {
    expect(unknownNames('{{van_ban_denn}} {{Số liệu}} {{van_ban_den.truoc}}')).toEqual([
      '{{van_ban_denn}}',
      '{{Số liệu}}',
    ])
    expect(nearestName('{{van_ban_denn}}')).toBe('{{van_ban_den}}')
    expect(nearestName('{{vna_ban_di.truoc}}')).toBe('{{van_ban_di}}')
    expect(nearestName('{{tu_ngya}}')).toBe('{{tu_ngay}}')
    expect(nearestName('{{dan_so}}')).toBeUndefined()
  })

  it('tells no two figures by the same words', () => {
    const labels = figureNames.map((name) => figures[name].label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('keeps a name that nobody knows, and says which', () => {
    expect(fillText('{{so_la}} {{van_ban_di}}', filling)).toBe('{{so_la}} 7')
    expect(unknownNames('{{so_la}} {{van_ban_di}} {{ky}}')).toEqual(['{{so_la}}'])
  })

  it('is compared without dividing by nothing', () => {
    expect(comparedWords(3, 0)).toBe('tăng 3')
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(99_999), (now, former) => {
        expect(comparedWords(now, former)).not.toMatch(/NaN|Infinity|-/)
      }),
    )
  })

  it('of every usual template knows all its names', () => {
    const office = { authority: 'UBND phường Hồ Sen', superior: 'UBND tỉnh Mẫu', place: 'Hồ Sen' }
    const texts = usualTemplates({ state: office, party: office }).map(({ content }) => JSON.stringify(content))
    expect(texts).toHaveLength(4)
    expect(texts.flatMap(unknownNames)).toEqual([])
  })
})
