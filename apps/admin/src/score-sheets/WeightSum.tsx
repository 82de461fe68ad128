import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ToneMark } from '../kernel/values/ToneMark.tsx';

/** In hundredths, so that 33.3 + 66.7 is 100. */
const hundredths = (weight: string | undefined): number => {
  const value = Number(weight ?? '');
  return Number.isFinite(value) ? Math.round(value * 100) : 0;
};

type Props<Group> = Readonly<{
  /** The weights of a group that count; it may still be empty. */
  weightsOf: (group: Group | undefined) => readonly (string | undefined)[];
}>;

/** 权重合计, while one types. */
export function WeightSum<Group>({ weightsOf }: Props<Group>) {
  const translate = useTranslate();
  const groups = useWatch({ name: 'groups' }) as readonly (Group | undefined)[] | undefined;
  const sum = (groups ?? []).flatMap(weightsOf).reduce((all, weight) => all + hundredths(weight), 0);
  return (
    <span role="status">
      <ToneMark tone={sum === 10_000 ? 'holds' : 'look'}>
        {translate('review.sheet.sum', { sum: sum / 100 })}
      </ToneMark>
    </span>
  );
}
