import type { Workflow } from '#kernel/workflow.ts'
import type { SiteFile } from '#platform/site-files/write-file.ts'
import { robots, securityText, sitemap } from './directory-files.ts'
import { atomFeed, jsonFeed } from './feeds.ts'
import { languages, localPath } from './language.ts'
import type { Frame } from './layout.ts'
import { accessibility } from './pages/accessibility.ts'
import { home } from './pages/home.ts'
import { howWeDecide } from './pages/how-we-decide.ts'
import { notFound } from './pages/not-found.ts'
import { personalData } from './pages/personal-data.ts'
import { recordIndex } from './pages/record-index.ts'
import { ticketForm } from './pages/ticket.ts'
import { unitsPage } from './pages/units.ts'
import { verifyPage } from './pages/verify.ts'
import { workflowPage } from './pages/workflow.ts'
import { recordPath } from '#kernel/record-paths.ts'
import { searchList, searchListPath } from './search-list.ts'
import type { SiteAlert, SiteAuthority, SiteCheckpoint, SiteEntry, SiteSource } from './site-source.ts'
import type { Tally } from './tally.ts'
import { ticketPage } from './ticket-paths.ts'
import { successionsIn } from './succession.ts'
import { verifyForm } from './verify-form.ts'
import { workflowPath } from './workflow-facts.ts'

/** What pages are made from. A change of a noun makes those pages again that the table below names, and no others. */
export type Noun = 'entries' | 'checkpoint' | 'shelves' | 'alerts' | 'units' | 'retention' | 'workflows' | 'authority'

export type Material = {
  source: SiteSource
  authority: SiteAuthority
  workflows: readonly Workflow[]
  alerts: readonly SiteAlert[]
  checkpoint: SiteCheckpoint | undefined
  tally: Tally
  /** The newest public entries, newest first. */
  decisions: readonly SiteEntry[]
  /** The newest entries of any kind, newest first. */
  newest: readonly SiteEntry[]
  now: Date
}

export type PageRow = {
  path: string
  from: readonly Noun[]
  life: SiteFile['life']
  /** Made once for each language, under /en/ too; otherwise once, in Vietnamese. */
  bilingual: boolean
  make(frame: Frame, material: Material): string | Promise<string>
}

/** On the home page and the front of the record; feeds hold more. */
const shown = 8

/**
 * Which page is made from what. Every page is also made from the authority and the workflow tables; a change of one of
 * these, or of the program, makes the whole site again.
 */
export const pageSet: readonly PageRow[] = [
  page('/', ['entries', 'alerts'], (frame, { workflows, alerts, decisions }) =>
    home(frame, { workflows, alerts, decisions: decisions.slice(0, shown) }),
  ),
  page(recordPath, ['entries', 'checkpoint'], async (frame, material) => {
    const { workflows, tally, newest, checkpoint } = material
    const successions = await successionsIn(material)
    return recordIndex(frame, { workflows, tally, checkpoint, successions, newest: newest.slice(0, shown) })
  }),
  page('/quyet-dinh.atom', ['entries'], (frame, { workflows, decisions }) => atomFeed(frame, workflows, decisions)),
  page('/quyet-dinh.json', ['entries'], (frame, { workflows, decisions }) => jsonFeed(frame, workflows, decisions)),
  page('/cach-quyet-dinh/', ['workflows'], (frame, { workflows }) => howWeDecide(frame, workflows)),
  page('/don-vi/', ['units'], async (frame, { source }) => unitsPage(frame, await source.units())),
  page('/du-lieu-ca-nhan/', ['retention'], async (frame, { source }) => personalData(frame, await source.retention())),
  page(ticketPage, ['authority'], (frame) => ticketForm(frame)),
  page('/kiem-tra/', ['authority', 'workflows'], async (frame, material) =>
    verifyPage(frame, { form: verifyForm(frame, material.workflows), successions: await successionsIn(material) }),
  ),
  page('/tro-nang/', ['authority'], (frame) => accessibility(frame)),
  page('/404.html', ['authority'], (frame) => notFound(frame)),
  once(searchListPath, ['units'], async ({ assets }, { authority, workflows, source }) =>
    JSON.stringify(searchList({ authority, assets, workflows, units: await source.units() })),
  ),
  once('/sitemap.xml', ['shelves'], (_, { authority, workflows, tally }) => sitemap(authority, workflows, tally)),
  once('/robots.txt', ['authority'], (_, { authority }) => robots(authority)),
  once('/.well-known/security.txt', ['shelves'], (_, { authority, now }) => securityText(authority, now)),
]

function page(path: string, from: readonly Noun[], make: PageRow['make']): PageRow {
  return { path, from, make, bilingual: true, life: from.includes('entries') ? 'short' : 'long' }
}

function once(path: string, from: readonly Noun[], make: PageRow['make']): PageRow {
  return { ...page(path, from, make), bilingual: false }
}

/** The files that follow from the nouns that changed. */
export async function* pagesFrom(
  nouns: readonly Noun[],
  material: Material,
  frames: readonly Frame[],
): AsyncGenerator<SiteFile> {
  for (const row of pageSet) {
    if (!row.from.some((noun) => nouns.includes(noun))) continue
    for (const frame of row.bilingual ? frames : frames.filter(({ language }) => language === 'vi')) {
      yield { path: localPath(frame.language, row.path), bytes: await row.make(frame, material), life: row.life }
    }
  }
  if (nouns.includes('workflows')) yield* workflowFiles(material, frames)
}

function* workflowFiles({ workflows }: Material, frames: readonly Frame[]): Generator<SiteFile> {
  for (const workflow of workflows) {
    for (const frame of frames) {
      const path = localPath(frame.language, workflowPath(workflow))
      yield { path, bytes: workflowPage(frame, workflow), life: 'long' }
    }
  }
}

export function framesOf(authority: SiteAuthority, assets: Frame['assets']): Frame[] {
  return languages.map((language) => ({ language, authority, assets }))
}
