import type { Workflow } from '#kernel/workflow.ts'
import { languages, localPath } from './language.ts'
import { html, textOf } from './markup.ts'
import { deedPath, monthPath } from '#kernel/record-paths.ts'
import type { SiteAuthority } from './site-source.ts'
import type { Tally } from './tally.ts'
import { workflowPath } from './workflow-facts.ts'

/** The pages that always exist, by Vietnamese address. */
export const standingPaths = [
  '/',
  '/so-minh-bach/',
  '/kiem-tra/',
  '/cach-quyet-dinh/',
  '/don-vi/',
  '/du-lieu-ca-nhan/',
  '/du-lieu-ca-nhan/yeu-cau/',
  '/tro-nang/',
] as const

/** The pages worth finding by search; the fixed pages of the record are reached from these. */
export function sitemap({ origin }: SiteAuthority, workflows: readonly Workflow[], tally: Tally): string {
  const paths = [
    ...standingPaths,
    ...workflows.map(workflowPath),
    ...Object.keys(tally.months).map(monthPath),
    ...Object.keys(tally.deeds).toSorted().map(deedPath),
  ]
  return textOf(
    html`<?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        ${paths.flatMap((path) =>
          languages.map(
            (language) =>
              html`<url
                ><loc>${origin}${localPath(language, path)}</loc
                >${languages.map((other) => html`<xhtml:link rel="alternate" hreflang="${other}" href="${origin}${localPath(other, path)}" />`)}</url
              > `,
          ),
        )}</urlset
      > `,
  )
}

export function robots({ origin }: SiteAuthority): string {
  return `User-agent: *\nDisallow: /console/\nDisallow: /api/\nDisallow: /tra-cuu\nDisallow: /en/tra-cuu\nDisallow: /ma-tra-cuu\nDisallow: /en/ma-tra-cuu\nSitemap: ${origin}/sitemap.xml\n`
}

/** RFC 9116. `Expires` is the first day of a quarter, at most a year ahead, so the bytes change four times a year. */
export function securityText(authority: SiteAuthority, now: Date): string {
  const quarter = Math.floor(now.getUTCMonth() / 3) * 3
  const expires = new Date(Date.UTC(now.getUTCFullYear(), quarter + 12, 1))
  const contact = authority.email ? `mailto:${authority.email}` : `${authority.origin}/#lien-he`
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: vi, en',
    `Canonical: ${authority.origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}
