import { useSearchParams } from 'react-router';
import { today } from '../kernel/values/days.ts';

/** 任职人员: none, those of one unit, or also those who only share a name. */
export const personChoices = ['none', 'sure', 'all'] as const;
export type PersonChoice = (typeof personChoices)[number];
export const views = ['map', 'table'] as const;

type Given = Readonly<
  Partial<
    Record<
      'day' | 'direction' | 'district' | 'applications' | 'persons' | 'view' | 'at' | 'from' | 'to',
      string
    >
  >
>;

/** What the page shows stands in its address: it can be sent to somebody, and the way back works. */
export function useAsked() {
  const [search, setSearch] = useSearchParams();
  const ask = (given: Given) => {
    // Not what was drawn last: two choices may come before the page is drawn again.
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(given)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { replace: true });
  };
  const of = <Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice =>
    choices.find((each) => each === search.get(name)) ?? otherwise;
  const day = search.get('day');
  return {
    ask,
    day: day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today(),
    direction: search.get('direction') ?? '',
    district: search.get('district') ?? '',
    withApplications: search.has('applications'),
    persons: of<PersonChoice>('persons', personChoices, 'sure'),
    view: of('view', views, 'map'),
    at: search.get('at'),
    from: search.get('from'),
    to: search.get('to'),
  };
}
export type Asked = ReturnType<typeof useAsked>;
