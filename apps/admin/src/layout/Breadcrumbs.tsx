import { Breadcrumbs as MuiBreadcrumbs, Link as MuiLink, Typography } from '@mui/material';
import { useGetOne, useGetRecordRepresentation, useResourceDefinitions, useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';

/** 当前位置: desk, resource, record. */
export function Breadcrumbs() {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const resources = useResourceDefinitions();
  const [resource = '', id = '', page = ''] = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const isKnown = Boolean(resources[resource]);
  if (!isKnown || id === '') return <div style={{ height: 8 }} />;
  return (
    <MuiBreadcrumbs aria-label={translate('desk.menu.breadcrumbs')} sx={{ fontSize: 12.5, pt: 1 }}>
      <MuiLink component={Link} to="/">
        {translate('desk.menu.home')}
      </MuiLink>
      <MuiLink component={Link} to={`/${resource}`}>
        {translate(`resources.${resource}.name`, { smart_count: 2 })}
      </MuiLink>
      {id === 'create' ? (
        <Typography sx={{ fontSize: 12.5 }}>{translate('ra.action.create')}</Typography>
      ) : page === 'show' || page === '' ? null : (
        <RecordLink resource={resource} id={id} />
      )}
    </MuiBreadcrumbs>
  );
}

function RecordLink({ resource, id }: { resource: string; id: string }) {
  const represent = useGetRecordRepresentation(resource);
  const { data } = useGetOne(resource, { id }, { retry: false });
  return data ? (
    <MuiLink component={Link} to={`/${resource}/${id}/show`}>
      {represent(data)}
    </MuiLink>
  ) : null;
}
