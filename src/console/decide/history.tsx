import type { historyLine } from '#modules/desk/subjects/schema.ts'
import { Link } from '@tanstack/react-router'
import { IconLock, IconRobot } from '@tabler/icons-react'
import type { z } from 'zod'
import { paths } from '../paths.ts'
import { Part } from '../shell/thing.tsx'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import look from './history.module.css'
import '../words/record-words.ts'
import '../words/decide-words.ts'

type Line = z.output<typeof historyLine>

const automated: Readonly<Record<string, PlainKey>> = {
  held: 'history.automated.held',
  suggested: 'history.automated.suggested',
  lapsed: 'history.automated.lapsed',
  scheduled: 'history.automated.scheduled',
}

/** The entries of the record about one subject, newest first. */
export function History({ lines }: { lines: readonly Line[] }) {
  const { say } = useSpeech()
  return (
    <Part title={say('history.title')}>
      {lines.length === 0 && <p className="soft">{say('history.none')}</p>}
      <ol className={look.lines}>
        {lines
          .toSorted((a, b) => b.seq - a.seq)
          .map((line) => (
            <HistoryLine key={line.seq} line={line} />
          ))}
      </ol>
    </Part>
  )
}

function HistoryLine({ line }: { line: Line }) {
  const { say, inWords, dates } = useSpeech()
  const how = automated[line.automated]
  const who = line.by.self ? say('history.byYou') : line.by.name
  const stead = line.by.inStead && say('history.inStead', { name: line.by.inStead })
  return (
    <li className={look.line}>
      <div className={look.what}>
        <b>{inWords(line.label)}</b>
        {line.internal && <IconLock size={14} stroke={1.8} aria-label={say('record.internal')} />}
        <time dateTime={line.at}>{dates.full(line.at)}</time>
      </div>
      <p className="soft">
        {inWords(line.by.words)}
        {who && ` · ${[who, stead].filter(Boolean).join(', ')}`}
        {how && (
          <span className={look.automated}>
            <IconRobot size={14} stroke={1.8} aria-hidden /> {say(how)}
          </span>
        )}
      </p>
      {line.reason && (
        <p className={look.reason}>
          {line.reason.words && inWords(line.reason.words)}
          {line.reason.text && <q>{line.reason.text}</q>}
        </p>
      )}
      {line.erased && <p className="soft">{say('history.erased', { ground: line.erased.ground })}</p>}
      <p className={look.links}>
        <Link to={paths.entry(line.seq)}>{say('history.entry', { seq: line.seq })}</Link>
        {!line.internal && (
          <a
            href={`/kiem-tra/#muc-${line.seq}`}
            target="_blank"
            rel="noopener"
            aria-label={say('history.receiptOf', { seq: line.seq })}
          >
            {say('history.receipt')}
          </a>
        )}
      </p>
    </li>
  )
}
