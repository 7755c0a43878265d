import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headersOf, pagePolicy } from '#platform/site-files/response-headers.ts'
import { commands } from '../../src/commands.ts'
import { settings } from '../../src/config.ts'
import { page, withSettings } from './settings.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const text = readFileSync(page, 'utf8')

describe('docs/operations.md', () => {
  it('has the settings as they are (node test/docs/settings.ts writes them)', () => {
    expect(text).toBe(withSettings(text))
  })

  it('names every setting with a meaning', () => {
    const bare = Object.entries(settings.shape).filter(([, shape]) => !shape.description)
    expect(bare.map(([name]) => name)).toEqual([])
  })

  it('calls only commands that there are', () => {
    const called = [...text.matchAll(/\bmb ([a-z][a-z-]*(?: [a-z-]+)?)/g)].map(([, words]) => words ?? '')
    const known = commands.map(({ name }) => name)
    expect(called.length).toBeGreaterThan(20)
    expect(called.filter((words) => !known.includes(words) && !known.includes(words.split(' ')[0] ?? ''))).toEqual([])
  })

  it('leads only to files that there are', () => {
    const links = ['docs/operations.md', 'docs/benchmarks.md', 'README.md'].flatMap((from) =>
      [...read(from).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) => new URL(to ?? '', new URL(from, root))),
    )
    expect(links.filter((link) => !existsSync(link)).map(({ pathname }) => pathname)).toEqual([])
  })

  it('has the headings that its table of contents leads to', () => {
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''))
    const wanted = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
    expect(headings).toEqual(wanted)
  })
})

describe('deploy/', () => {
  it.each(['/', '/index.html', '/record/checkpoint', '/record/tile/0/000', '/record/tile/0/000.p/5', '/assets/a.css'])(
    'nginx sends with %s what the program sends',
    (path) => {
      const headers = headersOf({ path, coding: 'identity', length: 1, tag: '""', policy: pagePolicy, https: true })
      const stated = read('deploy/nginx.conf')
      for (let at = 0; at < headers.length; at += 2) {
        const [name = '', value = ''] = headers.slice(at, at + 2)
        if (!['Content-Length', 'ETag', 'Vary'].includes(name)) expect(stated).toContain(value)
      }
    },
  )

  it('sets in the service nothing but settings that there are', () => {
    const unit = read('deploy/minhbach.service')
    const set = [...unit.matchAll(/^Environment=(.+)$/gm)].flatMap(([, line]) => line?.split(' ') ?? [])
    const names = set.map((one) => one.split('=')[0] ?? '')
    expect(names.filter((name) => !(name in settings.shape))).toEqual(['NODE_ENV'])
  })
})

describe('docs/decisions', () => {
  it('gives each record a number of its own, and says it in its title', () => {
    const files = readdirSync(new URL('docs/decisions/', root))
    const numbers = files.map((file) => file.slice(0, 3))
    expect(new Set(numbers).size).toBe(files.length)
    for (const file of files) expect(read(`docs/decisions/${file}`).split('\n')[0]).toMatch(`# ${file.slice(0, 3)} `)
  })
})

/** As the usual renderers of Markdown make anchors of headings. */
function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
  return kept.replaceAll(' ', '-')
}
