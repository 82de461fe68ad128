import { organisationKind, organisationSector } from '@consortium/domain';
import { type RaRecord, useRecordContext, useTranslate, WithRecord } from 'react-admin';
import { EditWhereOpen } from '../kernel/acts/PageActions.tsx';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { DayField } from '../kernel/values/day-fields.tsx';
import { MoneyField, useWanLabel } from '../kernel/values/money.tsx';
import { TermField } from '../kernel/values/terms.tsx';
import { Words } from '../kernel/values/Words.tsx';
import { OfficeRecords } from './OfficeRecords.tsx';
import { FinancialYears, Platforms } from './OrganisationTables.tsx';

/** 单位: profile for everyone, figures and persons for who may see them. */
export default function OrganisationShow() {
  const translate = useTranslate();
  const heading = (part: string) => translate(`desk.organisation.${part}`);
  return (
    <DeskShow actions={<EditWhereOpen />}>
      <Panel title={heading('profile')}>
        <Profile />
      </Panel>
      <WithRecord<RaRecord>
        render={({ hasDetails }) =>
          hasDetails ? (
            <>
              <Panel title={heading('contact')}>
                <Facts>
                  {['legalRepresentative', 'contactName', 'contactPost', 'contactPhone', 'contactEmail'].map(
                    (source) => (
                      <Fact key={source} source={source} />
                    ),
                  )}
                </Facts>
              </Panel>
              <Panel title={heading('figures')} dense>
                <FinancialYears />
              </Panel>
              <Panel title={heading('team')}>
                <Facts>
                  {['asOf', 'fulltimeRdStaff', 'seniorExperts', 'doctors', 'chiefScientist'].map((field) => (
                    <Fact key={field} source={`rdTeam.${field}`} />
                  ))}
                </Facts>
              </Panel>
              <Panel title={heading('platforms')} dense>
                <Platforms />
              </Panel>
              <Panel title={heading('office')} dense>
                <OfficeRecords />
              </Panel>
            </>
          ) : (
            <Panel>{heading('hidden')}</Panel>
          )
        }
      />
      <RecordHistory title={heading('history')} />
    </DeskShow>
  );
}

function Profile() {
  const translate = useTranslate();
  const unit = useRecordContext<RaRecord>();
  const capital = useWanLabel('registeredCapital');
  if (!unit) return null;
  const answer =
    unit.isLegalPerson == null ? '—' : translate(unit.isLegalPerson ? 'desk.common.yes' : 'desk.common.no');
  return (
    <Facts>
      <Fact source="uscc" />
      <Fact source="kind">
        <TermField source="kind" of={organisationKind} />
      </Fact>
      <Fact source="sector">
        <TermField source="sector" of={organisationSector} />
      </Fact>
      <Fact source="isLegalPerson">{answer}</Fact>
      <Fact source="foundedOn">
        <DayField source="foundedOn" />
      </Fact>
      <Fact source="divisionCode" />
      <Fact source="placeOfBusiness" />
      <Fact source="formerNames">
        <Words of={unit.formerNames} />
      </Fact>
      <Fact source="tags">
        <Words of={unit.tags} />
      </Fact>
      {unit.hasDetails ? (
        <>
          <Fact source="registeredCapital" label={capital}>
            <MoneyField source="registeredCapital" />
          </Fact>
          <Fact source="industryCode" />
          <Fact source="businessScope" wide />
        </>
      ) : null}
    </Facts>
  );
}
