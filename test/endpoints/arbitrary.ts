import fc from 'fast-check'
import type { JsonSchema } from '#platform/http/json-schema.ts'

/** Texts that have broken programs before. */
export const nastyTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\uffff',
  '\u202e‮đảo',
  'Nguyễn Thị Ḁ̸̢̛ Ơ̂̃',
  '𝕸𝖎𝖓𝖍 🇻🇳👩‍👩‍👧‍👦',
  "'; drop table staff; --",
  '%',
  '\\',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  'a\r\nset-cookie: a=1',
  '__proto__',
  'constructor',
  'toString',
  '1e999',
  '-1',
  '9223372036854775808',
  '2026-02-30',
  '0000-00-00',
  '+275760-09-13T00:00:00.001Z',
  'a'.repeat(5_000),
  'ộ'.repeat(3_000),
]

const nastyValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...nastyTexts),
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    -1e308,
    Number.MAX_SAFE_INTEGER,
    2 ** 31,
    2 ** 53,
    [],
    {},
  ),
  fc.constant({ __proto__: { a: 1 }, constructor: { prototype: {} }, toString: 1 }),
  fc.constant(deep(200)),
  fc.constant(Array.from({ length: 2_000 }, (_, n) => n)),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

function deep(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** Values that the schema accepts, mostly. `ids` are offered wherever an id may stand. */
export function validFor(schema: JsonSchema, ids: readonly string[], depth = 0): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const forms = schema.anyOf ?? schema.oneOf
  if (forms) return fc.oneof(...forms.map((form) => validFor(form, ids, depth + 1)))
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  switch (type) {
    case 'string':
      return texts(schema, ids)
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? -1_000, -(2 ** 31)),
        max: Math.min(schema.maximum ?? 100_000, 2 ** 31 - 1),
      })
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return arrays(schema, ids, depth)
    case 'object':
      return objects(schema, ids, depth)
    case undefined:
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

/** Mostly accepted values, with one place or all of it replaced by something nasty now and then. */
export function anythingFor(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const spoiled = fc
    .tuple(validFor(schema, ids), nastyValues, fc.nat(1_000))
    .map(([value, nasty, at]) => replaceOne(value, nasty, at))
  return fc.oneof(
    { weight: 4, arbitrary: validFor(schema, ids) },
    { weight: 4, arbitrary: spoiled },
    { weight: 1, arbitrary: nastyValues },
  )
}

function replaceOne(value: unknown, nasty: unknown, at: number): unknown {
  if (typeof value !== 'object' || value === null) return nasty
  const keys = Object.keys(value)
  const key = keys[at % Math.max(1, keys.length)]
  if (key === undefined) return nasty
  const inner = (value as Record<string, unknown>)[key]
  const replaced =
    typeof inner === 'object' && inner !== null && at % 2 === 0 ? replaceOne(inner, nasty, at >> 1) : nasty
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? replaced : item))
  return { ...value, [key]: replaced }
}

const formats: Readonly<Record<string, (ids: readonly string[]) => fc.Arbitrary<string>>> = {
  uuid: (ids) => fc.oneof(fc.constantFrom(...ids), fc.uuid({ version: 4 })),
  email: () => fc.emailAddress(),
  uri: () => fc.webUrl(),
  date: () =>
    fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  'date-time': () =>
    fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
}

function texts(
  { format, pattern, minLength = 0, maxLength = 60 }: JsonSchema,
  ids: readonly string[],
): fc.Arbitrary<string> {
  const known = format === undefined ? undefined : formats[format]
  if (known) return known(ids)
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'))
  const max = Math.max(minLength, Math.min(maxLength, 300))
  const words = fc.constantFrom('Nguyễn Văn Ổn', 'Phường Hồ Sen', 'Tổ dân phố số 3', 'Đã đọc')
  return fc.oneof(fc.string({ unit: 'grapheme', minLength, maxLength: max }), words, fc.constantFrom(...ids))
}

function arrays(
  { items = {}, prefixItems, minItems = 0, maxItems = 5 }: JsonSchema,
  ids: readonly string[],
  depth: number,
): fc.Arbitrary<unknown> {
  if (prefixItems) return fc.tuple(...prefixItems.map((item) => validFor(item, ids, depth + 1)))
  const most = depth > 5 ? minItems : Math.max(minItems, Math.min(maxItems, 6))
  return fc.array(validFor(items, ids, depth + 1), { minLength: minItems, maxLength: most })
}

function objects(
  { properties = {}, required = [], propertyNames, additionalProperties }: JsonSchema,
  ids: readonly string[],
  depth: number,
): fc.Arbitrary<unknown> {
  if (propertyNames && typeof additionalProperties === 'object') {
    const keys = validFor(propertyNames, ids, depth + 1) as fc.Arbitrary<string>
    return fc.dictionary(keys, validFor(additionalProperties, ids, depth + 1), { maxKeys: 4 })
  }
  const fields = Object.fromEntries(
    Object.entries(properties).map(([key, field]) => [key, validFor(field, ids, depth + 1)]),
  )
  return fc.record(fields, { requiredKeys: required.filter((key) => key in fields) as never[] })
}
