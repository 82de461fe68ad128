import type { RuleSet } from '@consortium/domain';
import { Box } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type RaRecord, useStore } from 'react-admin';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { PageTitle } from '../../kernel/page/PageTitle.tsx';
import { ClausePanel } from '../clauses/ClausePanel.tsx';
import { isSettled } from '../clauses/order.ts';
import { useFacts } from '../clauses/useFacts.ts';
import { useFindings } from '../clauses/useFindings.ts';
import type { ApplicationRecord, Unit } from '../record.ts';
import { FormBar } from './FormBar.tsx';
import { FormSection } from './FormSection.tsx';
import { FormTabs } from './FormTabs.tsx';
import { type Filing, FilingContext } from './filing.ts';
import { ScopeContext } from './inputs/scope.ts';
import { LeadConflict } from './lead/LeadConflict.tsx';
import { useLead } from './lead/useLead.ts';
import { formOpened } from './openForms.ts';
import { ConflictView } from './saving/ConflictView.tsx';
import { LeaveGuard } from './saving/LeaveGuard.tsx';
import { useFillHeight } from './useFillHeight.ts';
import { useGoTo } from './useGoTo.ts';
import { useSaving } from './useSaving.ts';
import { draftOf } from './values/draft.ts';
import type { ApplicationValues } from './values/values.ts';

type Props = Readonly<{ record: ApplicationRecord; ruleSet: RuleSet; lead: RaRecord }>;

const scope = { resource: 'applications', prefix: '', isReadOnly: false } as const;

/** 填报页: the tabs, the clause panel beside them, and the line that says what is saved. */
export function FormPage({ record, ruleSet, lead: leadRecord }: Props) {
  const queries = useQueryClient();
  const [first] = useState(() => withFormation(record));
  const form = useForm<ApplicationValues>({ defaultValues: first });
  const [units, setUnits] = useState(() => unitsOf(record, leadRecord));
  const know = useCallback(
    (some: readonly Unit[]) =>
      setUnits((before) => [...before, ...some.filter(({ id }) => !before.some((each) => each.id === id))]),
    [],
  );
  const [search] = useSearchParams();
  const { section, show, sought, goTo } = useGoTo(search.get('field'));
  const [isPanelHidden, setPanelHidden] = useStore('applications.clausesHidden', false);
  const saving = useSaving(record, form);
  const lead = useLead(leadRecord);

  const values = useDeferredValue(useWatch({ control: form.control }) as ApplicationValues);
  const { facts, isAsking, refetch } = useFacts(record, values);
  // The lead unit as it is being edited in its own tab.
  const seen = useMemo(
    () =>
      units.map((unit) =>
        unit.id === record.leadUnit.id && lead.hasDetails ? { ...unit, ...visible(lead.values) } : unit,
      ),
    [units, record.leadUnit.id, lead.values, lead.hasDetails],
  );
  const findings = useFindings({ record, ruleSet, values, units: seen, lead: lead.profile, facts });

  useEffect(() => formOpened(record.id), [record.id]);
  // Other pages read the record anew: what this form saved came back in part only.
  useEffect(() => () => void queries.invalidateQueries({ queryKey: ['applications'] }), [queries]);

  const flush = useCallback(
    async () => (await lead.saving.flush()) && (await saving.flush()),
    [lead.saving.flush, saving.flush],
  );
  const isUnsaved = useCallback(
    () => lead.saving.isUnsaved() || saving.isUnsaved(),
    [lead.saving.isUnsaved, saving.isUnsaved],
  );
  const filing = useMemo<Filing>(
    () => ({ record, ruleSet, units: seen, know, facts, section, show, goTo, sought }),
    [record, ruleSet, seen, know, facts, section, show, goTo, sought],
  );
  const frame = useRef<HTMLElement>(null);
  const height = useFillHeight(frame);
  const open = findings?.filter((finding) => !isSettled(finding)).length ?? 0;

  return (
    <FilingContext.Provider value={filing}>
      <ScopeContext.Provider value={scope}>
        <PageTitle text={`${values.name}(${record.number})`} />
        <FormProvider {...form}>
          <Box
            ref={frame}
            sx={{
              display: 'grid',
              gridTemplateColumns: isPanelHidden ? 'minmax(0,1fr)' : 'minmax(0,1fr) clamp(300px, 33%, 380px)',
              gridTemplateRows: 'minmax(0,1fr)',
              gap: 2,
              // Form and panel scroll by themselves, so that neither moves the other.
              height,
            }}
          >
            <Box
              sx={{
                minWidth: 0,
                display: 'flex',
                flexDirection: 'column',
                bgcolor: 'background.paper',
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
              }}
            >
              <FormTabs
                openCount={open}
                {...(isPanelHidden ? { onShowClauses: () => setPanelHidden(false) } : {})}
              />
              <Box
                role="tabpanel"
                id="tab-panel"
                aria-labelledby={`tab-${section}`}
                sx={{ p: 2, flexGrow: 1, overflowY: 'auto' }}
                onBlur={saving.touch}
              >
                <FormSection section={section} lead={lead} />
              </Box>
              <FormBar saving={saving} lead={lead} findings={findings} refetchFacts={refetch} flush={flush} />
            </Box>
            {isPanelHidden ? null : (
              <ClausePanel
                record={record}
                findings={findings}
                section={section}
                onGoTo={goTo}
                onHide={() => setPanelHidden(true)}
                isAsking={isAsking}
              />
            )}
          </Box>
          {saving.conflict === null ? null : (
            <ConflictView
              opened={record}
              base={saving.base.current}
              currentVersion={saving.conflict}
              onSettled={saving.settle}
            />
          )}
          {lead.conflict === null ? null : <LeadConflict lead={lead} currentVersion={lead.conflict} />}
          <LeaveGuard isUnsaved={isUnsaved} flush={flush} />
        </FormProvider>
      </ScopeContext.Provider>
    </FilingContext.Provider>
  );
}

/** The units of the formation, and the lead even where nobody has listed it. */
const unitsOf = ({ units, leadUnit }: ApplicationRecord, lead: RaRecord): readonly Unit[] =>
  units.some(({ id }) => id === leadUnit.id) ? units : [lead as unknown as Unit, ...units];

/** Only the values: what else belongs to the record is not typed here. */
function withFormation(record: ApplicationRecord): ApplicationValues {
  return { ...draftOf(record), formation: record.formation };
}

const visible = ({
  kind,
  sector,
  isLegalPerson,
  divisionCode,
  placeOfBusiness,
  tags,
}: ReturnType<typeof useLead>['values']) => ({
  kind,
  sector,
  isLegalPerson,
  divisionCode: divisionCode || null,
  placeOfBusiness,
  tags,
});
