import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type KeyboardEvent } from 'react'
import { searchEverything } from '#modules/desk/search/schema.ts'
import { fold } from '#vietnamese/fold.ts'
import { paths, withinConsole } from '../paths.ts'
import { call } from '../server/call.ts'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import look from './find.module.css'
import { useMe } from './me.tsx'
import { placesFor } from './places.ts'

type Hit = { id: string; group: PlainKey; title: string; note: string; to: string }

const deeds: readonly { label: PlainKey; to: string; by?: 'administrator' }[] = [
  { label: 'grants.add', to: paths.grantRole, by: 'administrator' },
  { label: 'people.add', to: paths.addPerson, by: 'administrator' },
  { label: 'people.import', to: paths.importPeople, by: 'administrator' },
  { label: 'units.add', to: paths.addUnit, by: 'administrator' },
  { label: 'units.allTypes', to: paths.unitTypes, by: 'administrator' },
  { label: 'requests.file', to: paths.fileRequest },
  { label: 'erasures.add', to: paths.proposeErasure, by: 'administrator' },
  { label: 'tokens.add', to: paths.issueToken },
  { label: 'webhooks.add', to: paths.addWebhook, by: 'administrator' },
  { label: 'account.password.change', to: paths.account },
  { label: 'nav.account', to: paths.account },
]

/** Ctrl+K: find anything, go anywhere, begin anything. A combobox in the manner of the ARIA authoring practices. */
export default function Find({ onClose }: { onClose: () => void }) {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [cursor, setCursor] = useState(0)
  const { hits, late } = useHits(typed)
  const open = (hit: Hit) => {
    onClose()
    void navigate({ to: hit.to })
  }
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const hit = hits[cursor]
    if (by !== 0) setCursor((cursor + by + hits.length) % Math.max(1, hits.length))
    else if (event.key === 'Enter' && hit) open(hit)
    else return
    event.preventDefault()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={620}
      yOffset="12vh"
      title={undefined}
      aria-label={say('find.title')}
    >
      <div className={look.field}>
        <input
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls="find-hits"
          aria-activedescendant={hits[cursor] && `find-${cursor}`}
          aria-label={say('find.title')}
          placeholder={say('find.placeholder')}
          value={typed}
          maxLength={200}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            setCursor(0)
          }}
          onKeyDown={onKey}
        />
        <kbd>Esc</kbd>
      </div>
      <Hits hits={hits} cursor={cursor} onPoint={setCursor} onOpen={open} />
      <p className={look.foot} role="status">
        {hits.length === 0 && typed.trim().length > 1
          ? say('find.nothing', { q: typed.trim() })
          : late
            ? say('find.late')
            : say('find.hint')}
      </p>
    </Modal>
  )
}

type HitsProps = {
  hits: readonly Hit[]
  cursor: number
  onPoint: (at: number) => void
  onOpen: (hit: Hit) => void
}

function Hits({ hits, cursor, onPoint, onOpen }: HitsProps) {
  const { say } = useSpeech()
  return (
    <ul id="find-hits" role="listbox" aria-label={say('find.found')} className={look.hits}>
      {hits.map((hit, at) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox above has the keys
        <li
          key={hit.id}
          id={`find-${at}`}
          role="option"
          aria-selected={at === cursor}
          onClick={() => onOpen(hit)}
          onMouseMove={() => onPoint(at)}
        >
          <span>{hit.title}</span>
          <small>{hit.note || say(hit.group)}</small>
        </li>
      ))}
    </ul>
  )
}

/** Places and deeds match at once; what the server finds follows. */
function useHits(typed: string): { hits: Hit[]; late: boolean } {
  const { say } = useSpeech()
  const me = useMe()
  const [settled] = useDebouncedValue(typed.trim(), 150)
  const search = useQuery({
    queryKey: [searchEverything.name, settled],
    queryFn: () => call(searchEverything, { query: { q: settled, limit: 20 } }),
    enabled: settled.length > 1,
    placeholderData: keepPreviousData,
  })
  const wanted = fold(typed)
  const roles = me.grants.map(({ role }) => role)
  const own: Hit[] = [
    ...placesFor(roles).flatMap(({ places }) =>
      places.map((place): Hit => ({ id: place.to, group: 'find.go', title: say(place.label), note: '', to: place.to })),
    ),
    ...deeds
      .filter(({ by }) => !by || roles.includes(by))
      .map((deed): Hit => ({
        id: `do ${deed.label}`,
        group: 'find.do',
        title: say(deed.label),
        note: '',
        to: deed.to,
      })),
  ].filter((hit) => wanted === '' || fold(hit.title).includes(wanted))
  const found = typed.trim().length > 1 ? (search.data?.rows ?? []) : []
  return {
    hits: [
      ...own.slice(0, wanted === '' ? 20 : 6),
      ...found.map((row): Hit => ({
        id: `${row.kind}/${row.id}`,
        group: 'find.found',
        title: row.title,
        note: row.note,
        to: withinConsole(row.href),
      })),
    ],
    late: (search.data?.late.length ?? 0) > 0,
  }
}
