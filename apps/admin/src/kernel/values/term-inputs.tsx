import { SelectArrayInput, SelectInput, type SelectInputProps } from 'react-admin';
import { type Of, useTermChoices } from './terms.tsx';

type TermInputProps = Of &
  Omit<SelectInputProps, 'choices' | 'defaultValue'> & { only?: readonly string[]; defaultValue?: string };

/** One term of a vocabulary. */
export function TermInput({ of, only, ...rest }: TermInputProps) {
  return <SelectInput choices={useTermChoices(of, only)} parse={(value) => value || null} {...rest} />;
}

type TermsInputProps = Of & {
  source: string;
  alwaysOn?: boolean;
  label?: string;
  only?: readonly string[];
  fullWidth?: boolean;
};

/** Several terms of a vocabulary: also the filter of a list. */
export function TermsInput({ of, only, alwaysOn: _alwaysOn, ...rest }: TermsInputProps) {
  return <SelectArrayInput choices={useTermChoices(of, only)} sx={{ minWidth: 150 }} {...rest} />;
}
