import { DateInput, SelectInput } from 'react-admin';
import { resourceOf } from '../kernel/values/subjects.ts';
import { useSubjectName } from './SubjectField.tsx';

type InputProps = Readonly<{ source: string; label?: string; alwaysOn?: boolean }>;

const SHANGHAI = '+08:00';

/** A day in Shanghai as the instant at which it begins. */
export function InstantInput({ alwaysOn: _alwaysOn, ...rest }: InputProps) {
  return (
    <DateInput
      {...rest}
      parse={(day: string) => (day ? new Date(`${day}T00:00:00${SHANGHAI}`).toISOString() : null)}
      format={(instant: string | null) =>
        instant ? new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10) : ''
      }
    />
  );
}

/** What the entries are about. */
export function SubjectInput({ alwaysOn: _alwaysOn, ...rest }: InputProps) {
  const nameOf = useSubjectName();
  const choices = [...Object.keys(resourceOf), 'Session'].map((id) => ({ id, name: nameOf(id) }));
  return <SelectInput {...rest} choices={choices} sx={{ minWidth: 140 }} parse={(value) => value || null} />;
}
