import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowRight, IconCopy } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import {
  dismissIntake,
  draftByHand,
  listIntakes,
  rereadIntake,
  type IntakeRow,
} from '#modules/documents/intake/schema.ts'
import { useNow } from '../parts/now.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { StateMark, type Tone } from '../parts/state-mark.tsx'
import { useWrittenName } from '../papers/use-written-name.ts'
import { paths } from '../paths.ts'
import { useWrite } from '../server/queries.ts'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import look from './arrivals.module.css'
import '../words/intake-words.ts'

const states: Readonly<Record<IntakeRow['state'], readonly [Tone, PlainKey]>> = {
  waiting: ['waiting', 'arrivals.state.waiting'],
  reading: ['info', 'arrivals.state.reading'],
  read: ['good', 'arrivals.state.read'],
  'by-hand': ['plain', 'arrivals.state.by-hand'],
  failed: ['grave', 'arrivals.state.failed'],
  secret: ['grave', 'arrivals.state.secret'],
}

/** One file that came: how far it is, what came of it, and what can be done. */
export function ArrivalRow({ row }: { row: IntakeRow }) {
  const { say, dates } = useSpeech()
  const now = useNow()
  const [tone, key] = states[row.state]
  const from =
    row.cameBy === 'mail'
      ? say('arrivals.cameByMail', { from: row.cameFrom })
      : say(row.cameBy === 'folder' ? 'arrivals.cameByFolder' : 'arrivals.cameByUpload')
  return (
    <li className={look.row} data-state={row.state}>
      <div className={look.line}>
        <span className={look.name}>{row.state === 'secret' ? say('arrivals.secretName') : row.name}</span>
        <span className="soft">
          {from} · {dates.moment(row.broughtAt, now)}
        </span>
        <StateMark tone={tone}>{say(key)}</StateMark>
      </div>
      {row.state === 'reading' && <Progress row={row} />}
      {row.state === 'waiting' && row.ahead !== null && (
        <p className="soft">
          {row.ahead === 0
            ? say('arrivals.next', { n: row.pagesAll })
            : say('arrivals.turn', { n: row.pagesAll, ahead: row.ahead })}
        </p>
      )}
      {row.problem !== null && <p className={look.problem}>{row.problem}</p>}
      {row.drafts.map((draft) => (
        <Draft key={draft.id} draft={draft} of={row.name} isRead={row.state === 'read'} />
      ))}
      {row.registered.map(({ id, serial, number, subject, file }) => (
        <p key={id} className="soft">
          {say('arrivals.registered')}{' '}
          <Link to={paths.incomingPaper(id)}>{say('arrivals.registeredAs', { serial: String(serial) })}</Link>
          {[number && ` · ${number}`, ` · ${subject}`, file !== row.name && file !== '' && ` · ${file}`]}
        </p>
      ))}
      {hasNothingLeft(row) && <p className="soft">{say('arrivals.dropped')}</p>}
      <Keys row={row} />
    </li>
  )
}

/** It was read, and all that came of it was dropped. */
const hasNothingLeft = ({ state, drafts, registered }: IntakeRow) =>
  (state === 'read' || state === 'by-hand') && drafts.length === 0 && registered.length === 0

function Progress({ row: { pagesDone, pagesAll } }: { row: IntakeRow }) {
  const { say } = useSpeech()
  if (pagesAll === 0) return <progress className={look.progress} aria-label={say('arrivals.state.reading')} />
  return (
    <p className={look.reading}>
      <progress className={look.progress} max={pagesAll} value={pagesDone} aria-hidden />
      <span className="figures">{say('arrivals.progress', { done: pagesDone, all: pagesAll })}</span>
    </p>
  )
}

type DraftProps = { draft: IntakeRow['drafts'][number]; of: string; isRead: boolean }

/** `of`: the file that was brought; a paper of an archive is named with its own. */
function Draft({ draft, of, isRead }: DraftProps) {
  const { say } = useSpeech()
  const written = useWrittenName()
  return (
    <Link className={look.draft} to={paths.reviewPaper(draft.id)}>
      <span className={look.subject}>
        <b>{draft.number ?? say('arrivals.noNumber')}</b>{' '}
        {draft.subject === '…' ? say('arrivals.noSubject') : draft.subject}
        {draft.issuer !== null && <span className="soft"> · {written(draft.issuer)}</span>}
        {draft.file !== of && draft.file !== '' && <span className="soft"> · {draft.file}</span>}
      </span>
      {draft.duplicates > 0 && (
        <span className={look.twice}>
          <IconCopy size={14} stroke={2} aria-hidden />
          {say('arrivals.duplicates', { n: draft.duplicates })}
        </span>
      )}
      {isRead && (
        <span className={look.doubts} data-none={draft.doubtful === 0}>
          {draft.doubtful > 0 && <IconAlertTriangle size={14} stroke={2} aria-hidden />}
          {draft.doubtful > 0 ? say('arrivals.doubtful', { n: draft.doubtful }) : say('arrivals.clear')}
        </span>
      )}
      <IconArrowRight size={16} stroke={1.8} aria-hidden />
    </Link>
  )
}

function Keys({ row }: { row: IntakeRow }) {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const refreshes = [listIntakes]
  const dismiss = useWrite(dismissIntake, { refreshes })
  const reread = useWrite(rereadIntake, { refreshes })
  const byHand = useWrite(draftByHand, { refreshes })
  const params = { id: row.id }
  if (row.state === 'waiting' || row.state === 'reading') return null
  const open = (paperId: string) => void navigate({ to: paths.reviewPaper(paperId) })
  return (
    <>
      <ProblemNote problem={dismiss.error ?? reread.error ?? byHand.error} />
      <div className={look.keys}>
        {row.kept && (
          <>
            <Button
              size="xs"
              loading={byHand.isPending}
              onClick={() => byHand.mutate({ params }, { onSuccess: ({ paperId }) => open(paperId) })}
            >
              {say('arrivals.byHandWithFile')}
            </Button>
            <Button size="xs" variant="default" loading={reread.isPending} onClick={() => reread.mutate({ params })}>
              {say('arrivals.reread')}
            </Button>
          </>
        )}
        {row.state === 'secret' && (
          <Button size="xs" variant="default" component={Link} to={paths.reviewPaper('moi')}>
            {say('arrivals.byHand')}
          </Button>
        )}
        {row.drafts.length === 0 && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            loading={dismiss.isPending}
            onClick={() => dismiss.mutate({ params })}
          >
            {say(row.kept ? 'arrivals.dismissFile' : 'arrivals.dismiss')}
          </Button>
        )}
      </div>
    </>
  )
}
