import { Box } from '@mui/material';
import { lazy, type ReactNode, Suspense } from 'react';
import { Layout as RaLayout } from 'react-admin';
import { Breadcrumbs } from './Breadcrumbs.tsx';
import { Header } from './header/Header.tsx';
import { PAGE_HEADING } from './heading.ts';
import { Menu } from './Menu.tsx';
import { PasswordNotice } from './PasswordNotice.tsx';
import { BrokenPage } from './pages/BrokenPage.tsx';

// Comes behind the page: it is there long before a session runs out.
const SessionDialog = lazy(() => import('./SessionDialog.tsx'));

/** 页面框架: header, menu by work, breadcrumbs, one heading a page. */
export function Layout({ children }: { children: ReactNode }) {
  return (
    <RaLayout
      appBar={Header}
      menu={Menu}
      error={BrokenPage}
      appBarAlwaysOn
      sx={{ '& .RaLayout-content': { px: 2, minWidth: 0 } }}
    >
      <Breadcrumbs />
      <Box component="h1" id="react-admin-title" sx={PAGE_HEADING} />
      <Suspense fallback={null}>
        <SessionDialog />
      </Suspense>
      <PasswordNotice />
      {children}
    </RaLayout>
  );
}
