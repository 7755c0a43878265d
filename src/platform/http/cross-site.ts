/**
 * Whether a write comes from another site's page. Browsers say where a request comes from in Sec-Fetch-Site, older
 * ones in Origin; a request with neither is not a browser's, and carries no cookie that a page could abuse.
 * @param ownOrigins origins besides the request's own host whose pages may write here
 */
export function isCrossSite(request: Request, ownOrigins: readonly string[]): boolean {
  const origin = request.headers.get('origin')
  if (origin !== null && ownOrigins.includes(origin)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  if (origin === null) return false
  return hostOf(origin) !== (request.headers.get('host') ?? hostOf(request.url))
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined
}
