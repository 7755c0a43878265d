import { getMailbox } from '#modules/documents/mailbox/schema.ts'
import { ForOthers } from '../parts/for-others.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useAnswer } from '../server/queries.ts'
import { Heading } from '../shell/heading.tsx'
import { useHoldsRole } from '../shell/me.tsx'
import { Part } from '../shell/thing.tsx'
import { Waiting } from '../shell/screen-states.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './arrivals.module.css'
import { MailboxForm } from './mailbox-form.tsx'
import { MailboxLetters } from './mailbox-letters.tsx'
import '../words/intake-words.ts'

/** The office's mailbox for papers: where it is, whether it is read, and what came of it. */
export default function MailboxScreen() {
  const { say } = useSpeech()
  if (useHoldsRole('administrator')) return <Mailbox />
  return <ForOthers title={say('mailbox.title')} text={say('mailbox.administratorsOnly')} />
}

function Mailbox() {
  const { say } = useSpeech()
  const answer = useAnswer(getMailbox)
  if (answer.error)
    return (
      <Part>
        <ProblemNote problem={answer.error} retry={answer.refetch} />
      </Part>
    )
  if (!answer.data) return <Waiting />
  const { mailbox } = answer.data
  return (
    <div className={look.screen}>
      <header className={look.head}>
        <div>
          <Heading>{say('mailbox.title')}</Heading>
          <p className="soft">{say('mailbox.lead')}</p>
        </div>
      </header>
      {mailbox && <MailboxLetters mailbox={mailbox} />}
      <MailboxForm key={mailbox ? `${mailbox.host}/${mailbox.state}` : 'new'} mailbox={mailbox} />
    </div>
  )
}
