import { Button } from '@mantine/core'
import { checkMailbox, getMailbox, type MailboxView } from '#modules/documents/mailbox/schema.ts'
import { fact, Facts } from '../parts/facts.tsx'
import { Note } from '../parts/note.tsx'
import { useNow } from '../parts/now.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { useWrite } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import look from './arrivals.module.css'
import '../words/intake-words.ts'

/** How the last check went, and the letters that came last. */
export function MailboxLetters({ mailbox }: { mailbox: MailboxView }) {
  const { say, dates } = useSpeech()
  const now = useNow()
  const check = useWrite(checkMailbox, { refreshes: [getMailbox] })
  const on = mailbox.state === 'on'
  return (
    <section className={look.mailbox}>
      {mailbox.problem !== null && (
        <Note tone="refused">
          <strong>{say('mailbox.problem')}</strong>
          <p>{mailbox.problem}</p>
        </Note>
      )}
      <Facts
        rows={[
          fact(
            say('mailbox.state'),
            <StateMark tone={on ? 'good' : 'plain'}>{say(on ? 'mailbox.on' : 'mailbox.off')}</StateMark>,
          ),
          fact(
            say('mailbox.checked'),
            mailbox.checkedAt ? dates.moment(mailbox.checkedAt, now) : say('mailbox.neverChecked'),
          ),
        ]}
      />
      <ProblemNote problem={check.error} />
      <div className={look.keys}>
        <Button size="xs" variant="default" loading={check.isPending} onClick={() => check.mutate({})}>
          {say('mailbox.check')}
        </Button>
      </div>
      <h2>{say('mailbox.letters')}</h2>
      {mailbox.letters.length === 0 ? (
        <p className="soft">{say('mailbox.noLetters')}</p>
      ) : (
        <ul>
          {mailbox.letters.map(({ from, seenAt, files, problem }, at) => (
            <li key={at} className={look.row}>
              <div className={look.line}>
                <span className={look.name}>{from || say('mailbox.unknownSender')}</span>
                <span className="soft">
                  {say('mailbox.files', { n: files })} · {dates.moment(seenAt, now)}
                </span>
              </div>
              {problem !== null && <p className={look.problem}>{problem}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
