/**
 * Lower case without diacritics, đ as d, spaces collapsed: what a search compares, so that "phuong ho sen" finds "Phường Hồ Sen".
 * The SQL function `fold` (migration 0002) gives the same for every text of the Vietnamese alphabet.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim()
}
