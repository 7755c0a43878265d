import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { readSheets, type ImportPreview } from '#modules/documents/imports/schema.ts'
import { listRegisters } from '#modules/documents/registers/schema.ts'
import { DayField } from '../../parts/day-field.tsx'
import { useAnswer } from '../../server/queries.ts'
import { useSpeech } from '../../words/language.tsx'
import { CommitField } from './commit-field.tsx'
import { Notices } from './notices.tsx'
import type { Importing } from './use-import.ts'
import { look } from './look.ts'
import '../../words/register-import-words.ts'
import '../../words/register-words.ts'

type Props = { importing: Importing; read: ImportPreview }

/** Which sheet and row the file begins at, and which register its lines go into. */
export function ChooseRegister({ importing, read }: Props) {
  const { say } = useSpeech()
  const { said } = importing
  return (
    <section>
      <h2>{say('regimport.where')}</h2>
      <div className={look.fields}>
        {read.sheets.length > 1 && (
          <NativeSelect
            label={say('regimport.sheet')}
            value={String(read.sheet)}
            onChange={({ currentTarget }) =>
              importing.say({
                sheet: Number(currentTarget.value),
                sheets: undefined,
                headerRow: undefined,
                map: undefined,
              })
            }
            data={read.sheets.map((name, at) => ({ value: String(at), label: name }))}
          />
        )}
        <Sheets importing={importing} read={read} />
        <CommitField
          key={`header/${read.headerRow}`}
          label={say('regimport.headerRow')}
          description={say('regimport.headerRow.hint')}
          value={String(read.headerRow)}
          inputMode="numeric"
          onCommit={(text) => {
            const row = Number(text)
            if (Number.isInteger(row) && row >= 1) importing.say({ headerRow: row, map: undefined })
          }}
        />
        <Into key={`${said.direction}/${said.side}`} importing={importing} read={read} />
      </div>
      <Notices importing={importing} read={read} />
    </section>
  )
}

/** Which sheets with the same columns come along. */
function Sheets({ importing, read }: Props) {
  const { say } = useSpeech()
  const { alike, said } = importing
  if (alike.length < 2) return null
  const taken = said.sheets === undefined ? [read.sheet] : readSheets(said.sheets)
  const take = (sheets: readonly number[]) =>
    importing.say({ sheet: read.sheet, sheets: sheets.length > 1 ? sheets.join(',') : undefined })
  const others = alike.filter((at) => at !== read.sheet)
  return (
    <fieldset className={look.sheets}>
      <legend>{say('regimport.sheets')}</legend>
      <p className="soft">{say('regimport.sheets.hint', { n: others.length })}</p>
      <Checkbox
        label={say('regimport.sheets.all')}
        checked={taken.length === alike.length}
        indeterminate={taken.length > 1 && taken.length < alike.length}
        onChange={({ currentTarget }) => take(currentTarget.checked ? alike : [])}
      />
      <div className={look.ticks}>
        {alike.map((at) => (
          <Checkbox
            key={at}
            label={read.sheets[at]}
            checked={taken.includes(at)}
            disabled={at === read.sheet}
            onChange={({ currentTarget }) =>
              take(alike.filter((one) => (one === at ? currentTarget.checked : taken.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Each line by its day, all into an open register or into one year; of the Party a term, which is opened where there is none. */
function Into({ importing, read }: Props) {
  const { say } = useSpeech()
  const { said } = importing
  const query = { direction: said.direction, side: said.side, state: 'open' as const, size: 100 }
  const { data } = useAnswer(listRegisters, { query })
  const state = said.side === 'state'
  const period = read.registers[0]?.period ?? ''
  const choose = (value: string) =>
    importing.say({
      registerId: value === '' || value === ofYear ? undefined : value,
      year: value === ofYear ? Number(period) || new Date().getFullYear() : undefined,
    })
  return (
    <>
      <NativeSelect
        label={say('regimport.into')}
        value={said.registerId ?? (said.year === undefined ? '' : ofYear)}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[
          { value: '', label: say(state ? 'regimport.into.lines' : 'regimport.into.term') },
          ...(state ? [{ value: ofYear, label: say('regimport.into.year') }] : []),
          ...(data?.rows ?? []).map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      {said.registerId === undefined && state && (said.year !== undefined || read.registers.length === 0) && (
        <CommitField
          key={`year/${said.year ?? ''}`}
          label={say('regimport.year')}
          value={said.year === undefined ? '' : String(said.year)}
          inputMode="numeric"
          onCommit={(text) => {
            if (/^(?:19|20|21)\d\d$/.test(text)) importing.say({ year: Number(text) })
          }}
        />
      )}
      {said.registerId === undefined && !state && <Term importing={importing} />}
      {said.registerId === undefined && <Numbering importing={importing} />}
    </>
  )
}

const ofYear = 'year'

/** Whether all types share one sequence: told from the registers and the serials, unless the person knows better. */
function Numbering({ importing }: Pick<Props, 'importing'>) {
  const { say } = useSpeech()
  return (
    <NativeSelect
      label={say('regimport.numbering')}
      value={importing.said.numbering ?? ''}
      onChange={({ currentTarget: { value } }) =>
        importing.say({ numbering: value === 'one' || value === 'types' ? value : undefined })
      }
      data={(['', 'one', 'types'] as const).map((value) => ({
        value,
        label: say(`regimport.numbering.${value || 'told'}`),
      }))}
    />
  )
}

/** A term of the Party has no calendar: its name and its days are asked for. */
function Term({ importing }: Pick<Props, 'importing'>) {
  const { say } = useSpeech()
  const [period, setPeriod] = useState(importing.said.period ?? '')
  const send = (more: { firstDay?: string | undefined; lastDay?: string | undefined } = {}) =>
    importing.say({ period: period.trim().length >= 4 ? period.trim() : undefined, ...more })
  return (
    <>
      <TextInput
        label={say('registers.column.period')}
        placeholder="2020-2025"
        maxLength={20}
        value={period}
        onChange={({ currentTarget }) => setPeriod(currentTarget.value)}
        onBlur={() => send()}
      />
      <DayField
        label={say('registers.firstDay')}
        defaultValue={importing.said.firstDay ?? null}
        onDay={(firstDay) => send({ firstDay })}
      />
      <DayField
        label={say('registers.lastDay')}
        defaultValue={importing.said.lastDay ?? null}
        onDay={(lastDay) => send({ lastDay })}
      />
    </>
  )
}
