import { role } from '@consortium/domain';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import PasswordIcon from '@mui/icons-material/LockResetOutlined';
import { Box, Divider, ListItemIcon, ListItemText, MenuItem } from '@mui/material';
import { Logout, UserMenu, useGetIdentity, useTranslate, useUserMenu } from 'react-admin';
import { Link } from 'react-router';
import { useTerm } from '../../kernel/values/terms.tsx';
import type { SignedIn } from '../../providers/viewer.ts';

/** 账户: who is signed in and for whom; own tokens, password, sign out. */
export function AccountMenu() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  return (
    <UserMenu label={identity?.fullName ?? 'desk.header.account'}>
      <WhoAmI />
      <Divider />
      <Entry to="/apiTokens" icon={<KeyIcon fontSize="small" />} text={translate('desk.header.tokens')} />
      <Entry
        to="/password"
        icon={<PasswordIcon fontSize="small" />}
        text={translate('desk.header.password')}
      />
      <Logout />
    </UserMenu>
  );
}

function WhoAmI() {
  const { identity } = useGetIdentity();
  const roleName = useTerm(role);
  if (!identity) return null;
  const { name, account, role: held, organisation, district } = identity as unknown as SignedIn;
  return (
    <Box component="li" role="presentation" sx={{ px: 2, py: 1, maxWidth: 280 }}>
      <strong>{name}</strong>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
        {account} · {roleName(held)}
        <br />
        {organisation?.legalName ?? district?.name ?? ''}
      </Box>
    </Box>
  );
}

function Entry({ to, icon, text }: { to: string; icon: React.ReactNode; text: string }) {
  const menu = useUserMenu();
  return (
    <MenuItem component={Link} to={to} onClick={() => menu?.onClose()}>
      <ListItemIcon>{icon}</ListItemIcon>
      <ListItemText>{text}</ListItemText>
    </MenuItem>
  );
}
