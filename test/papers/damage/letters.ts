import type { Damage } from './damage.ts'

/** "16/7/20 21", "221- CV/HU", "12 /KH-UBND": blanks that extractors put into numbers and days. */
export const spacedNumbers: Damage = ({ text, answer }, chance) => ({
  answer,
  text: text
    .replace(/\d{1,2}[/-]\d{1,2}[/-]\d{4}/g, (day) =>
      chance.maybe(0.5) ? insertBlank(day, chance.between(1, day.length - 1)) : day,
    )
    .replace(/\d+[/-][A-ZĐ][\p{L}&]*[/-][\p{L}&-]+/gu, (number) =>
      chance.maybe(0.5) ? loosen(number, chance.pick(['/', '-'])) : number,
    )
    .replace(/ năm (20\d\d)/g, (all, year: string) =>
      chance.maybe(0.2) ? ` năm ${insertBlank(year, chance.between(1, 3))}` : all,
    ),
})

const insertBlank = (text: string, at: number) => `${text.slice(0, at)} ${text.slice(at)}`

function loosen(number: string, at: string): string {
  const place = number.indexOf(at)
  return place < 0 ? number : insertBlank(number, place + (number.length % 2))
}

/** Ƣ and ƣ for Ư and ư, as some fonts map them. */
export const oiForU: Damage = ({ text, answer }) => ({ answer, text: text.replaceAll('Ư', 'Ƣ').replaceAll('ư', 'ƣ') })

/** Letters and their marks as separate characters. */
export const decomposed: Damage = ({ text, answer }) => ({ answer, text: text.normalize('NFD') })

/** Hyphens that became U+FFFE, the soft ones of numbers at the ends of lines. */
export const lostHyphens: Damage = ({ text, answer }, chance) => ({
  answer,
  text: text.replace(/(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, (hyphen) => (chance.maybe(0.6) ? '\ufffe' : hyphen)),
})

const plain = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĐĂÂÊÔƠƯ'
const legacy = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ§¡¢£¤¥¦'
const toLegacy = new Map([...plain].map((letter, at) => [letter, [...legacy][at] ?? letter]))

/** The whole text in TCVN3, whose capitals with tones are small letters in a font of capitals. */
export const tcvn3: Damage = ({ text, answer }) => ({
  answer,
  text: [...text.normalize('NFC')]
    .map((letter) => toLegacy.get(letter) ?? toLegacy.get(letter.toLowerCase()) ?? letter)
    .join(''),
})

/** A few lines in TCVN3 in a text that is otherwise Unicode. */
export const tcvn3Remains: Damage = ({ text, answer }, chance) => {
  const lines = text.split('\n')
  const middle = lines.map((line, at) => {
    const quiet = at > 14 && at < lines.length - 14 && chance.maybe(0.08) && !/\d/.test(line)
    return quiet ? tcvn3({ text: line, answer }, chance).text : line
  })
  return { answer, text: middle.join('\n') }
}
