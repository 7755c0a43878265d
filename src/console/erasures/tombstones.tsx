import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { entryPath } from '#kernel/record-paths.ts'
import { ownRequest, tombstoneWords } from '#modules/privacy/erasures/rules.ts'
import type { erasableEntry } from '#modules/privacy/erasures/schema.ts'
import { useToday } from '../parts/now.ts'
import { paths } from '../paths.ts'
import { deedWords } from '../record/deed-words.ts'
import { useSpeech } from '../words/language.tsx'
import look from './erasures.module.css'
import '../words/erasure-words.ts'
import '../words/record-words.ts'
import '../words/decide-words.ts'

type Entry = z.output<typeof erasableEntry>

const mostShown = 10

/** What stands on the public page of each entry once its content is erased, in the words of that page. */
export function Tombstones({ entries, ground }: { entries: readonly Entry[]; ground: string | undefined }) {
  const { say } = useSpeech()
  const shown = entries.slice(0, mostShown)
  return (
    <div className={look.tombstones}>
      <ol>
        {shown.map((entry) => (
          <Tombstone key={entry.seq} entry={entry} ground={ground} />
        ))}
      </ol>
      {entries.length > shown.length && (
        <p className="soft">{say('erasures.preview.more', { n: entries.length - shown.length })}</p>
      )}
      {entries.some(({ internal }) => !internal) && <p className="soft">{say('erasures.preview.stays')}</p>}
    </div>
  )
}

function Tombstone({ entry, ground }: { entry: Entry; ground: string | undefined }) {
  const { say, inWords, dates, number } = useSpeech()
  const today = useToday()
  const { seq, at, module, erased, internal } = entry
  const words = tombstoneWords(erased?.ground ?? ground ?? '', {
    day: erased ? dates.day(erased.at) : dates.dayOf(today),
  })
  // Their tombstones come later, with those of others, and tell no day.
  const own = erased?.ground === ownRequest
  return (
    <li className={look.entry}>
      <p className={look.entryHead}>
        <Link to={paths.entry(seq)}>{say('history.entry', { seq: number(seq) })}</Link>
        <b>
          {module === null || entry.do === null ? say('record.internal') : inWords(deedWords({ module, do: entry.do }))}
        </b>
        <time className="soft figures" dateTime={at}>
          {dates.full(at)}
        </time>
        <Anchor href={entryPath(seq)} target="_blank" rel="noopener" size="xs">
          {say('record.public')}
        </Anchor>
      </p>
      {internal && !erased && <p className="soft">{say('erasures.preview.internal')}</p>}
      {erased && (internal || own || ground !== undefined) && (
        <p className="soft">{say('erasures.preview.erased', { day: dates.day(erased.at) })}</p>
      )}
      {!internal && !own && (erased !== null || ground !== undefined) && (
        <p className={look.tombstone}>
          <b>{inWords(words.head)}</b> {inWords(words.text)}
        </p>
      )}
    </li>
  )
}
