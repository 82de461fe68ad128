import type { PrismaClient } from '@consortium/database/client';

/** 旁证: what is whose in the whole city, said once more and otherwise than by the abilities. */
type Read = Readonly<{
  leadUnitId: string;
  memberUnitIds: readonly string[];
  recommendingBodyId: string | null;
  firstSubmittedAt: Date | null;
  /** Whose review of it was asked for and neither declined nor taken back. */
  reviewers: readonly (string | null)[];
}>;
type Reader = Readonly<{
  id: string;
  role: string;
  organisationId: string | null;
  districtId: string | null;
}>;

function mayReadApplication(reader: Reader | null, application: Read): boolean {
  switch (reader?.role) {
    case 'UNIT_STAFF':
      return [application.leadUnitId, ...application.memberUnitIds].includes(reader.organisationId ?? '');
    case 'DISTRICT_OFFICER':
      return application.recommendingBodyId === reader.districtId && application.firstSubmittedAt !== null;
    case 'BUREAU_OFFICER':
    case 'SECTION_HEAD':
    case 'BUREAU_LEADER':
      return application.firstSubmittedAt !== null;
    case 'EXPERT':
      return application.reviewers.includes(reader.id);
    default:
      return false;
  }
}

/** Whose figures a person may read: the own unit's, those of leads that filed with the district, the bureau everybody's. */
function mayReadDetails(reader: Reader | null, unitId: string, applications: readonly Read[]): boolean {
  if (reader?.role === 'UNIT_STAFF') return reader.organisationId === unitId;
  if (reader?.role === 'DISTRICT_OFFICER')
    return applications.some((each) => each.leadUnitId === unitId && mayReadApplication(reader, each));
  return ['BUREAU_OFFICER', 'SECTION_HEAD', 'BUREAU_LEADER'].includes(reader?.role ?? '');
}

const BUREAU = ['BUREAU_OFFICER', 'SECTION_HEAD', 'BUREAU_LEADER'];
type Assigned = Readonly<{ userId: string | null; total: unknown; isClosed: boolean }>;
const mayReadAssignment = (reader: Reader | null, { userId }: Assigned) =>
  reader !== null && (BUREAU.includes(reader.role) || userId === reader.id);
/** Blind: one's own, or closed and the bureau's. */
const mayReadScores = (reader: Reader | null, { userId, isClosed }: Assigned) =>
  reader !== null && (userId === reader.id || (isClosed && BUREAU.includes(reader.role)));

export async function wholeCity(database: PrismaClient) {
  const assignments = (
    await database.reviewAssignment.findMany({
      include: { review: { select: { closedAt: true, applicationId: true } } },
    })
  ).map((each) => ({
    ...each,
    globalId: `ReviewAssignment_${each.id}`,
    isClosed: each.review.closedAt !== null,
  }));
  const reviewing = assignments.filter(({ status }) => status === 'ASSIGNED' || status === 'SUBMITTED');
  const applications = (await database.application.findMany({ orderBy: { number: 'asc' } })).map((each) => ({
    ...each,
    reviewers: reviewing.flatMap(({ review, userId }) => (review.applicationId === each.id ? userId : [])),
  }));
  const units = await database.organisation.findMany({ orderBy: { uscc: 'asc' } });
  const users = new Map((await database.user.findMany()).map((user) => [`User_${user.id}`, user]));
  const notifications = await database.notification.findMany({ select: { id: true, userId: true } });
  const notified = (viewerId: string) =>
    new Set(
      notifications.flatMap(({ id, userId }) => (`User_${userId}` === viewerId ? `Notification_${id}` : [])),
    );
  return {
    notified,
    /** What the question of the test must show a viewer, and not one record more. */
    ownOf: (viewerId: string) => {
      const reader = users.get(viewerId) ?? null;
      const numbers = applications
        .filter((each) => mayReadApplication(reader, each))
        .map(({ number }) => number);
      return {
        listed: numbers,
        total: numbers.length,
        counted: numbers.length,
        units: units.length,
        details: units.flatMap(({ id, uscc }) => (mayReadDetails(reader, id, applications) ? uscc : [])),
        exported: numbers,
        notifications: notified(viewerId).size,
        othersNotifications: [],
        assignments: assignments
          .filter((each) => mayReadAssignment(reader, each))
          .map(({ globalId }) => globalId)
          .sort(),
        scores: assignments
          .filter((each) => mayReadScores(reader, each))
          .map(({ globalId }) => globalId)
          .sort(),
      };
    },
  };
}
