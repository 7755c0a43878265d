import { Button } from '@mantine/core'
import { useState } from 'react'
import { CancelKey } from '../decide/cancel-key.tsx'
import type { OwnFormProps } from '../decide/own-forms.ts'
import { useKeys } from '../keys/keys.tsx'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useRoom } from '../shell/use-room.ts'
import { useSpeech } from '../words/language.tsx'
import look from './assign.module.css'
import { LeftTasks } from './left-tasks.tsx'
import { ProposalList } from './proposal-list.tsx'
import { UnitStrip } from './unit-strip.tsx'
import { useAssign } from './use-assign.ts'
import { useProposals, type Proposals } from './use-proposals.ts'
import { UndoneNote } from './undone-note.tsx'
import { useReady } from './use-ready.ts'
import '../words/assign-words.ts'
import '../words/task-words.ts'

/** The step “assign” of an incoming paper: its tasks are made ready and given out in one decision. */
export function AssignPaper({ panel, onClose }: OwnFormProps) {
  return <AssignTasks paperId={panel.id} lastSeq={panel.lastSeq} onClose={onClose} />
}

type Props = {
  paperId: string
  lastSeq?: number
  /** Who assigns, where this person only makes the tasks ready for it. */
  proposes?: string | undefined
  /** Whether it stays open after some were assigned, as long as others are left. */
  stays?: boolean
  onClose: () => void
}

/** Proposals at the left, units to drop them on at the right. Those with a lead are assigned, the others stay proposals. */
export function AssignTasks({ paperId, lastSeq, proposes, stays = false, onClose }: Props) {
  const proposals = useProposals(paperId)
  const { rows } = proposals
  const [marked, setChosen] = useState<ReadonlySet<string>>(new Set())
  const chosen = new Set(rows.flatMap(({ id }) => (marked.has(id) ? [id] : [])))
  const assign = useAssign({ paperId, lastSeq, proposals, stays, onClose })
  useKeys({ Escape: onClose }, !assign.isPending)
  const words = { isProposing: proposes !== undefined }
  const give = (ids: readonly string[], to: { unitId: string; staffId: string | null }) => {
    void proposals.give(ids, to)
    setChosen(new Set())
  }
  return (
    <form className={look.assign} onSubmit={(event) => event.preventDefault()}>
      {proposes !== undefined && (
        <Note>
          <p>{proposes}</p>
        </Note>
      )}
      <Lead proposing={proposes !== undefined} />
      <LeftTasks paperId={paperId} edited={proposals.isPending ? undefined : rows.map(({ id }) => id)} />
      <div className={look.halves}>
        <ProposalList
          {...{ proposals, chosen, changed: assign.changed.size > 0 ? assign.changed : proposals.changed }}
          mark={assign.isUnsaid ? 'assign.unsaid.one' : 'assign.changed.one'}
          onChoose={setChosen}
          onGive={give}
          {...words}
        />
        {rows.length > 0 && <UnitStrip chosen={chosen} onGive={give} {...words} />}
      </div>
      <Foot {...{ proposals, assign, proposes, onClose }} />
    </form>
  )
}

type FootProps = Pick<Props, 'proposes' | 'onClose'> & { proposals: Proposals; assign: ReturnType<typeof useAssign> }

/** What was refused, what is not given out this time, and the keys. */
function Foot({ proposals, assign, proposes, onClose }: FootProps) {
  const { say } = useSpeech()
  const keys = useRoom<HTMLElement>('--foot')
  const { rows } = proposals
  const ready = useReady(proposals)
  const left = rows.length - ready
  // Where no answer came they may be assigned, and no longer be listed.
  const count = ready || assign.unanswered
  return (
    <footer className={look.keys} ref={keys}>
      <UndoneNote {...proposals} />
      <ProblemNote problem={proposals.problem ?? assign.error} />
      {assign.changed.size > 0 && (
        <Note tone="refused">
          <p role="alert">
            {say(assign.isUnsaid ? 'assign.unsaid' : 'assign.changed', { n: assign.changed.size })}{' '}
            {say(count === 0 ? 'assign.thenGive' : 'assign.thenAssign')}
          </p>
        </Note>
      )}
      {proposes === undefined && left > 0 && rows.length > 0 && (
        <p className="soft">{say('assign.left', { n: left })}</p>
      )}
      {proposes === undefined && (
        // No field's Enter assigns: a day or a unit is typed in the middle of the work. A day that is not understood holds it up.
        <Button
          loading={proposals.isPending || assign.isPending}
          disabled={count === 0}
          onClick={({ currentTarget: { form } }) => (form?.reportValidity() === false ? undefined : void assign.send())}
        >
          {say('assign.record', { n: count })}
        </Button>
      )}
      <CancelKey
        pending={assign.isPending}
        onClose={onClose}
        {...(proposes !== undefined && { label: say('assign.ready') })}
      />
    </footer>
  )
}

/** How it is done here: by keys and dragging, or by touch alone. */
function Lead({ proposing }: { proposing: boolean }) {
  const { say } = useSpeech()
  return (
    <>
      <p className="soft" data-by="keys">
        {say(proposing ? 'assign.lead.propose' : 'assign.lead')}
      </p>
      <p className="soft" data-by="touch">
        {say(proposing ? 'assign.lead.propose.touch' : 'assign.lead.touch')}
      </p>
    </>
  )
}
