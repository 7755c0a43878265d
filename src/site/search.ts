import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileOf } from '#platform/site-files/write-file.ts'
import { fold } from '#vietnamese/fold.ts'
import { localPath, type Language } from './language.ts'
import type { Frame } from './layout.ts'
import { searchResults, type Answer } from './pages/search-results.ts'
import { entryPath } from '#kernel/record-paths.ts'
import { digits, searchListPath, type SearchList } from './search-list.ts'

export type Asked = { folder: string; language: Language; q: string }

/** Most results on the page. */
const most = 30

/**
 * Answers the box “check or search” from the public files alone: `/tra-cuu?q=…`, in English under /en/.
 * @returns undefined where the folder holds no site yet
 */
export async function search({
  folder,
  language,
  q,
}: Asked): Promise<{ redirect: string } | { page: string } | undefined> {
  const list = await readList(folder)
  if (list === undefined) return undefined
  const what = q.normalize('NFC').trim().slice(0, 200)
  const [, seq] = /^#?\s*(\d{1,7})$/.exec(what.replace(/[.,](?=\d{3}\b)/g, '')) ?? []
  if (seq !== undefined && (await hasEntry(folder, Number(seq))))
    return { redirect: localPath(language, entryPath(Number(seq))) }
  const answer = seq === undefined ? answerOf(list, language, what) : ({ kind: 'no-entry', what } as const)
  return { page: searchResults({ language, authority: list.authority, assets: list.assets }, answer) }
}

/** What every page of the site shares, for pages made for one request; undefined where the folder holds no site yet. */
export async function readFrame(folder: string, language: Language): Promise<Frame | undefined> {
  const list = await readList(folder)
  return list && { language, authority: list.authority, assets: list.assets }
}

async function readList(folder: string): Promise<SearchList | undefined> {
  const text = await readFile(join(folder, searchListPath), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as SearchList)
}

async function hasEntry(folder: string, seq: number): Promise<boolean> {
  const [path = '/'] = entryPath(seq).split('#')
  const page = await readFile(fileOf(folder, path), 'utf8').catch(() => '')
  return page.includes(`id="muc-${seq}"`)
}

function answerOf(list: SearchList, language: Language, what: string): Answer {
  const own = isOwn(list, what)
  if (own !== undefined) return { kind: own ? 'own' : 'foreign', what }
  const words = fold(what).split(/\s+/).filter(Boolean)
  const found =
    words.length === 0 ? [] : list.items[language].filter(({ folded }) => words.every((word) => folded.includes(word)))
  return { kind: 'pages', what, found: found.slice(0, most) }
}

/** Whether a link, e-mail address or telephone number is the office's own; undefined where it is none of these. */
function isOwn({ authority, phones }: SearchList, what: string): boolean | undefined {
  if (/^[+\d][\d\s().-]{7,}$/.test(what)) return phones.some((phone) => sameNumber(phone, digits(what)))
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(what)) return what.toLowerCase() === authority.email.toLowerCase()
  if (!/^(https?:\/\/)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([:/?#]\S*)?$/iu.test(what)) return undefined
  const address = URL.parse(/^https?:/i.test(what) ? what : `https://${what}`)
  const hosts = [authority.origin, authority.application].map((origin) => URL.parse(origin)?.host)
  return address !== null && address.username === '' && hosts.includes(address.host)
}

/** With or without the code of the country. */
function sameNumber(a: string, b: string): boolean {
  const home = (number: string) => number.replace(/^(84|0)/, '')
  return home(a) === home(b)
}
