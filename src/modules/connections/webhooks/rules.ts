import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Workflow } from '#kernel/workflow.ts'

export const maxWebhooks = 20

/** Deliveries that failed for good, one after another, after which a webhook is turned off. */
export const failuresUntilOff = 5

/** How long a former secret still signs beside the new one. */
export const formerSecretHours = 24

const basis = 'Quy chế quản lý tài khoản và kết nối của cơ quan'

export const webhookWorkflow: Workflow = {
  module: 'connections',
  kind: 'webhook',
  label: { vi: 'địa chỉ nhận tin', en: 'webhook' },
  about: {
    vi: 'Báo cho phần mềm khác biết khi có quyết định mới được công khai.',
    en: 'Tells another program when a new decision is public.',
  },
  states: {
    on: { vi: 'Đang gửi', en: 'On' },
    off: { vi: 'Đã tắt', en: 'Off' },
    removed: { vi: 'Đã bỏ', en: 'Removed', end: true },
  },
  steps: [
    {
      from: ['nothing'],
      do: 'add',
      past: 'webhook-added',
      to: 'on',
      by: ['administrator'],
      label: { vi: 'Thêm địa chỉ nhận tin', en: 'Add the webhook' },
      notify: ['administrators'],
      basis,
      internal: true,
    },
    {
      from: ['on', 'off'],
      do: 'change',
      past: 'webhook-changed',
      to: 'on',
      by: ['administrator'],
      label: { vi: 'Sửa và bật địa chỉ nhận tin', en: 'Change the webhook and turn it on' },
      notify: ['administrators'],
      basis,
      internal: true,
    },
    {
      from: ['on'],
      do: 'rotate-secret',
      past: 'webhook-secret-rotated',
      to: 'on',
      by: ['administrator'],
      label: { vi: 'Đổi khoá ký', en: 'Rotate the secret' },
      basis,
      internal: true,
    },
    {
      from: ['on'],
      do: 'turn-off',
      past: 'webhook-turned-off',
      to: 'off',
      by: ['administrator'],
      label: { vi: 'Tắt', en: 'Turn off' },
      basis,
      internal: true,
    },
    {
      from: ['off'],
      do: 'turn-on',
      past: 'webhook-turned-on',
      to: 'on',
      by: ['administrator'],
      label: { vi: 'Bật', en: 'Turn on' },
      basis,
      internal: true,
    },
    {
      from: ['on'],
      do: 'give-up',
      past: 'webhook-given-up',
      to: 'off',
      by: 'clock',
      label: { vi: 'Tắt vì gửi hỏng nhiều lần', en: 'Turn off after repeated failure' },
      notify: ['administrators'],
      basis,
      internal: true,
    },
    {
      from: ['on', 'off'],
      do: 'remove',
      past: 'webhook-removed',
      to: 'removed',
      by: ['administrator'],
      label: { vi: 'Bỏ địa chỉ nhận tin', en: 'Remove the webhook' },
      notify: ['administrators'],
      basis,
      internal: true,
    },
  ],
}

/** HTTPS, or plain HTTP to a machine of the office's own network (reached only where the configuration allows it). */
export function refuseUrl(url: string): Refusal | undefined {
  const { protocol, hostname, username, password } = new URL(url)
  if (username || password) return refuse('not-allowed', 'Đường dẫn không được chứa tên và mật khẩu.', { field: 'url' })
  if (protocol === 'https:' || isOwnNetwork(hostname)) return undefined
  return refuse('not-allowed', 'Hãy dùng https. Chỉ máy trong mạng riêng của cơ quan mới được nhận qua http.', {
    field: 'url',
  })
}

function isOwnNetwork(hostname: string): boolean {
  if (/^(127|10)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\./.test(hostname)) return true
  return (
    hostname === '[::1]' ||
    /^\[f[cd]/.test(hostname) ||
    !hostname.includes('.') ||
    /\.(local|internal|lan)$/.test(hostname)
  )
}
