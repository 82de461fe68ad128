import { applicationInput, InvalidInput, parseInput } from '@consortium/domain';
import { useEffect, useRef, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { UseFormReturn } from 'react-hook-form';
import { useDeskLocale } from '../../kernel/values/language.ts';
import { RequestFailed, type WireIssue } from '../../providers/graphql.ts';
import { ActRefused } from '../../providers/problem.ts';
import type { ApplicationRecord } from '../record.ts';
import { labelAt } from './inputs/scope.ts';
import { type Attempt, useAutosave } from './saving/useAutosave.ts';
import { draftOf, valuesOfDraft } from './values/draft.ts';
import type { ApplicationValues } from './values/values.ts';

const QUIET = 1000;

type Issue = Pick<WireIssue, 'path' | 'label'>;

/** 草稿保存 of the application's own form: checked here as the server will check it, written under its version. */
export function useSaving(record: ApplicationRecord, form: UseFormReturn<ApplicationValues>) {
  const provider = useDataProvider();
  const [translate, locale] = [useTranslate(), useDeskLocale()];
  const version = useRef(record.version);
  const [conflict, setConflict] = useState<number | null>(null);
  const [first] = useState(() => structuredClone(draftOf(form.getValues())));
  /** As the server has it by what this form knows. */
  const base = useRef<ApplicationValues>(valuesOfDraft(first));

  const refused = (issues: readonly Issue[]): Attempt => {
    const active = document.activeElement?.id;
    for (const { path, label } of issues) {
      const field = path.join('.');
      // What is still being typed is not called wrong yet.
      if (field !== active) form.setError(field as 'root', { message: label[locale] ?? '' });
    }
    const [issue] = issues;
    const path = issue?.path.join('.') ?? '';
    return {
      done: false,
      reason: `${labelAt('applications', path, locale)}:${issue?.label[locale] ?? ''}`,
      path,
    };
  };

  const write = async (draft: ReturnType<typeof draftOf>): Promise<Attempt> => {
    form.clearErrors();
    try {
      parseInput(applicationInput, draft);
      const sent = structuredClone(draft);
      const { data } = await provider.update('applications', {
        id: record.id,
        data: { id: record.id, version: version.current, application: sent },
        previousData: record,
      });
      base.current = valuesOfDraft(sent);
      version.current = Number(data.version);
      return { done: true };
    } catch (error) {
      if (error instanceof InvalidInput) return refused(error.issues);
      if (error instanceof RequestFailed && error.issues.length > 0) return refused(error.issues);
      if (error instanceof ActRefused) {
        if (error.problem.__typename === 'ConflictVersion') setConflict(error.problem.currentVersion);
        return { done: false, reason: error.problem.message };
      }
      const isOffline = error instanceof RequestFailed && error.code === 'OFFLINE';
      return {
        done: false,
        reason: isOffline ? translate('desk.error.offline') : error instanceof Error ? error.message : '',
      };
    }
  };

  const saving = useAutosave({
    read: () => draftOf(form.getValues()),
    saved: first,
    write,
    delay: QUIET,
    isHeld: conflict !== null,
  });
  const { touch } = saving;
  useEffect(() => form.subscribe({ formState: { values: true }, callback: touch }), [form, touch]);

  /** The person has chosen what to keep; from here on the form builds upon the other's version. */
  const settle = (theirs: ApplicationRecord) => {
    version.current = theirs.version;
    saving.rebase(draftOf(theirs));
    base.current = theirs;
    setConflict(null);
    touch();
  };
  return { ...saving, version, base, conflict, settle };
}
