import { bare } from '#vietnamese/bare.ts'
import type { Paragraph } from '../paragraph.ts'
import { sentencesOf } from '../sentences.ts'
import { type KnownNames, wordsKnowing } from './known-names.ts'
import { actorText, isPublic, textOf } from './actor-text.ts'
import type { Charge } from './charge.ts'
import { chargedBehind, chargesIn } from './charges.ts'

/** A charge as its paragraph speaks it: the actor's name, and the stretch of text that says what is to be done. */
export type Spoken = {
  actor: string
  kind: 'body' | 'person'
  charged: boolean
  at: number
  start: number
  end: number
  sentence: number
  /** Whether the charge opens its sentence, or follows only who makes it. */
  opens: boolean
  /** Whether it is the formula by which a decision or plan is carried out. */
  enforces: boolean
}

type Given = { issuer: string | null; addressees: readonly string[]; names: KnownNames; self: boolean }

/** Sentences that tell of a state of things, offer help or thank; and what lies behind conditions. */
const telling =
  /(?:^|[^a-z])(?:tuy nhien|thoi gian (?:qua|gan day)|thoi gian vua qua|nhung nam qua|van con|thuc te cho thay|(?<!ket )qua (?:kiem tra|theo doi)|(?<!(?:lam|neu|chi|xac dinh|phan tich|tim|dieu tra)(?: ro| ra)?(?: cac)? )nguyen nhan|tran trong cam on|tran trong kinh moi|nghe bao cao|sau khi nghe|danh gia cao|ghi nhan (?:nhung |cac |su |tinh than )*(?:no luc|co gang|ket qua|dong gop|thanh tich|chuyen bien)|co ban (?:hoan thanh|dam bao|bao dam|thuc hien|dap ung))(?:[^a-z]|$)/
/** "Quá thời hạn trên, Sở xem như thống nhất": what becomes of those who are late. */
const late =
  /^(?:sau|qua) (?:thoi (?:han|gian) (?:tren|neu tren|noi tren|quy dinh|nay)|ngay \d)(?![a-z])|^[^.;]{0,80}?\s(?:(?:nop|gui|dang ky|bao cao) (?:cham|muon)|khong (?:nop|gui|bao cao)|qua han)\s[^.;]*\s(?:khong duoc|(?:se|thi) (?:khong|bi)|coi nhu|xem nhu)\s/
const help =
  /(?:vuong mac|kho khan|phat sinh|thac mac|can trao doi|thong tin them)[^.;]{0,120}(?:lien he|phan anh|phan hoi|bao cao|thong tin|trao doi|kien nghi|de nghi|gui)|(?:moi chi tiet|moi thong tin|chi tiet) (?:xin )?(?:vui long )?lien he|(?:lien he|trao doi)[^.;]{0,60}(?:vuong mac|kho khan)/

/** All charges of a paragraph; the issuer itself is left out where `self` says so. */
export function chargesOf({ text }: Paragraph, { issuer, addressees, names, self }: Given): Spoken[] {
  const found: Spoken[] = []
  for (const [index, sentence] of sentencesOf(text).entries()) {
    const part = text.slice(sentence.start, sentence.end)
    const plain = bare(part)
      .toLowerCase()
      .replace(/(?<=neu [^.;]{0,60}(?:vuong mac|kho khan|phat sinh));/g, ',')
    if (telling.test(plain) || late.test(plain)) continue
    // "Ngày 12/7/2026, UBND tỉnh ban hành": what was done, unless it charges somebody.
    const past = index === 0 && /^(?:ngay \d|vua qua|hom nay|sang ngay|chieu ngay)/.test(plain)
    const words = wordsKnowing(part, names)
    const nameOf = (charge: Charge) =>
      charge.addressees ? addressees.join(', ') : actorText(textOf(part, words, charge.words))
    const isOwn = (charge: Charge) =>
      (self && isSelf(nameOf(charge), issuer)) ||
      (issuer === null && announces.test(part.slice(charge.start))) ||
      [speaks, pleads, tells, rests, results].some((form) => form.test(part.slice(charge.start)))
    for (const first of chargesIn(part, words)) {
      // What the issuer does itself may go on to charge another: "xây dựng biểu mẫu và yêu cầu các xã báo cáo".
      if (past && !first.charged) continue
      const own = !first.charged && isOwn(first)
      // "Căn cứ Kết luận của đồng chí A, Trưởng phòng tại Hội nghị, Phòng đề nghị các trường:" charges the schools.
      const based = !first.charged && first.at > 0 && restsOn.test(part)
      const charge = own || based ? (chargedBehind(part, words, first.words.to) ?? (own ? undefined : first)) : first
      if (!charge || help.test(clauseAround(plain, charge))) continue
      const actor = nameOf(charge)
      if (toKnow.test(part.slice(charge.start))) continue
      if (columns.test(`${actor} ${part.slice(charge.start)}`)) continue
      if (drafting.test(actor) && onDraft.test(text)) continue
      if (actor.length < 2 || actor.length > 300 || /^(?!.*\snào\s).*\sngày (?:thứ \p{L}+ )?\d/u.test(actor)) continue
      // "Phổ biến thủ đoạn lừa đảo; khuyến cáo người dân không chuyển tiền": the point asks that people be told.
      if (charge.at > 0 && isPublic(actor)) continue
      if (hopes.test(part.slice(charge.at, charge.start)) && hoped.test(part.slice(charge.start))) continue
      if (
        (!charge.handed && asked.test(part.slice(charge.start))) ||
        isToldOf(part.slice(Math.max(0, charge.at - 240), charge.at))
      )
        continue
      if (found.at(-1)?.start === sentence.start + charge.start) continue
      const start = sentence.start + charge.start
      found.push({
        actor,
        kind: charge.kind,
        charged: charge.charged,
        at: sentence.start + charge.at,
        start,
        end: text.length,
        sentence: index,
        opens: charge.at === 0 || (charge.charged && charge.at < 70),
        enforces: enforcing.test(part.slice(charge.start)),
      })
    }
  }
  return found.map((spoken, index) => ({ ...spoken, end: Math.max(spoken.start, found[index + 1]?.at ?? text.length) }))
}

/** "Về Điều 9: Đề nghị cơ quan soạn thảo làm rõ khái niệm": what one thinks of a draft charges nobody. */
const onDraft =
  /^(?:về|tại|đối với)\s(?:(?:nội dung|quy định)\s)?(?:tại\s)?(?:điểm|khoản|điều|chương|mục|phụ lục|dự thảo)(?!\p{L})/iu
const drafting = /^(?:các\s)?(?:cơ quan|đơn vị|ban|tổ)(?: chủ trì)? soạn thảo$/iu

/** “thông báo để các cơ quan, đơn vị biết, thực hiện”: why they are told. */
const toKnow = /^biết(?:,? (?:và |để )?(?:tổ chức |triển khai |phối hợp |theo dõi |thực hiện ?)*)?[.\s/]*$/iu

/** “Đơn vị phối hợp Thời gian hoàn thành”: what stands over the columns of a table. */
const columns = /^(?:Đơn vị|Cơ quan|Người|Bộ phận|Cán bộ) (?:chủ trì|phối hợp|thực hiện|phụ trách)(?:\s\p{Lu}|$)/u

/** How a paper that sets out work charges outside the points that do: "có trách nhiệm phối hợp", "nghiêm túc triển khai thực hiện". */
const enforcing =
  /^(?:(?:có|chịu) trách nhiệm\s|căn cứ (?:kế hoạch|nội dung|chức năng)\s|nghiêm túc (?:tổ chức |triển khai )?(?:triển khai|thực hiện)\s)/iu

/** What one asks of a superior: "kính đề nghị UBND tỉnh xem xét, quyết định". */
const asked =
  /^xem xét(?:[.\s]*$|(?:\s?,)?\s(?:và\s)?(?:quyết định|phê duyệt|chỉ đạo|giải quyết|cho ý kiến|chấp thuận|ban hành))/iu

/** What one says to a superior in closing: "trân trọng báo cáo, kính đề nghị". */
const pleads = /^(?:xin\s)?(?:trân trọng|kính)\s(?:báo cáo|trình|đề nghị|mong)(?!\p{L})/iu

/** "Rất mong các Sở quan tâm, tạo điều kiện": courtesy in closing. */
const hopes = /^(?:rất|kính|trân trọng)?\s?mong\s/iu
const hoped =
  /^(?:quan tâm|phối hợp|hợp tác|giúp đỡ|ủng hộ|tạo điều kiện|(?:sắp xếp|bố trí|dành) (?:công việc|thời gian)|(?:đến|tham) dự)(?!\p{L})/iu

/** What a body has written: "có văn bản số 12/BC-SNV báo cáo UBND tỉnh". */
const tells = /^(?:đã )?có (?:văn bản|công văn|tờ trình|báo cáo|thông báo|giấy mời|phiếu chuyển)\s(?:số\s)?\d/iu

/**
 * "Cán bộ, viên chức nghỉ Tết từ ngày 01/01", "Đoàn kiểm tra tự giải thể", "Các thành viên làm việc theo chế độ kiêm nhiệm": who has a
 * holiday, is no more or works in some way is charged with nothing.
 */
const rests =
  /^(?:làm việc|hoạt động) theo (?:sự|chế độ|nguyên tắc|quy chế)\s|^(?:tự\s)?giải thể(?!\p{L})|^tạm dừng (?:đến trường|đi học)(?!\p{L})|^(?:tiếp tục\s)?(?:được\s)?nghỉ\s(?:tết|lễ|hè|bù|học|làm việc|hưu)(?!\p{L})/iu

/** "Đoàn kiểm tra tiết kiệm được 5 tỷ đồng", "Công an phát hiện 12 vụ": what came of it. */
const results =
  /^(?!phấn đấu|quyết tâm|phải|cần)(?:\p{L}+\s){1,4}được\s(?:hơn\s|gần\s|trên\s|khoảng\s|tổng (?:số|cộng)\s)?\d|^(?:phát hiện|thu giữ|bắt giữ)\s(?:hơn\s|gần\s|trên\s|khoảng\s)?\d[\d.]*\s\p{L}/iu

/** "đã có Công văn số 12/UBND-NC giao Sở A": what was charged before, in the same breath with the paper that did. */
const isToldOf = (ahead: string) =>
  /(?:^|\s)(?:đã|vừa) (?:có|ban hành|ký|gửi)(?: ban hành)? (?:văn bản|công văn|thông báo|công điện|chỉ thị|kế hoạch)\s[^,;.:]{0,200}$/iu.test(
    ahead,
  )

/** A sentence that names what it rests on and leads to points. */
const restsOn = /^(?:căn cứ|thực hiện|theo)\s[\s\S]*:\s*$/iu

/** Of a paper without a head whoever announces something has issued it. */
const announces = /^(?:xin\s|trân trọng\s)?(?:thông báo|ban hành)\s/iu

/** The issuer speaking of itself: "đề nghị như sau", "thông báo một số nội dung như sau". */
const speaks =
  /^(?:trân trọng\s)?(?:(?:đề nghị|yêu cầu|thông báo|hướng dẫn|có ý kiến|triển khai|báo cáo|trả lời|kết luận|quyết định|chỉ thị|xây dựng kế hoạch|ban hành kế hoạch)(?:\s[^.;:]{0,70})?(?:\snhư sau|\ssau|đề nghị|yêu cầu)?|(?:cùng\s)?(?:thống nhất\s)?(?:xây dựng|ban hành|đề ra) (?:kế hoạch|quy chế|quy định|hướng dẫn|chương trình|nghị quyết|chỉ thị|đề án|kết luận)\s[^.;:]{0,240}\s(?:như sau|sau|sau đây))\s?:/iu

/** The clause of a charge, up to the semicolons around it. */
function clauseAround(plain: string, { at, start }: { at: number; start: number }): string {
  const from = plain.lastIndexOf(';', at) + 1
  const until = plain.indexOf(';', start)
  return plain.slice(Math.max(from, at - 160), Math.min(until < 0 ? plain.length : until, start + 90))
}

const letters = (name: string) =>
  bare(name)
    .toLowerCase()
    .replace(/uy ban nhan dan/g, 'ubnd')
    .replace(/hoi dong nhan dan/g, 'hdnd')
    .replace(/[^a-z&/ ]/g, '')

/** Whether an actor is the issuer, written out or in short: "Sở GD&ĐT", "Chủ tịch UBND huyện". */
export function isSelf(actor: string, issuer: string | null): boolean {
  if (issuer === null || /^(?:các|mỗi|từng|những)\s/iu.test(actor)) return false
  if (letters(actor).startsWith(letters(issuer))) return true
  if (/^nhà trường$/iu.test(actor) && letters(issuer).startsWith('truong ')) return true
  const own = letters(issuer)
    .replace(/^(?:ban chap hanh|ban thuong vu|ban thuong truc) /, '')
    .split(' ')
    .filter((word) => word !== 'va')
  const words = letters(
    actor.split(/\s(?=(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|trân trọng)(?:\s(?!u[ỷy]|ủy)|$))/iu)[0] ??
      actor,
  )
    .replace(/^(?:chu tich|giam doc|bo truong|ban thuong vu|thuong truc|truong phong|lanh dao|chu nhiem) /, '')
    .split(' ')
  const short = words[0] ?? ''
  const isShort = short.length >= 3 && initials(own).startsWith(short)
  if ((words[0] !== own[0] && !isShort) || actor.includes(',') || actor.includes(';')) return false
  return words.every(
    (word) =>
      own.includes(word) ||
      word === 'va' ||
      /[&/]/.test(word) ||
      ['tinh', 'huyen', 'xa', 'phuong', 'thanh', 'pho', 'quan', 'uy', 'dang', 'trung', 'uong'].includes(word) ||
      initials(own).includes(word),
  )
}

const initials = (words: readonly string[]) => words.map((word) => word.charAt(0)).join('')
