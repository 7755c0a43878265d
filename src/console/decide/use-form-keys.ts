import { useEffect, useRef } from 'react'

/** Keys that hold in the fields too: Ctrl+Enter sends, Escape leaves. */
export function useFormKeys(onClose: () => void) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const element = form.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
      else if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      else if (!event.repeat) element?.requestSubmit()
      event.preventDefault()
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [onClose])
  return form
}
