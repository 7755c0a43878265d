import { useEffect, useRef } from 'react'

/** Keys that hold in the fields too: Ctrl+Enter sends, Escape leaves; not while what was sent is on its way. */
export function useFormKeys(onClose: () => void, pending = false) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const element = form.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        if (!pending) onClose()
      } else if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      else if (!event.repeat) element?.requestSubmit()
      event.preventDefault()
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [onClose, pending])
  return form
}
