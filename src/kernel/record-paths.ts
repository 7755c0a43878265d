/** Entries on one page of the record: fixed by number, so that a full page never changes again. */
export const pageSize = 50

export const recordPath = '/so-minh-bach/'

export function recordPagePath(page: number): string {
  return `${recordPath}trang/${page}/`
}

export function entryPath(seq: number): string {
  return `${recordPagePath(Math.floor(seq / pageSize))}#muc-${seq}`
}

export function monthPath(month: string): string {
  return `${recordPath}thang/${month}/`
}

export function deedPath(did: string): string {
  return `${recordPath}loai/${did}/`
}

export function deedPagePath(did: string, page: number): string {
  return `${deedPath(did)}trang/${page}/`
}
