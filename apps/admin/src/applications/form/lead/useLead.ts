import { InvalidInput, organisationInput, parseInput } from '@consortium/domain';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type RaRecord, useDataProvider, useTranslate } from 'react-admin';
import { useForm, useWatch } from 'react-hook-form';
import { useDeskLocale } from '../../../kernel/values/language.ts';
import { RequestFailed } from '../../../providers/graphql.ts';
import { ActRefused } from '../../../providers/problem.ts';
import { labelAt } from '../inputs/scope.ts';
import { type Attempt, useAutosave } from '../saving/useAutosave.ts';
import { leadProfileOf } from '../values/subject.ts';
import { type LeadForm, leadFormOf, leadInputOf } from './values.ts';

const QUIET = 1500;

/** 牵头单位 of the form: its own record with its own version, saved by itself, questioned where a figure is not plausible. */
export function useLead(record: RaRecord) {
  const provider = useDataProvider();
  const [translate, locale] = [useTranslate(), useDeskLocale()];
  const mayEdit = Boolean(record.openActions?.includes('update'));
  const [first] = useState(() => leadFormOf(record));
  const form = useForm<LeadForm>({ defaultValues: first });
  const version = useRef(Number(record.version));
  const confirmed = useRef(false);
  const [warnings, setWarnings] = useState<readonly string[] | null>(null);
  const [conflict, setConflict] = useState<number | null>(null);
  /** As the server has it by what this form knows. */
  const base = useRef(first);

  const write = async (input: Record<string, unknown>): Promise<Attempt> => {
    form.clearErrors();
    try {
      parseInput(organisationInput, input);
      const sent = structuredClone(input);
      const { data } = await provider.update('organisations', {
        id: record.id,
        data: { ...sent, id: record.id, version: version.current },
        previousData: record,
        meta: confirmed.current ? { confirmed: true } : {},
      });
      version.current = Number(data.version);
      base.current = leadFormOf(sent);
      confirmed.current = false;
      setWarnings(null);
      return { done: true };
    } catch (error) {
      if (error instanceof InvalidInput) {
        for (const { path, label } of error.issues)
          form.setError(path.join('.') as 'root', { message: label[locale] });
        const [issue] = error.issues;
        const path = issue?.path.join('.') ?? '';
        return {
          done: false,
          reason: `${labelAt('organisations', path, locale)}:${issue?.label[locale] ?? ''}`,
          path: `lead.${path}`,
        };
      }
      if (error instanceof RequestFailed) {
        for (const { path, label } of error.issues)
          form.setError(path.join('.') as 'root', { message: label[locale] ?? '' });
        return {
          done: false,
          reason: error.code === 'OFFLINE' ? translate('desk.error.offline') : error.message,
        };
      }
      if (!(error instanceof ActRefused)) throw error;
      if (error.problem.__typename === 'ConfirmationNeeded') setWarnings(error.problem.warnings);
      if (error.problem.__typename === 'ConflictVersion') setConflict(error.problem.currentVersion);
      return { done: false, reason: error.problem.message, path: 'lead' };
    }
  };
  const saving = useAutosave({
    read: () => leadInputOf(form.getValues()),
    saved: leadInputOf(first),
    write,
    delay: QUIET,
    isHeld: !mayEdit || conflict !== null,
  });
  const { touch, flush, rebase } = saving;

  useEffect(() => form.subscribe({ formState: { values: true }, callback: touch }), [form, touch]);

  const values = useWatch({ control: form.control });
  const profile = useMemo(
    () => leadProfileOf(record.hasDetails ? (values as LeadForm) : null),
    [values, record.hasDetails],
  );
  const confirm = useCallback(() => {
    confirmed.current = true;
    return flush();
  }, [flush]);
  /** The person has chosen what to keep; from here on the form builds upon the other's version. */
  const settle = useCallback(
    (theirs: RaRecord) => {
      version.current = Number(theirs.version);
      base.current = leadFormOf(theirs);
      rebase(leadInputOf(base.current));
      setConflict(null);
      touch();
    },
    [rebase, touch],
  );
  return {
    id: record.id,
    base,
    conflict,
    settle,
    form,
    values: values as LeadForm,
    profile,
    saving,
    warnings,
    confirm,
    mayEdit,
    hasDetails: Boolean(record.hasDetails),
  };
}
export type Lead = ReturnType<typeof useLead>;
