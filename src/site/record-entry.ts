import { isPublicEntry } from '#kernel/entry.ts'
import type { Workflow } from '#kernel/workflow.ts'
import { decisionBlock } from './decision-block.ts'
import { doerRole, entryTitle } from './entry-words.ts'
import { day, time } from '#vietnamese/format.ts'
import type { Frame } from './layout.ts'
import { inLanguage, localPath } from './language.ts'
import { html, type Html } from './markup.ts'
import { entryPath } from '#kernel/record-paths.ts'
import type { SiteEntry } from './site-source.ts'

/** One entry of the record in full, with its anchor. */
export function fullEntry(frame: Frame, workflows: readonly Workflow[], given: SiteEntry): Html {
  const shade = isPublicEntry(given.entry) ? (given.erased ? 'entry erased' : 'entry') : 'entry internal'
  return html`<li class="${shade}" id="muc-${given.seq}">
    <h2><a href="#muc-${given.seq}">#${given.seq}</a> ${entryTitle(workflows, given, frame.language)}</h2>
    ${decisionBlock(frame, workflows, given)}
  </li> `
}

/** One line for lists: day, what, by which role. */
export function shortEntry({ language }: Frame, workflows: readonly Workflow[], given: SiteEntry): Html {
  const { seq, at, entry } = given
  const who = isPublicEntry(entry) ? inLanguage(language, doerRole(entry)) : ''
  return html`<li>
    <time datetime="${at.toISOString()}">${day(at)} <small>${time(at)}</small></time>
    <a href="${localPath(language, entryPath(seq))}">${entryTitle(workflows, given, language)}</a>
    <span class="quiet">#${seq}${who && ` · ${who}`}</span>
  </li> `
}
