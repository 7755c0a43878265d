import { receiptName, type Explanation, type Language } from './explain.ts'
import type { Receipt } from '#record/verify.ts'

const signs: Record<Explanation['tone'], { sign: string; class: string }> = {
  good: { sign: '✓', class: 'verdict good' },
  bad: { sign: '✕', class: 'verdict bad' },
  unsure: { sign: '!', class: 'verdict unsure' },
}

export type Shown = { explanation: Explanation; receipt?: Receipt | undefined; onForget: () => void }

/** Puts the answer into the live region and takes the reader there. Everything is set as text. */
export function show(place: HTMLElement, { explanation, receipt, onForget }: Shown, language: Language): void {
  const { sign, class: tone } = signs[explanation.tone]
  const answer = element('p', 'verdict-answer')
  const mark = element('span', 'verdict-sign', sign)
  mark.setAttribute('aria-hidden', 'true')
  answer.append(mark, ` ${explanation.answer}`)
  const parts: HTMLElement[] = [answer]
  if (explanation.caution !== undefined) parts.push(element('p', 'verdict-caution', explanation.caution))
  if (explanation.facts.length > 0) parts.push(factList(explanation.facts))
  const actions = element('p', 'verdict-actions')
  if (receipt && explanation.tone !== 'bad') actions.append(downloadLink(receipt, language))
  if (explanation.mayForget) actions.append(forgetButton(onForget, language))
  if (actions.childNodes.length > 0) parts.push(actions)
  place.className = tone
  place.hidden = false
  place.replaceChildren(...parts)
  place.focus()
}

function factList(facts: Explanation['facts']): HTMLElement {
  const list = element('dl', 'facts')
  for (const { name, value } of facts) {
    const row = document.createElement('div')
    row.append(element('dt', '', name), element('dd', '', value))
    list.append(row)
  }
  return list
}

function downloadLink(receipt: Receipt, language: Language): HTMLElement {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(receipt, null, 2)}\n`], { type: 'application/json' }))
  link.download = receiptName(receipt)
  link.className = 'button'
  link.textContent = language === 'vi' ? 'Lưu biên nhận' : 'Keep the receipt'
  return link
}

function forgetButton(onForget: () => void, language: Language): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'plain'
  button.textContent = language === 'vi' ? 'Bỏ khoá máy này đã nhớ' : 'Forget the remembered key'
  button.addEventListener('click', onForget)
  return button
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  if (text) made.textContent = text
  return made
}
