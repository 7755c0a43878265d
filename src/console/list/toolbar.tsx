import { Button, Menu, TextInput } from '@mantine/core'
import { IconDownload, IconFilter, IconSearch, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { useAsked } from './asked.ts'
import { exportLimit, exportRows } from './export-rows.ts'
import { FilterField } from './filter-field.tsx'
import type { ListDefinition } from './list-definition.ts'
import look from './list.module.css'
import { PrintList } from './print-list.tsx'
import { SavedViews } from './saved-views.tsx'

type Props<Row> = {
  list: ListDefinition<Row>
  total: number
  chosen: ReadonlyMap<string, Row>
  onClearChosen: () => void
  beside: boolean
}

/** Search, filters, saved views and export, above the rows. */
export function Toolbar<Row>({ list, total, chosen, onClearChosen, beside }: Props<Row>) {
  const { say } = useSpeech()
  const [asked, change] = useAsked()
  const filters = list.filters ?? []
  const filtered = filters.some(({ name }) => asked[name]) || asked['q']
  const [opened, setOpened] = useState(false)
  const clear = () =>
    change(Object.fromEntries([...filters.map(({ name }) => name), 'q'].map((name) => [name, undefined])))
  return (
    <div className={look.toolbar} data-beside={beside} data-opened={opened}>
      {list.searchable && <SearchField />}
      {filters.length > 0 && (
        <Button
          className={look.toggle}
          size="xs"
          variant="default"
          leftSection={<IconFilter size={15} stroke={1.8} />}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {say('list.filter')}
        </Button>
      )}
      {filters.map((filter) => (
        <FilterField key={filter.name} filter={filter} />
      ))}
      {filtered && (
        <Button size="xs" variant="subtle" color="gray" leftSection={<IconX size={14} />} onClick={clear}>
          {say('list.filter.clear')}
        </Button>
      )}
      {!beside && (
        <span className={look.tools}>
          {chosen.size > 0 && (
            <Button size="xs" variant="subtle" color="gray" onClick={onClearChosen}>
              {say('list.chosen', { n: chosen.size })} · {say('list.clearChosen')}
            </Button>
          )}
          {chosen.size > 0 && list.withChosen?.([...chosen.values()], onClearChosen)}
          {(filters.length > 0 || list.searchable) && <SavedViews list={list.name} />}
          <PrintList list={list} total={total} />
          <ExportMenu list={list} total={total} chosen={[...chosen.values()]} />
        </span>
      )}
    </div>
  )
}

function SearchField() {
  const { say } = useSpeech()
  const [asked, change] = useAsked()
  const [typed, setTyped] = useState<string | undefined>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const ask = (text: string) => text.trim() !== (asked['q'] ?? '') && change({ q: text.trim() || undefined })
  const search = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => ask(text), 250)
  }
  const leave = () => {
    clearTimeout(timer.current)
    if (typed !== undefined) ask(typed)
    setTyped(undefined)
  }
  return (
    <TextInput
      className={look.search}
      size="xs"
      type="search"
      aria-label={say('list.search')}
      placeholder={say('list.search')}
      leftSection={<IconSearch size={15} stroke={1.8} />}
      rightSection={<kbd className={look.slash}>/</kbd>}
      // What is being typed, else what the address asks.
      value={typed ?? asked['q'] ?? ''}
      onChange={({ currentTarget }) => search(currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return
        // Escape leaves the field; a search field of the browser's own would also be emptied.
        event.preventDefault()
        event.currentTarget.blur()
      }}
    />
  )
}

function ExportMenu<Row>({
  list,
  total,
  chosen,
}: {
  list: ListDefinition<Row>
  total: number
  chosen: readonly Row[]
}) {
  const speech = useSpeech()
  const { say } = speech
  const tell = useTell()
  const [asked] = useAsked()
  const [progress, setProgress] = useState<{ done: number; total: number } | undefined>()
  const run = async (format: 'csv' | 'xlsx') => {
    setProgress({ done: 0, total })
    try {
      const cut = await exportRows({
        list,
        asked,
        speech,
        format,
        ...(chosen.length > 0 && { chosen }),
        onProgress: (done, of) => setProgress({ done, total: of }),
      })
      if (cut) tell({ text: say('list.export.limit', { n: exportLimit }) })
    } catch {
      tell({ text: say('list.failed') })
    } finally {
      setProgress(undefined)
    }
  }
  if (progress) return <span className="soft figures">{say('list.export.progress', progress)}</span>
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={15} stroke={1.8} />}
          disabled={total === 0}
        >
          {say('list.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {chosen.length > 0 && say('list.export.chosen', { n: chosen.length })}
          {chosen.length === 0 && total <= exportLimit && say('list.export.all', { n: total })}
          {chosen.length === 0 && total > exportLimit && say('list.export.first', { n: exportLimit, total })}
        </Menu.Label>
        <Menu.Item onClick={() => void run('xlsx')}>{say('list.export.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => void run('csv')}>{say('list.export.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
