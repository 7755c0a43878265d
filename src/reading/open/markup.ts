import { stepsOf } from './office/xml.ts'

/** Pages of the web, and documents of office programs that are one XML file. */
export const isMarkup = (text: string): boolean =>
  /^\s*<(?:!doctype|\?xml|\?mso|html|head|body|meta|div|p|table)\b/i.test(text.slice(0, 500))

const passedOver = /^(?:head|script|style|binary-data|bindata|annotation|tracked-changes|title)$/
const endsLine = /^(?:p|h|h[1-6]|div|br|tr|li|table-row|line-break)$/
const endsCell = /^(?:td|th|tc|table-cell)$/

/** What a text with tags says, as a text file says it: cells of a row side by side. */
export function textOfMarkup(xml: string): string {
  const parts: string[] = []
  let skipping: string | undefined
  for (const step of stepsOf(xml)) {
    if (step.at === 'text') {
      if (skipping === undefined) parts.push(step.text.replace(/\s+/g, ' ').replace(/&nbsp;/gi, ' '))
      continue
    }
    const name = step.name.slice(step.name.indexOf(':') + 1).toLowerCase()
    const ends = step.at === 'close' || step.alone
    if (skipping !== undefined) {
      // A head need not be closed.
      if (step.at === 'close' ? name === skipping : skipping === 'head' && name === 'body') skipping = undefined
    } else if (!ends && passedOver.test(name)) skipping = name
    else if (name === 'br' || (ends && endsLine.test(name))) parts.push('\n')
    else if (ends && endsCell.test(name)) parts.push('\t')
  }
  return parts.join('')
}
