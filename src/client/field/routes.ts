import type { RouteRecordRaw } from 'vue-router'

export const fieldRoutes: RouteRecordRaw[] = [
  { path: '', component: () => import('./today/TodayPage.vue'), meta: { title: 'today' } },
  { path: 'begin', component: () => import('./begin/BeginPage.vue') },
  { path: 'enrol', component: () => import('./enrol/EnrolPage.vue') },
  { path: 'lessons/:lessonId', component: () => import('./visit/VisitPage.vue') },
  {
    path: 'on-this-device',
    component: () => import('./on-this-device/OnThisDevicePage.vue'),
    meta: { title: 'device' },
  },
  { path: 'outbox', component: () => import('./outbox/OutboxPage.vue'), meta: { title: 'outbox' } },
  {
    path: 'outbox/:itemId',
    component: () => import('./outbox/CorrectPage.vue'),
    meta: { title: 'outbox' },
  },
]
