import { get, post } from './http'
import type { BusinessUnit, Page } from './model'

/** A mail that looked like a machine's; `reason` is what gave it away, `cut` that it was too large to be kept in full, `safety` that it speaks of harm. */
export interface MailSetAside {
  key: string
  businessUnit: BusinessUnit
  reason: string
  at: string
  preview: { from?: string; subject: string; text: string }
  cut: boolean
  safety: boolean
  dismissedBy?: string
  dismissedAt?: string
}

/** Those at which nobody has looked, words of harm first, or those that somebody found to be a machine's. */
export const mailsSetAside = (dismissed: boolean, cursor?: string | null) => get<Page<MailSetAside>>('/api/intake/mails', { query: { dismissed: dismissed ? 'true' : undefined, cursor } })
const at = ({ businessUnit, key }: MailSetAside) => `/api/intake/mails/${businessUnit}/${encodeURIComponent(key)}`
export const fileMail = (mail: MailSetAside) => post<{ number: string }>(`${at(mail)}/filing`, {})
export const dismissMail = (mail: MailSetAside) => post<void>(`${at(mail)}/dismissal`, {})
export const putBackMail = (mail: MailSetAside) => post<void>(`${at(mail)}/dismissal/undoing`, {})
