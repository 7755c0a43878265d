import type { Day } from '#kernel/day.ts'

export type CalendarTask = {
  id: string
  text: string
  dueOn: Day
  /** When the task last changed; with it a calendar knows which of two copies is newer. */
  changedAt: Date
  /** Last entry of the record about it. */
  sequence: number
  state: string
  note: string
  href: string
}

type Calendar = { host: string; name: string; now: Date; tasks: readonly CalendarTask[] }

const zone = 'Asia/Ho_Chi_Minh'

/** Vietnam has one offset all year: a zone with a single observance (RFC 5545, 3.6.5). */
const timezone = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** Deadlines as a calendar (RFC 5545): each task the last half hour before offices close on its day. */
export function writeCalendar({ host, name, now, tasks }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Minh Bach//Nhiem vu//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...timezone,
    ...tasks.flatMap((task) => eventOf(task, { host, now })),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventOf(task: CalendarTask, { host, now }: { host: string; now: Date }): string[] {
  const date = task.dueOn.replaceAll('-', '')
  return [
    'BEGIN:VEVENT',
    `UID:${task.id}@${host}`,
    `DTSTAMP:${instant(now)}`,
    `LAST-MODIFIED:${instant(task.changedAt)}`,
    `SEQUENCE:${task.sequence}`,
    `DTSTART;TZID=${zone}:${date}T163000`,
    `DTEND;TZID=${zone}:${date}T170000`,
    // A calendar has no sign for an event that is over with: what is done bears the mark of the console's calendar.
    `SUMMARY:${isDone(task) ? '✓ ' : ''}${escaped(task.text)}`,
    ...(task.note ? [`DESCRIPTION:${escaped(task.note)}`] : []),
    `URL:${task.href}`,
    `STATUS:${task.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const isDone = ({ state }: CalendarTask) => state === 'done' || state === 'confirmed'

const instant = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')

/** RFC 5545, 3.3.11: backslash, semicolon and comma are escaped, a line break is `\n`; other control characters have no place. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/[\\;,]/g, '\\$&')
      .replaceAll(/\r\n|\r|\n/g, '\\n')
      // oxlint-disable-next-line no-control-regex -- they are what is taken out
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029]/g, ' ')
  )
}

/** RFC 5545, 3.1: no line is longer than 75 octets; a longer one goes on after a break and a space, never within a letter. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > 75) {
      parts.push(part)
      part = ''
      // The space that begins the next line counts.
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
