// The table of settings in docs/operations.md, made from src/config.ts: `node test/docs/settings.ts` writes it.
import { readFileSync, writeFileSync } from 'node:fs'
import { settings } from '../../src/config.ts'

export const page = new URL('../../docs/operations.md', import.meta.url)

const begin = '<!-- settings: made by `node test/docs/settings.ts` from src/config.ts -->\n'
const end = '<!-- end of settings -->'

/** The page with its table as the settings are now. @throws where the page has lost the marks around it */
export function withSettings(text: string): string {
  const [before, rest] = text.split(begin)
  const [, after] = rest?.split(end) ?? []
  if (before === undefined || after === undefined) throw new Error('docs/operations.md lacks the marks of the table')
  return `${before}${begin}\n${table()}\n${end}${after}`
}

function table(): string {
  const defaults = settings.parse({}) as Record<string, unknown>
  const rows = Object.entries(settings.shape).map(([name, shape]) => {
    const value = defaults[name]
    const unset = value === undefined || value === ''
    return `| \`${name}\` | ${unset ? '' : `\`${value === false ? '0' : JSON.stringify(value).replaceAll('"', '')}\``} | ${shape.description ?? ''} |\n`
  })
  return `| setting | default | meaning |\n|---|---|---|\n${rows.join('')}`
}

if (process.argv[1] === import.meta.filename) writeFileSync(page, withSettings(readFileSync(page, 'utf8')))
