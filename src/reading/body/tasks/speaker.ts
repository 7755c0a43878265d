import { wordsOf } from '#vietnamese/words.ts'
import type { Paragraph } from '../paragraph.ts'
import { nameAt } from './name-at.ts'

const asks =
  /(?<![\p{L}\p{N}])(\p{Lu}[^,.;:()]{2,80}?)\s(?:xin\s|kính\s|trân trọng\s)?(?:thông báo|yêu cầu|đề nghị)(?=[\s:])/gu

/** Of a paper that has lost its head: who speaks in it, the first that announces something or asks others outside its points. */
export function speakerOf(paragraphs: readonly Paragraph[]): string | null {
  for (const { mark, text } of paragraphs.slice(0, 40)) {
    if (mark !== null) continue
    for (const [, name = ''] of text.slice(0, 2000).matchAll(asks)) {
      const words = wordsOf(name)
      const found = nameAt(words, 0)
      if (found?.verb === null && found.to === words.length) return name
    }
  }
  return null
}
