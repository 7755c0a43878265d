import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { writeCalendar, type CalendarTask } from './write-calendar.ts'

const now = new Date('2026-11-26T02:00:00.000Z')
const task: CalendarTask = {
  id: '7b0c7a52-6f0e-4a6e-9d8f-0d5f0a2d1c11',
  text: 'Rà soát, báo cáo kết quả; gửi Sở Nội vụ\\Phòng CCHC\ntrước ngày 20',
  dueOn: '2026-12-01',
  changedAt: new Date('2026-11-20T03:04:05.000Z'),
  sequence: 12,
  state: 'accepted',
  note: 'Văn bản 812/SNV-CCHC',
  href: 'https://hosen.test/console/nhiem-vu/7b0c7a52-6f0e-4a6e-9d8f-0d5f0a2d1c11',
}
const written = (tasks: readonly CalendarTask[]) =>
  writeCalendar({ host: 'hosen.test', name: 'Nhiệm vụ – Đặng Thị Hoàng Nam', now, tasks })
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  return { calendar, events }
}

describe('a calendar of tasks', () => {
  it('is read by a parser as it was meant', () => {
    const { calendar, events } = read(written([task]))
    const [event] = events
    expect(event?.summary).toBe(task.text)
    expect(event?.uid).toBe(`${task.id}@hosen.test`)
    expect(event?.description).toBe(task.note)
    expect(event?.sequence).toBe(12)
    expect(event?.startDate.toString()).toBe('2026-12-01T16:30:00')
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
    expect(zone.tzid).toBe('Asia/Ho_Chi_Minh')
    expect(zone.utcOffset(event!.startDate)).toBe(7 * 3600)
  })

  it('marks what is done, so that it is not taken for what is still due', () => {
    const summaries = (['accepted', 'done', 'confirmed', 'returned'] as const).map(
      (state) => read(written([{ ...task, state, text: 'Rà soát' }])).events[0]?.summary,
    )
    expect(summaries).toEqual(['Rà soát', '✓ Rà soát', '✓ Rà soát', 'Rà soát'])
  })

  it('names a task alike however often it is written', () => {
    const later = written([{ ...task, sequence: 13, text: 'Khác' }])
    expect(read(later).events[0]?.uid).toBe(read(written([task])).events[0]?.uid)
  })

  it('holds any text: no line is longer than 75 octets, every one ends with CRLF, and the text comes back', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 })
    const tasks = fc.array(fc.record({ text, note: text, id: fc.uuid() }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(tasks, (some) => {
        const out = written(some.map((one) => ({ ...task, ...one })))
        expect(out.endsWith('\r\n')).toBe(true)
        for (const line of out.slice(0, -2).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
        }
        // oxlint-disable-next-line no-control-regex -- a calendar has no place for them
        const plain = (words: string) => words.replaceAll(/\r\n|\r|\n/g, '\n').replaceAll(/[^\S\n]|[\0-\x1f\x7f]/g, ' ')
        expect(read(out).events.map((event) => plain(event.summary))).toEqual(some.map((one) => plain(one.text)))
      }),
      { numRuns: 200 },
    )
  })
})
