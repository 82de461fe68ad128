import { useTranslate } from 'react-admin';
import { ShownOnce } from '../kernel/page/ShownOnce.tsx';

/** The one-time link, shown once, as the whole address that its owner opens. */
export function InvitationShown({ path, onClose }: { path: string; onClose: () => void }) {
  const translate = useTranslate();
  return (
    <ShownOnce
      title={translate('desk.user.linkTitle')}
      text={translate('desk.user.linkText')}
      secret={`${location.origin}${path}`}
      onClose={onClose}
    />
  );
}
