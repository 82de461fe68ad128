import {
  applicationLifecycle,
  changeRequestLifecycle,
  consortiumLifecycle,
  type Label,
} from '@consortium/domain';

/** What the screens read of a lifecycle's step; where it leads is the server's business. */
export type Step = Readonly<{ label: Label; asksReason?: boolean; confirm?: boolean }>;
export type Steps = Readonly<Record<string, Step>>;

/** The steps of a record that has a lifecycle, by resource. */
export const stepsOf: Readonly<Record<string, Steps>> = {
  applications: applicationLifecycle,
  changeRequests: changeRequestLifecycle,
  consortia: consortiumLifecycle,
};
