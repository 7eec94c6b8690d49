import type { RouteRecordRaw } from 'vue-router'
import { onlyFor } from './only-for.ts'

const desk = onlyFor('coordinator')
const deskOrLiaison = onlyFor('coordinator', 'liaison')

export const deskRoutes: RouteRecordRaw[] = [
  { path: '', component: () => import('./inbox/InboxPage.vue'), beforeEnter: desk, meta: { title: 'inbox' } },
  { path: 'begin', component: () => import('./begin/BeginPage.vue'), meta: { title: 'begin' } },
  { path: 'first', component: () => import('./begin/FirstPage.vue'), meta: { title: 'first' } },
  {
    path: 'requests/:id/visit',
    component: () => import('./visit/VisitPage.vue'),
    beforeEnter: desk,
    meta: { title: 'visit', part: '/desk' },
  },
  {
    path: 'lessons/:id',
    component: () => import('./lessons/LessonPage.vue'),
    beforeEnter: desk,
    meta: { title: 'lesson', part: '/desk/week' },
  },
  {
    path: 'week',
    component: () => import('./week/WeekPage.vue'),
    beforeEnter: deskOrLiaison,
    meta: { title: 'week' },
  },
  {
    path: 'pairing',
    component: () => import('./pairing/PairingPage.vue'),
    beforeEnter: desk,
    meta: { title: 'pairing' },
  },
  {
    path: 'people',
    component: () => import('./people/PeoplePage.vue'),
    beforeEnter: deskOrLiaison,
    meta: { title: 'people' },
  },
  {
    path: 'people/new',
    component: () => import('./register/RegisterPage.vue'),
    beforeEnter: desk,
    meta: { title: 'register', part: '/desk/people' },
  },
  {
    path: 'people/learners/:id',
    component: () => import('./people/LearnerPage.vue'),
    beforeEnter: desk,
    meta: { title: 'learner', part: '/desk/people' },
  },
  {
    path: 'people/volunteers/:id',
    component: () => import('./volunteer/VolunteerPage.vue'),
    beforeEnter: desk,
    meta: { title: 'volunteer', part: '/desk/people' },
  },
  {
    path: 'people/volunteers/:id/change',
    component: () => import('./register/ChangePage.vue'),
    beforeEnter: desk,
    meta: { title: 'change', part: '/desk/people' },
  },
  {
    path: 'devices',
    component: () => import('./devices/DevicesPage.vue'),
    beforeEnter: desk,
    meta: { title: 'devices' },
  },
  {
    path: 'calls',
    component: () => import('./calls/CallsPage.vue'),
    beforeEnter: desk,
    meta: { title: 'calls' },
  },
  {
    path: 'outbox',
    component: () => import('./outbox/OutboxPage.vue'),
    beforeEnter: deskOrLiaison,
    meta: { title: 'outbox' },
  },
  {
    path: 'outbox/:itemId',
    component: () => import('./outbox/CorrectPage.vue'),
    beforeEnter: deskOrLiaison,
    meta: { title: 'outbox' },
  },
  {
    path: 'to-check',
    component: () => import('./to-check/ToCheckPage.vue'),
    beforeEnter: desk,
    meta: { title: 'to-check' },
  },
  {
    path: 'to-check/:id',
    component: () => import('./to-check/CorrectHeldPage.vue'),
    beforeEnter: desk,
    meta: { title: 'to-check', part: '/desk/to-check' },
  },
  {
    path: 'import',
    component: () => import('./import/ImportPage.vue'),
    beforeEnter: desk,
    meta: { title: 'import' },
  },
  {
    path: 'settings',
    component: () => import('./settings/SettingsPage.vue'),
    beforeEnter: desk,
    meta: { title: 'settings' },
  },
  {
    path: 'settings/weights',
    component: () => import('./weights/WeightsPage.vue'),
    beforeEnter: desk,
    meta: { title: 'weights', part: '/desk/settings' },
  },
  {
    path: 'erase',
    component: () => import('./erase/EraseListPage.vue'),
    beforeEnter: desk,
    meta: { title: 'erase', part: '/desk/settings' },
  },
  {
    path: 'erase/:id',
    component: () => import('./erase/ErasePage.vue'),
    beforeEnter: desk,
    meta: { title: 'erase', part: '/desk/settings' },
  },
  {
    path: 'audit',
    component: () => import('./audit/AuditPage.vue'),
    beforeEnter: desk,
    meta: { title: 'audit' },
  },
  {
    path: 'numbers',
    component: () => import('./numbers/NumbersPage.vue'),
    beforeEnter: onlyFor('coordinator', 'prefecture-viewer'),
    meta: { title: 'numbers' },
  },
  {
    path: 'sign-in',
    component: () => import('./sign-in/SignInPage.vue'),
    beforeEnter: onlyFor('coordinator', 'liaison', 'prefecture-viewer', 'administrator'),
    meta: { title: 'sign-in' },
  },
  {
    path: 'first-coordinators',
    component: () => import('./first-coordinators/FirstCoordinatorsPage.vue'),
    beforeEnter: onlyFor('administrator'),
    meta: { title: 'first-coordinators' },
  },
]
