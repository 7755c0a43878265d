import { CloseButton } from '@mantine/core'
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useKeys } from '../keys/keys.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './told.module.css'
import { useRoom } from './use-room.ts'

/** Something to be told in passing, with a way back where there is one. */
type Told = {
  text: string
  /** `refused`: nothing was done, and it must not look as if it had been. */
  tone?: 'refused'
  /** `inField`: the screen that follows puts the cursor into a field, where Z is a letter; Ctrl+Z does the same there. */
  undo?: { label: string; run: () => void; inField?: boolean }
}

const Telling = createContext<(told: Told) => void>(() => undefined)

type Shown = { told: (Told & { id: number }) | undefined; undo: () => void; close: () => void }
const Showing = createContext<Shown>({ told: undefined, undo: () => undefined, close: () => undefined })

/** Says in one line what was done; it goes by itself. Nothing that must be read is said this way. */
export function useTell(): (told: Told) => void {
  return useContext(Telling)
}

export function ToldProvider({ children }: { children: ReactNode }) {
  const { say } = useSpeech()
  const [told, setTold] = useState<Shown['told']>()
  const tell = useCallback((next: Told) => setTold({ ...next, id: Date.now() }), [])
  const close = useCallback(() => setTold(undefined), [])
  useEffect(() => {
    if (!told) return
    const timer = setTimeout(close, told.undo ? 20_000 : 8_000)
    return () => clearTimeout(timer)
  }, [told, close])
  const undo = useMemo(
    () => () => {
      if (!told?.undo) return tell({ text: say('decide.nothingToUndo'), tone: 'refused' })
      close()
      told.undo.run()
    },
    [told, close, tell, say],
  )
  useKeys({ z: undo })
  useKeys({ 'mod+z': undo }, useUnwritten(told?.undo?.inField ? told.id : undefined))
  const shown = useMemo(() => ({ told, undo, close }), [told, undo, close])
  return (
    <Telling value={tell}>
      <Showing value={shown}>{children}</Showing>
    </Telling>
  )
}

/**
 * Where it is said: below the navigation, or on a phone above the keys at the thumb, with room of its own: bars at the foot
 * of a screen stand above it (`--told`), so that it covers nothing that can be pressed.
 */
export function ToldRegion() {
  const { say } = useSpeech()
  const { told, undo, close } = useContext(Showing)
  const region = useRoom('--told')
  return (
    <div className={look.region} ref={region} aria-live="polite" role="status">
      {told && (
        <div className={look.told} key={told.id} data-tone={told.tone}>
          {told.tone === 'refused' ? (
            <IconInfoCircle size={18} stroke={1.8} aria-hidden />
          ) : (
            <IconCircleCheck size={18} stroke={1.8} aria-hidden />
          )}
          <span className={look.text}>{told.text}</span>
          <CloseButton size="sm" aria-label={say('shell.close')} onClick={close} />
          {told.undo && (
            <button type="button" className={look.undo} onClick={undo}>
              {told.undo.label} <kbd>{told.undo.inField ? 'Ctrl Z' : 'Z'}</kbd>
            </button>
          )}
        </div>
      )}
    </div>
  )
}

/** Whether nothing was written since then: with the first letter Ctrl+Z is the field's own again. */
function useUnwritten(since: number | undefined): boolean {
  const [writtenAfter, setWrittenAfter] = useState<number>()
  useEffect(() => {
    if (since === undefined) return
    const write = () => setWrittenAfter(since)
    document.addEventListener('input', write)
    return () => document.removeEventListener('input', write)
  }, [since])
  return since !== undefined && writtenAfter !== since
}
