import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useKeys } from '../keys/keys.tsx'
import { Empty } from '../parts/empty.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { useSpeech } from '../words/language.tsx'
import { UnitTypeForm } from './unit-type-form.tsx'
import { UnitTypeRow } from './unit-type-row.tsx'
import look from './unit-types.module.css'
import { useUnitTypes, type TypeRow } from './use-unit-types.ts'
import { Heading } from '../shell/heading.tsx'
import '../words/unit-words.ts'

/** The types of unit of this authority: their words, their order, and how many units use each. */
export default function UnitTypesScreen() {
  const { say } = useSpeech()
  const { types, problem, writes } = useUnitTypes()
  const [open, setOpen] = useState<string | undefined>()
  const close = () => {
    writes.forgetProblem()
    setOpen(undefined)
  }
  useKeys({ Escape: close }, open !== undefined)
  const form = (before?: TypeRow) => (
    <UnitTypeForm
      {...(before && { before })}
      others={types ?? []}
      problem={writes.putError}
      pending={writes.pending}
      onSave={(type) => writes.put(type, { onSuccess: close })}
      onCancel={close}
    />
  )
  return (
    <div className={look.screen}>
      <header className={look.header}>
        <Link className={look.back} to={paths.units} data-screen-only>
          ← {say('units.title')}
        </Link>
        <div className={look.title}>
          <Heading>{say('units.allTypes')}</Heading>
          {open !== '' && (
            <Button size="xs" leftSection={<IconPlus size={15} stroke={2} />} onClick={() => setOpen('')}>
              {say('types.add')}
            </Button>
          )}
        </div>
        <p className="soft">{say('types.lead')}</p>
      </header>
      {open === '' && <div className={look.add}>{form()}</div>}
      <ProblemNote problem={problem ?? (open === undefined ? writes.putError : null)} />
      {types?.length === 0 && <Empty title={say('types.empty')} text={say('types.empty.text')} />}
      {types && types.length > 0 && <Types types={types} writes={writes} open={open} onOpen={setOpen} form={form} />}
    </div>
  )
}

type TypesProps = {
  types: readonly TypeRow[]
  writes: ReturnType<typeof useUnitTypes>['writes']
  /** Code of the type that is being changed. */
  open: string | undefined
  onOpen: (code: string) => void
  form: (before: TypeRow) => ReactNode
}

function Types({ types, writes, open, onOpen, form }: TypesProps) {
  const table = useRef<HTMLTableElement>(null)
  const keepFocus = useFocusAfterMove(table, types)
  return (
    <table className={look.table} ref={table}>
      <TypesHead />
      <tbody>
        {types.map((type, at) =>
          type.code === open ? (
            <tr key={type.code}>
              <td colSpan={5} className={look.editing}>
                {form(type)}
              </td>
            </tr>
          ) : (
            <UnitTypeRow
              key={type.code}
              type={type}
              first={at === 0}
              last={at === types.length - 1}
              onEdit={() => onOpen(type.code)}
              onRemove={() => writes.remove(type)}
              onMove={(by) => {
                keepFocus({ code: type.code, by, at: at + by })
                writes.move(type, by)
              }}
            />
          ),
        )}
      </tbody>
    </table>
  )
}

function TypesHead() {
  const { say } = useSpeech()
  return (
    <thead>
      <tr>
        <th>{say('types.column.name')}</th>
        <th>{say('types.column.en')}</th>
        <th>{say('units.column.side')}</th>
        <th data-align="end">{say('types.column.units')}</th>
        <th data-screen-only>
          <span className="unseen">{say('types.column.change')}</span>
        </th>
      </tr>
    </thead>
  )
}

type Moved = { code: string; by: -1 | 1; at: number }

/** A row that moved takes the focus with it, so that it can be moved on by the same key. */
function useFocusAfterMove(table: RefObject<HTMLTableElement | null>, types: readonly TypeRow[]) {
  const wanted = useRef<Moved>(undefined)
  useEffect(() => {
    const moved = wanted.current
    if (!moved || types[moved.at]?.code !== moved.code) return
    wanted.current = undefined
    const keys = [...(table.current?.querySelectorAll<HTMLElement>(`[data-moves="${moved.code}"]`) ?? [])]
    const same = keys.find((key) => key.dataset['by'] === String(moved.by)) ?? keys[0]
    same?.focus()
  }, [table, types])
  return (moved: Moved) => {
    wanted.current = moved
  }
}
