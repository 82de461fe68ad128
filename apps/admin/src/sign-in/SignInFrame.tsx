import { Box, Link as MuiLink, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { LanguageButton } from '../layout/header/LanguageButton.tsx';

/** The page before one is signed in: the product's name, one form, the language. */
export function SignInFrame({
  heading,
  children,
  aside,
}: {
  heading: string;
  children: ReactNode;
  aside?: ReactNode;
}) {
  const translate = useTranslate();
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', bgcolor: 'background.default', display: 'grid', placeItems: 'center', p: 2 }}
    >
      <title>{`${heading} · ${translate('desk.title')}`}</title>
      <Box sx={{ width: '100%', maxWidth: aside ? 880 : 420 }}>
        <Typography variant="h1" sx={{ fontSize: 24 }}>
          {translate('desk.title')}
        </Typography>
        <Typography sx={{ color: 'text.secondary', mb: 3 }}>{translate('desk.signIn.tagline')}</Typography>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', md: aside ? '400px 1fr' : '1fr' },
            gap: 3,
            alignItems: 'start',
          }}
        >
          <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 3 }}>
            <Typography variant="h2" sx={{ mb: 1 }}>
              {heading}
            </Typography>
            {children}
          </Box>
          {aside}
        </Box>
        <Box sx={{ mt: 2, display: 'flex', gap: 2, alignItems: 'center' }}>
          <LanguageButton />
          <MuiLink href="/public">{translate('decision.publicPage')}</MuiLink>
        </Box>
      </Box>
    </Box>
  );
}
