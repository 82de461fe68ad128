import type { AuthProvider } from 'react-admin';
import { RequestFailed, request } from './graphql.ts';
import { ActRefused, isProblem, type Problem } from './problem.ts';
import { forget, remember, type SignedIn, viewer, viewerFields } from './viewer.ts';

export const signInDocument = `mutation signIn($account: String!, $password: String!) {
  outcome: signIn(account: $account, password: $password) {
    __typename ... on Viewer { ${viewerFields} } ... on Problem { code message facts }
  }
}`;
export const signOutDocument = `mutation signOut { signOut }`;

/** The subject of the abilities that a resource stands for. */
const subjects: Readonly<Record<string, string>> = {
  applications: 'Application',
  nameRadar: 'NameRadar',
  organisations: 'Organisation',
  batches: 'Batch',
  ruleSets: 'RuleSet',
  districts: 'District',
  consortia: 'Consortium',
  network: 'Consortium',
  // The programme in figures is the bureau's, as its year books are.
  board: 'YearBook',
  notifications: 'Notification',
  experts: 'Expert',
  reviewAssignments: 'ReviewAssignment',
  scoreSheets: 'ScoreSheet',
  changeRequests: 'ChangeRequest',
  changeSettings: 'ChangeSetting',
  documentTemplates: 'DocumentTemplate',
  downloadSettings: 'DownloadSetting',
  governanceMeetings: 'GovernanceMeeting',
  fundEntries: 'FundEntry',
  fundSourceSettings: 'FundSourceSetting',
  annualReports: 'AnnualReport',
  yearBooks: 'YearBook',
  reportingRounds: 'ReportingRound',
  indicatorSets: 'IndicatorSet',
  dataImports: 'DataImport',
  jobs: 'Job',
  users: 'User',
  apiTokens: 'ApiToken',
  auditEntries: 'AuditEntry',
  calendar: 'CalendarException',
  decisionDocuments: 'DecisionDocument',
  // What a meeting reads is the bureau's, as reviews are.
  meetings: 'Review',
  objections: 'Objection',
  publicNotices: 'PublicNotice',
  evaluations: 'Evaluation',
  evaluationAssignments: 'EvaluationAssignment',
  evaluationRounds: 'EvaluationRound',
  evaluationSchemes: 'EvaluationScheme',
};
const acts: Readonly<Record<string, string>> = {
  list: 'read',
  show: 'read',
  edit: 'update',
  delete: 'delete',
};

export const mayEver = (permissions: readonly string[], resource: string, action: string): boolean =>
  permissions.includes(`${subjects[resource] ?? resource}:${acts[action] ?? action}`);

/** 登录与权限: sessions live in a cookie; the browser knows only what the viewer may ever do. */
export const authProvider: AuthProvider = {
  login: async ({ account, password }: { account: string; password: string }) => {
    const { outcome } = await request<{ outcome: ({ __typename: 'Viewer' } & SignedIn) | Problem }>(
      signInDocument,
      {
        account,
        password,
      },
    );
    if (isProblem(outcome)) throw new ActRefused(outcome);
    remember(outcome);
  },
  logout: async () => {
    forget();
    await request(signOutDocument).catch(() => undefined);
  },
  checkAuth: async () => {
    if ((await viewer()) === null) throw new Error('ra.auth.auth_check_error');
  },
  checkError: async (error) => {
    if (!(error instanceof RequestFailed) || error.code !== 'UNAUTHENTICATED') return;
    forget();
    throw new Error('desk.signIn.signedOut');
  },
  getIdentity: async () => {
    const signedIn = await viewer();
    if (!signedIn) throw new Error('ra.auth.auth_check_error');
    return { ...signedIn, fullName: signedIn.name };
  },
  getPermissions: async () => (await viewer())?.permissions ?? [],
  canAccess: async ({ resource, action, record }) => {
    const open = (record as { openActions?: readonly string[] } | undefined)?.openActions;
    const act = acts[action] ?? action;
    if (open && act !== 'read') return open.includes(act);
    return mayEver((await viewer())?.permissions ?? [], resource, action);
  },
};
