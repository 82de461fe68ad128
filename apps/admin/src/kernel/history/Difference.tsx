import { useDeskLocale } from '../values/language.ts';
import { namedResource, RecordName, referredId } from '../values/RecordName.tsx';
import type { Change } from './HistoryTimeline.tsx';
import { shortened, textDifference } from './textDifference.ts';
import { valueText } from './valueText.ts';

const LONG = 40;
const isNothing = (value: unknown) => value === null || value === undefined || value === '';

/** 旧值 → 新值: what a field was and what it is; of long texts only where they differ. */
export function Difference({
  change: { path, from, to },
  resource,
}: Readonly<{ change: Change; resource: string }>) {
  const locale = useDeskLocale();
  const [old, now] = [from, to].map((value) => {
    const id = referredId(path, value);
    const of = namedResource(id);
    return id && of ? (
      <RecordName key={id} id={id} resource={of} />
    ) : (
      valueText(resource, path, value, locale)
    );
  });
  const isLong =
    typeof old === 'string' &&
    typeof now === 'string' &&
    typeof from === 'string' &&
    typeof to === 'string' &&
    from !== '' &&
    to !== '' &&
    [...old].length > LONG;
  if (isLong) return <LongChange from={old} to={now} />;
  return (
    <>
      {isNothing(from) ? null : (
        <>
          <del>{old}</del> →{' '}
        </>
      )}
      {isNothing(to) ? now : <ins>{now}</ins>}
    </>
  );
}

function LongChange({ from, to }: { from: string; to: string }) {
  const { start, removed, added, end } = textDifference(from, to);
  return (
    <>
      {shortened(start, 'start')}
      {removed ? <del>{removed}</del> : null}
      {added ? <ins>{added}</ins> : null}
      {shortened(end, 'end')}
    </>
  );
}
