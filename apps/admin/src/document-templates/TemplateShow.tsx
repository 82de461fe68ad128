import {
  type DocumentTemplateStatus,
  documentTemplateKind,
  documentTemplateStatus,
  type TemplateIssue,
} from '@consortium/domain';
import { Alert, Box } from '@mui/material';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { FileButton } from '../kernel/page/FileButton.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { useText } from '../kernel/values/language.ts';
import { TermChipField, TermField } from '../kernel/values/terms.tsx';

/** 公文模板: one version: what stands against it, how it looks, and whether papers follow it. */
export default function TemplateShow() {
  const translate = useTranslate();
  return (
    <DeskShow
      actions={
        <>
          <ActionButtons />
          <Files />
        </>
      }
    >
      <Told />
      <Panel>
        <Facts columns={4}>
          <Fact source="kind">
            <TermField source="kind" of={documentTemplateKind} />
          </Fact>
          <Fact source="edition" />
          <Fact source="status">
            <TermChipField source="status" of={documentTemplateStatus} />
          </Fact>
          <Fact source="fileName" />
          <Fact source="uploadedBy" />
          <Instant source="createdAt" />
          <Fact source="activatedBy" />
          <Instant source="activatedAt" />
          <Instant source="retiredAt" />
        </Facts>
      </Panel>
      <Problems />
      <RecordHistory title={translate('template.history')} />
    </DeskShow>
  );
}

const Instant = ({ source }: { source: string }) => (
  <Fact source={source}>
    <InstantField source={source} />
  </Fact>
);

function Files() {
  const translate = useTranslate();
  const record = useRecordContext<RaRecord>();
  if (!record) return null;
  const address = `/document-templates/${record.id}`;
  return (
    <>
      <FileButton address={`${address}/template.docx`} name={translate('template.template')} />
      {record.problemCount === 0 ? (
        <FileButton address={`${address}/preview.docx`} name={translate('template.preview')} />
      ) : null}
    </>
  );
}

const words = { DRAFT: 'sound', ACTIVE: 'active', RETIRED: 'retired' } as const satisfies Record<
  DocumentTemplateStatus,
  string
>;

/** In words what it is good for. */
function Told() {
  const translate = useTranslate();
  const record = useRecordContext<RaRecord & { status: DocumentTemplateStatus; problemCount: number }>();
  if (!record) return null;
  const { status, problemCount: count } = record;
  return (
    <Alert severity={count > 0 ? 'error' : status === 'ACTIVE' ? 'success' : 'info'} sx={{ mb: 2 }}>
      {count > 0 ? translate('template.unsound', { count }) : translate(`template.${words[status]}`)}
    </Alert>
  );
}

function Problems() {
  const [translate, textOf] = [useTranslate(), useText()];
  const record = useRecordContext<RaRecord>();
  const problems = (record?.problems ?? []) as readonly TemplateIssue[];
  if (problems.length === 0) return null;
  const label = translate('template.problems');
  return (
    <Panel dense title={label}>
      <PlainTable
        label={label}
        rows={problems}
        keyOf={(_problem, index) => String(index)}
        columns={[
          { label: translate('template.tag'), cell: ({ tag }) => <code>{tag}</code> },
          {
            label: translate('template.problem'),
            cell: (problem) => (
              <>
                {textOf(problem.label)}
                {problem.hint ? <Box sx={{ color: 'primary.main' }}>{textOf(problem.hint)}</Box> : null}
              </>
            ),
          },
          { label: translate('template.place'), cell: ({ place }) => (place ? textOf(place.label) : '—') },
          {
            label: translate('template.around'),
            cell: ({ place }) => <Box sx={{ overflowWrap: 'anywhere' }}>{place?.around ?? ''}</Box>,
          },
        ]}
      />
    </Panel>
  );
}
