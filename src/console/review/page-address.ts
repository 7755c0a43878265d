import { useEffect } from 'react'
import { getPagePicture } from '#modules/documents/review/schema.ts'
import { addressOf } from '../server/call.ts'

/** Where the picture of a page of a paper comes from; one width, so that it is drawn once. */
export function pageAddress(paper: string, page: number): string {
  return addressOf(getPagePicture, { params: { id: paper, page }, query: { width: 1_240 } })
}

/** Has the server draw the first page of what is most likely opened next: it keeps the picture, and it is there at once. */
export function useDrawnAhead(paper: string | undefined): void {
  useEffect(() => {
    if (paper === undefined) return
    const timer = setTimeout(() => {
      new Image().src = pageAddress(paper, 1)
    }, 500)
    return () => clearTimeout(timer)
  }, [paper])
}
