import { get, post } from './http'
import type { BusinessUnit } from './model'

/** A mail that looked like a machine's; `reason` is what gave it away, `cut` that it was too large to be kept in full. */
export interface MailSetAside {
  key: string
  businessUnit: BusinessUnit
  reason: string
  at: string
  preview: { from?: string; subject: string; text: string }
  cut: boolean
}

export const mailsSetAside = () => get<{ items: MailSetAside[] }>('/api/intake/mails').then(({ items }) => items)
export const fileMail = ({ businessUnit, key }: MailSetAside) => post<{ number: string }>(`/api/intake/mails/${businessUnit}/${encodeURIComponent(key)}/filing`, {})
