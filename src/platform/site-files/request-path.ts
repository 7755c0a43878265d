/**
 * The public path that a request names: decoded, without query, or undefined where it may name no public file (dot
 * segments, control characters, hidden names, compressed twins, files still being written).
 */
export function requestPath(url: string): string | undefined {
  const end = url.search(/[?#]/)
  const encoded = end < 0 ? url : url.slice(0, end)
  if (!encoded.startsWith('/') || encoded.length > 1_024) return undefined
  const path = decoded(encoded)
  if (path === undefined) return undefined
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u001f\u007f\\]/.test(path) || path.includes('//')) return undefined
  const segments = path.slice(1).split('/')
  if (segments.some((segment) => segment.startsWith('.') && segment !== '.well-known')) return undefined
  return /\.(br|gz|part)$/.test(path) ? undefined : path
}

function decoded(path: string): string | undefined {
  if (!path.includes('%')) return path
  try {
    const once = decodeURIComponent(path)
    // A percent sign that survives, or a slash that was hidden, is no part of any public name.
    return once.includes('%') || /%2f/i.test(path) ? undefined : once
  } catch {
    return undefined
  }
}
