import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { i18n, needTexts, type Part } from './i18n'
import { deskRoutes } from './desk/routes'

const customer = { parts: ['customer'] as const }
/** Pages on which the customer may meet our questions or a limit. */
const filing = { parts: ['customer', 'information', 'policy', 'attachment', 'ending', 'harm', 'valueUse'] as const }

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'file', component: () => import('./customer/FilingPage.vue'), meta: { ...filing, title: 'title.file' } },
  {
    path: '/track/:number?',
    name: 'track',
    component: () => import('./customer/TrackPage.vue'),
    meta: { ...filing, title: 'title.track' }
  },
  { path: '/s', name: 'survey', component: () => import('./customer/SurveyPage.vue'), meta: { ...customer, title: 'title.survey' } },
  {
    path: '/policy/:unit',
    name: 'policy',
    component: () => import('./customer/PolicyPage.vue'),
    meta: { parts: ['customer', 'policy'], title: 'title.policy' }
  },
  ...deskRoutes,
  {
    path: '/:rest(.*)*',
    name: 'nowhere',
    component: () => import('./customer/NowherePage.vue'),
    meta: { ...customer, title: 'title.nowhere' }
  }
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 })
})

router.beforeEach(async (to) => {
  await needTexts(...(to.meta.parts ?? []))
})

router.afterEach((to) => {
  const { t } = i18n.global
  document.title = to.meta.title ? `${t(to.meta.title)} · ${t('brand.name')}` : t('brand.name')
})

declare module 'vue-router' {
  interface RouteMeta {
    parts?: readonly Part[]
    title?: string
    /** Any one of these roles opens the page; absent means every member of staff. */
    roles?: readonly string[]
  }
}
