import { useEffect, useRef } from 'react'

/** A field whose choices are shown. */
const hasOpenList = (field: EventTarget | null) =>
  field instanceof Element && field.getAttribute('aria-expanded') === 'true'

/**
 * Keys that hold in the fields too: Ctrl+Enter sends, Escape leaves, where the form can be left; not while what was sent is on its
 * way. Escape closes an open list of choices first.
 */
export function useFormKeys(onClose: (() => void) | undefined, pending = false) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const element = form.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        if (!onClose || hasOpenList(event.target)) return
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
