import type { FieldStop } from './problem.ts'

/** Deeper nesting has no use here and exhausts the stack of recursive shapes. */
const maxDepth = 64

/**
 * Finds what no shape should have to think of: nesting deeper than 64, U+0000 (PostgreSQL's text refuses it), lone
 * surrogates (they have no UTF-8 form) and controls of writing direction (they make a name or an address read as another),
 * in values and in keys.
 */
export function findUnusable(value: unknown, root: string): FieldStop | undefined {
  const stack: { value: unknown; path: string; depth: number }[] = [{ value, path: root, depth: 0 }]
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (typeof at.value === 'string') {
      if (!isUsableText(at.value)) return { field: at.path, message: badText }
    } else if (typeof at.value === 'object' && at.value !== null) {
      if (at.depth >= maxDepth)
        return {
          field: root,
          message: { vi: `Lồng nhau quá ${maxDepth} lớp.`, en: `Nested deeper than ${maxDepth}.` },
        }
      for (const [key, item] of Object.entries(at.value)) {
        if (!isUsableText(key)) return { field: at.path, message: badText }
        if (typeof item === 'string' || (typeof item === 'object' && item !== null)) {
          stack.push({ value: item, path: `${at.path}.${key}`.slice(0, 200), depth: at.depth + 1 })
        }
      }
    }
  }
  return undefined
}

const badText = {
  vi: 'Đoạn này có ký tự ẩn, thường do dán từ nơi khác. Hãy gõ lại, hoặc dán vào Notepad rồi chép từ đó sang.',
  en: 'This holds hidden characters (U+0000, half a character or a control of writing direction), most often pasted from elsewhere. Type it anew.',
}

const directionControls = /[\u202a-\u202e\u2066-\u2069]/

function isUsableText(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed() && !directionControls.test(text)
}
