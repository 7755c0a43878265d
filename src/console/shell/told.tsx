import { CloseButton } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useKeys } from '../keys/keys.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './told.module.css'

/** Something to be told in passing, with a way back where there is one. */
type Told = { text: string; undo?: { label: string; run: () => void } }

const Telling = createContext<(told: Told) => void>(() => undefined)

/** Says in one line what was done; it goes by itself. Nothing that must be read is said this way. */
export function useTell(): (told: Told) => void {
  return useContext(Telling)
}

export function ToldProvider({ children }: { children: ReactNode }) {
  const { say } = useSpeech()
  const [told, setTold] = useState<(Told & { id: number }) | undefined>()
  const tell = useCallback((next: Told) => setTold({ ...next, id: Date.now() }), [])
  const close = useCallback(() => setTold(undefined), [])
  useEffect(() => {
    if (!told) return
    const timer = setTimeout(close, told.undo ? 20_000 : 8_000)
    return () => clearTimeout(timer)
  }, [told, close])
  const undo = useMemo(
    () => () => {
      if (!told?.undo) return tell({ text: say('decide.nothingToUndo') })
      close()
      told.undo.run()
    },
    [told, close, tell, say],
  )
  useKeys({ z: undo })
  return (
    <Telling value={tell}>
      {children}
      <div className={look.region} aria-live="polite" role="status">
        {told && (
          <div className={look.told} key={told.id}>
            <IconCircleCheck size={18} stroke={1.8} aria-hidden />
            <span>{told.text}</span>
            {told.undo && (
              <button type="button" className={look.undo} onClick={undo}>
                {told.undo.label} <kbd>Z</kbd>
              </button>
            )}
            <CloseButton size="sm" aria-label={say('shell.close')} onClick={close} />
          </div>
        )}
      </div>
    </Telling>
  )
}
