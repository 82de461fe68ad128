import { FormHelperText } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { useUnitName } from '../filing.ts';
import type { ApplicationValues } from '../values/values.ts';
import { ChoiceBox } from './small.tsx';

type Props = Readonly<{ path: string; label?: string; isBare?: boolean; hint?: string; width?: number }>;

/** 选择本方案中的单位. */
export function UnitBox({ path, hint, ...rest }: Props) {
  const members = useWatch<ApplicationValues, 'formation.members'>({ name: 'formation.members' });
  const nameOf = useUnitName();
  const chosen = useWatch({ name: path }) as string | null;
  const ids = members.map(({ organisationId }) => organisationId);
  // A unit that has left the formation stays to be seen until another is chosen.
  const all = chosen && !ids.includes(chosen) ? [...ids, chosen] : ids;
  return (
    <>
      <ChoiceBox path={path} choices={all.map((id) => ({ id, name: nameOf(id) }))} {...rest} />
      {hint ? <FormHelperText>{hint}</FormHelperText> : null}
    </>
  );
}
