import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getPagePicture, getReading } from '#modules/documents/review/schema.ts'
import { addressOf } from '../server/call.ts'
import { asking } from '../server/queries.ts'

/** Where the picture of a page of a paper comes from; one width, so that it is drawn once. */
export function pageAddress(paper: string, page: number): string {
  return addressOf(getPagePicture, { params: { id: paper, page }, query: { width: 1_240 } })
}

/**
 * Has the server draw the first page of what is most likely opened next: it keeps the picture, and it is there at once. A text has no
 * pages to draw, and is asked for none; what was read of it is here then.
 */
export function useDrawnAhead(paper: string | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    if (paper === undefined) return
    const draw = async () => {
      const reading = await client.ensureQueryData(asking(getReading, { params: { id: paper } })).catch(() => undefined)
      if (reading?.drawn && reading.pages.length > 0) new Image().src = pageAddress(paper, 1)
    }
    const timer = setTimeout(() => void draw(), 500)
    return () => clearTimeout(timer)
  }, [client, paper])
}
