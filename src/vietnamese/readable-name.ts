import { bare } from './bare.ts'
import { isSyllable } from './syllable.ts'

/*
 * Words of the names of authorities as they are written outside of heads: what stands here keeps this form, every other syllable
 * is part of a proper name and gets a capital letter. The longest fitting words win.
 */
const phrases = `Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Ủy ban Mặt trận Tổ quốc Việt Nam|Mặt trận Tổ quốc Việt Nam|Mặt trận Tổ quốc
|Giáo dục và Đào tạo|Giáo dục & Đào tạo|Văn hóa, Thể thao và Du lịch|Văn hóa, Khoa học và Thông tin|Văn hóa và Thông tin|Văn hóa - Xã hội|Văn hóa
|Thông tin và Truyền thông|Khoa học và Công nghệ|Nông nghiệp và Môi trường|Nông nghiệp và Phát triển nông thôn|Tài nguyên và Môi trường
|Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội|Lao động|Thương binh|Kế hoạch và Đầu tư|Tài chính - Kế hoạch|Kinh tế - Hạ tầng|Kinh tế và Hạ tầng
|Kinh tế, Hạ tầng và Đô thị|Kinh tế|Hạ tầng|Đô thị|Quản lý đô thị|Dân tộc và Tôn giáo|Dân tộc|Tôn giáo|Giao thông vận tải|Công Thương|Công thương
|Xây dựng|Nội vụ|Ngoại vụ|Ngoại giao|Tư pháp|Tài chính|Y tế|Quốc phòng|Công an|Quân sự|Biên phòng|Cảnh sát|Thanh tra|Văn phòng|Thống kê
|Tuyên giáo và Dân vận|Tuyên giáo|Dân vận|Tổ chức|Nội chính|Kiểm tra|Chính trị|Ban Chấp hành|Ban Thường vụ|Ban Thường trực|Ban Chỉ đạo|Ban Tổ chức
|Ban Tuyên giáo|Ban Dân vận|Ban Nội chính|Ban Quản lý|Ban Giám hiệu|Đảng bộ|Đảng ủy|Đảng uỷ|Chi bộ|Chi ủy|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ
|Huyện ủy|Huyện uỷ|Quận ủy|Quận uỷ|Thị ủy|Thị uỷ|Đảng đoàn|Ban cán sự đảng|Trung ương|Trường|Tiểu học|Trung học cơ sở|Trung học phổ thông|Mầm non
|Mẫu giáo|Cao đẳng|Đại học|Học viện|Trung cấp|Dạy nghề|Giáo dục nghề nghiệp|Giáo dục thường xuyên|Bệnh viện|Đa khoa|Trung tâm|Kiểm soát bệnh tật
|Phục vụ hành chính công|Phát triển quỹ đất|Văn hóa - Thông tin|Dịch vụ việc làm|Dịch vụ công|Hành chính công|Trạm|Y tế công cộng|Viện kiểm sát nhân dân
|Tòa án nhân dân|Tối cao|Thi hành án dân sự|Bảo hiểm xã hội|Kho bạc Nhà nước|Ngân hàng Nhà nước|Ngân hàng Chính sách xã hội|Ngân hàng|Cục Thuế|Chi cục|Hải quan
|Kiểm lâm|Thú y|Thủy lợi|Chăn nuôi|Trồng trọt|Bảo vệ thực vật|Tổng Liên đoàn Lao động|Liên đoàn Lao động|Công đoàn|Đoàn Thanh niên Cộng sản Hồ Chí Minh|Đoàn TNCS Hồ Chí Minh
|Hội Liên hiệp Phụ nữ|Hội Nông dân|Hội Cựu chiến binh|Hội Chữ thập đỏ|Hội Khuyến học|Hội Người cao tuổi|Hội Luật gia|Hội Nhà báo|Liên hiệp|Hội|Phụ nữ
|Nông dân|Cựu chiến binh|Thanh niên|Phòng|Ban|Sở|Bộ|Cục|Vụ|Tổng cục|Chi cục|Viện|Quỹ|Đài|Báo|Báo và phát thanh, truyền hình|Phát thanh và Truyền hình|Phát thanh - Truyền hình|Truyền hình
|Trường Phổ thông Dân tộc nội trú|Trường Phổ thông Dân tộc bán trú|Phổ thông Dân tộc nội trú|Phổ thông Dân tộc bán trú|Các chương trình mục tiêu quốc gia|BCH Đoàn|BCH|Truyền thanh|Cơ quan|Khối|Doanh nghiệp|Các cơ quan|Công ty|Tổng công ty|Tập đoàn|Cổ phần|Trách nhiệm hữu hạn|Một thành viên|Bưu chính Viễn thông|Viễn thông
|Bưu điện|Điện lực|Chi nhánh|Xí nghiệp|Nhà máy|Hợp tác xã|Hợp tác|Dự án|Đầu tư|Đầu tư xây dựng|Khu công nghiệp|Khu kinh tế|Phòng, chống|Phòng chống
|Chuyển đổi số|Cải cách hành chính|An toàn giao thông|Thiên tai|Tìm kiếm cứu nạn|Dịch bệnh|Tội phạm|Ma túy|Hội đồng|Hội đồng thi|Thi đua|Khen thưởng|Chính phủ
|Thủ tướng Chính phủ|Chủ tịch|Quốc hội|Nước|Cộng hòa|Bầu cử|Xét tuyển|Tuyển dụng|Viên chức|Công chức|Kỹ thuật|Công nghệ|Nghề|Nghệ thuật|Thể thao|Du lịch
|Thư viện|Bảo tàng|Di tích|Lưu trữ|Lịch sử|Nghiên cứu|Phát triển|Khuyến nông|Ủy ban|Uỷ ban|An toàn thông tin|Cảnh sát quản lý hành chính|Trật tự xã hội|Nước sạch|Cấp nước|Thoát nước|Cấp tỉnh|Cấp xã|Vệ sinh môi trường|Môi trường|Nông thôn|Giống|Cây trồng|Vật nuôi
|Quản lý thị trường|Thị trường|Quản lý|Bảo trợ xã hội|Công tác xã hội|Xã hội|Tổng hợp|Hành chính|Kế toán|Pháp chế|Bộ Chỉ huy|Bộ Tư lệnh|Quân khu|Dân quân
|Đội|Tổ|Tổ công tác|Giúp việc|Hạt|Đồn|Tiểu ban|Nhân sự|Tuyên truyền|Phục vụ|Trực thuộc|Nhà nước|Nhân dân`

const small = `tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|và|của|các|cho|về|thuộc|trên địa bàn|với|theo|từ|đến|số|khu vực|vùng|thôn|tổ dân phố|khóa|nhiệm kỳ|nhân dân|trực thuộc|cơ sở`

type Known = { words: string[]; written: string[] }

const known: Known[] = [...phrases.replace(/\s*\n\|?/g, '|').split('|'), ...small.split('|')]
  .filter((phrase) => phrase !== '')
  .map((phrase) => ({ words: phrase.toLowerCase().split(' '), written: phrase.split(' ') }))
  .toSorted((a, b) => b.words.length - a.words.length)

const byFirst = Map.groupBy(known, ({ words }) => words[0] ?? '')

const byBare = new Map(
  known
    .toReversed()
    .map(({ words, written }) => [bare(words.join(' ')), { words: words.length, text: written.join(' ') }]),
)
const bareLevels = new Set(small.split('|').map(bare))

/** The provinces and cities of the centre, those before July 2025 too: their names differ without marks. */
const provinces = `An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ
|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|Huế|Hưng Yên
|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi
|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái`
const provinceByBare = new Map(
  provinces
    .replaceAll('\n', '')
    .split('|')
    .map((name) => [bare(name).toLowerCase(), name]),
)
const provinceLevels: Readonly<Record<string, string>> = {
  tinh: 'tỉnh',
  'thanh pho': 'thành phố',
  tp: 'TP',
  'tinh uy': 'Tỉnh ủy',
  'thanh uy': 'Thành ủy',
}

/** “tinh lam dong” with its marks: a level and a province behind it. */
function provinceNamed(plain: string): string | null {
  const [, level = '', name = ''] = /^(tinh uy|thanh uy|tinh|thanh pho|tp)\.? (.+)$/.exec(plain) ?? []
  const written = provinceByBare.get(name)
  return written === undefined ? null : `${provinceLevels[level] ?? level} ${written}`
}

/**
 * The words for authorities that a name without marks begins with, as they are written with theirs: "uy ban nhan dan" is "Ủy ban
 * nhân dân". Single words tell only where they open a name, since syllables of proper names look like them.
 */
export function authorityWords(plain: string, { opens }: { opens: boolean }): string | null {
  const found = byBare.get(plain)
  if (found === undefined) return provinceNamed(plain)
  return found.words > 1 || opens || bareLevels.has(plain) ? found.text : null
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A word of a proper name or a short form: “HIỆP” as “Hiệp”, “UBND” and “THPT” as they are. */
function writtenAlone(word: string): string {
  return word
    .split(/([-–/&.,()])/)
    .map((part) => (isSyllable(part) ? capital(part.toLowerCase()) : /^[IVX]+$/.test(part) ? part : keep(part)))
    .join('')
}

function keep(part: string): string {
  // “ĐẮK” is no short form: those bear no marks.
  const isMarked = /\p{M}/u.test(part.normalize('NFD'))
  return part.length > 5 || isMarked ? capital(part.toLowerCase()) : part
}

/** The name of an authority in capitals as one writes it in a sentence: “Sở Giáo dục và Đào tạo”, “UBND tỉnh Hà Nam”. */
export function readableName(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, '')
  if (letters === '' || (name.match(/\p{Lu}/gu)?.length ?? 0) < letters.length * 0.7) return name
  const words = name.split(/\s+/)
  const plain = words.map((word) => word.toLowerCase())
  const written: string[] = []
  for (let at = 0; at < words.length;) {
    const fit = byFirst.get(bareEnd(plain[at] ?? ''))?.find((phrase) => fits(phrase.words, plain, at))
    const count = fit?.words.length ?? 1
    for (let step = 0; step < count; step++) {
      const end = /[,;]$/.exec(words[at + step] ?? '')?.[0] ?? ''
      const form = fit?.written[step]
      written.push(form === undefined ? writtenAlone(words[at + step] ?? '') : form.replace(/[,;]$/, '') + end)
    }
    at += count
  }
  return capital(written.join(' '))
}

function bareEnd(word: string): string {
  return word.replace(/[,;]$/, '')
}

function fits(words: readonly string[], plain: readonly string[], at: number): boolean {
  return words.every((word, step) => sameSpelling(bareEnd(word), bareEnd(plain[at + step] ?? '')))
}

/** Both placements of tone marks are one spelling: “hoà” and “hòa”. */
function sameSpelling(a: string, b: string): boolean {
  return a === b || toneless(a) === toneless(b)
}

function toneless(word: string): string {
  const parts = word.normalize('NFD')
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? ''
  return parts.replace(tone, '').normalize('NFC') + tone
}
