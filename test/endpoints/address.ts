import type { Endpoint } from '#kernel/endpoint.ts'

/** The path of an endpoint with its parameters filled in, percent-encoded; what is missing, or no record at all, stands as `x`. */
export function pathOf({ path }: Endpoint, params: unknown = {}): string {
  const values = Object(params) as Record<string, unknown>
  return `/api/v1${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(wellFormed(values[name])) || 'x')}`
}

export function queryOf(query: unknown): string {
  if (typeof query !== 'object' || query === null) return ''
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value.slice(0, 20) : [value]) search.append(name, wellFormed(one))
  }
  const text = search.toString().slice(0, 8_000)
  return text === '' ? '' : `?${text}`
}

function wellFormed(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'x')
  return text.toWellFormed().slice(0, 6_000)
}
