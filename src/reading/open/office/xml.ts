/** One step through an XML text: a tag opens (and closes at once where `alone`), a tag closes, or text stands. */
export type Step =
  | { at: 'open'; name: string; attributes: string; alone: boolean }
  | { at: 'close'; name: string }
  | { at: 'text'; text: string }

/** What nothing closes ends with the text, and a tag before the next one: neither is looked for again from every sign. */
const pattern =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<[!?][^>]*(?:>|$)|<(\/?)([\w:.-]+)([^<>]*?)(\/?)>|([^<]+)/g

/** Steps through an XML text as office programs write it. Nothing outside it is ever fetched: doctypes are passed over. */
export function* stepsOf(xml: string): Generator<Step> {
  for (const [, data, closing, name, attributes = '', alone, text] of xml.matchAll(pattern)) {
    if (text !== undefined) yield { at: 'text', text: unescape(text) }
    else if (data !== undefined) yield { at: 'text', text: data }
    else if (name !== undefined)
      yield closing ? { at: 'close', name } : { at: 'open', name, attributes, alone: alone === '/' }
  }
}

/** The value of an attribute, named with its prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : unescape(value)
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return named[name as string] ?? all
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
