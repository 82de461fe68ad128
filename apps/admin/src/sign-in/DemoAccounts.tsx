import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { DemoAccount } from './queries.ts';

/** 演示账号: a click fills in the form. */
export function DemoAccounts({
  accounts,
  onPick,
}: {
  accounts: readonly DemoAccount[];
  onPick: (account: DemoAccount) => void;
}) {
  const translate = useTranslate();
  return (
    <Box component="section" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2 }}>
      <Typography variant="h2">{translate('desk.signIn.demo')}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{translate('desk.signIn.demoHint')}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {accounts.map((each) => (
          <li key={each.account}>
            <Button
              fullWidth
              variant="text"
              onClick={() => onPick(each)}
              sx={{ justifyContent: 'space-between', gap: 2, textAlign: 'left', color: 'text.primary' }}
            >
              <span>
                {each.roleName} · {each.name}
              </span>
              <Box component="code" sx={{ color: 'text.secondary' }}>
                {each.account}
              </Box>
            </Button>
          </li>
        ))}
      </Box>
    </Box>
  );
}
