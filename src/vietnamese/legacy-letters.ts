/**
 * Letters of the code pages that Vietnamese offices used before Unicode, as they look where a program takes them for
 * Latin-1. TCVN 5712:1993 VN3 ("ABC", fonts named .Vn…): one code a letter, capitals only in the fonts named …H.
 */
const tcvn3From = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦'
const tcvn3To = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ'
const tcvn3 = new Map([...tcvn3From].map((letter, at) => [letter, tcvn3To[at] ?? letter]))

export function decodeTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (letter) => tcvn3.get(letter) ?? letter)
}

/** VNI-Windows: a vowel and, after it, a letter that stands for its marks. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const vniAlone: Readonly<Record<string, string>> = {
  ñ: 'đ',
  Ñ: 'Đ',
  ô: 'ơ',
  Ô: 'Ơ',
  ö: 'ư',
  Ö: 'Ư',
  æ: 'ỉ',
  Æ: 'Ỉ',
  ó: 'ĩ',
  Ó: 'Ĩ',
  ò: 'ị',
  Ò: 'Ị',
  î: 'ỵ',
  Î: 'Ỵ',
}

export function decodeVni(text: string): string {
  return text
    .replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])/gi, (both, vowel: string, mark: string) => {
      const marks = vniMarks[mark.toLowerCase()]
      return marks === undefined ? both : (vniAlone[vowel] ?? vowel) + marks
    })
    .replace(/[ñôöæóòî]/gi, (letter) => vniAlone[letter] ?? letter)
    .normalize('NFC')
}
