import { addDays, dayForms, lastOfMonth, monthOf, yearOf } from './days.ts'
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
  ])
  return { text: `${label} ${dayForms.slashed(date)}`, date }
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
