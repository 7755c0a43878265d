/*
 * What passwords are most often made of, here and elsewhere, without diacritics: names, teams, places, words of love, offices,
 * keyboards. Written for this program from general knowledge; no list of stolen passwords is copied. The rule that uses it removes
 * whatever it finds.
 */
const world = `password passwort passw0rd pass letmein welcome admin administrator root superuser login master hello monkey
dragon shadow sunshine princess football baseball basketball superman batman spiderman pokemon iloveyou loveyou lovely love
forever trustno michael jennifer jessica charlie thomas george harley hunter ranger buster soccer hockey killer pepper
ginger summer winter spring autumn secret freedom whatever mustang corvette ferrari mercedes porsche yamaha suzuki honda
toyota apple orange banana cookie cheese chocolate flower butterfly purple silver golden diamond computer internet google
facebook youtube instagram twitter tiktok samsung nokia iphone android windows microsoft server system database mysql oracle
cisco default changeme temp temporary guest user username test testing demo example sample office company business account
security private access control manager service support hacker matrix starwars naruto onepiece minecraft fortnite roblox
liverpool arsenal chelsea barcelona realmadrid manchester united juventus ronaldo messi january february march april june
july august september october november december monday tuesday wednesday thursday friday saturday sunday correct horse
battery staple qwerty qwertyuiop qwertz azerty asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx wsxedc rfvtgb qweasd asdzxc abcdef abcdefgh
abcd1234 abc123 a1b2c3 aaaaaa blink jordan taylor justin andrew daniel joshua matthew robert angel family friend friends
money happy lucky smile sweet baby babygirl blessed jesus christ heaven peace nothing something google chrome please open sesame`

const vietnamese = `matkhau matkhaucuatoi matma khongbiet khongnho khongco quenmatkhau dangnhap taikhoan xinchao chaoban anhyeuem
emyeuanh yeuem yeuanh yeunhau yeumai yeumainho nhoem nhoanh minhyeu tinhyeu tinhban gia dinh giadinh bome cha me chame conyeu
vochong ongxa baxa embe beyeu congchua hoangtu thienthan hanhphuc mayman taiphat phattai loc phat thanhcong binhan antoan
vietnam vietnamvodich hanoi hanoicuatoi saigon sai gon hochiminh tphcm danang haiphong cantho nhatrang dalat vungtau quangninh
haiduong namdinh thanhhoa nghean hatinh hue quangnam binhduong dongnai tiengiang camau angiang phuquoc halong hoian sapa
langson caobang laocai sonla thainguyen bacninh bacgiang hungyen ninhbinh thaibinh nguyen tran pham hoang huynh phan vovan
dang bui dovan ngo duong lyvan nguyenvan nguyenthi tranvan tranthi phamvan phamthi levan lethi hoangvan vuvan minhanh thuylinh
ngocanh hongnhung thuha thanhha thuhuong lanhuong ngoclan maianh linhchi phuonganh quynhanh tuananh ducanh minhduc quanghuy
hoanglong thanhtung sontung mtp hoangthuylinh congan bodoi quandoi giaovien hocsinh sinhvien bacsi ketoan thuky vanthu
chuyenvien lanhdao truongphong giamdoc chutich phochutich bithu uyban ubnd hdnd vanphong phong ban coquan nhanuoc chinhphu
congdoan doanthanhnien thanhnien dang vien dangvien tuyengiao minhbach minhbach thongtin truyenthong truyenhinh phuong
xahoi quan huyen tinh thanhpho thitran hosen phuonghosen sotttt quantri quantrivien hethong phanmem maytinh dienthoai
motcaimatkhau motngaydeptroi deptrai xinhgai dep trai xinh gai trang nguyet hoa sen hoasen maivang daohong comtam phobo
banhmi caphe bia hoi traxanh bongda vodich doituyen congphuong quanghai hoanganhgialai hagl slna viettel hanoifc vinaphone
mobifone vnpt zalo momo vietcombank agribank bidv techcombank sacombank mbbank tpbank vpbank zingmp3 lienquan freefire
vinhomes vingroup vinfast honda wave airblade exciter`

/** Words of at least four letters; shorter ones would be found in anything. */
export const passwordWords: readonly string[] = [...new Set(`${world} ${vietnamese}`.split(/\s+/))]
  .filter((word) => word.length >= 4)
  .toSorted((a, b) => b.length - a.length)
