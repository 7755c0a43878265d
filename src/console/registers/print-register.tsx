import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '#kernel/day.ts'
import { formOn } from '#kernel/paper-form.ts'
import { bookFileName } from '#modules/documents/registers/print/file-name.rules.ts'
import { printRegister } from '#modules/documents/registers/schema.ts'
import form from '../parts/form.module.css'
import { useNow } from '../parts/now.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { save } from '../list/export-rows.ts'
import { call } from '../server/call.ts'
import { asProblem, fieldError, type Problem } from '../server/problem.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Register } from './register-screen.tsx'
import '../words/register-words.ts'

const formats = ['pdf', 'docx', 'xlsx'] as const
type Format = (typeof formats)[number]

/** Volumes hold at most so many serials. */
const volume = 3_000

/** The register as a file that is printed, bound and signed. */
export function PrintRegister({ register }: { register: Register }) {
  const { say } = useSpeech()
  const given = register.nextSerial - 1
  const [of, setOf] = useState<'register' | 'following'>('register')
  // Until somebody types, the span goes on with the register, to which others add.
  const [typed, setTyped] = useState<{ first?: string; last?: string }>({})
  const first = typed.first ?? String(Math.max(register.firstSerial, given - volume + 1))
  const last = typed.last ?? String(given)
  const [making, setMaking] = useState<Format | undefined>()
  const [problem, setProblem] = useState<Problem | null>(null)
  if (given < register.firstSerial) return null
  const make = async (as: Format) => {
    setMaking(as)
    setProblem(null)
    try {
      const query = { as, of, first: Number(first), last: Number(last) }
      const file = (await call(printRegister, { params: { id: register.id }, query })) as unknown as Blob
      save(file, bookFileName({ ...register, ...query }))
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setMaking(undefined)
    }
  }
  return (
    <Part title={say('registers.print')} onPaper={false}>
      <div className={form.form}>
        <Hint side={register.side} />
        {register.direction === 'in' && (
          <NativeSelect
            aria-label={say('registers.print')}
            value={of}
            onChange={({ currentTarget }) => setOf(currentTarget.value as typeof of)}
            data={(['register', 'following'] as const).map((value) => ({
              value,
              label: say(`registers.print.${value}`),
            }))}
          />
        )}
        <Span span={{ first, last }} problem={problem} onType={(part) => setTyped({ ...typed, ...part })} />
        <div className={form.keys}>
          {formats.map((as) => (
            <Button key={as} variant="default" loading={making === as} onClick={() => void make(as)}>
              {as.toUpperCase()}
            </Button>
          ))}
        </div>
        <ProblemNote problem={problem} />
      </div>
    </Part>
  )
}

function Hint({ side }: Pick<Register, 'side'>) {
  const { say } = useSpeech()
  const { rule } = formOn('party', dayOf(useNow()))
  return (
    <p className="soft">
      {side === 'party' ? say('registers.print.hint.party', { rule }) : say('registers.print.hint')}
    </p>
  )
}

type SpanProps = {
  span: { first: string; last: string }
  problem: Problem | null
  onType: (part: { first?: string; last?: string }) => void
}

function Span({ span, problem, onType }: SpanProps) {
  const { say } = useSpeech()
  return (
    <div className={form.pair}>
      {(['first', 'last'] as const).map((name) => (
        <TextInput
          key={name}
          label={say(`registers.gap.${name}`)}
          inputMode="numeric"
          value={span[name]}
          onChange={({ currentTarget }) => onType({ [name]: currentTarget.value })}
          error={fieldError(problem, name)}
        />
      ))}
    </div>
  )
}
