import type { JsonSchema } from './json-schema.ts'

/** One line of a table of fields: where it stands, what it may hold, whether it must be there. */
export type FieldRow = { name: string; type: string; required: boolean }

/** Deeper fields are shown as their outermost type. */
const maxDepth = 5

/** The fields of a JSON Schema as lines of a table: `rows[].name`, `by.role`. */
export function fieldRows(schema: JsonSchema, name = '', depth = 0): FieldRow[] {
  const { properties = {}, required = [], items } = schema
  const rows: FieldRow[] = []
  for (const [key, field] of Object.entries(properties)) {
    const path = name === '' ? key : `${name}.${key}`
    rows.push({ name: path, type: typeText(field), required: required.includes(key) && field.default === undefined })
    if (depth < maxDepth) rows.push(...nested(field, path, depth + 1))
  }
  if (name === '' && items) rows.push(...nested(schema, '', depth + 1))
  return rows
}

function nested(field: JsonSchema, path: string, depth: number): FieldRow[] {
  if (field.properties) return fieldRows(field, path, depth)
  if (field.items) return [...fieldRows(field.items, `${path}[]`, depth)]
  const forms = (field.anyOf ?? field.oneOf ?? []).filter((form) => form.properties)
  return forms.length === 1 ? fieldRows(forms[0]!, path, depth) : []
}

function typeText(schema: JsonSchema): string {
  const forms = schema.anyOf ?? schema.oneOf
  if (forms) return forms.map(typeText).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.items) return `[ ${typeText(schema.items)} ]`
  const type = [schema.type ?? 'any'].flat().join(' | ')
  return [schema.format ?? type, ...bounds(schema)].join(', ')
}

function bounds({
  minimum,
  maximum,
  minLength,
  maxLength,
  minItems,
  maxItems,
  default: usual,
  pattern,
  format,
  examples,
}: JsonSchema): string[] {
  const safe = Number.MAX_SAFE_INTEGER
  const between = (from: number | undefined, to: number | undefined, unit: string) => {
    if (from === undefined) return to === undefined ? [] : [`nhiều nhất ${to}${unit}`]
    return [to === undefined ? `từ ${from}${unit}` : `${from}–${to}${unit}`]
  }
  const low = minimum === undefined || minimum <= -safe ? undefined : minimum
  const high = maximum === undefined || maximum >= safe ? undefined : maximum
  return [
    ...between(low, high, ''),
    ...between(minLength, maxLength, ' ký tự'),
    ...between(minItems, maxItems, ' mục'),
    ...(pattern !== undefined && format === undefined && pattern.length < 60 ? [`/${pattern}/`] : []),
    ...(usual === undefined ? [] : [`mặc định ${JSON.stringify(usual)}`]),
    ...(examples?.[0] === undefined ? [] : [`ví dụ ${JSON.stringify(examples[0])}`]),
  ]
}
