import type { ResourceDocuments } from '../providers/documents.ts';

const row = 'subject action recordId recordName reason isTask isOpen next dueOn createdAt readAt doneAt';

/** The GraphQL documents of 通知. */
export const notificationDocuments: ResourceDocuments = {
  type: 'Notification',
  row,
  detail: row,
  orders: { createdAt: 'CREATED', dueOn: 'DUE' },
};

export type Notification = Readonly<{
  id: string;
  subject: string;
  action: string;
  recordId: string;
  recordName: string;
  next: readonly string[];
  reason: string;
  isTask: boolean;
  isOpen: boolean;
  dueOn: string | null;
  createdAt: string;
  readAt: string | null;
}>;

export const countsDocument = `query notificationCounts { viewer { id unreadCount openTaskCount } }`;
export type Counts = Readonly<{ viewer: Readonly<{ unreadCount: number; openTaskCount: number }> | null }>;

export const newestDocument = `query newestNotifications {
  notifications(first: 8, orderBy: CREATED_DESC) { nodes { id ${row} } }
}`;
export type Newest = Readonly<{ notifications: Readonly<{ nodes: readonly Notification[] }> }>;

export const markReadDocument = `mutation markNotificationsRead($ids: [ID!]!) {
  outcome: markNotificationsRead(ids: $ids) {
    __typename ... on NotificationsRead { count } ... on Problem { code message facts }
  }
}`;
export const markAllReadDocument = `mutation markAllNotificationsRead {
  outcome: markAllNotificationsRead {
    __typename ... on NotificationsRead { count } ... on Problem { code message facts }
  }
}`;

export const ownEmailDocument = `query ownEmail { viewer { id email } }`;
export const changeEmailDocument = `mutation changeEmail($email: String!) {
  outcome: changeEmail(email: $email) { __typename ... on Viewer { id email } ... on Problem { code message facts } }
}`;
