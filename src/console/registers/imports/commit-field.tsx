import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'

type Props = Pick<TextInputProps, 'label' | 'description' | 'inputMode'> & {
  value: string
  onCommit: (text: string) => void
}

/** A short field whose text counts when the person leaves it or presses Enter: each time the file is read anew. */
export function CommitField({ value, onCommit, ...others }: Props) {
  const [typed, setTyped] = useState(value)
  const commit = () => {
    if (typed.trim() !== value) onCommit(typed.trim())
  }
  return (
    <TextInput
      {...others}
      value={typed}
      maxLength={10}
      autoComplete="off"
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
      }}
    />
  )
}
