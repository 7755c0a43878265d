import { z } from 'zod'
import { fileAnswer } from '#kernel/answer.ts'
import { day } from '#kernel/day.ts'
import { decided } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { importFile, importMaxBody, importPreview, importResult } from '#kernel/import-report.ts'
import { listOf, listQuery, sortedBy } from '#kernel/listing.ts'

const id = z.uuid()
const name = z.string().trim().min(1).max(200)
const sides = z.enum(['state', 'party'])

/** A kind of unit: Phường, Sở, Đảng ủy … Kinds are data: each authority adds its own. */
export const unitType = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'chữ thường, chữ số và gạch nối, ví dụ: phong-chuyen-mon'),
  vi: z.string().trim().min(1).max(80),
  en: z.string().trim().min(1).max(80),
  side: sides,
  /** Smaller stands first in lists. */
  rank: z.int().min(0).max(999),
})
export type UnitType = z.infer<typeof unitType>

export const unitRow = z.object({
  id,
  name,
  type: z.string(),
  typeWords: z.object({ vi: z.string(), en: z.string() }),
  /** The side the unit itself belongs to. */
  side: sides,
  /** Superior on the state side and on the Party side; a unit may have either, both or none. */
  stateParentId: id.nullable(),
  partyParentId: id.nullable(),
  from: day.nullable(),
  until: day.nullable(),
  state: z.enum(['active', 'ended']),
  /** Staff active today. */
  people: z.int().min(0),
  /** Whether it is a unit of the authority itself, which can be given tasks: not a superior, nor another that stands under one. */
  own: z.boolean(),
})
export type UnitRow = z.infer<typeof unitRow>

const unitLink = z.object({ id, name: z.string(), on: day.nullable() })

export const unitDetail = unitRow.extend({
  names: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['official', 'alias', 'abbreviation']),
      from: day.nullable(),
      until: day.nullable(),
    }),
  ),
  predecessors: z.array(unitLink),
  successors: z.array(unitLink),
})
export type UnitDetail = z.infer<typeof unitDetail>

/** Facts of a unit that begins, or that existed before and is entered for the papers that still name it. */
export const unitFacts = z.object({
  name,
  type: z.string().max(40),
  stateParentId: id.nullable().default(null),
  partyParentId: id.nullable().default(null),
  from: day.nullable().default(null),
  until: day.nullable().default(null),
  aliases: z.array(name).max(50).default([]),
  abbreviations: z.array(name).max(50).default([]),
  predecessorIds: z.array(id).max(20).default([]),
  successorIds: z.array(id).max(20).default([]),
  /** Number of the paper that decides it: “123/QĐ-UBND”. */
  paper: z.string().trim().max(200).default(''),
})
export type UnitFacts = z.infer<typeof unitFacts>

/** What each step on an existing unit needs. `on`: the first day on which it holds. */
export const unitChange = z.discriminatedUnion('do', [
  z.object({ do: z.literal('rename'), name, on: day, paper: z.string().trim().max(200).default('') }),
  z.object({
    do: z.literal('move'),
    stateParentId: id.nullable(),
    partyParentId: id.nullable(),
    on: day,
    paper: z.string().trim().max(200).default(''),
  }),
  z.object({
    do: z.literal('merge'),
    successorIds: z.array(id).length(1),
    on: day,
    paper: z.string().trim().max(200).default(''),
  }),
  z.object({
    do: z.literal('split'),
    successorIds: z.array(id).min(2).max(20),
    on: day,
    paper: z.string().trim().max(200).default(''),
  }),
  z.object({ do: z.literal('dissolve'), on: day, paper: z.string().trim().max(200).default('') }),
  z.object({ do: z.literal('restore'), paper: z.string().trim().max(200).default('') }),
])

export const listUnits = endpoint({
  name: 'list-units',
  method: 'GET',
  path: '/units',
  summary: 'Đơn vị của cơ quan, theo trang',
  access: 'staff',
  scope: 'staff:read',
  query: listQuery.extend({
    sort: sortedBy(['name', 'type', 'from', 'until']),
    type: z.string().max(40).optional(),
    side: sides.optional(),
    /** Units valid on this day. */
    on: day.optional(),
    state: z.enum(['active', 'ended']).optional(),
    parentId: id.optional(),
  }),
  output: listOf(unitRow),
})

export const getUnitTree = endpoint({
  name: 'get-unit-tree',
  method: 'GET',
  path: '/units/tree',
  summary: 'Cây đơn vị có hiệu lực trong một ngày, không phân trang',
  access: 'staff',
  scope: 'staff:read',
  query: z.object({ on: day.optional(), ended: z.enum(['true', 'false']).optional() }),
  output: z.object({ units: z.array(unitRow), truncated: z.boolean() }),
})

export const getUnit = endpoint({
  name: 'get-unit',
  method: 'GET',
  path: '/units/{id}',
  summary: 'Một đơn vị với các tên gọi, đơn vị trước và sau',
  access: 'staff',
  scope: 'staff:read',
  params: z.object({ id }),
  output: unitDetail,
})

export const resolveUnit = endpoint({
  name: 'resolve-unit',
  method: 'GET',
  path: '/units/resolve',
  summary: 'Tìm đơn vị theo tên như văn bản viết: tên cũ, tên tắt, không dấu',
  access: 'staff',
  scope: 'staff:read',
  query: z.object({ name: z.string().trim().min(1).max(300), on: day.optional() }),
  output: z.object({
    matches: z.array(
      z.object({
        id,
        name: z.string(),
        /** The name that matched, and whether it is used on that day. */
        matched: z.string(),
        kind: z.enum(['official', 'alias', 'abbreviation']),
        current: z.boolean(),
        /** Units that stand in its place on that day. */
        successors: z.array(unitLink),
      }),
    ),
  }),
})

export const foundUnit = endpoint({
  name: 'found-unit',
  method: 'POST',
  path: '/units',
  summary: 'Ghi một đơn vị; có ngày kết thúc thì ghi là đơn vị cũ',
  access: ['administrator'],
  scope: 'staff:write',
  body: unitFacts,
  output: decided,
})

export const decideUnit = endpoint({
  name: 'decide-unit',
  method: 'POST',
  path: '/units/{id}/decisions',
  summary: 'Đổi tên, chuyển, nhập, tách, giải thể hoặc khôi phục một đơn vị',
  access: ['administrator'],
  scope: 'staff:write',
  params: z.object({ id }),
  body: unitChange,
  output: decided,
})

export const nameUnit = endpoint({
  name: 'name-unit',
  method: 'PUT',
  path: '/units/{id}/names',
  summary: 'Đặt các tên gọi khác và tên tắt mà văn bản dùng cho đơn vị',
  access: ['administrator', 'clerk'],
  scope: 'staff:write',
  params: z.object({ id }),
  body: z.object({ aliases: z.array(name).max(50), abbreviations: z.array(name).max(50) }),
  output: unitDetail,
})

export const listUnitTypes = endpoint({
  name: 'list-unit-types',
  method: 'GET',
  path: '/unit-types',
  summary: 'Các loại đơn vị',
  access: 'staff',
  scope: 'staff:read',
  output: z.object({ types: z.array(unitType.extend({ units: z.int().min(0) })) }),
})

export const putUnitType = endpoint({
  name: 'put-unit-type',
  method: 'PUT',
  path: '/unit-types/{code}',
  summary: 'Thêm hoặc sửa một loại đơn vị',
  access: ['administrator'],
  scope: 'staff:write',
  params: unitType.pick({ code: true }),
  body: unitType.omit({ code: true }),
  output: unitType,
})

export const orderUnitTypes = endpoint({
  name: 'order-unit-types',
  method: 'POST',
  path: '/unit-types/order',
  summary: 'Xếp lại thứ tự các loại đơn vị; đơn vị đã ghi giữ thứ tự lúc ghi',
  access: ['administrator'],
  scope: 'staff:write',
  /** Every code there is, in the new order. */
  body: z.object({ codes: z.array(unitType.shape.code).min(1).max(500) }),
  output: z.object({ types: z.array(unitType) }),
})

export const deleteUnitType = endpoint({
  name: 'delete-unit-type',
  method: 'DELETE',
  path: '/unit-types/{code}',
  summary: 'Bỏ một loại đơn vị chưa đơn vị nào dùng',
  access: ['administrator'],
  scope: 'staff:write',
  params: unitType.pick({ code: true }),
  output: z.object({ removed: z.literal(true) }),
})

export const previewUnitImport = endpoint({
  name: 'preview-unit-import',
  method: 'POST',
  path: '/units/import/preview',
  summary: 'Xem trước một tệp CSV đơn vị: cột nào là gì, dòng nào sai',
  access: ['administrator'],
  scope: 'staff:write',
  body: importFile,
  maxBody: importMaxBody,
  output: importPreview,
})

export const importUnits = endpoint({
  name: 'import-units',
  method: 'POST',
  path: '/units/import',
  summary: 'Nhập đơn vị từ tệp CSV: tất cả hoặc không dòng nào',
  access: ['administrator'],
  scope: 'staff:write',
  body: importFile,
  maxBody: importMaxBody,
  output: importResult,
})

export const exportUnits = endpoint({
  name: 'export-units',
  method: 'GET',
  path: '/units/export',
  summary: 'Tải danh sách đơn vị dạng CSV, nhập lại được',
  access: 'staff',
  scope: 'staff:read',
  answers: 'file',
  output: fileAnswer,
})
