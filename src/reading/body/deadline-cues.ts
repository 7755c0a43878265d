import type { WrittenDate } from '#vietnamese/written-date.ts'

/* All patterns run over text without diacritics, in small letters, of bounded length. */

const hour =
  "(?:vao\\s|luc\\s)?(?:(?:buoi\\s)?(?:sang|trua|chieu|toi)|\\d{1,2}\\s?(?:gio|h|g|:)\\s?\\d{0,2}['’]?\\s?(?:phut)?(?:\\s?(?:sang|trua|chieu|toi))?|cuoi gio(?: chieu| sang)?|cuoi ngay|het gio lam viec)"
const named = '(?:\\s?\\(?(?:thu (?:hai|ba|tu|nam|sau|bay|\\d)|chu nhat)(?:\\)?,?|\\s\\())?'
/** "tuần đầu của", "nửa cuối": a part of the month that follows. */
const part = '(?:(?:tuan (?:dau|cuoi|thu [a-z]+|[1-4])|(?:nua|10 ngay) (?:dau|cuoi)|dau|giua|cuoi)\\s(?:cua\\s)?)?'
const unit = `(?:${hour}\\s?)?(?:[,\\s]*(?:cua\\s)?)?${named}(?:\\s?(?:het\\s)?(?:cac\\s)?(?:ngay(?: lam viec)?|thang|quy|nam))?\\s?(?:[:(]\\s?|mung\\s)?${part}`
const early =
  '(?:(?<!(?:nam|thang|quy|tuan|lan) )truoc(?: han)?|cham nhat|muon nhat|tre nhat|khong qua|khong muon hon|khong tre hon|khong cham hon|han cuoi(?: cung)?|han chot|thoi han(?: cuoi)?|han (?:nop|gui|tra loi|bao cao|dang ky|hoan thanh)|(?<!tinh den |tai |den |vao )thoi diem)'
const glue = '(?:\\s?(?:la|vao|den|het|truoc|trong|cua|luc|cuoi cung|hoan thanh|nop|gui|bao cao|ve)|\\s?:|\\s?,)*'
/** "trước ngày", "chậm nhất là 10 giờ 30 phút, ngày". */
const before = new RegExp(`(?:^|[^a-z])(${early}${glue}\\s*${unit})$`)
/** "đến hết ngày", "hết tháng", "đến 10h, ngày": the end of a term. */
const until = new RegExp(
  `(?:^|[^a-z])((?:tu (?:ngay )?[\\d/ .]{1,12} )?(?:den\\s)?het\\s*${unit}|den\\s${hour}[\\s,]*(?:ngay\\s?)?)$`,
)
/** "phấn đấu đến ngày": a day by which something is aimed at. */
const aimed = new RegExp(`(?:^|[^a-z])(phan dau\\sden\\s${unit})$`)
/** "xong trong tháng", "hoàn thành trong quý": a time within which something is to be done. */
const done = new RegExp(
  `(?:^|[^a-z])((?:xong|hoan thanh|hoan tat|ket thuc|khoa so|chot|ban hanh|(?<!chuong |cong |quy |qua |lo |giao )trinh(?! bay| dien| do)|nop|gui|bao cao|phe duyet)[^.;:]{0,90}?\\s(?:(?:trong|vao|truoc)\\s(?:ca\\s)?|(?=tuan\\s|nua\\s))${unit})$`,
)
/** "nộp hồ sơ … đến ngày", "Thời gian nhận hồ sơ: từ ngày … đến ngày": until when things are taken in. */
const takenIn = new RegExp(
  `(?:^|[^a-z])(?:thoi (?:gian|han) (?:nhan|tiep nhan|nop|gui|dang ky|thu)\\s[^.;]{0,80}|(?:nop|tiep nhan|nhan (?:ho so|bai|dang ky)|dang ky)\\s(?:(?!tinh |ke )[^.;\\d]){0,80}?(?:tu\\s(?:[\\dh:]{1,6}\\s)?(?:ngay\\s)?[\\d/.-]{3,10})?)\\s(den\\s${unit})$`,
)
/** "giải ngân 95% vốn đến ngày": by when so much is to be reached. */
const share = new RegExp(`\\d\\s?%(?:\\s[a-z]+){0,8}\\s(den(?: het)?\\s${unit})$`)
/** "đến ngày 30/11 hoàn thành": what follows says that it is due. */
const reached = new RegExp(`(?:^|[^a-z])(den(?: het)?\\s${unit})$`)
/** The word that each of the three holds: where it is missing none is looked for. */
const endsTerm = /(?:^|[^a-z])den\s/
const endsOfTerms = [
  [takenIn, 0.75],
  [share, 0.7],
  [reached, 0.7],
] as const
const isReached = /^\s?,?\s?(?:phai |can |co ban )*(?:hoan thanh|hoan tat|xong|phai)\s/
/** "gửi Văn phòng sáng ngày 20/10.": a day to come on which something is to be sent, and no meeting is held. */
const sent =
  /(?:^|[^a-z])(?:gui|nop|bao cao|chuyen|chot)\s(?:(?!hop\s|thiep\s|chuc\s|lam viec\s|hoi nghi|buoi hop|phien|ky hop|tai\s|tu\s|den\s)[a-z,&-]+\s){1,10}?((?:vao\s|trong\s)?(?:(?:sang|chieu|trua|dau gio|cuoi gio)\s)*ngay\s)$/
/** "gửi làm hai lần: lần 1 ngày … , lần 2 ngày": one of several times. */
const turn =
  /(?:gui|nop|bao cao|dang ky)(?![a-z])[^.;]*?[\s(]((?:lan|dot|ky) (?:thu )?(?:\d|[ivx]{1,3}|nhat|mot|hai|ba|dau|cuoi)\s?[:,]?\s?(?:vao |la )?(?:ngay\s)?)$/
/** "Thời gian hoàn thành: tháng 6/2026", "Thời hạn: 15/6/2026". */
const label = new RegExp(
  `(?:^|[^a-z])((?:(?:thoi (?:gian|han|diem)|han|tien do)\\s(?:[a-z,]+\\s){0,4}?(?:hoan thanh|nop|gui|nhan|tiep nhan|dong|bao cao|trinh|tra loi|phan hoi|gop y|dang ky|ket thuc|hoan tat)(?:\\s[a-z]+){0,6}|ngay (?:nop|gui|tra(?! (?:cuu|soat|khao))|hoan thanh|het han)(?:\\s[a-z]+){0,4}|thoi han|(?<!(?:gioi|quyen|ky|vo|huu|nien|co) )han|han (?:cuoi|chot)(?:\\s[a-z]+){0,4}|(?<=^|[.;(]\\s?)(?:hoan thanh|xong|ket thuc))\\s?:\\s?(?:la\\s|vao\\s|trong\\s|truoc\\s|cham nhat\\s)*(?:(?!tu\\s)[a-z]+\\s){0,2}?${unit})$`,
)

/**
 * What makes a date a deadline: the phrase before it, and how sure it is; undefined where it is none. `led` says that the point
 * before names who leads, `isToCome` that the date lies behind that of the paper.
 */
export function deadlineCue(
  plain: string,
  date: WrittenDate,
  { led, isToCome }: { led: boolean; isToCome: boolean },
): { start: number; sure: number } | undefined {
  const from = Math.max(0, date.start - 110)
  const ahead = plain.slice(from, date.start)
  const whole = date.day !== null
  for (const [form, sure] of [
    [before, 0.9],
    [until, whole ? 0.85 : 0.6],
    [label, 0.8],
    [aimed, 0.75],
    [done, whole ? 0.7 : 0.8],
    ...(endsTerm.test(ahead.slice(-50)) ? endsOfTerms : []),
    [turn, 0.65],
    [sent, 0.65],
    [ledTime, 0.7],
    [ownClause, 0.65],
  ] as const) {
    const found = form.exec(ahead)
    const phrase = found?.[1]
    if (phrase === undefined) continue
    if (form === until && !whole && !isDue(ahead, date)) continue
    if (form === before && isAim(ahead, plain, date)) continue
    if (form === done && (isHeldOn.test(phrase) || isTermOf(ahead, phrase))) continue
    if ((form === aimed || form === takenIn || form === turn) && !whole) continue
    if ((form === share || form === reached || form === turn) && (!isToCome || (date.month ?? date.quarter) === null))
      continue
    if (form === sent && !(isToCome && whole && /^\s*(?:[.;,(/]|$)/.test(plain.slice(date.end, date.end + 3)))) continue
    if (form === reached && !isReached.test(plain.slice(date.end, date.end + 40))) continue
    if (form === done && ((date.month === null && date.quarter === null) || /du kien|\sda duoc\s/.test(phrase)))
      continue
    if (form === ownClause && (whole || !/^\s*(?:[.;)]|$)/.test(plain.slice(date.end, date.end + 3)))) continue
    if (form === ledTime && (whole || !(led || /chu tri|phu trach/.test(plain)))) continue
    if (isRangeStart(plain, date)) continue
    return { start: from + ahead.length - phrase.length + (phrase.length - phrase.trimStart().length), sure }
  }
  return undefined
}

/** "…, trong quý I/2026.": a clause of its own that says no more than by when. */
const ownClause = /[,;]\s((?:hoan thanh\s)?(?:trong|vao)\s(?:ca\s)?(?:thang|quy)?\s?)$/
/** "(Chủ trì: …; thời gian: Quý I/2026)": where somebody leads, a month or quarter alone says by when. */
const ledTime = /(?:^|[^a-z])((?:thoi gian|tien do|hoan thanh)(?: thuc hien)?\s?:\s?(?:trong )?(?:thang|quy)?\s?)$/

/** "Thời gian thực hiện: đến hết tháng 7/2025": a label that nothing but the end of the time follows. */
const labelled =
  /thoi gian (?:trien khai|thuc hien|to chuc)(?:\s[a-z]+){0,3}\s?:\s?(?:tu nay )?(?:cho )?(?:(?:den )?het|den)\s(?:ngay|thang|quy|nam)?\s?$/

/** "Trước năm 2030, 100% thôn có nhà văn hóa": a year before which nothing is to be finished or sent is an aim. */
const isAim = (ahead: string, plain: string, { day, month, quarter, end }: WrittenDate) =>
  (day ?? month ?? quarter) === null &&
  !/(?:hoan thanh|hoan tat|xong|nop|gui|bao cao|trinh|ban hanh|phe duyet)[^.;]*$/.test(ahead) &&
  !/^,?\s(?:phai |can )?(?:co ban )?(?:hoan thanh|hoan tat)(?![a-z])/.test(plain.slice(end, end + 40))

/** "Ban hành hướng dẫn và tổ chức lễ ra quân vào ngày": when something is held. */
const isHeldOn =
  /\sto chuc\s(?:le|gap mat|hoi (?:nghi|thao|thi|dien)|toa dam|mit tinh|ra quan|phat dong|khai mac|giao luu|dai hoi|cuoc hop|hop)(?:\s[^,.;]{0,60})?\svao\s(?:ngay\s|sang\s|chieu\s|thu\s)[a-z ]*$/

/** "Nhiệm kỳ của hội đồng kết thúc trong quý": when a term runs out by itself. */
const isTermOf = (ahead: string, phrase: string) =>
  phrase.startsWith('ket thuc') &&
  /(?:nhiem ky|hop dong|giay phep|thoi han|nam hoc|hoc ky|mua mua|mua kho)(?:\s[a-z0-9/-]+){0,10}\s(?:se\s|du kien\s)?$/.test(
    ahead.slice(0, ahead.length - phrase.length),
  )

/** "đến hết năm 2026" ends a period; it is due only where something is to be finished by then. */
const isDue = (ahead: string, { month, quarter }: WrittenDate) =>
  labelled.test(ahead) ||
  /(?:hoan thanh|xong|phan dau|nop|gui|bao cao|cham nhat|hoan tat)[^.;]*$/.test(ahead) ||
  ((month ?? quarter) !== null && /[,;]\s(?:den\s)?het\s$/.test(ahead) && !/(?:tu|giai doan)\s[^.;]{0,40}$/.test(ahead))

/** "từ ngày 01/4 đến ngày 15/4": the first date of a period. */
const isRangeStart = (plain: string, { end }: WrittenDate) =>
  /^\s?(?:-|–|den)\s?(?:het\s)?(?:ngay\s|thang\s|quy\s)?[\divx]/.test(plain.slice(end, end + 16))

const past =
  /(?:^|[^a-z])(?:da (?!bao cao de)[a-z]+|(?<!thi |hoc |ve |tuyen |an |dan |phat )sinh|tuyen dung|duoc cap|(?<!cung |cac |khan |thu )cap(?! (?:tren|duoi|uy|tinh|huyen|xa|phuong|truong|co so|thanh pho|quan)(?![a-z]))|co hieu luc|phat sinh|nhap canh|dang ky ket hon|cu tru|ton tai|xay ra|bau|dong bo hiem|(?:nguoi|tham gia|thoi gian) cong tac)(?:\s[a-z0-9&,]+){0,8}\s?$/
/** What was made before the date that follows at once: “văn bản ban hành trước ngày”; “ban hành kế hoạch trước ngày” is a task. */
const made = /(?:^|[^a-z])(?:ban hanh|xay dung|thanh lap|ky ket|hinh thanh)\s?$/
const validity =
  /(?:co gia tri|co hieu luc|hieu luc|ap dung|thoi gian thuc hien|giai doan|nhiem ky|thu ly|dien ra|khai mac|nghi (?:hoc|tet|le|he))(?:\s[a-z0-9,/:]+){0,8}\s?$/

/** "Phạm vi: từ ngày … đến hết ngày": the time that a paper looks at. */
const scope = /(?:pham vi|thoi ky|nien do|so lieu|moc|ky (?:bao cao|kiem tra|giam sat))[^.;]{0,60}$/

/** Without marks "tính" looks like the province of "UBND tỉnh". */
const counted = /(?:^|[(,;.:]\s?|(?:so lieu|thoi gian|ky|duoc|moc) )tinh $/

const lasting =
  /(?:^|[^a-z])thoi gian(?: (?:nghi|to chuc|dien ra|truc|hoc|thi|tap huan|trung bay|trien lam))?(?: (?:tet|le|he))?\s?:\s?tu\s[a-z0-9 ,/()]{4,50}$/

/** "quý III năm 2026 (từ ngày 01/7 đến hết ngày 30/9)": the days of which a period consists. */
const periodOf = /(?:quy|thang|tuan|nam|hoc ky|ky|dot)\s[a-z0-9/ ]{1,24}\((?:tinh\s)?$/

/** "báo cáo tình hình từ ngày 16/6 đến hết ngày 15/9 như sau:": the time of which is told. */
const toldOf = /(?:bao cao|ket qua|tinh hinh|cong tac)[^.;:]*$/

const standing = /^,?\s(?:con|co|dat|da|moi|van|toan|ca)\s/

/** "rà soát giấy phép đã cấp, báo cáo UBND tỉnh": what is asked stands behind the last comma. */
const ownClauseOf = (clause: string) =>
  /,\s((?:bao cao|gui|nop|trinh|hoan thanh|tong hop|lap|ban hanh|to chuc)\s[^,]*)$/.exec(clause)?.[1] ?? clause

/**
 * Whether a date before which something is said to be is a condition on the past, or the end of a validity, and no deadline; what is
 * made before a day still to come is due.
 */
export function isPastOrValidity(
  plain: string,
  { start, end }: { start: number; end: number },
  isToCome: boolean,
): boolean {
  const ahead = /[^.;:!?(]*$/.exec(plain.slice(Math.max(0, start - 110), start))?.[0] ?? ''
  // "nội dung đã học, muộn nhất vào ngày 12/9": behind a comma the time is no longer of what was, "hộ đã đăng ký nhưng" behind that.
  const clause = /,\s*$/.test(ahead) ? '' : ownClauseOf(isToCome ? ahead.replace(/^.*\snhung\s/, '') : ahead)
  const phrase = plain.slice(start, end)
  if (/^,?\s?(?:som|cham|muon) hon/.test(plain.slice(end, end + 12))) return true
  // "tính đến hết ngày 31/10": up to when is counted.
  if (/^(?:den|het)/.test(phrase) && counted.test(plain.slice(Math.max(0, start - 20), start))) return true
  // "đến hết ngày 30/9 còn 6 chỉ tiêu": up to when things are told.
  if (!isToCome && /^(?:den|het)/.test(phrase) && standing.test(plain.slice(end, end + 16))) return true
  // "thanh toán khoản đã đủ điều kiện đến hết ngày 31/01": the end of a term that is to come is no time of what was.
  const ends = isToCome && /^(?:den )?het/.test(phrase)
  if (
    !ends &&
    /(?:^|[^a-z])da\s(?!bao cao\b)/.test(clause.slice(-60)) &&
    !/(?:phai|can|yeu cau|de nghi)\s[^,]*$/.test(clause)
  )
    return true
  if (
    phrase.startsWith('truoc') &&
    (past.test(clause.slice(-60)) || (made.test(clause) && !isToCome)) &&
    !/(?:phai|can|yeu cau|de nghi|gui|nop|hoan thanh|xong|(?<!da )bao cao|giao|tham muu|chu tri)\s/.test(clause)
  )
    return true
  if (/^(?:tu|den|het)/.test(phrase) && scope.test(plain.slice(Math.max(0, start - 70), start))) return true
  if (
    phrase.startsWith('tu') &&
    (periodOf.test(plain.slice(Math.max(0, start - 50), start)) ||
      (toldOf.test(plain.slice(Math.max(0, start - 200), start)) &&
        /^[^.;:]*\ssau(?: day)?\s?:\s*$/.test(plain.slice(end))))
  )
    return true
  // "Thời gian nghỉ: Từ thứ Bảy ngày 14/02 đến hết Chủ nhật ngày 22/02": how long it lasts.
  if (/^(?:den|het)/.test(phrase) && lasting.test(plain.slice(Math.max(0, start - 90), start))) return true
  // "II. THỜI GIAN: Từ ngày 15/12 đến hết ngày 28/02": likewise.
  if (phrase.startsWith('tu') && /^[^a-z]*thoi gian\s?:\s?$/.test(plain.slice(0, start))) return true
  if (labelled.test(plain.slice(Math.max(0, start - 60), end).replace(/[\d/.\s-]+$/, ' '))) return false
  return /^(?:tu|den|het)/.test(phrase) && validity.test(clause.slice(-70))
}
