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

/** In which capacity it was decided, and by whom for those who are told. */
export function DecidedBy({ line: { by } }: { line: Line }) {
  const { say, inWords } = useSpeech()
  const who = by.self ? say('history.byYou') : by.name
  const stead = by.inStead && say('history.inStead', { name: by.inStead })
  return [inWords(by.words), who && [who, stead].filter(Boolean).join(', ')].filter(Boolean).join(' · ')
}

/** Why it was decided, as far as that is held. */
export function ReasonOf({ line: { reason } }: { line: Line }) {
  const { inWords } = useSpeech()
  return (
    reason && (
      <p className={look.reason}>
        {reason.words && inWords(reason.words)}
        {reason.text && <q>{reason.text}</q>}
      </p>
    )
  )
}

function HistoryLine({ line }: { line: Line }) {
  const { say, inWords, dates } = useSpeech()
  const how = automated[line.automated]
  return (
    <li className={look.line}>
      <div className={look.what}>
        <b>{inWords(line.label)}</b>
        {line.internal && <IconLock size={14} stroke={1.8} aria-label={say('record.internal')} />}
        <time dateTime={line.at}>{dates.full(line.at)}</time>
      </div>
      <p className="soft">
        <DecidedBy line={line} />
        {how && (
          <span className={look.automated}>
            <IconRobot size={14} stroke={1.8} aria-hidden /> {say(how)}
          </span>
        )}
      </p>
      {line.detail && <p className={look.detail}>{inWords(line.detail)}</p>}
      <ReasonOf line={line} />
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
