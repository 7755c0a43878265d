import { isPublicEntry } from '#kernel/entry.ts'
import type { Workflow } from '#kernel/workflow.ts'
import { doerRole, entryTitle, reasonText, stepOf } from './entry-words.ts'
import type { Frame } from './layout.ts'
import { inLanguage, localPath, speaks } from './language.ts'
import { html, textOf } from './markup.ts'
import { entryPath } from '#kernel/record-paths.ts'
import type { SiteEntry } from './site-source.ts'

/** The newest public decisions as Atom (RFC 4287). */
export function atomFeed(frame: Frame, workflows: readonly Workflow[], decisions: readonly SiteEntry[]): string {
  const { language, authority } = frame
  const self = authority.origin + localPath(language, '/quyet-dinh.atom')
  const updated = decisions[0]?.at ?? new Date(0)
  return textOf(
    html`<?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
        <id>${self}</id>
        <title>${feedTitle(frame)}</title>
        <updated>${updated.toISOString()}</updated>
        <author><name>${authority.name}</name></author>
        <link rel="self" type="application/atom+xml" href="${self}" />
        <link rel="alternate" type="text/html" href="${authority.origin}${localPath(language, '/')}" />
        ${decisions.map(
          (given) =>
            html`<entry>
              <id>${addressOf(frame, given)}</id>
              <title>${entryTitle(workflows, given, language)}</title>
              <updated>${given.at.toISOString()}</updated>
              <link rel="alternate" type="text/html" href="${addressOf(frame, given)}" />
              <summary>${summary(frame, workflows, given)}</summary>
            </entry> `,
        )}</feed
      > `,
  )
}

/** The same as JSON Feed 1.1. */
export function jsonFeed(frame: Frame, workflows: readonly Workflow[], decisions: readonly SiteEntry[]): string {
  const { language, authority } = frame
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(frame),
    home_page_url: authority.origin + localPath(language, '/'),
    feed_url: authority.origin + localPath(language, '/quyet-dinh.json'),
    language,
    authors: [{ name: authority.name }],
    items: decisions.map((given) => ({
      id: addressOf(frame, given),
      url: addressOf(frame, given),
      title: entryTitle(workflows, given, language),
      content_text: summary(frame, workflows, given),
      date_published: given.at.toISOString(),
    })),
  })}\n`
}

function feedTitle({ language, authority }: Frame): string {
  return speaks(language)(`Quyết định mới của ${authority.name}`, `New decisions of ${authority.name}`)
}

function addressOf({ language, authority }: Frame, { seq }: SiteEntry): string {
  return authority.origin + localPath(language, entryPath(seq))
}

function summary({ language }: Frame, workflows: readonly Workflow[], { entry }: SiteEntry): string {
  if (!isPublicEntry(entry)) return ''
  const say = speaks(language)
  const found = stepOf(workflows, entry)
  const reason = reasonText(found?.workflow, entry, language)
  const basis = entry.basis ?? found?.step.basis
  return [
    `${say('Người quyết định', 'Decided by')}: ${inLanguage(language, doerRole(entry))}.`,
    reason && `${say('Lý do', 'Reason')}: ${reason}.`,
    basis && `${say('Căn cứ', 'Legal basis')}: ${basis}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
