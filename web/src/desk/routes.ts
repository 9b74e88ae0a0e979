import { CASE_WORKERS } from '@/session/staff'
import type { NavigationGuardWithThis, RouteRecordRaw } from 'vue-router'

const desk = { parts: ['desk'] as const }
export const STAFF_KEEPERS = ['supervisor', 'bu-manager', 'quality', 'admin']
const people = { parts: ['desk', 'people', 'harm'] as const }
/** Who may read who looked at whom. */
export const LOG_READERS = ['quality', 'bu-manager']
export const LEADERS = ['supervisor', 'quality', 'bu-manager']
export const MAIL_READERS = ['supervisor', 'bu-manager']
export const KEEPERS = ['supervisor', 'quality', 'bu-manager', 'admin']
export const RULE_READERS = [...KEEPERS, 'group-viewer']
export const DECIDERS = ['supervisor', 'quality', 'bu-manager', 'agent']

/** The login library is loaded only when someone opens the desk. */
const signedIn: NavigationGuardWithThis<undefined> = async (to) => {
  const { requireSignIn } = await import('@/session/session')
  return requireSignIn(to.fullPath).catch(() => ({ name: 'signed-in' }))
}

export const deskRoutes: RouteRecordRaw[] = [
  {
    path: '/desk/signed-in',
    name: 'signed-in',
    component: () => import('./SignedInPage.vue'),
    meta: { ...desk, title: 'title.desk' }
  },
  {
    path: '/desk',
    component: () => import('./DeskShell.vue'),
    beforeEnter: signedIn,
    meta: { ...desk },
    children: [
      { path: '', name: 'desk', redirect: { name: 'cases' } },
      { path: 'cases', name: 'cases', component: () => import('./cases/CasesPage.vue'), meta: { parts: ['desk', 'asking', 'finding', 'afterEnd'], title: 'title.cases' } },
      { path: 'search', name: 'search', component: () => import('./search/SearchPage.vue'), meta: { parts: ['desk', 'finding'], title: 'search.title' } },
      { path: 'cases/:number', name: 'case', component: () => import('./casefile/CasePage.vue'), meta: { parts: ['desk', 'asking', 'information', 'words', 'finding', 'people', 'harm', 'attachment', 'counter', 'clocks', 'handoff', 'learning', 'meeting', 'ending', 'offering', 'workbench', 'delivery', 'history', 'shift', 'balance', 'told', 'afterEnd'], title: 'title.case' } },
      { path: 'new', name: 'new', component: () => import('./counter/FileForCustomerPage.vue'), meta: { parts: ['desk', 'attachment', 'counter'], title: 'title.new', roles: CASE_WORKERS } },
      {
        path: 'approvals',
        name: 'approvals',
        component: () => import('./approvals/ApprovalsPage.vue'),
        meta: { parts: ['desk', 'people', 'harm', 'offering', 'told'], title: 'title.approvals', roles: DECIDERS }
      },
      { path: 'authority', name: 'authority', component: () => import('./authority/AuthorityPage.vue'), meta: { parts: ['desk', 'granting', 'offering'], title: 'title.authority', roles: CASE_WORKERS } },
      { path: 'money', name: 'money', component: () => import('./money/MoneyPage.vue'), meta: { parts: ['desk', 'money', 'balance', 'afterEnd'], title: 'title.money', roles: LEADERS } },
      { path: 'grievances', name: 'grievances', component: () => import('./grievances/GrievancesPage.vue'), meta: { ...people, title: 'title.grievances', roles: DECIDERS } },
      { path: 'remarks', name: 'remarks', component: () => import('./remarks/RemarksPage.vue'), meta: { ...people, title: 'title.remarks', roles: DECIDERS } },
      { path: 'customers', name: 'customers', component: () => import('./customers/CustomersPage.vue'), meta: { ...people, title: 'title.customers', roles: LEADERS } },
      { path: 'customer-access', name: 'customerAccess', component: () => import('./customers/AccessLogPage.vue'), meta: { ...people, title: 'title.customerAccess', roles: LOG_READERS } },
      { path: 'policies', name: 'policies', component: () => import('./policies/PoliciesPage.vue'), meta: { ...people, title: 'title.policies', roles: LEADERS } },
      { path: 'taxonomy', name: 'taxonomy', component: () => import('./words/TaxonomyPage.vue'), meta: { parts: ['desk', 'words', 'wordLists', 'questions'], title: 'title.taxonomy', roles: KEEPERS } },
      { path: 'word-lists', name: 'wordLists', component: () => import('./wordlists/WordListsPage.vue'), meta: { parts: ['desk', 'rules', 'layers', 'words', 'wordLists'], title: 'title.wordLists', roles: KEEPERS } },
      { path: 'accuracy', name: 'accuracy', component: () => import('./words/AccuracyPage.vue'), meta: { parts: ['desk', 'words', 'wordLists'], title: 'title.accuracy', roles: KEEPERS } },
      {
        path: 'mentions',
        name: 'mentions',
        component: () => import('./mentions/MentionsPage.vue'),
        meta: { parts: ['desk', 'mention', 'harm'], title: 'title.mentions', roles: DECIDERS }
      },
      { path: 'board', name: 'board', component: () => import('./board/BoardPage.vue'), meta: { parts: ['desk', 'shift'], title: 'title.board' } },
      { path: 'promises', name: 'promises', component: () => import('./promises/PromisesPage.vue'), meta: { parts: ['desk', 'workbench'], title: 'title.promises' } },
      { path: 'letters', name: 'letters', component: () => import('./deliveries/LettersPage.vue'), meta: { parts: ['desk', 'delivery'], title: 'title.letters', roles: DECIDERS } },
      { path: 'mails', name: 'mails', component: () => import('./mails/MailsPage.vue'), meta: { parts: ['desk', 'mails'], title: 'title.mails', roles: MAIL_READERS } },
      { path: 'wording', name: 'wording', component: () => import('./wording/WordingPage.vue'), meta: { parts: ['desk', 'words', 'workbench'], title: 'title.wording' } },
      { path: 'hand-offs', name: 'handoffs', component: () => import('./handoffs/HandoffsPage.vue'), meta: { parts: ['desk', 'handoff', 'shift'], title: 'title.handoffs' } },
      { path: 'lessons', name: 'lessons', component: () => import('./learning/LessonsPage.vue'), meta: { parts: ['desk', 'learning'], title: 'title.lessons', roles: DECIDERS } },
      { path: 'actions', name: 'actions', component: () => import('./learning/ActionsPage.vue'), meta: { parts: ['desk', 'learning'], title: 'title.actions', roles: DECIDERS } },
      { path: 'boards', name: 'boards', component: () => import('./boards/BoardsPage.vue'), meta: { title: 'title.boards' } },
      { path: 'rules', name: 'rules', component: () => import('./rules/RulesPage.vue'), meta: { parts: ['desk', 'rules'], title: 'title.rules' } },
      { path: 'money-rules', name: 'moneyRules', component: () => import('./moneyrules/MoneyRulesPage.vue'), meta: { parts: ['desk', 'rules', 'layers', 'moneyRules', 'offering'], title: 'title.moneyRules', roles: RULE_READERS } },
      { path: 'intake-rules', name: 'intakeRules', component: () => import('./intakerules/IntakeRulesPage.vue'), meta: { parts: ['desk', 'rules', 'layers', 'intakeRules'], title: 'title.intakeRules', roles: RULE_READERS } },
      {
        path: 'staff',
        name: 'staffing',
        component: () => import('./staff/StaffPage.vue'),
        meta: { parts: ['desk', 'rules', 'staffing'], title: 'title.staffing', roles: STAFF_KEEPERS }
      }
    ]
  }
]
