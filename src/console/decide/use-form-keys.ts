import { useEffect, useRef } from 'react'

/** A field whose choices are shown. */
const hasOpenList = (field: EventTarget | null) =>
  field instanceof Element && field.getAttribute('aria-expanded') === 'true'

/**
 * Keys that hold in the fields too: Ctrl+Enter sends, Escape leaves, where the form can be left; not while what was sent is on its
 * way. In an open list of choices Escape closes it first, and Enter chooses.
 */
export function useFormKeys(onClose: (() => void) | undefined, pending = false) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const element = form.current
    const onKey = (event: KeyboardEvent) => {
      // What is typed there is not chosen yet: what stood in the field before would be sent.
      if (hasOpenList(event.target)) return
      if (event.key === 'Escape') {
        if (!onClose) return
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
