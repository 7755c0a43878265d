import { Button, FileButton, Textarea, TextInput } from '@mantine/core'
import { IconDownload, IconPaperclip } from '@tabler/icons-react'
import { useRef, type FormEvent } from 'react'
import { z } from 'zod'
import {
  addEvidence,
  addNote,
  getEvidence,
  listNotes,
  maxEvidence,
  type taskNote,
} from '#modules/documents/notes/schema.ts'
import { getTask, listTasks } from '#modules/documents/tasks/schema.ts'
import { useFormKeys } from '../decide/use-form-keys.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { sentName } from '../parts/sent-name.ts'
import { addressOf } from '../server/call.ts'
import { fieldError } from '../server/problem.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { readUnsent } from '../server/unsent.ts'
import { useUnsent } from '../server/use-unsent.ts'
import { useMe } from '../shell/me.tsx'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './task-screen.module.css'
import '../words/note-words.ts'

const refreshes = [listNotes, getTask, listTasks]

/** How far a task is, in words, in hundredths and in files: written by those who do it. */
export function TaskNotes({ id }: { id: string }) {
  const { say } = useSpeech()
  const { data } = useAnswer(listNotes, { params: { id } })
  if (!data || (!data.mayAdd && data.rows.length === 0)) return null
  return (
    <Part title={say('tasks.notes')}>
      {data.mayAdd && <AddNote id={id} />}
      {data.rows.length === 0 && <p className="soft">{say('tasks.notes.none')}</p>}
      <ol className={look.notes}>
        {data.rows.map((note) => (
          <Note key={note.id} task={id} note={note} />
        ))}
      </ol>
    </Part>
  )
}

function Note({ task, note }: { task: string; note: z.output<typeof taskNote> }) {
  const { dates } = useSpeech()
  const { file } = note
  return (
    <li>
      <p className="soft">
        {[note.staffName, dates.full(note.at)].filter(Boolean).join(' · ')}
        {note.progress !== null && <b> · {note.progress}%</b>}
      </p>
      {note.text && <p className={look.words}>{note.text}</p>}
      {file && (
        <a
          className={look.file}
          href={addressOf(getEvidence, { params: { id: task, sha256: file.sha256 } })}
          download={file.name}
        >
          <IconDownload size={15} stroke={1.8} aria-hidden /> {file.name} <small>{sizeWords(file.bytes)}</small>
        </a>
      )}
    </li>
  )
}

const sizeWords = (bytes: number) =>
  bytes < 1_048_576
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1_048_576).toFixed(1).replace('.', ',')} MB`

const written = z.object({ text: z.string(), progress: z.string() })
const nothing: z.output<typeof written> = { text: '', progress: '' }

/** What was typed while the note before it was on its way: that is the next one. */
function unsentOf(sent: typeof nothing, now: typeof nothing): typeof nothing | undefined {
  const isMore = now.text.startsWith(sent.text)
  const text = isMore ? now.text.slice(sent.text.length).replace(/^[\s.,;]+/, '') : now.text
  const progress = now.progress === sent.progress ? '' : now.progress
  return text === '' && progress === '' ? undefined : { text, progress }
}

function AddNote({ id }: { id: string }) {
  const { say } = useSpeech()
  const place = `${useMe().staffId}/note/${id}`
  const [note, write, letGo] = useUnsent(place, written, nothing)
  const form = useFormKeys(undefined)
  const { text, progress } = note
  const field = useRef<HTMLInputElement>(null)
  const isWrong = !/^\s*(100|\d{1,2})?\s*$/.test(progress)
  const add = useWrite(addNote, { refreshes })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWrong) return field.current?.focus()
    if (add.isPending) return
    const body = { text, progress: progress.trim() === '' ? null : Number(progress) }
    const sent = () => {
      const left = unsentOf(note, readUnsent(place, written) ?? nothing)
      if (left) write(left)
      else letGo()
    }
    // It is let go of also where the screen was left before the answer: it would be sent again.
    add.mutateAsync({ params: { id }, body }).then(sent, () => undefined)
  }
  return (
    <form className={look.addNote} onSubmit={submit} ref={form}>
      <Textarea
        label={say('tasks.note.text')}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={4000}
        required
        value={text}
        onChange={({ currentTarget }) => write({ ...note, text: currentTarget.value })}
        error={fieldError(add.error, 'text')}
      />
      <TextInput
        ref={field}
        label={say('tasks.note.progress')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        value={progress}
        onChange={({ currentTarget }) => write({ ...note, progress: currentTarget.value })}
        error={isWrong ? say('tasks.note.progress.wrong') : fieldError(add.error, 'progress')}
      />
      <ProblemNote problem={add.error} />
      <div className={look.noteKeys}>
        <Button type="submit" variant="default" size="xs" loading={add.isPending}>
          {say('tasks.note.add')}
        </Button>
        <SendFile id={id} />
      </div>
    </form>
  )
}

function SendFile({ id }: { id: string }) {
  const { say } = useSpeech()
  const tell = useTell()
  const send = useWrite(addEvidence, { refreshes })
  const take = (file: File | null) => {
    if (!file) return
    if (file.size > maxEvidence) return tell({ text: say('tasks.note.tooLarge', { name: file.name }), tone: 'refused' })
    void file
      .arrayBuffer()
      .then((bytes) => send.mutate({ params: { id }, query: { name: sentName(file) }, body: new Uint8Array(bytes) }))
  }
  return (
    <>
      <FileButton onChange={take}>
        {(props) => (
          <Button
            {...props}
            variant="subtle"
            size="xs"
            loading={send.isPending}
            leftSection={<IconPaperclip size={15} stroke={1.8} aria-hidden />}
            title={say('tasks.note.fileHint')}
          >
            {say('tasks.note.file')}
          </Button>
        )}
      </FileButton>
      <ProblemNote problem={send.error} />
    </>
  )
}
