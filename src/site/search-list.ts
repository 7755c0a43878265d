import type { Workflow } from '#kernel/workflow.ts'
import { fold } from '#vietnamese/fold.ts'
import type { Assets } from './assets.ts'
import { sitePages } from './footer.ts'
import { inLanguage, localPath, speaks, type Language } from './language.ts'
import type { Found } from './pages/search-results.ts'
import type { SiteAuthority, SiteUnit } from './site-source.ts'
import { workflowPath } from './workflow-facts.ts'

/** What the search on the server knows. It is a hidden file beside the pages, so searching needs no database. */
export type SearchList = {
  authority: SiteAuthority
  assets: Assets
  /** Telephone numbers of the office and its units, digits only. */
  phones: readonly string[]
  items: Readonly<Record<Language, readonly (Found & { folded: string })[]>>
}

export const searchListPath = '/.search.json'

type Given = { authority: SiteAuthority; assets: Assets; workflows: readonly Workflow[]; units: readonly SiteUnit[] }

export function searchList({ authority, assets, workflows, units }: Given): SearchList {
  const phones = [authority.phone, ...units.map(({ phone }) => phone ?? '')].map(digits).filter((phone) => phone !== '')
  const items = { vi: itemsIn('vi', workflows, units), en: itemsIn('en', workflows, units) }
  return { authority, assets, phones, items }
}

export const digits = (text: string) => text.replace(/\D/g, '')

function itemsIn(language: Language, workflows: readonly Workflow[], units: readonly SiteUnit[]) {
  const say = speaks(language)
  const found: Found[] = [
    ...sitePages({ language }),
    ...workflows.map(({ module, kind, label, about, steps }) => ({
      title: `${say('Cách chúng tôi quyết định', 'How we decide')}: ${inLanguage(language, label)}`,
      text: about ? inLanguage(language, about) : steps.map((step) => inLanguage(language, step.label)).join(', '),
      href: localPath(language, workflowPath({ module, kind })),
    })),
    ...units.map(({ id, name, type }) => ({
      title: name,
      text: inLanguage(language, type),
      href: `${localPath(language, '/don-vi/')}#don-vi-${id}`,
    })),
  ]
  return found.map(({ title, text, href }) => ({ title, text, href, folded: fold(`${title} ${text}`) }))
}
