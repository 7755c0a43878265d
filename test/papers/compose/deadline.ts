import { addDays, dayForms, lastOfMonth, monthOf, weekday, yearOf } from './days.ts'
import { noteDeadline, type Draft } from './draft.ts'

export type Due = { text: string; date: string | null }

/** A deadline in one of the ways in which offices write them, noted in the draft. */
export function makeDeadline(draft: Draft): Due {
  const { chance } = draft
  const kinds = [
    absolute,
    absolute,
    absolute,
    absolute,
    labelled,
    timed,
    yearless,
    wholeMonth,
    quarter,
    partOfMonth,
    several,
    ofOneMonth,
    bracketed,
    span,
    recurring,
    relative,
  ]
  const due = chance.pick(kinds)(draft)
  noteDeadline(draft, due.text, due.date)
  return due
}

/** One that names a day. */
export function makeDatedDeadline(draft: Draft): Due {
  const due = draft.chance.pick([absolute, absolute, timed, yearless])(draft)
  noteDeadline(draft, due.text, due.date)
  return due
}

const ahead = (draft: Draft) => addDays(draft.day, draft.chance.between(3, 90))

function absolute(draft: Draft): Due {
  const { chance } = draft
  const date = ahead(draft)
  const form =
    dayForms[
      chance.pick(
        draft.office.layout === 'party'
          ? (['dashed', 'slashed', 'words'] as const)
          : (['slashed', 'slashed', 'bare', 'padded', 'words', 'dotted'] as const),
      )
    ]
  const lead = chance.pick([
    'trước ngày',
    'trước ngày',
    'chậm nhất ngày',
    'chậm nhất là ngày',
    'xong trước ngày',
    'hoàn thành trước ngày',
    'đến hết ngày',
    'chậm nhất đến ngày',
    'không quá ngày',
    'muộn nhất vào ngày',
  ])
  return { text: `${lead} ${form(date)}`, date }
}

function timed(draft: Draft): Due {
  const { chance } = draft
  const date = ahead(draft)
  const hour = chance.pick(['10 giờ 00', '16 giờ', '17h00', '11 giờ 30 phút', '15h30', '14 giờ'])
  const lead = chance.pick(['trước', 'chậm nhất'])
  return {
    text: `${lead} ${hour}${chance.maybe(0.3) ? ',' : ''} ngày ${dayForms[chance.pick(['slashed', 'bare', 'words'] as const)](date)}`,
    date,
  }
}

/** "Thời hạn hoàn thành: 15/4/2026". */
function labelled(draft: Draft): Due {
  const date = ahead(draft)
  const label = draft.chance.pick([
    'Hạn nộp:',
    'thời hạn gửi báo cáo:',
    'hạn cuối',
    'thời hạn hoàn thành: ngày',
    'trước',
    'ngày hoàn thành:',
    'hạn cuối nhận báo cáo:',
  ])
  return { text: `${label} ${dayForms.slashed(date)}`, date }
}

/** A month of which a part is named. */
function partOfMonth(draft: Draft): Due {
  const date = addDays(draft.day, draft.chance.between(40, 120))
  const [year, month] = [yearOf(date), monthOf(date)]
  const [words, day] = draft.chance.pick([
    ['chậm nhất trong tuần đầu tháng', 7],
    ['hoàn thành trong nửa đầu tháng', 15],
    ['chậm nhất tuần thứ ba của tháng', 21],
    ['xong trong 10 ngày đầu tháng', 10],
  ] as const)
  return {
    text: `${words} ${month}/${year}`,
    date: `${lastOfMonth(year, month).slice(0, 8)}${String(day).padStart(2, '0')}`,
  }
}

/** Two days of which each is that of one round. */
function several(draft: Draft): Due {
  const date = ahead(draft)
  const second = addDays(date, draft.chance.between(20, 90))
  const form = dayForms[draft.office.layout === 'party' ? 'dashed' : 'slashed']
  noteDeadline(draft, form(second), second)
  return { text: `trước các ngày ${form(date)} (đợt 1), ${form(second)} (đợt 2)`, date }
}

/** Two days of one month, which is named once. */
function ofOneMonth(draft: Draft): Due {
  const next = addDays(lastOfMonth(yearOf(draft.day), monthOf(draft.day)), 1)
  const [date, second] = [addDays(next, 9), addDays(next, 24)]
  const named = draft.chance.pick([
    `${monthOf(next)} năm ${yearOf(next)}`,
    `${monthOf(next)}/${yearOf(next)}`,
    `${monthOf(next)}`,
  ])
  noteDeadline(draft, `25 của tháng ${named}`, second)
  return { text: `trước ngày 10 và ngày 25 của tháng ${named}`, date }
}

/** A day of the week with its day in brackets, a day of work, a last day named behind a mark. */
function bracketed(draft: Draft): Due {
  const date = ahead(draft)
  const day = dayForms.slashed(date)
  return {
    text: draft.chance.pick([
      `chậm nhất ${weekday(date)} (${day})`,
      `chậm nhất là hết ngày làm việc ${day}`,
      `hạn chót: ${weekday(date)}, ${day}`,
      `hạn hoàn thành ${day}`,
      `chậm nhất vào sáng ngày ${day}`,
    ]),
    date,
  }
}

/** From one day to another: it ends on the second. */
function span(draft: Draft): Due {
  const start = addDays(draft.day, draft.chance.between(2, 10))
  const date = addDays(start, draft.chance.between(5, 50))
  return { text: `từ ngày ${dayForms.yearless(start)} đến hết ngày ${dayForms.slashed(date)}`, date }
}

/** The year left out: the next such day after the paper's own. */
function yearless(draft: Draft): Due {
  const date = addDays(draft.day, draft.chance.between(3, 60))
  return {
    text: `${draft.chance.pick(['trước ngày', 'chậm nhất ngày', 'xong trước ngày'])} ${dayForms.yearless(date)}`,
    date,
  }
}

function wholeMonth(draft: Draft): Due {
  const date = addDays(draft.day, draft.chance.between(20, 120))
  const [year, month] = [yearOf(date), monthOf(date)]
  const form = draft.chance.pick([
    `${month}/${year}`,
    `${month} năm ${year}`,
    `${String(month).padStart(2, '0')}/${year}`,
  ])
  return {
    text: `${draft.chance.pick(['trong tháng', 'hoàn thành trong tháng', 'xong trong tháng', 'đến hết tháng'])} ${form}`,
    date: lastOfMonth(year, month),
  }
}

function quarter(draft: Draft): Due {
  const date = addDays(draft.day, draft.chance.between(60, 200))
  const [year, number] = [yearOf(date), Math.ceil(monthOf(date) / 3)]
  const name = ['I', 'II', 'III', 'IV'][number - 1]
  return {
    text: `${draft.chance.pick(['trong quý', 'hoàn thành trong quý'])} ${name}/${year}`,
    date: lastOfMonth(year, number * 3),
  }
}

function recurring(draft: Draft): Due {
  const text = draft.chance.pick([
    'trước ngày 15 hằng tháng',
    'trước ngày 20 của tháng cuối quý',
    'trước 16 giờ hằng ngày',
    'định kỳ hằng quý',
    'định kỳ 6 tháng, năm và đột xuất khi có yêu cầu',
    'trước ngày 15/12 hằng năm',
    'vào thứ Sáu hằng tuần',
    'trước ngày 05 tháng đầu quý sau',
    'định kỳ hằng tháng (trước ngày 25)',
    'trước ngày 10/6 và ngày 10/12 hằng năm',
    'hằng quý, trước ngày 15 của tháng cuối quý',
  ])
  return { text, date: null }
}

function relative(draft: Draft): Due {
  const text = draft.chance.pick([
    'trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này',
    'trong vòng 10 ngày kể từ ngày ký',
    'chậm nhất 03 ngày sau khi kết thúc đợt kiểm tra',
    'trong 15 ngày làm việc, kể từ ngày nhận đủ hồ sơ',
    'ngay sau khi kết thúc hội nghị',
  ])
  return { text, date: null }
}
