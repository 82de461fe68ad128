import {
  type IntegrityRecordInput,
  integrityObject,
  integrityRecordLabels,
  officeRecordsLabels,
  type StrategicAgreementInput,
  strategicAgreementLabels,
} from '@consortium/domain';
import { type RaRecord, useRecordContext } from 'react-admin';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';
import { useTerm } from '../kernel/values/terms.tsx';

const nothing = (label: string) => <div style={{ padding: '8px 16px' }}>{label}:—</div>;

/** 主管部门登记: agreements that give preference, integrity records that exclude. */
export function OfficeRecords() {
  const textOf = useText();
  const objectOf = useTerm(integrityObject);
  const unit = useRecordContext<RaRecord>();
  const agreements = (unit?.strategicAgreements ?? []) as readonly StrategicAgreementInput[];
  const records = (unit?.integrityRecords ?? []) as readonly IntegrityRecordInput[];
  const [ofAgreement, ofRecord] = [strategicAgreementLabels, integrityRecordLabels];
  const [agreementsLabel, recordsLabel] = [
    textOf(officeRecordsLabels.strategicAgreements),
    textOf(officeRecordsLabels.integrityRecords),
  ];
  return (
    <>
      <PlainTable
        label={agreementsLabel}
        rows={agreements}
        keyOf={({ party }, index) => `${party}-${index}`}
        empty={nothing(agreementsLabel)}
        columns={[
          { label: `${agreementsLabel}:${textOf(ofAgreement.party)}`, cell: ({ party }) => party },
          { label: textOf(ofAgreement.documentNo), cell: ({ documentNo }) => documentNo || '—' },
          { label: textOf(ofAgreement.signedOn), cell: ({ signedOn }) => signedOn },
          { label: textOf(ofAgreement.validTo), cell: ({ validTo }) => validTo ?? '—' },
        ]}
      />
      <PlainTable
        label={recordsLabel}
        rows={records}
        keyOf={({ act }, index) => `${act}-${index}`}
        empty={nothing(recordsLabel)}
        columns={[
          { label: `${recordsLabel}:${textOf(ofRecord.act)}`, cell: ({ act }) => act },
          {
            label: textOf(ofRecord.object),
            cell: ({ object, person }) => (person ? `${objectOf(object)} ${person}` : objectOf(object)),
          },
          { label: textOf(ofRecord.basis), cell: ({ basis }) => basis },
          { label: textOf(ofRecord.decidedOn), cell: ({ decidedOn }) => decidedOn },
          { label: textOf(ofRecord.validFrom), cell: ({ validFrom }) => validFrom },
          { label: textOf(ofRecord.validTo), cell: ({ validTo }) => validTo ?? '—' },
        ]}
      />
    </>
  );
}
