import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { getLogKeys } from '#record/endpoints.ts'
import { bothSignDays } from '#record/log-key-workflow.ts'
import { SubjectParts } from '../decide/subject-parts.tsx'
import { Copyable } from '../parts/copyable.tsx'
import { fact, Facts } from '../parts/facts.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import type { Answer } from '../server/call.ts'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { keyId } from './key-id.ts'
import { KeySteps } from './key-steps.tsx'
import look from './log-key.module.css'
import { Heading } from '../shell/heading.tsx'
import '../words/log-key-words.ts'
import '../words/decide-words.ts'

export type LogKeys = Answer<typeof getLogKeys>

/** The key that seals the record: which it is, how everyone knows it, and how it is changed. */
export default function LogKeyScreen() {
  const { say } = useSpeech()
  const { data: keys, error, refetch } = useAnswer(getLogKeys)
  return (
    <div className={look.screen}>
      <div className={look.column}>
        <header className={look.header}>
          <Heading>{say('logKey.title')}</Heading>
          <p className="soft">{say('logKey.lead')}</p>
        </header>
        {error && (
          <Part>
            <ProblemNote problem={error} retry={refetch} />
          </Part>
        )}
        {keys && (
          <>
            <Present keys={keys} />
            <ToPost keys={keys} />
            <KeySteps keys={keys} />
            <SubjectParts subject={{ module: 'record', kind: 'log-key', id: keys.subject }} />
          </>
        )}
      </div>
    </div>
  )
}

function Present({ keys: { current, root, retiring } }: { keys: LogKeys }) {
  const { say, dates, number } = useSpeech()
  return (
    <Part>
      <Facts
        rows={[
          fact(say('logKey.current'), <span className="mono">{say('logKey.id', { id: keyId(current.vkey) })}</span>),
          fact(
            say('logKey.since'),
            current.since && (
              <>
                {dates.full(current.since)}
                {current.seq !== null && (
                  <>
                    {' · '}
                    <Link to={paths.entry(current.seq)}>{say('history.entry', { seq: number(current.seq) })}</Link>
                  </>
                )}
              </>
            ),
          ),
          fact(
            say('logKey.certifiedBy'),
            current.certifiedAt && say('logKey.certified', { id: keyId(root), at: dates.full(current.certifiedAt) }),
          ),
          fact(
            say('logKey.retiring'),
            retiring.length === 0 ? (
              <span className="soft">{say('logKey.retiring.none')}</span>
            ) : (
              <>
                {retiring.map(({ vkey, until }) => (
                  <p key={vkey}>{say('logKey.retiring.until', { id: keyId(vkey), at: dates.full(until) })}</p>
                ))}
                <p className="soft">{say('logKey.retiring.why', { n: bothSignDays })}</p>
              </>
            ),
          ),
        ]}
      />
    </Part>
  )
}

function ToPost({ keys }: { keys: LogKeys }) {
  const { say } = useSpeech()
  return (
    <Part
      title={say('logKey.post')}
      aside={
        <Button
          component={Link}
          to={paths.keySheet}
          size="xs"
          variant="default"
          leftSection={<IconPrinter size={15} stroke={1.8} />}
        >
          {say('logKey.sheet.open')}
        </Button>
      }
    >
      <div className={look.stack}>
        <p className="soft">{say('logKey.post.text')}</p>
        {[
          { label: say('logKey.root'), vkey: keys.root },
          { label: say('logKey.signing'), vkey: keys.current.vkey },
        ].map(({ label, vkey }) => (
          <div key={label}>
            <p className={look.label}>{label}</p>
            <Copyable text={vkey} label={label} />
          </div>
        ))}
      </div>
    </Part>
  )
}
