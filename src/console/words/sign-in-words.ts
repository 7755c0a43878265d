import { addWords, phrase } from './say.ts'

export const signInWords = {
  'signIn.title': phrase('Đăng nhập', 'Sign in'),
  'signIn.ended': phrase(
    'Phiên làm việc đã kết thúc: hết giờ, hoặc đã được kết thúc ở nơi khác. Đăng nhập lại, bạn sẽ về đúng trang vừa mở.',
    'Your session has ended: its time was over, or it was ended elsewhere. Sign in again to come back to the same page.',
  ),
  'signIn.email': phrase('Thư điện tử công vụ', 'Work e-mail'),
  'signIn.password': phrase('Mật khẩu', 'Password'),
  'signIn.showPassword': phrase('Hiện hoặc ẩn mật khẩu', 'Show or hide the password'),
  'signIn.go': phrase('Đăng nhập', 'Sign in'),
  'signIn.passkey': phrase('Dùng khoá truy cập', 'Use a passkey'),
  'signIn.oidc': phrase('Đăng nhập bằng {name}', 'Sign in with {name}'),
  'signIn.or': phrase('hoặc', 'or'),
  'signIn.forgot': phrase('Quên mật khẩu', 'Forgotten password'),
  'signIn.haveCode': phrase('Tôi có mã mời in trên giấy', 'I have a printed code'),
  'signIn.wrong': phrase(
    'Thư điện tử hoặc mật khẩu chưa đúng. Hãy kiểm tra bộ gõ tiếng Việt và phím Caps Lock.',
    'E-mail or password is wrong. Check your keyboard layout and Caps Lock.',
  ),
  'signIn.oidcUnknown': phrase(
    'Tài khoản này chưa được dùng Minh Bạch. Hãy nhờ quản trị viên mời bạn.',
    'This account may not use Minh Bạch yet. Ask the administrator to invite you.',
  ),
  'signIn.oidcFailed': phrase(
    'Chưa đăng nhập được bằng hệ thống của cơ quan. Hãy thử lại hoặc dùng mật khẩu.',
    'Sign-in with the office system failed. Try again or use your password.',
  ),
  'signIn.passkeyFailed': phrase(
    'Chưa dùng được khoá truy cập. Hãy thử lại hoặc dùng mật khẩu.',
    'The passkey could not be used. Try again or use your password.',
  ),
  'signIn.code.title': phrase('Bước thứ hai', 'Second step'),
  'signIn.code.totp': phrase('Mã 6 số trong ứng dụng xác thực', '6-digit code of your authenticator app'),
  'signIn.code.recovery': phrase('Mã khôi phục', 'Recovery code'),
  'signIn.code.useRecovery': phrase('Dùng mã khôi phục', 'Use a recovery code'),
  'signIn.code.useTotp': phrase('Dùng ứng dụng xác thực', 'Use the authenticator app'),
  'signIn.code.go': phrase('Xác nhận', 'Confirm'),
  'signIn.code.wrong': phrase(
    'Mã chưa đúng hoặc đã hết hạn. Hãy nhập mã đang hiện trong ứng dụng.',
    'The code is wrong or has expired. Enter the one the app shows now.',
  ),
  'signIn.code.used': phrase(
    'Mỗi mã chỉ dùng được một lần, và mã này đã dùng rồi. Hãy đợi mã tiếp theo trong ứng dụng, nhiều nhất 30 giây.',
    'A code works once, and this one was used. Wait for the next one in the app, at most 30 seconds.',
  ),
  'signIn.code.again': phrase('Đăng nhập lại từ đầu', 'Start again'),
  'invitation.title': phrase('Nhận lời mời', 'Accept your invitation'),
  'invitation.reset.title': phrase('Đặt mật khẩu mới', 'Set a new password'),
  'invitation.for': phrase('Dành cho {name}, {email}', 'For {name}, {email}'),
  'invitation.code': phrase('Mã in trên giấy', 'Printed code'),
  'invitation.read': phrase('Tiếp tục', 'Continue'),
  'invitation.set': phrase('Đặt mật khẩu', 'Set the password'),
  'invitation.bad': phrase(
    'Lời mời này không còn dùng được. Hãy xin quản trị viên lời mời mới.',
    'This invitation can no longer be used. Ask the administrator for a new one.',
  ),
  'reset.title': phrase('Quên mật khẩu', 'Forgotten password'),
  'reset.send': phrase('Gửi thư đặt lại mật khẩu', 'Send a reset letter'),
  'reset.sent': phrase(
    'Nếu địa chỉ này có tài khoản, thư hướng dẫn đang trên đường đến. Thư có hiệu lực trong một giờ.',
    'If this address has an account, a letter is on its way. It is valid for one hour.',
  ),
  'reset.noLetters': phrase(
    'Hệ thống này chưa gửi được thư. Hãy xin quản trị viên một mã đặt lại in trên giấy.',
    'This system cannot send letters yet. Ask the administrator for a printed reset code.',
  ),
  'reset.done': phrase('Đã đặt mật khẩu. Bạn có thể đăng nhập.', 'The password is set. You can sign in.'),
  'reset.bad': phrase(
    'Liên kết này không còn dùng được. Hãy yêu cầu thư mới.',
    'This link can no longer be used. Ask for a new letter.',
  ),
  'reset.back': phrase('Về trang đăng nhập', 'Back to sign-in'),
  'password.new': phrase('Mật khẩu mới', 'New password'),
  'password.hint': phrase(
    'Ít nhất 12 ký tự. Một câu dài dễ nhớ tốt hơn một từ khó.',
    'At least 12 characters. A long phrase you remember is better than a hard word.',
  ),
  'password.again': phrase('Gõ lại mật khẩu mới', 'The new password again'),
  'password.differs': phrase('Hai lần gõ chưa giống nhau', 'The two do not match'),
  'first.title': phrase('Quản trị viên đầu tiên', 'The first administrator'),
  'first.lead': phrase(
    'Liên kết này dùng được một lần, để mở hệ thống vừa cài đặt.',
    'This link works once, to open a newly installed system.',
  ),
  'first.name': phrase('Họ và tên', 'Name'),
  'first.go': phrase('Tạo tài khoản', 'Make the account'),
} as const

addWords(signInWords)
