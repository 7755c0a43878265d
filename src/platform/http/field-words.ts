import type { z } from 'zod'
import type { Words } from '#kernel/workflow.ts'

type Issue = z.core.$ZodRawIssue

const types: Readonly<Record<string, Words>> = {
  string: { vi: 'một đoạn chữ', en: 'a text' },
  number: { vi: 'một con số', en: 'a number' },
  int: { vi: 'một số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  object: { vi: 'một nhóm trường {…}', en: 'an object {…}' },
  record: { vi: 'một nhóm trường {…}', en: 'an object {…}' },
  array: { vi: 'một danh sách […]', en: 'a list […]' },
  date: { vi: 'một ngày', en: 'a date' },
  null: { vi: 'null', en: 'null' },
}

/** What each format is called, and an example of it. */
const formats: Readonly<Record<string, Words & { example: string }>> = {
  email: { vi: 'một địa chỉ thư điện tử', en: 'an e-mail address', example: 'ten@coquan.gov.vn' },
  url: { vi: 'một đường dẫn đầy đủ', en: 'a full web address', example: 'https://vi-du.gov.vn/tin' },
  uuid: { vi: 'một mã UUID', en: 'a UUID', example: '7f6c1c9e-5a0e-4a53-9d0e-0b8a52f1c111' },
  guid: { vi: 'một mã UUID', en: 'a UUID', example: '7f6c1c9e-5a0e-4a53-9d0e-0b8a52f1c111' },
  date: { vi: 'một ngày dạng năm-tháng-ngày', en: 'a date, year-month-day', example: '2026-09-05' },
  datetime: { vi: 'một thời điểm dạng ISO 8601', en: 'an instant of ISO 8601', example: '2026-09-05T07:30:00.000Z' },
  time: { vi: 'một giờ trong ngày', en: 'a time of day', example: '07:30:00' },
  base64: { vi: 'dữ liệu base64', en: 'base64 data', example: 'TWluaCBC4bqhY2g=' },
  base64url: { vi: 'dữ liệu base64url', en: 'base64url data', example: 'TWluaCBC4bqhY2g' },
  ipv4: { vi: 'một địa chỉ IPv4', en: 'an IPv4 address', example: '203.0.113.7' },
  json_string: { vi: 'một đoạn JSON', en: 'a JSON text', example: '{}' },
}

const typeExamples: Readonly<Record<string, string>> = {
  number: '1',
  int: '1',
  boolean: 'true',
  object: '{}',
  array: '[]',
}

/** Says in one sentence what was expected where an issue arose; shapes that bring their own words keep them. */
export function issueWords(issue: Issue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue)
    case 'too_small':
      return boundWords(issue, issue.minimum, { vi: 'ít nhất', en: 'at least' })
    case 'too_big':
      return boundWords(issue, issue.maximum, { vi: 'nhiều nhất', en: 'at most' })
    case 'invalid_format':
      return formatWords(issue)
    case 'invalid_value':
      return oneOf(issue.values)
    case 'unrecognized_keys':
      return {
        vi: `Không nhận trường ${issue.keys.join(', ')}.`,
        en: `The field ${issue.keys.join(', ')} is not accepted.`,
      }
    case 'not_multiple_of':
      return { vi: `Phải là bội của ${issue.divisor}.`, en: `Must be a multiple of ${issue.divisor}.` }
    case 'invalid_union':
      return { vi: 'Không đúng dạng nào được nhận ở đây.', en: 'Matches none of the forms accepted here.' }
    case 'invalid_key':
    case 'invalid_element':
      return { vi: 'Có mục không đúng dạng.', en: 'An item has the wrong form.' }
    case 'custom':
      return { vi: 'Giá trị này không được nhận.', en: 'This value is not accepted.' }
  }
}

/** An example of what an issue expected, where its type or format alone tells. */
export function issueExample(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'invalid_type') return typeExamples[issue.expected]
  if (issue.code === 'invalid_format') return formats[issue.format]?.example
  if (issue.code === 'invalid_value') return issue.values[0] === undefined ? undefined : String(issue.values[0])
  if (issue.code === 'too_small' && issue.origin !== 'string') return String(issue.minimum)
  if (issue.code === 'too_big' && issue.origin !== 'string') return String(issue.maximum)
  return undefined
}

function typeWords(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): Words {
  if (issue.input === undefined) return { vi: 'Còn thiếu trường này.', en: 'This field is missing.' }
  const expected = types[issue.expected] ?? { vi: issue.expected, en: issue.expected }
  return { vi: `Ở đây cần ${expected.vi}.`, en: `Expected ${expected.en}.` }
}

function boundWords(issue: { origin: string }, bound: number | bigint, than: Words): Words {
  const [vi, en] = [bound.toLocaleString('vi-VN'), bound.toLocaleString('en')]
  if (issue.origin === 'string') return { vi: `Cần ${than.vi} ${vi} ký tự.`, en: `Needs ${than.en} ${en} characters.` }
  if (issue.origin === 'array' || issue.origin === 'set') {
    return { vi: `Cần ${than.vi} ${vi} mục.`, en: `Needs ${than.en} ${en} items.` }
  }
  return { vi: `Cần ${than.vi} là ${bound}.`, en: `Must be ${than.en} ${bound}.` }
}

function formatWords(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidStringFormat>): Words {
  const format = formats[issue.format]
  if (format) return { vi: `Ở đây cần ${format.vi}.`, en: `Expected ${format.en}.` }
  return { vi: 'Cách viết chưa đúng mẫu.', en: 'Not written in the expected form.' }
}

function oneOf(values: readonly unknown[]): Words {
  const shown = values.slice(0, 20).map(String).join(', ') + (values.length > 20 ? ', …' : '')
  return { vi: `Phải là một trong: ${shown}.`, en: `Must be one of: ${shown}.` }
}
