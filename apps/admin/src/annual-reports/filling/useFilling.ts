import { type Figure, indicatorsOf, plainFigure, type ReportContent } from '@consortium/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { type Attempt, useAutosave } from '../../applications/form/saving/useAutosave.ts';
import type { DeskProvider } from '../../providers/dataProvider.ts';
import { ActRefused } from '../../providers/problem.ts';
import { contentOf, type ReportRecord } from '../record.ts';
import { type Changed, changedIn, withFigures } from './content.ts';

const SAVE_AFTER = 1200;

type Unseen = Readonly<{ code: string; now: string }>;
const unseenIn = (error: unknown): readonly Unseen[] =>
  error instanceof ActRefused && error.problem.code === 'FIGURE_CHANGED' && 'facts' in error.problem
    ? ((error.problem.facts as { figures?: readonly Unseen[] }).figures ?? [])
    : [];
const said = (error: unknown): string => (error instanceof Error ? error.message : '');

/** 填报: what is typed, saved cell by cell a while after; what another changed meanwhile is told before it is replaced. */
export function useFilling(record: ReportRecord) {
  const translate = useTranslate();
  const provider = useDataProvider<DeskProvider>();
  const [content, setContent] = useState<ReportContent>(() => contentOf(record));
  const known = useRef(content);
  const latest = useRef(content);
  latest.current = content;
  const indicators = new Map(indicatorsOf(record.round.indicatorSet).map((each) => [each.code, each]));

  /** Sends what is a number; the names of what is none come back. */
  async function savePart(unitId: string | null, changed: readonly Changed[]): Promise<string[]> {
    const isNumber = ({ code, value }: Changed) => {
      const indicator = indicators.get(code);
      return indicator !== undefined && plainFigure(value, indicator) !== null;
    };
    const figures = changed.filter(isNumber);
    if (figures.length > 0) {
      await provider.act('annualReports', 'fill', {
        id: record.id,
        organisationId: unitId,
        filled: { figures },
      });
      known.current = withFigures(
        known.current,
        unitId,
        Object.fromEntries(
          figures.map(({ code, value, reason }) => [code, { value, reason, carriedFrom: null }]),
        ),
      );
    }
    return changed.filter((each) => !isNumber(each)).map(({ code }) => indicators.get(code)?.name ?? code);
  }

  async function saveTexts(draft: ReportContent): Promise<void> {
    const texts = Object.entries(draft.texts)
      .filter(([code, text]) => text !== (known.current.texts[code] ?? ''))
      .map(([code, text]) => ({ code, text, was: known.current.texts[code] ?? '' }));
    if (texts.length === 0) return;
    await provider.act('annualReports', 'write', { id: record.id, written: { texts } });
    known.current = { ...known.current, texts: draft.texts };
  }

  const write = async (draft: ReportContent): Promise<Attempt> => {
    let unitId: string | null = null;
    try {
      const wrong: string[] = [];
      for (const { unit } of draft.parts) {
        unitId = unit?.id ?? null;
        wrong.push(...(await savePart(unitId, changedIn(known.current, draft, unitId))));
      }
      await saveTexts(draft);
      return wrong.length === 0
        ? { done: true }
        : { done: false, reason: translate('report.notNumbers', { names: wrong.join('、') }) };
    } catch (error) {
      const unseen = unseenIn(error);
      // Seen from now on: saving again replaces it.
      const theirs = Object.fromEntries(
        unseen.map(({ code, now }): [string, Partial<Figure>] => [code, { value: now }]),
      );
      known.current = {
        ...withFigures(known.current, unitId, theirs),
        texts: {
          ...known.current.texts,
          ...Object.fromEntries(
            unseen.filter(({ code }) => !indicators.has(code)).map(({ code, now }) => [code, now]),
          ),
        },
      };
      const named = unseen.map(({ code, now }) => `${indicators.get(code)?.name ?? code}:${now || '—'}`);
      return {
        done: false,
        reason:
          named.length > 0 ? translate('report.changedByOthers', { figures: named.join('、') }) : said(error),
      };
    }
  };

  const { state, touch, flush, isUnsaved } = useAutosave({
    read: () => latest.current,
    saved: known.current,
    write,
    delay: SAVE_AFTER,
  });
  useEffect(() => touch(), [content, touch]);

  const fill = useCallback((unitId: string | null, changed: Readonly<Record<string, Partial<Figure>>>) => {
    setContent((before) => withFigures(before, unitId, changed));
  }, []);
  const writeText = useCallback((code: string, text: string) => {
    setContent((before) => ({ ...before, texts: { ...before.texts, [code]: text } }));
  }, []);
  /** Takes over what was written in another way. */
  const adopt = useCallback((written: ReportRecord) => {
    known.current = contentOf(written);
    setContent(known.current);
  }, []);
  return { content, fill, writeText, adopt, state, flush, isUnsaved };
}
