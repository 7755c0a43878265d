import { continuations, faultLeads, faults, fileLists, informing } from '../phrases/asides.ts'
import { makeDatedDeadline } from './deadline.ts'
import { capital, inside, say, self, type Draft } from './draft.ts'
import { itemsFor } from './tasks.ts'

/** A list of things or of faults, which nobody is told to do. */
export function aside(draft: Draft): void {
  const { chance } = draft
  if (chance.maybe(0.5)) {
    const { head, items } = chance.pick(fileLists)
    say(draft, head)
    for (const item of items) say(draft, `${chance.pick(['-', '-', '+'])} ${item}`)
    return
  }
  say(draft, chance.pick(faultLeads))
  for (const fault of chance.some(faults, chance.between(2, 3))) say(draft, `- ${fault}`)
}

/** A paragraph without a mark that belongs to the item before it. */
export function goOn(draft: Draft): void {
  say(draft, draft.chance.pick(continuations))
}

/**
 * A letter that says what is to be done without saying by whom, since it is addressed to them alone; between the deeds it
 * informs of times and places.
 */
export function bareItems(draft: Draft, actor: string): void {
  const { chance } = draft
  say(
    draft,
    `${capital(self(draft))} ${chance.pick(['đề nghị', 'yêu cầu'])} ${inside(actor)} (như kính gửi) ${chance.pick(['thực hiện', 'tham gia, hưởng ứng'])}, cụ thể như sau:`,
  )
  const count = chance.between(2, 3)
  itemsFor(
    draft,
    actor,
    Array.from({ length: count }, (_, at) => `${at + 1}.`),
  )
  if (chance.maybe(0.5)) goOn(draft)
  const due = makeDatedDeadline(draft)
  say(draft, `${count + 1}. Thời gian nhận ${chance.pick(['tác phẩm', 'hồ sơ', 'bài dự thi'])}: ${due.text}.`)
  say(draft, `${count + 2}. ${chance.pick(informing)}`)
}
