import { applicationLifecycle } from '@consortium/domain';
import { applicationSnapshot, type LoadedApplication, loadApplication } from '../../application.ts';
import { actsOn, type DoorOf } from '../kernel/acts.ts';
import { Application } from './application.ts';

export type Door = DoorOf<LoadedApplication>;

/** Every act on an application goes through the same door. */
export const { act, actField } = actsOn<LoadedApplication>({
  type: Application as never,
  subject: 'Application',
  lifecycle: applicationLifecycle,
  load: loadApplication,
  nameOf: ({ number, name }) => `${number} ${name}`,
  snapshot: applicationSnapshot,
});
