import { expect, it } from 'vitest'
import type { listNames } from '../templates/schema.ts'
import { composePart, type Material, type TaskLine } from './compose.rules.ts'
import { figureNames, type Counted } from './fill.rules.ts'

const noFigures = Object.fromEntries(figureNames.map((name) => [name, 0])) as Counted

const task: TaskLine = {
  text: 'thống kê cụm loa.',
  unit: 'Văn phòng',
  dueOn: '2026-11-24',
  finishedOn: '2026-11-23',
  result: 'Đã thống kê 27 cụm.',
  number: null,
  dated: null,
  issuer: null,
  handedDown: 0,
  handedDownDone: 0,
}
const lines = (of: (typeof listNames)[number], told = task) => {
  const lists = new Map([[of, { tasks: [told] }]])
  const material: Material = {
    filling: {
      words: { ky: '', tu_ngay: '', den_ngay: '', ky_truoc: '' },
      now: noFigures,
      former: noFigures,
    },
    papers: [],
    units: [],
    lists,
    drawings: new Map(),
  }
  return composePart({ kind: 'list', of, caption: '' }, material).map((block) =>
    'text' in block ? block.text.map(({ text }) => text).join('') : '',
  )
}

it('tells of a task that was open when the span ended by its deadline, though it was done before the report was made', () => {
  expect(lines('finished-tasks')).toEqual([
    'Thống kê cụm loa (Văn phòng; xong ngày 23/11/2026). Kết quả: Đã thống kê 27 cụm.',
  ])
  for (const of of ['open-tasks', 'overdue-tasks'] as const)
    expect(lines(of)).toEqual(['Thống kê cụm loa (Văn phòng; hạn 24/11/2026).'])
})

it('tells a task that was merged from several in one sentence', () => {
  const merged = { ...task, text: 'thống kê cụm loa.\nlập dự toán;\n\nbáo cáo', result: '' }
  expect(lines('finished-tasks', merged)).toEqual([
    'Thống kê cụm loa; lập dự toán; báo cáo (Văn phòng; xong ngày 23/11/2026).',
  ])
})

it('names who issued the paper of a task, but not us in the capitals of our letters', () => {
  const of = (issuer: string) => lines('open-tasks', { ...task, number: '7/SNV', issuer })
  expect(of('Sở Nội vụ')[0]).toContain('; văn bản số 7/SNV của Sở Nội vụ)')
  expect(of('UỶ BAN NHÂN DÂN PHƯỜNG HỒ SEN')[0]).toContain('; văn bản số 7/SNV)')
})
