import { get } from './http'

/** Whether the customer was asked after a round, and if not, why not. */
export interface Invitation {
  id: string
  round: number
  state: 'PENDING' | 'SENT' | 'WITHHELD' | 'VOIDED' | 'ANSWERED' | 'EXPIRED'
  because: 'COOL_DOWN' | 'REOPENED' | null
  dueAt: string
  sentAt: string | null
  expiresAt: string | null
  answeredAt: string | null
}

/** An answer, or none, that somebody has to look after. */
export interface RecoveryTask {
  id: string
  round: number
  because: 'NOT_RESOLVED' | 'LOW_SCORE' | 'NO_ANSWER'
  handler: string | null
  openedAt: string
  doneAt: string | null
}

export interface CaseFeedback {
  invitations: Invitation[]
  recoveryTasks: RecoveryTask[]
}

export const feedbackOf = (number: string) => get<CaseFeedback>(`/api/feedback/cases/${encodeURIComponent(number)}`)
