import type { Described } from './described.ts'
import {
  DeviceContentsAnswer,
  DevicesAnswer,
  EnrolAnswer,
  EnrolBody,
  EnrolmentAnswer,
  NoBody,
  SampleEnrolmentBody,
} from './devices-bodies.ts'

const BODY = [400, 401, 403, 413, 415, 422]

/** Volunteers' tablets. */
export const DESCRIBED_DEVICES: readonly Described[] = [
  {
    method: 'post',
    path: '/api/devices',
    summary: 'Enrol this device by a code of the desk; it signs its requests from then on',
    body: EnrolBody,
    success: 200,
    answer: EnrolAnswer,
    errors: [...BODY, 429],
  },
  {
    method: 'get',
    path: '/api/devices',
    summary: "The municipality's enrolled devices",
    needsSession: true,
    success: 200,
    answer: DevicesAnswer,
    errors: [401, 403],
  },
  {
    method: 'post',
    path: '/api/devices/enrolment',
    summary: 'A code that enrols one device within ten minutes; given within ten minutes of signing in',
    needsSession: true,
    body: NoBody,
    success: 200,
    answer: EnrolmentAnswer,
    errors: [...BODY, 429],
  },
  {
    method: 'get',
    path: '/api/devices/:id/contents',
    summary: 'Whose contacts a lost device may hold',
    needsSession: true,
    success: 200,
    answer: DeviceContentsAnswer,
    errors: [401, 403, 404],
  },
  {
    method: 'post',
    path: '/api/devices/:id/revoke',
    summary: 'Ends what a device can open, at once',
    needsSession: true,
    body: NoBody,
    success: 204,
    errors: [...BODY, 404],
  },
  {
    method: 'post',
    path: '/api/devices/:id/renew',
    summary: 'Seven more days for a device that had no contact; within ten minutes of signing in',
    needsSession: true,
    body: NoBody,
    success: 204,
    errors: [...BODY, 404],
  },
  {
    method: 'post',
    path: '/api/sample-people/enrolment',
    summary: 'A code that enrols a device for the sample people of the demonstration; 404 outside it',
    body: SampleEnrolmentBody,
    success: 200,
    answer: EnrolmentAnswer,
    errors: [...BODY.filter((status) => status !== 401), 404, 429],
  },
]
