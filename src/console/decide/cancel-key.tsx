import { Button } from '@mantine/core'
import { useSpeech } from '../words/language.tsx'

type Props = {
  /** What was sent is on its way and cannot be called off. */
  pending: boolean
  onClose: () => void
  label?: string
}

/** Leaves the form of a decision. */
export function CancelKey({ pending, onClose, label }: Props) {
  const { say } = useSpeech()
  return (
    <Button variant="subtle" color="gray" disabled={pending} onClick={onClose} rightSection={<kbd>Esc</kbd>}>
      {label ?? say('decide.cancel')}
    </Button>
  )
}
