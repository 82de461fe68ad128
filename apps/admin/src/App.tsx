import { CssBaseline } from '@mui/material';
import { lazy, Suspense } from 'react';
import {
  AdminContext,
  AuthenticationError,
  CoreAdminUI,
  CustomRoutes,
  LoadingPage,
  localStorageStore,
  Notification,
  Resource,
} from 'react-admin';
import { createBrowserRouter, Route, RouterProvider } from 'react-router';
import { annualReports } from './annual-reports/index.ts';
import { applications } from './applications/index.ts';
import { auditEntries } from './audit/index.ts';
import { batches } from './batches/index.ts';
import { board } from './board/index.ts';
import { calendar } from './calendar/index.ts';
import { changeRequests } from './change-requests/index.ts';
import { changeSettings } from './change-settings/index.ts';
import { consortia } from './consortia/index.ts';
import { decisionDocuments } from './decision-documents/index.ts';
import { districts } from './districts/index.ts';
import { documentTemplates } from './document-templates/index.ts';
import { documents } from './documents.ts';
import { downloadSettings } from './download-settings/index.ts';
import { evaluationRounds } from './evaluation-rounds/index.ts';
import { evaluationSchemes } from './evaluation-schemes/index.ts';
import { evaluationAssignments, evaluations } from './evaluations/index.ts';
import { experts } from './experts/index.ts';
import { fundSourceSettings } from './fund-sources/index.ts';
import { dataImports } from './imports/index.ts';
import { indicatorSets } from './indicator-sets/index.ts';
import { jobs } from './jobs/index.ts';
import { Layout } from './layout/Layout.tsx';
import { AccessDeniedPage } from './layout/pages/AccessDeniedPage.tsx';
import { BrokenPage } from './layout/pages/BrokenPage.tsx';
import { NotFoundPage } from './layout/pages/NotFoundPage.tsx';
import { meetings } from './meetings/index.ts';
import { nameRadar } from './name-radar/index.ts';
import { network } from './network/index.ts';
import { publicNotices } from './notices/index.ts';
import { notifications } from './notifications/index.ts';
import { organisations } from './organisations/index.ts';
import { authProvider } from './providers/authProvider.ts';
import { deskProvider } from './providers/dataProvider.ts';
import { i18nProvider } from './providers/i18nProvider.ts';
import { deskQueries } from './providers/queryClient.ts';
import { reportingRounds } from './reporting-rounds/index.ts';
import { reviewAssignments } from './reviews/index.ts';
import { ruleSets } from './rule-sets/index.ts';
import { scoreSheets } from './score-sheets/index.ts';
import { darkTheme, lightTheme } from './theme/theme.ts';
import { apiTokens } from './tokens/index.ts';
import { users } from './users/index.ts';
import { yearBooks } from './year-books/index.ts';

const Dashboard = lazy(() => import('./dashboard/Dashboard.tsx'));
// Who comes back with a session never needs it.
const SignInPage = lazy(() => import('./sign-in/SignInPage.tsx'));
const SignIn = () => (
  <Suspense fallback={null}>
    <SignInPage />
  </Suspense>
);
const SetPasswordPage = lazy(() => import('./sign-in/SetPasswordPage.tsx'));
const ChangePasswordPage = lazy(() => import('./sign-in/ChangePasswordPage.tsx'));

const queryClient = deskQueries();
const dataProvider = deskProvider(documents);
const store = localStorageStore('1', 'ConsortiumDesk');

/**
 * 目录: what the back-office consists of. The parts of `Admin`, put together here: whole it would bring a sign-in page
 * and a language of its own into every first load.
 */
const Desk = () => (
  <AdminContext
    authProvider={authProvider}
    darkTheme={darkTheme}
    dataProvider={dataProvider}
    defaultTheme="light"
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
    theme={lightTheme}
  >
    <CssBaseline enableColorScheme />
    <CoreAdminUI
      title="创新联合体管理平台"
      accessDenied={AccessDeniedPage}
      authenticationError={AuthenticationError}
      catchAll={NotFoundPage}
      dashboard={Dashboard}
      disableTelemetry
      error={BrokenPage}
      layout={Layout}
      loading={LoadingPage}
      loginPage={SignIn}
      requireAuth
    >
      <Resource {...board} />
      <Resource {...batches} />
      <Resource {...applications} />
      <Resource {...nameRadar} />
      <Resource {...meetings} />
      <Resource {...publicNotices} />
      <Resource {...decisionDocuments} />
      <Resource {...calendar} />
      <Resource {...reviewAssignments} />
      <Resource {...experts} />
      <Resource {...scoreSheets} />
      <Resource {...consortia} />
      <Resource {...network} />
      <Resource {...changeRequests} />
      <Resource {...changeSettings} />
      <Resource {...documentTemplates} />
      <Resource {...downloadSettings} />
      <Resource {...fundSourceSettings} />
      <Resource {...annualReports} />
      <Resource {...yearBooks} />
      <Resource {...reportingRounds} />
      <Resource {...indicatorSets} />
      <Resource {...evaluations} />
      <Resource {...evaluationAssignments} />
      <Resource {...evaluationRounds} />
      <Resource {...evaluationSchemes} />
      <Resource {...organisations} />
      <Resource {...dataImports} />
      <Resource {...ruleSets} />
      <Resource {...districts} />
      <Resource {...jobs} />
      <Resource {...notifications} />
      <Resource {...users} />
      <Resource {...apiTokens} />
      <Resource {...auditEntries} />
      <CustomRoutes>
        <Route path="/password" element={<ChangePasswordPage />} />
      </CustomRoutes>
      <CustomRoutes noLayout>
        <Route path="/set-password" element={<SetPasswordPage />} />
      </CustomRoutes>
    </CoreAdminUI>
    <Notification />
  </AdminContext>
);

// A data router, so that leaving a form with unsaved changes can be held back.
const router = createBrowserRouter([{ path: '*', element: <Desk /> }]);

export const App = () => <RouterProvider router={router} />;
