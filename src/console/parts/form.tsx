import { Button, TextInput, type TextInputProps } from '@mantine/core'
import { createContext, useContext, type ReactNode } from 'react'
import { fieldError, type Problem } from '../server/problem.ts'
import { CancelKey } from '../decide/cancel-key.tsx'
import { useFormKeys } from '../decide/use-form-keys.ts'
import { formText } from './form-text.ts'
import look from './form.module.css'
import { ProblemNote } from './problem-note.tsx'

const Asked = createContext<Problem | null>(null)

type Props = {
  /** Words of the key that sends the form. */
  label: string
  /** What the server said to the last sending: shown at its fields, and below them. */
  problem: Problem | null
  pending: boolean
  onSend: (text: (name: string) => string) => void
  onCancel?: (() => void) | undefined
  grave?: boolean
  disabled?: boolean
  children?: ReactNode
}

/** A form with its keys; its fields find what the server said about them by their names. */
export function Form({ label, problem, pending, onSend, onCancel, grave = false, disabled = false, children }: Props) {
  const keys = useFormKeys(onCancel, pending)
  return (
    <Asked value={problem}>
      <form
        className={look.form}
        ref={keys}
        onSubmit={(event) => {
          event.preventDefault()
          onSend(formText(event.currentTarget))
        }}
      >
        {children}
        <ProblemNote problem={problem} />
        <div className={look.keys}>
          <Button type="submit" loading={pending} disabled={disabled} color={grave ? 'red' : 'lotus'}>
            {label}
          </Button>
          {onCancel && <CancelKey pending={pending} onClose={onCancel} />}
        </div>
      </form>
    </Asked>
  )
}

/** What the server said about a field of the form around. */
export function useFieldError(name: string): string | undefined {
  return fieldError(useContext(Asked), name)
}

export function TextField({ name, ...others }: TextInputProps & { name: string }) {
  return <TextInput name={name} {...others} error={useFieldError(name)} />
}
