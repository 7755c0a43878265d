import { useEffect, useRef } from 'react'

/** Tells the layout how high a region at the foot of a phone is, by a custom property: what would lie below it has room. */
export function useRoom<Region extends HTMLElement = HTMLDivElement>(property: '--told' | '--keys' | '--foot') {
  const region = useRef<Region>(null)
  useEffect(() => {
    const { current } = region
    if (!current) return
    const { style } = document.documentElement
    const watch = new ResizeObserver(() => style.setProperty(property, `${current.offsetHeight}px`))
    watch.observe(current)
    return () => {
      watch.disconnect()
      style.removeProperty(property)
    }
  }, [property])
  return region
}
