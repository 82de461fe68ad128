import {
  Title,
  useGetRecordRepresentation,
  useRecordContext,
  useResourceContext,
  useTranslate,
} from 'react-admin';

/** Heading of the page and title of the browser's tab. */
export function PageTitle({ text }: { text: string }) {
  const translate = useTranslate();
  return (
    <>
      <Title title={<span>{text}</span>} preferenceKey={false} />
      <title>{`${text} · ${translate('desk.shortTitle')}`}</title>
    </>
  );
}

/** A record's page: its name and number. */
export function RecordTitle({ message }: { message?: string }) {
  const record = useRecordContext();
  const represent = useGetRecordRepresentation(useResourceContext() ?? '');
  const translate = useTranslate();
  if (!record) return null;
  const name = String(represent(record));
  return <PageTitle text={message ? translate(message, { name }) : name} />;
}
