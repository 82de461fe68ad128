import { Box, Link as MuiLink } from '@mui/material';
import { lazy, Suspense } from 'react';
import { AppBar, LoadingIndicator, ToggleThemeButton, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { NotificationBell } from '../../notifications/NotificationBell.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { DeadlineNote } from './DeadlineNote.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { TodoNote } from './TodoNote.tsx';

const GlobalSearch = lazy(() => import('./GlobalSearch.tsx'));

const toolbar = (
  <>
    <LanguageButton />
    <ToggleThemeButton />
    <LoadingIndicator />
  </>
);

/** 页眉: search everything, what waits, the deadline that is near, language, account. */
export function Header() {
  const translate = useTranslate();
  return (
    <AppBar
      alwaysOn
      color="inherit"
      elevation={0}
      toolbar={toolbar}
      userMenu={<AccountMenu />}
      sx={{
        borderBottom: 1,
        borderColor: 'divider',
        '& .RaAppBar-toolbar': { minHeight: 48, gap: 1 },
        '& .MuiButton-root': { whiteSpace: 'nowrap', flexShrink: 0 },
      }}
    >
      <MuiLink
        component={Link}
        to="/"
        color="inherit"
        underline="none"
        sx={{ fontWeight: 600, fontSize: 16, whiteSpace: 'nowrap', mr: 2 }}
      >
        {translate('desk.title')}
      </MuiLink>
      <Suspense fallback={<Box sx={{ flex: '0 1 360px' }} />}>
        <GlobalSearch />
      </Suspense>
      <Box sx={{ flexGrow: 1 }} />
      <DeadlineNote />
      <TodoNote />
      <NotificationBell />
    </AppBar>
  );
}
