import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useKeys } from '../keys/keys.tsx'
import { Empty } from '../parts/empty.tsx'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Problem } from '../server/problem.ts'
import { useSpeech } from '../words/language.tsx'
import { useAsked, type AskedOf } from './asked.ts'
import type { ListDefinition, PageOf } from './list-definition.ts'
import look from './list.module.css'
import { NarrowRows } from './narrow-rows.tsx'
import { Pager } from './pager.tsx'
import { ownQuestions, readPage } from './read-page.ts'
import { RowSkeleton } from './row-skeleton.tsx'
import { Toolbar } from './toolbar.tsx'
import { WideRows } from './wide-rows.tsx'
import { Heading } from '../shell/heading.tsx'

export type ListProps<Row> = {
  list: ListDefinition<Row>
  /** A thing stands open beside the list. */
  beside: boolean
  actions?: ReactNode
  lead?: ReactNode
}

/** The one list: filters in the address, paging, sorting, saved views, export, keyboard, and what to say when it is empty. */
export function List<Row>({ list, beside, actions, lead }: ListProps<Row>) {
  const { say, number } = useSpeech()
  const [asked] = useAsked()
  const phone = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false })
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map())
  const answer = useQuery<PageOf<Row>, Problem>({
    queryKey: [
      typeof list.source === 'function' ? list.name : list.source.name,
      list.params ?? null,
      ownQuestions(list, asked),
    ],
    queryFn: () => readPage(list, asked),
    placeholderData: keepPreviousData,
  })
  const root = useRef<HTMLDivElement>(null)
  const choose = (row: Row) => setChosen((before) => toggled(before, list.rowKey(row), row))
  useListKeys(root, answer.data?.rows ?? [], choose)
  const page = answer.data
  useLastPage(page)
  const narrow = beside || phone
  return (
    <div className={look.screen} ref={root} data-paper={narrow ? undefined : 'wide'}>
      <header className={look.header}>
        <div className={look.title}>
          <div className={look.headline}>
            <Heading>{say(list.title)}</Heading>
            {page && page.total > 0 && <span className="figures soft">{number(page.total)}</span>}
          </div>
          <div className={look.actions}>{actions}</div>
        </div>
        {lead && !beside && <div className={look.lead}>{lead}</div>}
        <Toolbar
          list={list}
          total={page?.total ?? 0}
          chosen={chosen}
          onClearChosen={() => setChosen(new Map())}
          beside={beside}
        />
      </header>
      <div className={look.rows} data-list-rows aria-busy={answer.isFetching} data-stale={answer.isPlaceholderData}>
        {answer.isPending && <RowSkeleton narrow={narrow} />}
        {answer.isError && (
          <div className={look.pad}>
            <Refused problem={answer.error} retry={answer.refetch} />
          </div>
        )}
        {page?.total === 0 && <NoRows list={list} asked={asked} />}
        {page && page.rows.length > 0 && narrow && <NarrowRows list={list} rows={page.rows} chosen={chosen} />}
        {page && page.rows.length > 0 && !narrow && (
          <WideRows list={list} rows={page.rows} chosen={chosen} onChoose={choose} onChooseAll={setChosen} />
        )}
      </div>
      {page && page.total > 0 && <Pager page={page.page} size={page.size} total={page.total} narrow={narrow} />}
      {page && page.total > page.rows.length && (
        <p className={look.notAll}>{say('list.print.notAll', { n: page.rows.length, total: page.total })}</p>
      )}
    </div>
  )
}

/** Of an address that was mistyped or cut no rows are shown as if they were what it asks for. */
function Refused({ problem, retry }: { problem: Problem; retry: () => unknown }) {
  const { say } = useSpeech()
  const [, change] = useAsked()
  const names = problem.mistaken
  if (names.length === 0) return <ProblemNote problem={problem} retry={retry} />
  const without = () => change(Object.fromEntries(names.map((name) => [name, undefined])))
  return (
    <Note tone="refused">
      <p role="alert">{say('list.mistaken')}</p>
      <Button mt={8} size="xs" variant="default" onClick={without}>
        {say('list.mistaken.without')}
      </Button>
    </Note>
  )
}

function NoRows<Row>({ list, asked }: { list: ListDefinition<Row>; asked: AskedOf }) {
  const { say } = useSpeech()
  const filtered = ['q', ...(list.filters ?? []).map(({ name }) => name)].some((name) => asked[name])
  return (
    <Empty
      title={say(filtered ? 'list.none' : list.empty.title)}
      text={say(filtered ? 'list.none.text' : list.empty.text)}
    />
  )
}

/** An address may lead beyond the last page, where rows have gone since: then the last page is shown. */
function useLastPage<Row>(page: PageOf<Row> | undefined) {
  const [asked, change] = useAsked()
  const last = page && page.rows.length === 0 && page.total > 0 ? Math.ceil(page.total / page.size) : undefined
  useEffect(() => {
    if (last !== undefined && asked['page'] !== String(last)) change({ page: String(last) })
  }, [last, asked, change])
}

function toggled<Row>(before: ReadonlyMap<string, Row>, key: string, row: Row): ReadonlyMap<string, Row> {
  const next = new Map(before)
  if (!next.delete(key)) next.set(key, row)
  return next
}

/** J and K move the focus over the rows; Enter opens because each row is a link. */
function useListKeys<Row>(root: RefObject<HTMLDivElement | null>, rows: readonly Row[], choose: (row: Row) => void) {
  const cursor = useRef({ rows, at: -1 })
  const navigate = useNavigate()
  const links = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const focused = () => {
    const at = links().indexOf(document.activeElement as HTMLElement)
    if (at >= 0) return at
    return cursor.current.rows === rows ? cursor.current.at : -1
  }
  const move = (by: number) => {
    const all = links()
    const next = Math.max(0, Math.min(all.length - 1, focused() + by))
    cursor.current = { rows, at: next }
    all[next]?.focus()
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => {
      const row = rows[focused()]
      if (row !== undefined) choose(row)
    },
    Enter: () => {
      const href = links()[focused()]?.getAttribute('href')
      if (href) void navigate({ href })
    },
    '/': () => root.current?.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
  })
}
