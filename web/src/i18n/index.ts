import { createI18n } from 'vue-i18n'
import { speak } from '@/api/http'
import { askUnitNames, unitNames } from './unitNames'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export type Part = 'afterEnd' | 'asking' | 'attachment' | 'balance' | 'clocks' | 'common' | 'counter' | 'customer' | 'delivery' | 'desk' | 'ending' | 'finding' | 'granting' | 'handoff' | 'harm' | 'history' | 'information' | 'intakeRules' | 'layers' | 'learning' | 'mails' | 'meeting' | 'mention' | 'money' | 'moneyRules' | 'offering' | 'people' | 'policy' | 'questions' | 'rules' | 'shift' | 'staffing' | 'told' | 'valueUse' | 'wordLists' | 'words' | 'workbench'

const REMEMBERED = 'zd.language'
const files = import.meta.glob<{ default: Record<string, unknown> }>('./*/*.json')
const parts = new Set<Part>()

function rememberedLocale(): Locale {
  const asked = new URLSearchParams(location.search).get('lang')
  const stored = asked ?? localStorage.getItem(REMEMBERED)
  return LOCALES.find((locale) => locale === stored) ?? 'zh-CN'
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN' as string,
  fallbackLocale: false,
  missingWarn: import.meta.env.DEV,
  messages: {}
})

async function load(locale: Locale, part: Part) {
  const file = files[`./${locale}/${part}.json`]
  if (file) i18n.global.mergeLocaleMessage(locale, (await file()).default)
}

/** Loads the texts a page needs, in the language in use; called by the router before the page shows. */
export async function needTexts(...wanted: Part[]) {
  const locale = i18n.global.locale.value as Locale
  const missing = wanted.filter((part) => !parts.has(part))
  await Promise.all(missing.map((part) => load(locale, part)))
  missing.forEach((part) => parts.add(part))
}

export async function useLocale(locale: Locale) {
  await Promise.all([...parts].map((part) => load(locale, part)))
  i18n.global.mergeLocaleMessage(locale, unitNames(locale))
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
  localStorage.setItem(REMEMBERED, locale)
  speak(locale)
}

export async function startTexts() {
  parts.add('common')
  await useLocale(rememberedLocale())
  // Nobody waits for them: names come as soon as they are known.
  void askUnitNames().then(() => {
    const locale = i18n.global.locale.value
    i18n.global.mergeLocaleMessage(locale, unitNames(locale))
  }).catch(() => undefined)
}
