import { Button, PasswordInput, SegmentedControl, Switch } from '@mantine/core'
import { useState } from 'react'
import {
  getMailbox,
  removeMailbox,
  setMailbox,
  testMailbox,
  type MailboxView,
} from '#modules/documents/mailbox/schema.ts'
import { Form, TextField, useFieldError } from '../parts/form.tsx'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './arrivals.module.css'
import '../words/intake-words.ts'

type Place = { security: 'tls' | 'starttls'; port: string }
const usualPort: Readonly<Record<Place['security'], string>> = { tls: '993', starttls: '143' }
const refreshes = [getMailbox]

/** Where the mailbox is. The password is written and never shown again. */
export function MailboxForm({ mailbox }: { mailbox: MailboxView | null }) {
  const { say } = useSpeech()
  const tell = useTell()
  const [place, setPlace] = useState<Place>({
    security: mailbox?.security ?? 'tls',
    port: String(mailbox?.port ?? usualPort.tls),
  })
  const [on, setOn] = useState(mailbox?.state !== 'off')
  const set = useWrite(setMailbox, { refreshes })
  const test = useWrite(testMailbox)
  const send = (text: (name: string) => string) => {
    const settings = settingsOf(text, place)
    const kept = { onSuccess: () => tell({ text: say('mailbox.kept') }) }
    test.mutate({ body: settings }, { onSuccess: () => set.mutate({ body: { ...settings, on } }, kept) })
  }
  return (
    <section className={look.mailbox}>
      <h2>{say('mailbox.settings')}</h2>
      <Form
        label={say('mailbox.keep')}
        problem={set.error ?? test.error}
        pending={set.isPending || test.isPending}
        onSend={send}
      >
        <TextField
          name="host"
          label={say('mailbox.host')}
          defaultValue={mailbox?.host}
          required
          placeholder="imap.donvi.example.vn"
        />
        <Security place={place} onPlace={setPlace} />
        <TextField
          name="username"
          label={say('mailbox.username')}
          defaultValue={mailbox?.username}
          required
          autoComplete="off"
        />
        <Password kept={mailbox !== null} />
        <TextField name="folder" label={say('mailbox.folder')} defaultValue={mailbox?.folder ?? 'INBOX'} />
        <Switch
          checked={on}
          onChange={({ currentTarget }) => setOn(currentTarget.checked)}
          label={say('mailbox.read')}
        />
        <Note>
          <p>{say('mailbox.promise')}</p>
        </Note>
      </Form>
      {mailbox && <Remove />}
    </section>
  )
}

function settingsOf(text: (name: string) => string, { security, port }: Place) {
  return {
    host: text('host').trim(),
    port: Number(port),
    security,
    username: text('username').trim(),
    folder: text('folder').trim() || 'INBOX',
    ...(text('password') !== '' && { password: text('password') }),
  }
}

function Security({ place, onPlace }: { place: Place; onPlace: (place: Place) => void }) {
  const { say } = useSpeech()
  const { security, port } = place
  return (
    <>
      <SegmentedControl<Place['security']>
        aria-label={say('mailbox.security')}
        value={security}
        onChange={(value) => onPlace({ security: value, port: port === usualPort[security] ? usualPort[value] : port })}
        data={[
          { value: 'tls', label: say('mailbox.tls') },
          { value: 'starttls', label: say('mailbox.starttls') },
        ]}
      />
      <TextField
        name="port"
        label={say('mailbox.port')}
        inputMode="numeric"
        pattern="[0-9]{1,5}"
        required
        value={port}
        onChange={({ currentTarget }) => onPlace({ security, port: currentTarget.value })}
      />
    </>
  )
}

function Password({ kept }: { kept: boolean }) {
  const { say } = useSpeech()
  return (
    <PasswordInput
      name="password"
      label={say('mailbox.password')}
      description={kept ? say('mailbox.password.kept') : undefined}
      required={!kept}
      autoComplete="new-password"
      error={useFieldError('password')}
    />
  )
}

function Remove() {
  const { say } = useSpeech()
  const tell = useTell()
  const [sure, setSure] = useState(false)
  const remove = useWrite(removeMailbox, { refreshes })
  return (
    <div className={look.keys}>
      <ProblemNote problem={remove.error} />
      <Button
        size="xs"
        color="red"
        variant={sure ? 'filled' : 'outline'}
        loading={remove.isPending}
        onClick={() =>
          sure ? remove.mutate({}, { onSuccess: () => tell({ text: say('mailbox.removed') }) }) : setSure(true)
        }
      >
        {say(sure ? 'mailbox.remove.sure' : 'mailbox.remove')}
      </Button>
    </div>
  )
}
