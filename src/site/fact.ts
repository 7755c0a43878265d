import { html, type Html } from './markup.ts'

/** One row of a list of facts: name and value; nothing where there is no value. */
export function fact(name: string, value: Html | string | false | undefined): Html | '' {
  return value === undefined || value === '' || value === false
    ? ''
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`
}
