import { NativeSelect } from '@mantine/core'
import { fieldsOf, type Field } from '#modules/documents/imports/fields.rules.ts'
import type { ImportPreview } from '#modules/documents/imports/schema.ts'
import { Note } from '../../parts/note.tsx'
import { useSpeech } from '../../words/language.tsx'
import { letterOf } from './column-letter.ts'
import type { Importing } from './use-import.ts'
import { look } from './look.ts'
import '../../words/register-import-words.ts'
import '../../words/unit-words.ts'

type Props = { importing: Importing; read: ImportPreview }

/** Our fields, the column that each is taken from, and what stands in it: changed by keyboard, one select after the other. */
export function MapColumns({ importing, read }: Props) {
  const { say, language } = useSpeech()
  const fields = fieldsOf(importing.said.direction)
  const label = (name: string) => fields.find((field) => field.name === name)?.label[language] ?? name
  const mapping = importing.mapping ?? read.mapping
  const used = new Set(Object.values(mapping))
  const unused = read.columns.flatMap(({ name }, at) => (name !== '' && !used.has(at) ? [name] : []))
  return (
    <section>
      <h2>{say('regimport.columns')}</h2>
      <p className={`soft ${look.lead}`}>{say('regimport.columns.hint')}</p>
      <table className={look.mapping}>
        <thead>
          <tr>
            <th>{say('regimport.field')}</th>
            <th>{say('regimport.column')}</th>
            <th>{say('regimport.examples')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow key={field.name} field={field} importing={importing} read={read} />
          ))}
        </tbody>
      </table>
      {unused.length > 0 && <p className="soft">{say('regimport.unused', { names: unused.join(', ') })}</p>}
      {read.missing.length > 0 && (
        <Note tone="refused">{say('regimport.missing', { names: read.missing.map(label).join(', ') })}</Note>
      )}
    </section>
  )
}

function FieldRow({ field, importing, read }: Props & { field: Field }) {
  const { say, language } = useSpeech()
  const mapping = importing.mapping ?? read.mapping
  const column = mapping[field.name]
  const shared = Object.entries(mapping).some(([name, at]) => name !== field.name && at === column)
  const label = field.label[language]
  return (
    <tr data-mapped={column !== undefined}>
      <th scope="row">
        {label}
        {field.required && <span className="soft"> ({say('import.required')})</span>}
      </th>
      <td>
        <NativeSelect
          size="xs"
          aria-label={label}
          value={column === undefined ? '' : String(column)}
          onChange={({ currentTarget }) =>
            importing.map(mapping, field.name, currentTarget.value === '' ? undefined : Number(currentTarget.value))
          }
          data={[
            { value: '', label: say('regimport.none') },
            ...read.columns.map(({ name }, at) => ({
              value: String(at),
              label:
                name === ''
                  ? say('regimport.columnUnnamed', { letter: letterOf(at) })
                  : say('regimport.columnName', { letter: letterOf(at), name }),
            })),
          ]}
        />
      </td>
      <td className={look.examples}>
        {column === undefined && field.name === 'serial' && mapping.number !== undefined && (
          <span className="soft">{say('regimport.fromNumber')}</span>
        )}
        {column !== undefined && read.columns[column]?.examples.map((text) => <span key={text}>{text}</span>)}
        {shared && <em>{say('regimport.shared')}</em>}
      </td>
    </tr>
  )
}
