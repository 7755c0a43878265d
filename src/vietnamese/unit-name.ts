import { fold } from './fold.ts'

/** Short forms that papers use for kinds of units, and what they stand for, without diacritics. */
const shortForms: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  ubmttq: 'uy ban mat tran to quoc',
  mttq: 'mat tran to quoc',
  vp: 'van phong',
  p: 'phuong',
  x: 'xa',
  q: 'quan',
  h: 'huyen',
  t: 'tinh',
  tp: 'thanh pho',
  tx: 'thi xa',
  tt: 'thi tran',
  bch: 'ban chap hanh',
  btg: 'ban tuyen giao',
  vhxh: 'van hoa xa hoi',
  gddt: 'giao duc va dao tao',
  ktht: 'kinh te ha tang',
  th: 'tieu hoc',
  thcs: 'trung hoc co so',
  thpt: 'trung hoc pho thong',
}

/** What two spellings of one unit have in common: without diacritics, case and marks, short forms written out. */
export function unitNameKey(name: string): string {
  const words = fold(name)
    .replace(/&/g, ' va ')
    .replace(/(?<=\w)[-./](?=\w)/g, (mark) => (mark === '-' ? ' ' : `${mark} `))
    .replace(/[^a-z0-9 ]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
  return words.map((word, index) => (words.length > 1 || index > 0 ? (shortForms[word] ?? word) : word)).join(' ')
}

/**
 * Names under which a unit written in a paper may be kept, the most exact first: “UBND P. Hồ Sen, TP Mẫu” is also kept as
 * “UBND phường Hồ Sen” and “phường Hồ Sen”. What follows a comma names units above.
 */
export function unitNameKeys(written: string): { keys: string[]; above: string[] } {
  const [own = '', ...rest] = written.split(/[,;]/)
  const above = rest.map(unitNameKey).filter((key) => key !== '')
  const key = unitNameKey(own)
  const bare = key.replace(/^(uy ban nhan dan|hoi dong nhan dan) (?=\S)/, '')
  return { keys: [...new Set([unitNameKey(written), key, bare])].filter((one) => one !== ''), above }
}
