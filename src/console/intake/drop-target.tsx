import { useEffect, useRef, useState, type ReactNode } from 'react'
import { IconFileArrowLeft } from '@tabler/icons-react'
import { useSpeech } from '../words/language.tsx'
import look from './arrivals.module.css'
import '../words/intake-words.ts'

/** The whole page takes files that are dropped on it. */
export function DropTarget({ onFiles, children }: { onFiles: (files: File[]) => void; children: ReactNode }) {
  const { say } = useSpeech()
  const [over, setOver] = useState(false)
  const kept = useRef(onFiles)
  useEffect(() => {
    kept.current = onFiles
  })
  useEffect(() => {
    const bears = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (!bears(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!bears(event)) return
      event.preventDefault()
      setOver(false)
      kept.current([...(event.dataTransfer?.files ?? [])])
    }
    const paste = ({ clipboardData }: ClipboardEvent) => {
      const files = [...(clipboardData?.files ?? [])]
      if (files.length > 0) kept.current(files)
    }
    const listeners = { dragenter: enter, dragover: enter, dragleave: leave, drop, paste }
    for (const [name, heard] of Object.entries(listeners)) window.addEventListener(name, heard as EventListener)
    return () => {
      for (const [name, heard] of Object.entries(listeners)) window.removeEventListener(name, heard as EventListener)
    }
  }, [])
  return (
    <>
      {children}
      {over && (
        <div className={look.over} aria-hidden>
          <IconFileArrowLeft size={44} stroke={1.4} />
          <p>{say('arrivals.dropHere')}</p>
        </div>
      )}
    </>
  )
}
