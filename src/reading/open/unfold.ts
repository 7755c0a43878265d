import { bare } from '#vietnamese/bare.ts'

/** A row in which the name of the state or the Party, the motto or the number, and the day stand: a program has lost its line ends. */
const shortest = 120
const named = /CONG HOA XA HOI CHU NGHIA|DANG CONG SAN VIET NAM|DOAN TNCS HO CHI MINH/
const headed = /(?:Doc lap|So ?:).{0,300}ngay/i

const place = String.raw`(?:(?:TP|Tp|TX)\.? ?)?[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,4}, ngay`
const types =
  'NGHI QUYET|QUYET DINH|CHI THI|QUY CHE|QUY DINH|THONG BAO|HUONG DAN|CHUONG TRINH|KE HOACH|PHUONG AN|DE AN|BAO CAO|BIEN BAN|TO TRINH|CONG DIEN|GIAY MOI|KET LUAN|THONG TRI'

/** Where a line begins in the head and the foot of a paper, without marks. */
const begins = new RegExp(
  [
    'CONG HOA XA HOI CHU NGHIA',
    'DANG CONG SAN VIET NAM',
    '(?<!BAN CHAP HANH |BI THU )DOAN TNCS HO CHI MINH(?= [A-Z][a-z])',
    'Doc [Ll]ap',
    'So ?: ?[^ ]{0,5} ?[-/]',
    place,
    `(?:${types})(?= ?(?:V[Ee] |V/v|[A-Z][a-z]|\\())`,
    `(?<=nam (?:19|20)\\d\\d[ .]*)(?:${types})`,
    'V/v',
    '(?<=[^.;,:(] )Can cu (?=[A-Z])',
    'Kinh g[uo]i',
    'Noi nhan ?:',
    '\\([Dd]a ky\\)',
    '(?<=\\([Dd]a ky\\) ?)[A-Z]',
    '(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\\. ?[A-Z]{2}',
    '(?<=[.;:] ?)- (?=[A-Z])',
    '(?<=\\./\\. )[A-Z]',
  ].join('|'),
  'g',
)
/** The office under the authority above it, both on one row: “UBND TỈNH MẪU SỞ Y TẾ”. */
const office =
  /(?<=[A-Z]{2} )(?<!(?:CO|VAN|QUOC|BIEN|MOI|THI|HIEU|TONG|CHI|DAO|PHO|TINH UY|KHOA) )(?:SO|PHONG|TRUONG|TONG CUC|CUC|CHI CUC|TRUNG TAM|BENH VIEN) (?=[A-Z])/g
/** Where one ends: behind the motto and the date, a rule, and the first sentence behind “Kính gửi”. */
const ends =
  /[Hh]anh [Pp]huc(?! cua)|nam (?:19|20)\d\d[ .]*(?=[A-Z]{2}|V\/v|Kinh|\()|[-*_]{3,}|(?<=Kinh g[uo]i:? [^.]{10,400}\.)(?= [A-Z])/g

/** How far the head of a paper reaches at most, and its foot. */
const headLength = 700
const footLength = 500

/** The lines of a row that has lost the ends of them; a row that is a line stays as it is. */
export function unfold(row: string): string[] {
  const plain = row.length < shortest ? '' : bare(row)
  if (!named.test(plain) || !headed.test(plain)) return [row]
  const cuts = new Set<number>()
  const add = (places: Iterable<RegExpExecArray>, behind: boolean) => {
    for (const found of places) cuts.add(found.index + (behind ? found[0].length : 0))
  }
  add(plain.matchAll(begins), false)
  add(plain.matchAll(ends), true)
  add(plain.slice(0, plain.search(named)).matchAll(office), false)
  // “QUYẾT ĐỊNHVề việc”: nothing parts them; “GIÁM ĐỐC Hà Thị Bưởi”: capitals end.
  add(row.matchAll(/(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}+\s)/gu), false)
  for (const { index } of row.matchAll(/(?<=\p{Lu}{2,}\s[\p{Lu}\d&]{2,}\s)(?=\p{Lu}\p{Ll})/gu))
    if (index < headLength || index > row.length - footLength) cuts.add(index)
  const places = [0, ...[...cuts].toSorted((a, b) => a - b), row.length]
  return places.slice(1).map((to, at) => row.slice(places[at], to))
}
