import type { RouteRecordRaw } from 'vue-router'

export const simpleRoutes: RouteRecordRaw[] = [
  { path: '', component: () => import('./front/FrontPage.vue') },
  { path: 'town', component: () => import('./choose-town/ChooseTownPage.vue') },
  { path: 'ask/:step?', component: () => import('./ask-for-visit/AskPage.vue') },
  { path: 'classes', component: () => import('./join-class/ClassesPage.vue') },
  { path: 'classes/:lessonId/:step?', component: () => import('./join-class/JoinPage.vue') },
  { path: 'slip/:kind(request|booking)/:id', component: () => import('./slip/SlipPage.vue') },
  { path: 'bookings', component: () => import('./my-bookings/MyBookingsPage.vue') },
  { path: 'unsent', component: () => import('./unsent/UnsentPage.vue') },
  { path: 'telephone', component: () => import('./telephone/TelephonePage.vue') },
]
