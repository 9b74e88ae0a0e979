import type { HoursContent, PromptContent, TemplateContent, WordingContent, WordingKind } from '@/api/wording'

export const CHANNELS = ['WEB', 'MOBILE', 'PHONE', 'COUNTER', 'EMAIL', 'SMS', 'SOCIAL', 'LETTER', 'REGULATOR'] as const
export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const

const FRESH: Record<WordingKind, WordingContent> = {
  PROMPT: { stage: 'CONTROL', position: 50, channels: [], motives: [], severities: [], emotions: [], demands: [], zh: '', en: '', retired: false } satisfies PromptContent,
  TEMPLATE: { titleZh: '', titleEn: '', zh: '', en: '', position: 50, retired: false } satisfies TemplateContent,
  HOURS: { zone: 'Asia/Shanghai', endOfDay: '18:00', restDays: ['SATURDAY', 'SUNDAY'], statutory: true, retired: false } satisfies HoursContent
}

/** A copy to edit; lists that were left out are empty ones. */
export const freshContent = (kind: WordingKind, from?: WordingContent | null): WordingContent =>
  JSON.parse(JSON.stringify({ ...FRESH[kind], ...from })) as WordingContent
