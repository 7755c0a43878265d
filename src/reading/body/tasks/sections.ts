import { bare } from '#vietnamese/bare.ts'

/**
 * What sections of a paper do: charge somebody; say in a report who will do what; tell something; set out when, where and with what; or
 * tell of failings, results and members, where whoever is named is never charged.
 */
export type Mode = 'assign' | 'coming' | 'plain' | 'blocked' | 'silent'

/** How a type of paper charges: throughout, in its assigning sections, only by explicit words, by the proposals it makes, or never. */
export type Manner = 'directive' | 'plan' | 'decision' | 'proposal' | 'none'

const manners: Readonly<Record<string, Manner>> = {
  'công văn': 'directive',
  'chỉ thị': 'directive',
  'công điện': 'directive',
  'thông báo': 'directive',
  'kết luận': 'directive',
  'thông tri': 'directive',
  'giấy mời': 'directive',
  'thông cáo': 'none',
  'báo cáo': 'proposal',
  'tờ trình': 'none',
  'biên bản': 'none',
  'hợp đồng': 'none',
  'giấy giới thiệu': 'none',
  'giấy ủy quyền': 'none',
  'giấy nghỉ phép': 'none',
  'phiếu gửi': 'none',
  'phiếu báo': 'none',
  'quyết định': 'decision',
}

export const mannerOf = (type: string | null): Manner => (type === null ? 'directive' : (manners[type] ?? 'plan'))

const assigning =
  /to chuc (?:va )?(?:trien khai )?thuc hien|phan cong|nhiem vu (?:cua|doi voi)|(?<!(?:nang cao|tang cuong|de cao|phat huy|tinh than|y thuc)(?: [a-z,]+){0,4} )trach nhiem|giao nhiem vu|yeu cau cu the|mot so yeu cau|yeu cau doi voi|tien do thuc hien|to chuc trien khai|che do (?:thong tin,? )?bao cao|de nghi|^kien nghi/
const telling =
  /^(?:muc dich|muc tieu|quan diem|chi tieu|nguyen tac|hinh thuc(?! va (?:bien|giai) phap)|doi tuong|pham vi|thoi gian|thoi luong|dia diem|thanh phan|trang phuc|can cu|co so phap ly|tinh hinh|ket qua|danh gia|ton tai|han che|nguyen nhan|kho khan|dia chi|noi nop|uu diem|khuyet diem|the le|giai thuong|co cau giai|dinh huong|khai quat|giai thich|danh sach|lich|tieu chuan|dieu kien(?! bao dam)|yeu cau(?:$| chung)|noi dung thi|noi dung, chuong trinh|chuong trinh|ho so|le phi|luu y chung|bai hoc|dac diem|phuong thuc|cach thuc|quy dinh chung|du kien|kinh phi)/
const failings =
  /(?:ton tai|han che|loi co ban|khuyet diem|thieu sot|vuong mac|sai pham|vi pham|chua (?:duoc|thuc hien|dat)|ket qua (?:dat duoc|nhu sau)|da dat duoc|nguyen nhan)/

/** "Phương hướng, nhiệm vụ quý IV", "Một số nhiệm vụ trọng tâm thời gian tới": what a report says of the time ahead. */
const ahead =
  /^(?:mot so |cac |nhung |noi dung |du kien |dinh huong |tap trung )*(?:phuong huong|(?:trong )?thoi gian toi|(?:nhiem vu|ke hoach|chuong trinh|cong tac|giai phap|viec)(?![a-z]).*\s(?:trong tam|toi|tiep theo|sap toi|quy|thang|tuan|cuoi nam|nam 2\d{3}|nam hoc|hoc ky|can lam)(?![a-z]))/

/** The same of a sentence that leads to points: "Trong quý IV, Trung tâm tập trung thực hiện các nhiệm vụ sau:". */
const leadsAhead =
  /(?:thoi gian toi|quy|thang|cuoi nam|nam 2\d{3}|nam hoc|hoc ky)(?![a-z])[^.;:]*(?<!da )(?:tap trung|thuc hien|trien khai)[^.;:]*(?:nhiem vu|cong tac|giai phap|noi dung|cong viec)[^.;:]*:\s*$/

/** Of a report: what it asks for, what it says of the time ahead, and what it tells of. */
function modeInReport(plain: string, parent: Mode): Mode {
  if (/^(?:de xuat|kien nghi|de nghi|nhung (?:de xuat|kien nghi)|mot so (?:de xuat|kien nghi))/.test(plain))
    return 'assign'
  if (parent !== 'blocked' && ahead.test(plain)) return 'coming'
  return telling.test(plain) ? 'blocked' : parent
}

/** What a sentence of a report that leads to points makes of them, in a section of a mode: "Ban Thanh tra kiến nghị:" asks. */
export function modeOfReportLead(lead: string, parent: Mode): Mode {
  const last = bare(lead.split(/[.!?]\s/u).at(-1) ?? lead).toLowerCase()
  if (/(?:kien nghi|de xuat)(?: [^.;:]{0,40})?:\s*$/.test(last)) return 'coming'
  if (parent !== 'blocked' && leadsAhead.test(last) && !/(?:^|[^a-z])da\s/.test(last)) return 'coming'
  const told = isTold(lead)
  // "Trung tâm báo cáo như sau:" leads to the whole report.
  const whole = /(?:^|[^a-z])bao cao(?: [^.;:]{0,80})?:\s*$/.test(last)
  return whole ? parent : (told ?? (lead.length < 90 && isTellingLabel(lead) ? 'blocked' : parent))
}

/** The mode of a section with this title, within one of another mode. */
export function modeOf(title: string, parent: Mode, manner: Manner): Mode {
  const plain = bare(title)
    .toLowerCase()
    .replace(/^[^a-z]+|(?<![^a-z])[^a-z]+$/g, '')
  if (manner === 'proposal') return modeInReport(plain, parent)
  if (plain.startsWith('yeu cau') && manner === 'directive' && parent !== 'blocked') return 'assign'
  if (plain.startsWith('kinh phi')) return 'plain'
  if (/^(?:muc dich|yeu cau)/.test(plain) && !/doi voi|cua /.test(plain)) return 'blocked'
  if (assigning.test(plain)) return 'assign'
  if (telling.test(plain)) return 'blocked'
  return parent
}

/** "… gồm các ông, bà có tên sau:" */
const members = /\sgồm(?: có)?(?: \d+)?(?: các)? (?:ông|bà|đồng chí|thành viên|cán bộ)(?!\p{L})[^.;:]{0,60}:\s*$/iu

/**
 * What a sentence that a list follows makes of the list: failings and results, or one's own opinion; null elsewhere. "để khắc
 * phục những hạn chế trên, yêu cầu:" charges.
 */
export function isTold(lead: string): Mode | null {
  if (/\s(?:bao gồm|gồm(?: có)?)\s*:\s*$/iu.test(lead)) return 'blocked'
  if (members.test(lead)) return 'silent'
  if (/\sđã (?:nghe|thảo luận|xem xét|thông qua)(?:\s[^.;:]{0,60})?:\s*$/iu.test(lead)) return 'silent'
  const sentence = lead.split(/[.!?]\s/u).at(-1) ?? lead
  if (
    /(?:^|\s)(?:yêu cầu|giao|chỉ đạo|chỉ thị|đề nghị|nhiệm vụ|giải pháp|biện pháp|kết luận)(?:\s[^.;]{0,60})?:\s*$/iu.test(
      sentence,
    )
  )
    return null
  const last = bare(sentence).toLowerCase()
  // What a leader says of a matter is an order; what an office says of another's draft is its opinion.
  if (
    /(?:chu tich|thu tuong|bo truong|thu truong|thuong truc|ban thuong vu|bi thu|giam doc)(?: [^.,;:]{0,90})? (?:co|cho) y kien(?: [^.;:]{0,40})?:\s*$/.test(
      last,
    )
  )
    return null
  const opinion =
    /(?:co y kien|tham gia y kien|gop y|phuc dap|tra loi|bao cao|kien nghi|de xuat|giai trinh)[^.;,]{0,40}:\s*$/
  return failings.test(last) ? 'silent' : opinion.test(last) ? 'blocked' : null
}

/** Whether a label before a colon says when, where or with what, and not what to do: "Thời gian: …". */
export function isTellingLabel(label: string): boolean {
  const plain = bare(label)
    .toLowerCase()
    .replace(/^[^a-z]+/, '')
  return (
    telling.test(plain) || /^(?:linh vuc|nganh nghe|nganh dao tao|chuyen nganh|chu de|khau hieu)(?![a-z])/.test(plain)
  )
}
