import { type Word, wordsOf } from '#vietnamese/words.ts'

/** Names that the head and the foot of a paper print, by their first word: the body calls the same bodies so. */
export type KnownNames = ReadonlyMap<string, readonly (readonly string[])[]>

/** More of them, or longer ones, no paper has. */
const most = 60
const longest = 24

/** The names in the items of “Kính gửi” and “Nơi nhận”, without their notes; of one word none, since it tells too little. */
export function knownNames(items: readonly string[]): KnownNames {
  const names = items.slice(0, most).flatMap((item) => {
    const words = wordsOf(item.replace(/\([^()]*\)/g, '').slice(0, 240)).map(({ toneless }) => toneless)
    return words.length < 2 || words.length > longest || /^(?:như|lưu)$/iu.test(words[0] ?? '') ? [] : [words]
  })
  return Map.groupBy(names, ([first]) => first ?? '')
}

/** What a decision sets up, and how it calls it for short: “Thành lập Tổ thẩm định hồ sơ hỗ trợ nhà ở (sau đây gọi tắt là Tổ thẩm định), gồm”. */
export const namesSetUp = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => {
    const [, name, short] = setsUp.exec(text) ?? []
    return [name, short].filter((one) => one !== undefined)
  })

const setsUp =
  /^(?:thành lập|kiện toàn)\s(\p{Lu}[^.;:()]{3,160}?)(?=\s?\(|,?\s(?:gồm|bao gồm|với|do)\s|[.;:]|$)(?:\s?\((?:sau đây )?(?:gọi|viết)(?: chung| tắt)?(?: tắt)? là:? [“"]?([^()“”"]{3,80})[”"]?\))?/iu

/** The words of a text; those inside a known name, and the one behind it, are marked so. */
export function wordsKnowing(text: string, names: KnownNames): readonly Word[] {
  if (names.size === 0) return wordsOf(text)
  const words = [...wordsOf(text)]
  for (let at = 0; at < words.length; at++) {
    const length = nameLength(words, at, names)
    if (length === 0) continue
    for (let inside = at + 1; inside < at + length; inside++) mark(words, inside, 'inside')
    const next = words[at + length]
    if (next?.before === '' && !next.capital) mark(words, at + length, 'behind')
    at += length - 1
  }
  return words
}

function mark(words: Word[], at: number, known: NonNullable<Word['known']>): void {
  const word = words[at]
  if (word) words[at] = { ...word, known }
}

/** Of how many words the longest known name is that begins at a word; 0 where none does. */
function nameLength(words: readonly Word[], at: number, names: KnownNames): number {
  const begun = names.get(words[at]?.toneless ?? '')
  if (begun === undefined) return 0
  const lengths = begun
    .filter((name) =>
      name.every((toneless, index) => {
        const word = words[at + index]
        return word?.toneless === toneless && (index === 0 || /^,?$/.test(word.before))
      }),
    )
    .map((name) => name.length)
  return Math.max(0, ...lengths)
}
