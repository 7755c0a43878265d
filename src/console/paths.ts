/** Addresses of the console's screens, below /console. */
export const paths = {
  work: '/',
  subject: (at: { module: string; kind: string; id: string }) => `/viec/${at.module}/${at.kind}/${at.id}`,
  notices: '/thong-bao',
  people: '/can-bo',
  person: (id: string) => `/can-bo/${id}`,
  addPerson: '/can-bo/them',
  importPeople: '/can-bo/nhap',
  units: '/don-vi',
  unit: (id: string) => `/don-vi/${id}`,
  addUnit: '/don-vi/them',
  importUnits: '/don-vi/nhap',
  grants: '/vai-tro',
  grant: (id: string) => `/vai-tro/${id}`,
  grantRole: '/vai-tro/giao',
  record: '/so-minh-bach',
  entry: (seq: number) => `/so-minh-bach/${seq}`,
  logKey: '/khoa-ky-so',
  keySheet: '/khoa-ky-so/niem-yet',
  requests: '/yeu-cau-du-lieu',
  request: (id: string) => `/yeu-cau-du-lieu/${id}`,
  fileRequest: '/yeu-cau-du-lieu/gui',
  retention: '/luu-giu',
  accessLog: '/nhat-ky-xem',
  tokens: '/ma-truy-cap',
  issueToken: '/ma-truy-cap/tao',
  token: (id: string) => `/ma-truy-cap/${id}`,
  webhooks: '/dia-chi-nhan-tin',
  addWebhook: '/dia-chi-nhan-tin/them',
  webhook: (id: string) => `/dia-chi-nhan-tin/${id}`,
  account: '/tai-khoan',
  secondFactor: '/tai-khoan/hai-buoc',
  health: '/tinh-trang',
  signIn: '/dang-nhap',
  invitation: '/loi-moi',
  resetPassword: '/dat-lai-mat-khau',
  firstAdministrator: '/quan-tri-dau-tien',
} as const

/** An address that the server gave, as this console's router wants it: without the leading /console. */
export function withinConsole(href: string): string {
  return href.replace(/^\/console(?=\/|$)/, '') || '/'
}
