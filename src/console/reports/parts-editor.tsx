import { ActionIcon, Menu, Button, Select, Textarea, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { chartNames, listNames, tableNames, type Part } from '#modules/reports/templates/schema.ts'
import { useSpeech } from '../words/language.tsx'
import look from './reports.module.css'
import '../words/report-words.ts'

const kinds = ['heading', 'paragraph', 'points', 'table', 'list', 'chart'] as const

function newPart(kind: (typeof kinds)[number]): Part {
  switch (kind) {
    case 'heading':
      return { kind, text: '' }
    case 'paragraph':
      return { kind, text: '', basis: false }
    case 'points':
      return { kind, items: [''] }
    case 'table':
      return { kind, of: 'tasks-by-unit', caption: '' }
    case 'list':
      return { kind, of: 'finished-tasks', caption: '' }
    case 'chart':
      return { kind, of: 'papers-by-month', caption: '' }
  }
}

type Props = { parts: readonly Part[]; onChange: (parts: Part[]) => void }

/** The parts of a template, one below the other, to be written, moved and removed. */
export function PartsEditor({ parts, onChange }: Props) {
  const { say } = useSpeech()
  const swap = (from: number, to: number) => {
    const moved = [...parts]
    const [one] = moved.splice(from, 1)
    if (one) moved.splice(to, 0, one)
    onChange(moved)
  }
  return (
    <div className={look.parts}>
      {parts.map((part, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts have no names; their fields are all controlled
        <section key={at} className={look.part} aria-label={say(`templates.part.${part.kind}`)}>
          <div className={look.partHead}>
            <strong>{say(`templates.part.${part.kind}`)}</strong>
            <Moves
              first={at === 0}
              last={at === parts.length - 1}
              onUp={() => swap(at, at - 1)}
              onDown={() => swap(at, at + 1)}
              onRemove={() => onChange(parts.filter((_, index) => index !== at))}
            />
          </div>
          <PartFields part={part} onChange={(next) => onChange(parts.with(at, next))} />
        </section>
      ))}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} />}>
            {say('templates.part.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => onChange([...parts, newPart(kind)])}>
              {say(`templates.part.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

type MovesProps = { first: boolean; last: boolean; onUp: () => void; onDown: () => void; onRemove: () => void }

function Moves({ first, last, onUp, onDown, onRemove }: MovesProps) {
  const { say } = useSpeech()
  const all = [
    { label: say('templates.part.up'), Drawn: IconArrowUp, run: onUp, off: first },
    { label: say('templates.part.down'), Drawn: IconArrowDown, run: onDown, off: last },
    { label: say('templates.part.remove'), Drawn: IconTrash, run: onRemove, off: first && last },
  ]
  return (
    <span>
      {all.map(({ label, Drawn, run, off }) => (
        <ActionIcon
          key={label}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={label}
          title={label}
          disabled={off}
          onClick={run}
        >
          <Drawn size={17} stroke={1.8} />
        </ActionIcon>
      ))}
    </span>
  )
}

function PartFields({ part, onChange }: { part: Part; onChange: (part: Part) => void }) {
  const { say } = useSpeech()
  const label = say(`templates.part.${part.kind}`)
  if (part.kind === 'heading')
    return (
      <TextInput
        aria-label={label}
        value={part.text}
        onChange={({ currentTarget }) => onChange({ ...part, text: currentTarget.value })}
      />
    )
  if (part.kind === 'paragraph')
    return (
      <Textarea
        aria-label={label}
        autosize
        minRows={2}
        value={part.text}
        onChange={({ currentTarget }) => onChange({ ...part, text: currentTarget.value })}
      />
    )
  if (part.kind === 'points')
    return (
      <Textarea
        aria-label={label}
        autosize
        minRows={2}
        value={part.items.join('\n')}
        onChange={({ currentTarget }) => onChange({ ...part, items: currentTarget.value.split('\n') })}
      />
    )
  return <ShownFields part={part} onChange={onChange} />
}

type Shown = Extract<Part, { kind: 'table' | 'list' | 'chart' }>

function ShownFields({ part, onChange }: { part: Shown; onChange: (part: Part) => void }) {
  const { say } = useSpeech()
  const names = part.kind === 'table' ? tableNames : part.kind === 'list' ? listNames : chartNames
  return (
    <>
      <Select
        label={say('templates.part.of')}
        value={part.of}
        allowDeselect={false}
        data={names.map((name) => ({ value: name, label: say(`templates.of.${name}`) }))}
        onChange={(of) => of && onChange({ ...part, of } as Part)}
      />
      <TextInput
        label={say('templates.part.caption')}
        value={part.caption}
        onChange={({ currentTarget }) => onChange({ ...part, caption: currentTarget.value })}
      />
    </>
  )
}
