import { useEffect } from 'react'

/** What stands open: the screen, and the thing beside its list, which names the page where there is one. */
const open: { screen?: string; thing?: string; office?: string } = {}

function write(): void {
  document.title = [open.thing ?? open.screen, open.office, 'Minh Bạch'].filter(Boolean).join(' · ')
}

/** Names the page in the browser's tab and history: “Cán bộ · UBND phường Hồ Sen · Minh Bạch”. */
export function useTitle(part: keyof typeof open, text: string | undefined): void {
  useEffect(() => {
    if (!text) return
    open[part] = text
    write()
    return () => {
      if (open[part] !== text) return
      delete open[part]
      write()
    }
  }, [part, text])
}
