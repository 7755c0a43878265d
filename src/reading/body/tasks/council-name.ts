import { determiners } from '#vietnamese/body-words.ts'
import { phraseAt, phrasesOf, type Word } from '#vietnamese/words.ts'

const councils = phrasesOf('hội đồng|ban|tổ|tiểu ban|đoàn|trung tâm|quỹ')
const levels = phrasesOf('tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|trung ương|quốc gia')
const longest = 14

/**
 * How many words the name of a council has that is called by what it does, up to its level: "Hội đồng bồi thường, hỗ trợ và tái
 * định cư huyện". 0 where there is none; `isVerb` tells where an instruction may begin behind it.
 */
export function councilName(words: readonly Word[], at: number, isVerb: (at: number) => boolean): number {
  const head = phraseAt(councils, words, at)
  if (head === 0) return 0
  let joined = false
  for (let next = at + head; next < Math.min(words.length, at + longest); next++) {
    const word = words[next]
    if (!word || word.capital || !/^,?$/.test(word.before) || phraseAt(determiners, words, next) > 0) return 0
    const level = phraseAt(levels, words, next)
    if (level > 0 && joined && words[next + level]?.before === '' && isVerb(next + level)) return next + level - at
    joined ||= word.before === ',' || word.text === 'và'
  }
  return 0
}
