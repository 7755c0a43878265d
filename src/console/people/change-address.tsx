import { Button } from '@mantine/core'
import { useState } from 'react'
import { changeAddress, listAccountChanges } from '#modules/staff/accounts/schema.ts'
import { getStaff, listStaff, type StaffDetail } from '#modules/staff/people/schema.ts'
import { listInvitations } from '#modules/staff/sign-in/schema.ts'
import { Consequences } from '../decide/consequences.tsx'
import { ReasonFields } from '../decide/reason-fields.tsx'
import type { Reason } from '../decide/step-place.ts'
import { Form, TextField } from '../parts/form.tsx'
import { useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { accountSteps } from './account-steps.ts'
import '../words/people-words.ts'

/** Another address is another way into the account: a decision with a reason, told to the old address as well. */
export function ChangeAddress({ person }: { person: StaffDetail }) {
  const { say } = useSpeech()
  const [asked, setAsked] = useState(false)
  if (asked) return <AddressForm person={person} onClose={() => setAsked(false)} />
  return (
    <Button size="xs" variant="default" mt={8} onClick={() => setAsked(true)}>
      {say('people.address.change')}
    </Button>
  )
}

function AddressForm({ person, onClose }: { person: StaffDetail; onClose: () => void }) {
  const { say, inWords } = useSpeech()
  const tell = useTell()
  const [reason, setReason] = useState<Reason>({})
  const step = accountSteps.changeAddress
  const change = useWrite(changeAddress, { refreshes: [getStaff, listStaff, listInvitations, listAccountChanges] })
  const send = (text: (name: string) => string) =>
    change.mutate(
      { params: { id: person.id }, body: { email: text('email').trim(), reason } },
      {
        onSuccess: ({ seq }) => {
          tell({ text: say('people.address.done', { seq }) })
          onClose()
        },
      },
    )
  return (
    <Form
      grave
      label={inWords(step.label)}
      problem={change.error}
      pending={change.isPending}
      onSend={send}
      onCancel={onClose}
    >
      <TextField
        name="email"
        type="email"
        label={say('people.address.new')}
        description={say('people.email.hint')}
        required
        autoFocus
      />
      <ReasonFields step={step} reason={reason} onChange={setReason} problem={change.error} />
      <Consequences step={step} />
    </Form>
  )
}
