import { useState } from 'react'
import type { Step } from './use-dropping.ts'

/** `isLost`: the server was not reached; else something that is written into the tasks could not be saved first. */
type Undone = Step & { isLost: boolean }

/** Steps that did not reach the server, kept to be sent again in the order in which they were said. `look`: fails where the server is not reached. */
export function useUndone(look: () => Promise<unknown>) {
  const [undone, setUndone] = useState<readonly Undone[]>([])
  const [isSending, setSending] = useState(false)
  const sendAgain = async () => {
    setSending(true)
    // What was done where only the answer was lost is seen first; a server that is still not reached is not told anything.
    const isReached = await look().then(
      () => true,
      () => false,
    )
    setSending(false)
    if (!isReached) return
    setUndone([])
    for (const { again } of undone) await again()
  }
  const keep = (step: Undone) => setUndone((before) => [...before, step])
  return { keep, of: { undone, isSending, sendAgain, letGo: () => setUndone([]) } }
}
