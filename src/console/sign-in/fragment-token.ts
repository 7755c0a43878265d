import { useEffect, useState } from 'react'

/**
 * The token of a letter's link. It stands in the fragment, which no server log sees, and is taken out of the address
 * at once, so that it stays in no history and no screenshot.
 */
export function useFragmentToken(): string | undefined {
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined)
  // A link pasted into this very screen changes only the fragment, for which no browser loads anything.
  useEffect(() => {
    const onChange = () => location.hash.startsWith('#token=') && location.reload()
    addEventListener('hashchange', onChange)
    return () => removeEventListener('hashchange', onChange)
  }, [])
  if (token !== undefined && location.hash) history.replaceState(history.state, '', location.pathname)
  return token
}
