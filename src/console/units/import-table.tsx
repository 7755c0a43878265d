import { Button, FileButton, NativeSelect } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { importUnits, previewUnitImport } from '#modules/staff/units/schema.ts'
import type { ImportPreview } from '#kernel/import-report.ts'
import type { Endpoint } from '#kernel/endpoint.ts'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import sheet from '../parts/import-sheet.module.css'
import look from './import-table.module.css'
import { Heading } from '../shell/heading.tsx'
import '../words/unit-words.ts'

type Props = {
  title: PlainKey
  preview: typeof previewUnitImport
  run: typeof importUnits
  refreshes: readonly Endpoint[]
  home: string
  /** Where the present table can be fetched, to be filled in. */
  pattern?: string
}

type Sent = { content: string; mapping?: Record<string, string> }

/** A table comes in: choose the file, see what each column is taken for and which rows are wrong, then confirm. */
export function ImportScreen({ title, preview, run, refreshes, home, pattern }: Props) {
  const { say } = useSpeech()
  const [sent, setSent] = useState<Sent | undefined>()
  const [tooLarge, setTooLarge] = useState(false)
  const shown = useWrite(preview)
  const write = useImport({ run, refreshes, home, onProblems: (asked) => shown.mutate({ body: asked }) })
  const show = (next: Sent) => {
    setSent(next)
    shown.mutate({ body: next })
  }
  const take = async (file: File | null | undefined) => {
    if (!file) return
    setTooLarge(file.size > 3_000_000)
    if (file.size <= 3_000_000) show({ content: base64(new Uint8Array(await file.arrayBuffer())) })
  }
  const read = shown.data
  return (
    <div className={sheet.screen}>
      <header>
        <Heading>{say(title)}</Heading>
        <p className="soft">{say('import.lead')}</p>
      </header>
      <Chooser
        again={read !== undefined}
        reading={shown.isPending}
        pattern={pattern}
        onTake={(file) => void take(file)}
      />
      {tooLarge && <Note tone="refused">{say('import.tooLarge')}</Note>}
      <ProblemNote problem={shown.error ?? write.error} />
      {read && sent && (
        <>
          <Mapping read={read} onChange={(mapping) => show({ ...sent, mapping })} />
          <Problems read={read} />
          <Sample read={read} />
          <Confirm
            read={read}
            pending={write.isPending}
            onConfirm={() => write.confirm({ ...sent, mapping: read.mapping })}
          />
        </>
      )}
    </div>
  )
}

/** Imports, and goes to the list; where a row turned out wrong after all, shows which. */
function useImport({
  run,
  refreshes,
  home,
  onProblems,
}: Pick<Props, 'run' | 'refreshes' | 'home'> & { onProblems: (asked: Sent) => void }) {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const tell = useTell()
  const write = useWrite(run, { refreshes })
  const confirm = (asked: Sent) =>
    write.mutate(
      { body: asked },
      {
        onSuccess: ({ imported, problems }) => {
          if (problems.length > 0) return onProblems(asked)
          tell({ text: say('import.done', { n: imported }) })
          void navigate({ to: home })
        },
      },
    )
  return { ...write, confirm }
}

type ChooserProps = {
  again: boolean
  reading: boolean
  pattern: string | undefined
  onTake: (file: File | null | undefined) => void
}

/** The file is chosen with the button, or dropped beside it. */
function Chooser({ again, reading, pattern, onTake }: ChooserProps) {
  const { say } = useSpeech()
  return (
    <div
      className={sheet.drop}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => (event.preventDefault(), onTake(event.dataTransfer.files[0]))}
    >
      <FileButton accept=".csv,text/csv" onChange={onTake}>
        {(props) => (
          <Button
            {...props}
            variant={again ? 'default' : 'filled'}
            leftSection={<IconFileSpreadsheet size={18} stroke={1.6} />}
            loading={reading}
          >
            {say(again ? 'import.again' : 'import.choose')}
          </Button>
        )}
      </FileButton>
      <span className="soft">{say(reading ? 'import.reading' : 'import.drop')}</span>
      {pattern && <a href={pattern}>{say('import.template')}</a>}
    </div>
  )
}

type ConfirmProps = { read: ImportPreview; pending: boolean; onConfirm: () => void }

function Confirm({ read, pending, onConfirm }: ConfirmProps) {
  const { say } = useSpeech()
  return (
    <div>
      <Button size="md" disabled={read.problemCount > 0 || read.rows === 0} loading={pending} onClick={onConfirm}>
        {say('import.run', { n: read.rows })}
      </Button>
    </div>
  )
}

function Mapping({ read, onChange }: { read: ImportPreview; onChange: (mapping: Record<string, string>) => void }) {
  const { say, language } = useSpeech()
  const headers = [
    { value: '', label: say('import.noColumn') },
    ...read.headers.map((header) => ({ value: header, label: header })),
  ]
  return (
    <section>
      <h2>{say('import.columns')}</h2>
      <div className={look.mapping}>
        {read.fields.map((field) => (
          <NativeSelect
            key={field.name}
            size="xs"
            label={`${field[language]}${field.required ? ` (${say('import.required')})` : ''}`}
            data={headers}
            value={read.mapping[field.name] ?? ''}
            onChange={({ currentTarget }) => {
              const { [field.name]: _before, ...others } = read.mapping
              onChange(currentTarget.value ? { ...others, [field.name]: currentTarget.value } : others)
            }}
          />
        ))}
      </div>
    </section>
  )
}

function Problems({ read }: { read: ImportPreview }) {
  const { say } = useSpeech()
  return (
    <section>
      <h2>
        {say('import.rows', { n: read.rows })}
        {read.problemCount > 0 && `, ${say('import.problems', { n: read.problemCount })}`}
      </h2>
      {read.problemCount === 0 && <Note tone="good">{say('import.good')}</Note>}
      {read.problems.length > 0 && (
        <ol className={`${sheet.problems} ${look.problems}`}>
          {read.problems.map((problem) => (
            <li key={`${problem.row}/${problem.column}/${problem.message}`}>
              <b className="figures">{say('import.row', { row: String(problem.row) })}</b>
              <span>
                {problem.column && <em>{problem.column}: </em>}
                {problem.message}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Sample({ read }: { read: ImportPreview }) {
  const { say, language } = useSpeech()
  const fields = read.fields.filter(({ name }) => read.mapping[name])
  if (read.sample.length === 0 || fields.length === 0) return null
  return (
    <section>
      <h2>{say('import.sample')}</h2>
      <div className={`${sheet.scroll} ${look.scroll}`} tabIndex={0} role="region" aria-label={say('import.sample')}>
        <table>
          <thead>
            <tr>
              {fields.map((field) => (
                <th key={field.name}>{field[language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {read.sample.map((row, at) => (
              <tr key={at}>
                {fields.map((field) => (
                  <td key={field.name}>{row[field.name]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}
