import { Button } from '@mantine/core'
import { IconAlertTriangle, IconDownload, IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { fieldsOf } from '#modules/documents/imports/fields.rules.ts'
import { writeWrongRows, type ImportPreview } from '#modules/documents/imports/schema.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { save } from '../../list/export-rows.ts'
import { useWrite } from '../../server/queries.ts'
import { useSpeech } from '../../words/language.tsx'
import { SampleLines } from './sample-lines.tsx'
import type { Importing } from './use-import.ts'
import { look } from './look.ts'
import '../../words/register-import-words.ts'

type Props = { importing: Importing; read: ImportPreview }

/** How many rows go in, which do not and why, and how the first ones will look. */
export function ShowRows({ importing, read }: Props) {
  const { say } = useSpeech()
  return (
    <section>
      <h2>{say('regimport.rows')}</h2>
      <ul className={look.counts}>
        <li>
          <b>{say('regimport.good', { n: read.good })}</b>
        </li>
        {read.wrong > 0 && (
          <li data-wrong>
            <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
            <b>{say('regimport.wrong', { n: read.wrong })}</b>
          </li>
        )}
        {read.warnings > 0 && (
          <li data-warned>
            <IconEye size={16} stroke={1.8} aria-hidden />
            {say('regimport.warned', { n: read.warnings })}
          </li>
        )}
        {read.skipped > 0 && <li className="soft">{say('regimport.skipped', { n: read.skipped })}</li>}
      </ul>
      {read.good + read.wrong === 0 && read.missing.length === 0 && <p>{say('regimport.noRows')}</p>}
      <Problems importing={importing} read={read} />
      {read.wrong > 0 && <Download importing={importing} />}
      <SampleLines direction={importing.said.direction} read={read} />
    </section>
  )
}

const first = 15

function Problems({ importing, read: { problems } }: Props) {
  const { say, language } = useSpeech()
  const [shown, setShown] = useState(first)
  if (problems.length === 0) return null
  const label = new Map(fieldsOf(importing.said.direction).map((field) => [field.name, field.label[language]]))
  return (
    <>
      <ol className={look.problems}>
        {problems.slice(0, shown).map(({ row, sheet, field, kind, message }) => (
          <li key={`${sheet}/${row}/${field}/${message}`} data-kind={kind}>
            <b className="figures">
              {sheet === null
                ? say('regimport.row', { row: String(row) })
                : say('regimport.rowOf', { row: String(row), sheet })}
            </b>
            <Kind kind={kind} />
            <span>
              {field !== null && <em>{label.get(field)}: </em>}
              {message}
            </span>
          </li>
        ))}
      </ol>
      {problems.length > shown && (
        <Button size="xs" variant="default" onClick={() => setShown(shown + 100)}>
          {say('regimport.more', { n: problems.length - shown })}
        </Button>
      )}
    </>
  )
}

function Kind({ kind }: { kind: 'error' | 'warning' }) {
  const { say } = useSpeech()
  const Drawn = kind === 'error' ? IconAlertTriangle : IconEye
  return (
    <span className={look.kind}>
      <Drawn size={14} stroke={1.8} aria-hidden /> {say(`regimport.kind.${kind}`)}
    </span>
  )
}

function Download({ importing }: { importing: Importing }) {
  const { say } = useSpeech()
  const fetchRows = useWrite(writeWrongRows)
  const { file, asked } = importing
  const download = () =>
    fetchRows.mutate(
      { query: asked as never, body: file as never },
      { onSuccess: (made) => save(made as unknown as Blob, `dong-sai-${file?.name.replace(/\.\w+$/, '') ?? ''}.csv`) },
    )
  return (
    <div className={look.download}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDownload size={15} stroke={1.8} />}
        loading={fetchRows.isPending}
        onClick={download}
      >
        {say('regimport.download')}
      </Button>
      <ProblemNote problem={fetchRows.error} />
    </div>
  )
}
