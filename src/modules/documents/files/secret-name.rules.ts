import { inCapitals, isSecret } from '../imports/secret.rules.ts'

/** A name wholly in capitals sets no word off, unless it is short: “QUY CHẾ QUẢN LÝ VĂN BẢN MẬT” speaks of others. */
const setsOff = (words: string) => /\p{Ll}/u.test(words) || words.split(' ').length <= 4
/** Without diacritics only what can mean nothing else. */
const bareMark = /(?<!\p{L})tuyet\s+mat(?!\p{L})|^toi\s+mat$/iu

/** Whether the name of a file, or of a folder that it lies in within an archive, says that it is secret: “CV MẬT 12.pdf”. */
export function isSecretName(name: string): boolean {
  return name
    .normalize('NFC')
    .split(/[/\\]/)
    .map((part) =>
      part
        .replace(/\.[a-z\d]{1,5}$/i, '')
        .replace(/[_.\-–]+/g, ' ')
        .trim(),
    )
    .some((words) =>
      /mật/iu.test(words)
        ? (setsOff(words) && inCapitals.test(words)) || isSecret([words], { secrecy: [] })
        : bareMark.test(words),
    )
}
