import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { useSpeech } from '../words/language.tsx'
import { unitSideKeys } from './unit-states.ts'
import look from './unit-types.module.css'
import type { TypeRow } from './use-unit-types.ts'
import '../words/unit-words.ts'

type Props = {
  type: TypeRow
  first: boolean
  last: boolean
  onEdit: () => void
  onRemove: () => void
  onMove: (by: -1 | 1) => void
}

export function UnitTypeRow({ type, first, last, onEdit, onRemove, onMove }: Props) {
  const { say } = useSpeech()
  const { code, vi: name, en, side, units } = type
  return (
    <tr>
      <th scope="row">
        {name}
        <small className="mono">{code}</small>
      </th>
      <td data-label={say('types.column.en')} lang="en">
        {en}
      </td>
      <td data-label={say('units.column.side')}>{say(unitSideKeys[side])}</td>
      <td data-label={say('types.column.units')} data-align="end" className="figures">
        {units > 0 ? (
          <Link to={paths.units} search={{ view: 'list', type: code }}>
            {say('types.units', { n: units })}
          </Link>
        ) : (
          <span className="soft">{say('types.unused')}</span>
        )}
      </td>
      <td className={look.keys} data-screen-only>
        {first && <span className={look.gap} />}
        {!first && <Move code={code} by={-1} label={say('types.up', { name })} onMove={onMove} />}
        {!last && <Move code={code} by={1} label={say('types.down', { name })} onMove={onMove} />}
        {last && <span className={look.gap} />}
        <Button size="xs" variant="default" aria-label={say('types.editOne', { name })} onClick={onEdit}>
          {say('types.edit')}
        </Button>
        {units === 0 && (
          <Button size="xs" variant="default" aria-label={say('types.removeOne', { name })} onClick={onRemove}>
            {say('types.remove')}
          </Button>
        )}
      </td>
    </tr>
  )
}

type MoveProps = { code: string; by: -1 | 1; label: string; onMove: (by: -1 | 1) => void }

function Move({ code, by, label, onMove }: MoveProps) {
  const Drawn = by < 0 ? IconArrowUp : IconArrowDown
  return (
    <ActionIcon
      size={30}
      variant="default"
      aria-label={label}
      data-moves={code}
      data-by={by}
      onClick={() => onMove(by)}
    >
      <Drawn size={16} stroke={1.8} />
    </ActionIcon>
  )
}
