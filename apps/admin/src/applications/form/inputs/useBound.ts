import { useController } from 'react-hook-form';
import { useElementId, useFieldLabel, useScope } from './scope.ts';

/** An input bound to a path of the form: its value, its name, its error and the id by which a finding reaches it. */
export function useBound<Value>(path: string) {
  const { field, fieldState } = useController({ name: path });
  const { isReadOnly } = useScope();
  const id = useElementId(path);
  const label = useFieldLabel()(path);
  return {
    id,
    label,
    value: field.value as Value,
    set: field.onChange as (value: Value) => void,
    onBlur: field.onBlur,
    inputRef: field.ref,
    error: fieldState.error?.message,
    isReadOnly,
  };
}
