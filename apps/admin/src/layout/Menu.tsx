import ApiIcon from '@mui/icons-material/CodeOutlined';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import {
  Menu as RaMenu,
  useGetIdentity,
  usePermissions,
  useResourceDefinitions,
  useSidebarState,
  useTranslate,
} from 'react-admin';
import { mayEver } from '../providers/authProvider.ts';

/** The menu by work, not by table. */
const groups = [
  { title: 'filing', resources: ['batches', 'applications', 'nameRadar'] },
  { title: 'review', resources: ['reviewAssignments', 'experts', 'scoreSheets'] },
  { title: 'decision', resources: ['meetings', 'publicNotices', 'decisionDocuments', 'calendar'] },
  {
    title: 'registry',
    resources: ['consortia', 'network', 'changeRequests', 'organisations', 'dataImports'],
  },
  { title: 'reports', resources: ['annualReports', 'yearBooks', 'reportingRounds', 'indicatorSets'] },
  {
    title: 'evaluation',
    resources: ['evaluations', 'evaluationAssignments', 'evaluationRounds', 'evaluationSchemes'],
  },
  {
    title: 'rules',
    resources: [
      'ruleSets',
      'documentTemplates',
      'districts',
      'changeSettings',
      'fundSourceSettings',
      'downloadSettings',
    ],
  },
  { title: 'system', resources: ['jobs', 'users', 'apiTokens', 'auditEntries'] },
] as const;

/** 菜单: a role sees what it may ever read; nothing is greyed out. */
export function Menu() {
  const translate = useTranslate();
  const { permissions } = usePermissions<readonly string[]>();
  const { identity } = useGetIdentity();
  const defined = useResourceDefinitions();
  const isOffered = (resource: string) =>
    Boolean(defined[resource]?.hasList) && mayEver(permissions ?? [], resource, 'list');
  return (
    <Box component="nav" aria-label={translate('desk.menu.navigation')}>
      <RaMenu sx={{ mt: 1, mb: 2 }}>
        <RaMenu.DashboardItem primaryText="desk.menu.work" />
        {isOffered('board') ? <RaMenu.ResourceItem name="board" /> : null}
        {groups.map(({ title, resources }) => {
          const offered = resources.filter(isOffered);
          if (offered.length === 0) return null;
          return (
            <Group key={title} title={translate(`desk.menu.${title}`)}>
              {offered.map((resource) => (
                <RaMenu.ResourceItem key={resource} name={resource} />
              ))}
            </Group>
          );
        })}
        {identity ? (
          <RaMenu.Item
            to="/graphiql"
            target="_blank"
            rel="noopener"
            primaryText="desk.menu.api"
            leftIcon={<ApiIcon />}
            reloadDocument
          />
        ) : null}
      </RaMenu>
    </Box>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen] = useSidebarState();
  return (
    <>
      {isOpen ? (
        <Typography
          component="li"
          role="presentation"
          variant="caption"
          sx={{ display: 'block', px: 2, pt: 1.5, pb: 0.5, color: 'text.secondary' }}
        >
          {title}
        </Typography>
      ) : null}
      {children}
    </>
  );
}
