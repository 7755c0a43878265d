import { z } from 'zod'
import { day } from '#kernel/day.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { importFile, importMaxBody, importPreview, importResult } from '#kernel/import-report.ts'
import { listOf, listQuery, sortedBy } from '#kernel/listing.ts'
import { roles } from '#kernel/role.ts'

const id = z.uuid()
const role = z.enum(roles)

/** What is kept of a member of staff. The name stands here and nowhere in the record. */
export const staffFacts = z.object({
  name: z.string().trim().min(2).max(100),
  /** Work address; also what the person signs in with. */
  email: z
    .email()
    .max(200)
    .transform((email) => email.toLowerCase()),
  phone: z
    .string()
    .trim()
    .regex(/^(\+?[0-9 .()-]{8,20})?$/, 'số điện thoại, ví dụ: 024 3825 0000')
    .default(''),
  title: z.string().trim().max(120).default(''),
  unitId: id.nullable().default(null),
  from: day.nullable().default(null),
  until: day.nullable().default(null),
})
export type StaffFacts = z.infer<typeof staffFacts>

export const staffRow = z.object({
  id,
  name: z.string(),
  email: z.string(),
  title: z.string(),
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  from: day.nullable(),
  until: day.nullable(),
  status: z.enum(['active', 'coming', 'left']),
  /** Roles in force today, without repetition. */
  roles: z.array(role),
  /** Whether the person has ever signed in, or can: an account is linked. */
  account: z.boolean(),
})
export type StaffRow = z.infer<typeof staffRow>

export const staffDetail = staffRow.extend({
  phone: z.string(),
  /** Whether the person has come in by the account: until then an invitation lets them in, afterwards a reset. */
  activated: z.boolean(),
  /** Absent today, and who stands in. */
  deputies: z.array(z.object({ id, name: z.string(), until: day })),
  /** Open subjects assigned to the person. */
  openWork: z.int().min(0),
  /** Send it back with a change: a change in between is refused. */
  version: z.int(),
})
export type StaffDetail = z.infer<typeof staffDetail>

export const listStaff = endpoint({
  name: 'list-staff',
  method: 'GET',
  path: '/staff',
  summary: 'Cán bộ của cơ quan',
  access: 'staff',
  scope: 'staff:read',
  query: listQuery.extend({
    sort: sortedBy(['name', 'title', 'email', 'from']),
    unitId: id.optional(),
    role: role.optional(),
    status: z.enum(['active', 'coming', 'left', 'all']).default('active'),
  }),
  output: listOf(staffRow),
})

export const getStaff = endpoint({
  name: 'get-staff',
  method: 'GET',
  path: '/staff/{id}',
  summary: 'Một cán bộ',
  access: 'staff',
  scope: 'staff:read',
  params: z.object({ id }),
  output: staffDetail,
  personal: true,
})

export const addStaff = endpoint({
  name: 'add-staff',
  method: 'POST',
  path: '/staff',
  summary: 'Thêm một cán bộ',
  access: ['administrator'],
  scope: 'staff:write',
  body: staffFacts,
  output: staffDetail,
})

export const changeStaff = endpoint({
  name: 'change-staff',
  method: 'PUT',
  path: '/staff/{id}',
  summary: 'Sửa thông tin một cán bộ; địa chỉ thư gửi lại như cũ, vì đổi nó là một quyết định riêng',
  access: ['administrator'],
  scope: 'staff:write',
  params: z.object({ id }),
  body: staffFacts.extend({ version: z.int() }),
  output: staffDetail,
  personal: true,
})

export const deactivateStaff = endpoint({
  name: 'deactivate-staff',
  method: 'POST',
  path: '/staff/{id}/deactivation',
  summary: 'Ghi cán bộ thôi làm việc: mọi vai trò được thu hồi với lý do “thôi làm việc”',
  access: ['administrator'],
  scope: 'staff:write',
  params: z.object({ id }),
  body: z.object({
    /** Last working day; today or earlier. */
    until: day,
  }),
  output: z.object({ staff: staffDetail, revoked: z.int().min(0) }),
  personal: true,
})

export const reactivateStaff = endpoint({
  name: 'reactivate-staff',
  method: 'DELETE',
  path: '/staff/{id}/deactivation',
  summary: 'Ghi cán bộ làm việc trở lại; vai trò phải giao lại',
  access: ['administrator'],
  scope: 'staff:write',
  params: z.object({ id }),
  output: staffDetail,
  personal: true,
})

export const previewStaffImport = endpoint({
  name: 'preview-staff-import',
  method: 'POST',
  path: '/staff/import/preview',
  summary: 'Xem trước một tệp CSV cán bộ: cột nào là gì, dòng nào sai',
  access: ['administrator'],
  scope: 'staff:write',
  body: importFile,
  maxBody: importMaxBody,
  output: importPreview,
})

export const importStaff = endpoint({
  name: 'import-staff',
  method: 'POST',
  path: '/staff/import',
  summary: 'Nhập cán bộ từ tệp CSV: tất cả hoặc không dòng nào',
  access: ['administrator'],
  scope: 'staff:write',
  body: importFile,
  maxBody: importMaxBody,
  output: importResult,
})
