import type { RouteRecordRaw } from 'vue-router'

const slip = () => import('./slip/SlipPage.vue')

/** A form that is open can be sent and its slip shown, also when the line breaks in between. */
const withSlip = async <Page>(form: Promise<Page>): Promise<Page> => {
  const [page] = await Promise.all([form, slip()])
  return page
}

export const simpleRoutes: RouteRecordRaw[] = [
  { path: '', component: () => import('./front/FrontPage.vue') },
  { path: 'town', component: () => import('./choose-town/ChooseTownPage.vue') },
  { path: 'ask/:step?', component: () => withSlip(import('./ask-for-visit/AskPage.vue')) },
  { path: 'classes', component: () => import('./join-class/ClassesPage.vue') },
  { path: 'classes/:lessonId/:step?', component: () => withSlip(import('./join-class/JoinPage.vue')) },
  { path: 'slip/:kind(request|booking)/:id', component: slip },
  { path: 'slip', component: () => import('./paper-slip/PaperSlipPage.vue') },
  { path: 'tell-family', component: () => import('./family/TellFamilyPage.vue') },
  { path: 'family', component: () => import('./family/JoinFamilyPage.vue') },
  { path: 'bookings', component: () => import('./my-bookings/MyBookingsPage.vue') },
  { path: 'unsent', component: () => import('./unsent/UnsentPage.vue') },
  { path: 'telephone', component: () => import('./telephone/TelephonePage.vue') },
]
