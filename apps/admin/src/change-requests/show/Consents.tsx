import { useRecordContext, useTranslate } from 'react-admin';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { instantText } from '../../kernel/values/days.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';

type Unit = Readonly<{ id: string; legalName: string }>;
type Request = Readonly<{
  id: string;
  leadUnit: Unit;
  consents: readonly Readonly<{ organisation: Unit; givenAt: string | null; givenBy: string | null }>[];
}>;

/** 须征得同意的单位: each unit concerned and whether it has agreed. */
export function Consents() {
  const record = useRecordContext<Request>();
  const translate = useTranslate();
  if (!record) return null;
  const title = translate('registry.change.consents');
  if (record.consents.length === 0)
    return <Panel title={title}>{translate('registry.change.noConsents')}</Panel>;
  return (
    <Panel title={title} dense>
      <PlainTable
        label={title}
        rows={record.consents}
        keyOf={({ organisation }) => organisation.id}
        columns={[
          {
            label: translate('registry.change.consents'),
            cell: ({ organisation }) => organisation.legalName,
          },
          {
            label: translate('resources.changeRequests.fields.status'),
            cell: ({ organisation, givenAt, givenBy }) =>
              givenAt ? (
                <ToneMark tone="holds">
                  {translate('registry.change.agreed')} · {givenBy} · {instantText(givenAt)}
                </ToneMark>
              ) : organisation.id === record.leadUnit.id ? (
                <ToneMark tone="rest">{translate('registry.change.asks')}</ToneMark>
              ) : (
                <ToneMark tone="look">{translate('registry.change.waiting')}</ToneMark>
              ),
          },
        ]}
      />
    </Panel>
  );
}
