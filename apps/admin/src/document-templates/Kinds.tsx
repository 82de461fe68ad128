import { type DocumentTemplateKind, documentTemplateKind } from '@consortium/domain';
import { Box, Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useCanAccess, useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { FileButton } from '../kernel/page/FileButton.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { recordPath } from '../kernel/values/subjects.ts';
import { useTerm } from '../kernel/values/terms.tsx';
import { FieldsDialog } from './FieldsDialog.tsx';
import { TemplateUpload } from './TemplateUpload.tsx';

const inUse = {
  pagination: { page: 1, perPage: documentTemplateKind.terms.length },
  filter: { status: ['ACTIVE'] },
};

/** 各文书: which version is in use, the built-in one to take along, the fields, and the way in for the next one. */
export function Kinds() {
  const [translate, nameOf] = [useTranslate(), useTerm(documentTemplateKind)];
  const { data = [] } = useGetList<RaRecord>('documentTemplates', inUse);
  const { canAccess } = useCanAccess({ resource: 'documentTemplates', action: 'create' });
  const [asked, setAsked] = useState<DocumentTemplateKind | null>(null);
  const label = translate('template.kinds');
  return (
    <Panel dense title={label}>
      <PlainTable
        label={label}
        rows={documentTemplateKind.terms}
        keyOf={(kind) => kind}
        columns={[
          { label: translate('resources.documentTemplates.fields.kind'), cell: nameOf },
          {
            label: translate('template.inUse'),
            cell: (kind) => <InUse template={data.find((each) => each.kind === kind)} />,
          },
          {
            label: translate('template.files'),
            cell: (kind) => (
              <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
                <FileButton
                  address={`/document-templates/${kind}/template.docx`}
                  name={translate('template.take')}
                  about={nameOf(kind)}
                />
                <FileButton
                  address={`/document-templates/${kind}/preview.docx`}
                  name={translate('template.fill')}
                  about={nameOf(kind)}
                />
                <Button
                  size="small"
                  aria-label={translate('template.fieldsOf', { kind: nameOf(kind) })}
                  onClick={() => setAsked(kind)}
                >
                  {translate('template.fields')}
                </Button>
                {canAccess ? <TemplateUpload kind={kind} /> : null}
              </Box>
            ),
          },
        ]}
      />
      {asked ? <FieldsDialog kind={asked} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}

function InUse({ template }: { template: RaRecord | undefined }) {
  const translate = useTranslate();
  if (!template) return translate('template.builtIn');
  return (
    <MuiLink component={Link} to={recordPath(String(template.id)) ?? ''}>
      {template.fileName}
    </MuiLink>
  );
}
