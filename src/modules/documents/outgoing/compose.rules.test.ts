import { describe, expect, it } from 'vitest'
import { citation, composeLetter, inSentence, type Writer } from './compose.rules.ts'

const cited = {
  number: '812/SNV-CCHC',
  dated: '2026-09-02',
  issuer: 'Sở Nội vụ tỉnh Mẫu',
  type: 'công văn',
  subject: 'Rà soát thủ tục hành chính',
}

const writer: Writer = {
  side: 'state',
  parent: null,
  issuer: 'Ủy ban nhân dân phường Hồ Sen',
  notation: 'UBND-VP',
  place: 'Hồ Sen',
  signing: ['CHỦ TỊCH'],
  signer: 'Lê Duyệt',
  recipients: ['Như trên', 'Lưu: VT'],
}

type Handed = Parameters<typeof composeLetter>[0]['tasks'][number]
const said = (kind: 'carries-on' | 'answers', handed: readonly (Omit<Handed, 'recurs' | 'to'> & Partial<Handed>)[]) =>
  composeLetter({
    kind,
    cited,
    writer,
    tasks: handed.map((task) => ({ recurs: null, to: [], ...task })),
    addressees: ['Tổ dân phố số 1'],
  }).body.map((block) => ('text' in block ? block.text.map(({ text }) => text).join('') : ''))

describe('a citation', () => {
  it('names type, number, day, issuer and subject', () => {
    expect(citation(cited)).toBe(
      'Công văn số 812/SNV-CCHC ngày 02/9/2026 của Sở Nội vụ tỉnh Mẫu về rà soát thủ tục hành chính',
    )
  })

  it('leaves out what is not known, and does not say “về” twice', () => {
    expect(citation({ ...cited, number: null, dated: null, issuer: null, subject: 'Về việc rà soát' })).toBe(
      'Công văn về rà soát',
    )
  })

  it('writes days and months below ten as the decree does', () => {
    expect([inSentence('2026-02-05'), inSentence('2026-09-12')]).toEqual(['05/02/2026', '12/9/2026'])
  })
})

describe('a letter that carries on a superior’s paper', () => {
  it('hands on each task with its deadline, once, and asks for a report by the last', () => {
    const lines = said('carries-on', [
      { text: 'Rà soát thủ tục, báo cáo trước ngày 20/9/2026;', dueOn: '2026-09-20', dueText: 'trước ngày 20/9/2026' },
      { text: 'Niêm yết danh mục', dueOn: '2026-09-15', dueText: '' },
    ])
    expect(lines[0]).toContain('Thực hiện Công văn số 812/SNV-CCHC ngày 02/9/2026')
    expect(lines[1]).toBe('Rà soát thủ tục, báo cáo trước ngày 20/9/2026.')
    expect(lines[2]).toBe('Niêm yết danh mục, xong chậm nhất ngày 15/9/2026.')
    expect(lines[3]).toContain('chậm nhất ngày 20/9/2026')
  })

  it('says of a duty that recurs how often it does and when first, and sets no last day for it', () => {
    const month = { every: 'month', day: 15 } as const
    const lines = said('carries-on', [
      { text: 'Báo cáo tiến độ', dueOn: '2026-09-15', dueText: '', recurs: month },
      { text: 'Báo cáo hằng tháng về thu phí;', dueOn: '2026-09-15', dueText: '', recurs: month },
      { text: 'Kiểm kê tài sản', dueOn: null, dueText: '', recurs: { every: 'half-year', day: 31 } },
    ])
    expect(lines.slice(1, 4)).toEqual([
      'Báo cáo tiến độ, định kỳ hằng tháng, lần đầu chậm nhất ngày 15/9/2026.',
      'Báo cáo hằng tháng về thu phí, lần đầu chậm nhất ngày 15/9/2026.',
      'Kiểm kê tài sản, định kỳ sáu tháng một lần.',
    ])
    expect(lines[4]).toContain('báo cáo kết quả từng kỳ về')
    expect(lines[4]).not.toContain('ngày')
  })

  it('asks for results by the last deadline of all, and of what recurs each time', () => {
    const lines = said('carries-on', [
      { text: 'Rà soát thủ tục', dueOn: '2026-12-15', dueText: '' },
      { text: 'Báo cáo tiến độ', dueOn: '2026-12-31', dueText: '', recurs: { every: 'month', day: 31 } },
    ])
    expect(lines[2]).toBe('Báo cáo tiến độ, định kỳ hằng tháng, lần đầu chậm nhất ngày 31/12/2026.')
    expect(lines[3]).toBe(
      'Yêu cầu các đơn vị báo cáo kết quả về Ủy ban nhân dân phường Hồ Sen chậm nhất ngày 31/12/2026 để tổng hợp; việc định kỳ báo cáo theo từng kỳ.',
    )
  })

  it('names the office that heads write in capitals, and the unit that a task goes to', () => {
    const tasks = [{ text: 'Niêm yết danh mục', dueOn: null, dueText: '', recurs: null, to: ['Phòng Kinh tế'] }]
    const shouting = { ...writer, issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG HỒ SEN' }
    const { body, issuer } = composeLetter({ kind: 'carries-on', cited, writer: shouting, tasks, addressees: [] })
    const lines = JSON.stringify(body)
    expect(issuer).toBe('ỦY BAN NHÂN DÂN PHƯỜNG HỒ SEN')
    expect(lines).toContain('Ủy ban nhân dân phường Hồ Sen yêu cầu')
    expect(lines).toContain('Phòng Kinh tế: niêm yết danh mục.')
    expect(lines).not.toContain('cơ quan chúng tôi')
  })

  it('begins each with a capital, also where what stood before it in the superior’s paper was left out', () => {
    const lines = said('carries-on', [{ text: 'phối hợp với các trường tập huấn', dueOn: null, dueText: '' }])
    expect(lines[1]).toBe('Phối hợp với các trường tập huấn.')
  })
})

describe('an answer', () => {
  it('has a place for each task that it answers', () => {
    const lines = said('answers', [{ text: 'Niêm yết danh mục.', dueOn: null, dueText: '' }])
    expect(lines).toEqual([
      'Thực hiện Công văn số 812/SNV-CCHC ngày 02/9/2026 của Sở Nội vụ tỉnh Mẫu về rà soát thủ tục hành chính, Ủy ban nhân dân phường Hồ Sen báo cáo như sau:',
      'Về việc niêm yết danh mục:',
      '…',
      'Trên đây là báo cáo của Ủy ban nhân dân phường Hồ Sen.',
    ])
  })
})
