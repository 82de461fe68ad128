import { coreOf, nameOf } from '@consortium/domain';
import { Alert, Button, LinearProgress, Skeleton } from '@mui/material';
import { useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { NearNames } from './NearNames.tsx';
import { type Subject, useIsLong, useNear, useSetting, useSettled, useSubject } from './near.ts';
import { RadarFields } from './RadarFields.tsx';

const QUIET = 300;
const SECOND = 1_000;
const SHOWN = 20;
const blank = { prefix: '', suffix: '' };
type Setting = NonNullable<ReturnType<typeof useSetting>['data']>;

/** 名称雷达: what is near the name that is being thought of, as it is typed. */
export default function NameRadarPage() {
  const translate = useTranslate();
  const [search] = useSearchParams();
  const applicationId = search.get('application');
  const setting = useSetting();
  const { data: subject, error, refetch } = useSubject(applicationId);
  const isReady = setting.data && (applicationId === null || subject !== undefined);
  const failed = setting.error ?? error;
  return (
    <>
      <PageTitle text={translate('resources.nameRadar.name', { smart_count: 1 })} />
      {failed ? (
        <ErrorNotice error={failed} onRetry={() => void (error ? refetch() : setting.refetch())} />
      ) : isReady ? (
        <Radar key={applicationId ?? ''} setting={setting.data} subject={subject ?? null} />
      ) : (
        <Skeleton variant="rectangular" height={320} />
      )}
    </>
  );
}

function Radar({
  setting: { grammar, directions: offered },
  subject,
}: {
  setting: Setting;
  subject: Subject | null;
}) {
  const translate = useTranslate();
  const [, setSearch] = useSearchParams();
  const { permissions = [] } = usePermissions<readonly string[]>();
  // A name of another form is typed whole.
  const whole = subject && coreOf(subject.name, grammar) === null;
  const form = whole ? blank : grammar;
  const [core, setCore] = useState(subject ? (coreOf(subject.name, form) ?? subject.name) : '');
  const [directions, setDirections] = useState<readonly string[]>(
    subject?.priorityDirections.map(({ name }) => name) ?? [],
  );
  const name = core.trim() === '' ? '' : nameOf(core.trim(), form);
  const asked = { name, directions, applicationId: subject?.id ?? null, first: SHOWN };
  const settled = useSettled(JSON.stringify(asked), QUIET);
  const { data, error, isFetching, refetch } = useNear(JSON.parse(settled) as typeof asked);
  const isLong = useIsLong(isFetching, SECOND);
  const shown = name === '' ? null : (data ?? null);
  return (
    <>
      {subject ? (
        <Alert
          severity="info"
          sx={{ mb: 2 }}
          action={
            <Button onClick={() => setSearch({})} sx={{ whiteSpace: 'nowrap' }}>
              {translate('radar.release')}
            </Button>
          }
        >
          {translate('radar.about', { number: subject.number, name: subject.name })}
        </Alert>
      ) : null}
      <Panel>
        <RadarFields
          core={core}
          directions={directions}
          grammar={form}
          offered={offered}
          onCore={setCore}
          onDirections={setDirections}
        />
      </Panel>
      <Panel title={translate('radar.near')}>
        {isLong ? <LinearProgress aria-label={translate('radar.searching')} sx={{ mb: 1 }} /> : null}
        {error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <NearNames
            near={shown}
            isStale={settled !== JSON.stringify(asked) || isFetching}
            subject={subject}
            onTake={
              permissions.includes('NameDecision:read') && subject === null
                ? (id) => setSearch({ application: id })
                : null
            }
          />
        )}
      </Panel>
    </>
  );
}
