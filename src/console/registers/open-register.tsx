import { NativeSelect, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { listRegisters, openRegister } from '#modules/documents/registers/schema.ts'
import { DayField } from '../parts/day-field.tsx'
import { ForOthers } from '../parts/for-others.tsx'
import form from '../parts/form.module.css'
import { Form, TextField } from '../parts/form.tsx'
import { useToday } from '../parts/now.ts'
import { paths } from '../paths.ts'
import { useWrite } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part, Thing } from '../shell/thing.tsx'
import { linesOf } from '../units/lines.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/paper-words.ts'
import '../words/register-words.ts'

type Direction = 'in' | 'out'
type Side = 'state' | 'party'

/** A register of a year, or of a term of the Party; what is usual is filled in. */
export default function OpenRegister() {
  const { say } = useSpeech()
  if (useHoldsRole('clerk')) return <Opening />
  const to = { path: paths.registers, label: say('registers.title') }
  return <ForOthers title={say('registers.open')} text={say('registers.open.clerksOnly')} to={to} />
}

function Opening() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const year = useToday().slice(0, 4)
  const [direction, setDirection] = useState<Direction>('in')
  const [side, setSide] = useState<Side>('state')
  const open = useWrite(openRegister, { refreshes: [listRegisters] })
  const send = (text: (name: string) => string) => {
    const body = {
      direction,
      side,
      title: text('title'),
      period: text('period'),
      notation: text('notation'),
      firstDay: text('firstDay'),
      lastDay: text('lastDay'),
      firstSerial: Number(text('firstSerial')),
      types: linesOf(text('types')).map((type) => type.toLowerCase()),
    }
    open.mutate({ body }, { onSuccess: ({ subject }) => void navigate({ to: paths.register(subject) }) })
  }
  return (
    <Thing home={paths.registers} kind={say('registers.title')} title={say('registers.open')}>
      <Part>
        <Form label={say('registers.open')} problem={open.error} pending={open.isPending} onSend={send}>
          <div className={form.pair}>
            <NativeSelect
              label={say('registers.column.direction')}
              value={direction}
              onChange={({ currentTarget }) => setDirection(currentTarget.value as Direction)}
              data={(['in', 'out'] as const).map((value) => ({ value, label: say(`registers.direction.${value}`) }))}
            />
            <NativeSelect
              label={say('papers.fact.side')}
              value={side}
              onChange={({ currentTarget }) => setSide(currentTarget.value as Side)}
              data={(['state', 'party'] as const).map((value) => ({ value, label: say(`papers.side.${value}`) }))}
            />
          </div>
          <Span key={`${direction}/${side}`} direction={direction} side={side} year={year} />
          <Numbering />
        </Form>
      </Part>
    </Thing>
  )
}

/** Where its numbers begin, and what of. */
function Numbering() {
  const { say } = useSpeech()
  return (
    <>
      <TextField
        name="firstSerial"
        label={say('registers.first')}
        description={say('registers.first.hint')}
        defaultValue="1"
        inputMode="numeric"
        pattern="[0-9]{1,6}"
        required
      />
      <TextField name="notation" label={say('registers.notation')} description={say('registers.notation.hint')} />
      <Textarea
        name="types"
        label={say('registers.types')}
        description={say('registers.types.hint')}
        autosize
        minRows={1}
      />
    </>
  )
}

/** Title and span as they usually are; a term of the Party has no calendar, so its days are asked for. */
function Span({ direction, side, year }: { direction: Direction; side: Side; year: string }) {
  const { say } = useSpeech()
  const state = side === 'state'
  const title = `Sổ đăng ký văn bản ${direction === 'in' ? 'đến' : 'đi'} ${state ? `năm ${year}` : 'của Đảng uỷ, nhiệm kỳ '}`
  return (
    <>
      <TextField name="title" label={say('registers.column.title')} defaultValue={title} required maxLength={200} />
      <TextField
        name="period"
        label={say('registers.column.period')}
        description={say('registers.period.hint')}
        defaultValue={state ? year : ''}
        required
        maxLength={20}
      />
      <div className={form.pair}>
        <DayField
          name="firstDay"
          label={say('registers.firstDay')}
          defaultValue={state ? `${year}-01-01` : null}
          required
        />
        <DayField
          name="lastDay"
          label={say('registers.lastDay')}
          defaultValue={state ? `${year}-12-31` : null}
          required
        />
      </div>
    </>
  )
}
