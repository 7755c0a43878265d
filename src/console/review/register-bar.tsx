import { Button, Menu } from '@mantine/core'
import { IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useSpeech } from '../words/language.tsx'
import { Ended } from './ended.tsx'
import look from './review.module.css'
import { TwoClerks } from './two-clerks.tsx'
import type { Draft } from './use-draft.ts'
import type { Registering } from './use-register.ts'
import '../words/intake-words.ts'

type Props = { open: number; alike: number; paper: string | undefined; register: Registering }
type BarProps = Props & { draft: Draft; choiceFirst: boolean; unread: string | undefined }

/** What can be done with the draft as it stands; first of all to choose, where somebody else wrote it too. */
export function RegisterBar({ draft, choiceFirst, unread, ...more }: BarProps) {
  const { say } = useSpeech()
  return (
    <footer className={look.bar}>
      {more.register.notDropped && !draft.ended && <NotDone text={say('review.notDropped')} />}
      {unread && <NotDone text={unread} />}
      {more.register.unsaved && <NotDone text={say('review.tasksUnsaved')} />}
      {choiceFirst && <NotDone text={say('review.choiceFirst')} />}
      {draft.ended ? (
        <Ended draft={draft} paper={more.paper} ended={draft.ended} />
      ) : (
        <TwoClerks draft={draft} onChosen={more.register.toRegister} />
      )}
      {!draft.theirs && !draft.ended && <Keys {...more} isUnread={unread !== undefined} />}
    </footer>
  )
}

function NotDone({ text }: { text: string }) {
  return (
    <div className={look.wrong} role="alert">
      <Note tone="refused">
        <p>{text}</p>
      </Note>
    </div>
  )
}

function Keys({ open, alike, paper, register, isUnread }: Props & { isUnread: boolean }) {
  const { say } = useSpeech()
  const [sure, setSure] = useState<Erasing>()
  // One thing at a time: what holds it up now goes before what did, or may.
  const problem = isUnread ? null : register.problem
  const warning = isUnread || problem ? undefined : register.warning
  const ready = alike > 0 ? say('review.ready.alike', { n: alike }) : say('review.ready')
  const rest = open > 0 ? say('review.open', { n: open }) : ready
  const erase = () => {
    // Whatever comes of it, the next time it is asked about anew.
    setSure(undefined)
    if (sure === 'drop') register.drop()
    else register.discardSecret()
  }
  return (
    <>
      {problem && (
        <div className={look.wrong}>
          <ProblemNote problem={problem} />
        </div>
      )}
      <p className={look.rest} role="status" data-open={open > 0 || alike > 0 || warning !== undefined}>
        {warning ?? rest}
      </p>
      <div className={look.barKeys}>
        {sure ? (
          <>
            <span>{say(sure === 'drop' ? 'review.drop.sure' : 'review.secret.sure')}</span>
            <Button color="red" onClick={erase}>
              {say(sure === 'drop' ? 'review.drop' : 'review.secret')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => setSure(undefined)}>
              {say('decide.cancel')}
            </Button>
          </>
        ) : (
          <>
            {paper && <More onSure={setSure} />}
            {paper && (
              <Button variant="default" rightSection={<kbd>N</kbd>} onClick={register.later}>
                {say('review.later', { n: register.waiting })}
              </Button>
            )}
            <Button data-register loading={register.pending} rightSection={<kbd>Ctrl ↵</kbd>} onClick={register.send}>
              {say('review.register')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

type Erasing = 'drop' | 'secret'

function More({ onSure }: { onSure: (what: Erasing) => void }) {
  const { say } = useSpeech()
  return (
    <Menu position="top-start" withinPortal={false}>
      <Menu.Target>
        <Button variant="subtle" color="gray" rightSection={<IconChevronUp size={15} stroke={1.8} />}>
          {say('review.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onSure('drop')}>{say('review.drop')}</Menu.Item>
        <Menu.Item color="red" onClick={() => onSure('secret')}>
          {say('review.secret')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
