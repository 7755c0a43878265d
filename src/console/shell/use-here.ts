import { useEffect, useRef, type RefObject } from 'react'

/** Whether what calls it still stands on the screen: whoever left it has thought better of what was not sent yet. */
export function useHere(): RefObject<boolean> {
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => void (here.current = false)
  }, [])
  return here
}
