import { extname } from 'node:path'

type Media = { type: string; compress: boolean }

const byEnding: Readonly<Record<string, Media>> = {
  '.html': { type: 'text/html; charset=utf-8', compress: true },
  '.css': { type: 'text/css; charset=utf-8', compress: true },
  '.js': { type: 'text/javascript; charset=utf-8', compress: true },
  '.json': { type: 'application/feed+json; charset=utf-8', compress: true },
  '.atom': { type: 'application/atom+xml; charset=utf-8', compress: true },
  '.xml': { type: 'application/xml; charset=utf-8', compress: true },
  '.txt': { type: 'text/plain; charset=utf-8', compress: true },
  '.svg': { type: 'image/svg+xml; charset=utf-8', compress: true },
  '.woff2': { type: 'font/woff2', compress: false },
  '.png': { type: 'image/png', compress: false },
  '.jpg': { type: 'image/jpeg', compress: false },
  '.pdf': { type: 'application/pdf', compress: false },
}

/** What a public file is, by its path: files of the record have no ending (C2SP tlog-tiles). */
export function mediaOf(path: string): Media {
  if (/^\/record(-\d+)?\/(checkpoint|vkey|successor)$/.test(path))
    return { type: 'text/plain; charset=utf-8', compress: false }
  return byEnding[extname(path)] ?? { type: 'application/octet-stream', compress: false }
}
