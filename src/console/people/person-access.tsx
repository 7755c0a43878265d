import { Button, Checkbox } from '@mantine/core'
import { IconMail, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { z } from 'zod'
import { getStaff, type StaffDetail } from '#modules/staff/people/schema.ts'
import { listAccountChanges } from '#modules/staff/accounts/schema.ts'
import { invitePerson, listInvitations, readSignInOptions } from '#modules/staff/sign-in/schema.ts'
import { Consequences } from '../decide/consequences.tsx'
import { ReasonFields } from '../decide/reason-fields.tsx'
import type { Reason } from '../decide/step-place.ts'
import { Copyable } from '../parts/copyable.tsx'
import look from '../parts/form.module.css'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Problem } from '../server/problem.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { accountSteps } from './account-steps.ts'
import { Invitations } from './invitations.tsx'
import '../words/people-words.ts'
import '../words/sign-in-words.ts'

/** Lets a person in: an invitation, or a way back for somebody who lost theirs. */
export function PersonAccess({ person }: { person: StaffDetail }) {
  const { say } = useSpeech()
  const [removes, setRemoves] = useState(false)
  const [reason, setReason] = useState<Reason>({})
  const letters = useAnswer(readSignInOptions).data?.letters
  const invite = useWrite(invitePerson, { refreshes: [listInvitations, listAccountChanges, getStaff] })
  const send = (way: 'email' | 'code') =>
    invite.mutate({
      params: { id: person.id },
      body: { way, removeSecondFactor: removes, ...(removes && { reason }) },
    })
  if (person.status === 'left') return null
  const [letter, paper] = person.activated
    ? (['people.reset.email', 'people.reset.code'] as const)
    : (['people.invite.email', 'people.invite.code'] as const)
  return (
    <Part title={say(person.activated ? 'people.access' : 'people.invite')}>
      <div className={look.form}>
        {person.activated && (
          <Checkbox
            size="sm"
            checked={removes}
            onChange={({ currentTarget }) => setRemoves(currentTarget.checked)}
            label={say('people.invite.reset')}
          />
        )}
        {removes && <Removal reason={reason} onChange={setReason} problem={invite.error} />}
        <div className={look.keys}>
          <Button
            variant="default"
            leftSection={<IconMail size={16} stroke={1.6} />}
            disabled={!letters}
            onClick={() => send('email')}
          >
            {say(letter)}
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.6} />} onClick={() => send('code')}>
            {say(paper)}
          </Button>
        </div>
        {letters === false && <p className="soft">{say('people.invite.noLetters')}</p>}
        <ProblemNote problem={invite.error} />
        {invite.data && <Invited invited={invite.data} />}
      </div>
      <Invitations id={person.id} />
    </Part>
  )
}

type RemovalProps = { reason: Reason; onChange: (reason: Reason) => void; problem: Problem | null }

/** Taking the second factor away is a decision: its reason, and what follows. */
function Removal({ reason, onChange, problem }: RemovalProps) {
  const step = accountSteps.removeSecondFactor
  return (
    <>
      <ReasonFields step={step} reason={reason} onChange={onChange} problem={problem} />
      <Consequences step={step} />
    </>
  )
}

/** Where the letter went, or the code: shown this once. */
function Invited({ invited }: { invited: z.output<typeof invitePerson.output> }) {
  const { say, dates } = useSpeech()
  if (invited.code === undefined) {
    return (
      <Note tone="good">
        {say('people.invite.sent', { email: invited.email, until: dates.full(invited.expiresAt) })}
      </Note>
    )
  }
  return (
    <Note tone="good">
      <p>{say('people.invite.shown')}</p>
      <Copyable text={invited.code} label={say('invitation.code')} />
      <p className="soft">
        {say('people.invite.where')} {invited.address}
      </p>
      <Button size="xs" mt={8} variant="default" onClick={() => window.print()}>
        {say('people.invite.print')}
      </Button>
    </Note>
  )
}
