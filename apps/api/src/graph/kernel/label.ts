import type { Label, Locale } from '@consortium/domain';
import type { builder } from '../../builder.ts';
import { LocaleEnum } from './terms.ts';

type Parent = Readonly<Record<string, unknown>>;

/** A sentence of a record in the asked or the request's language. */
export const sentence = <Shape extends Parent>(
  t: PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)['$inferSchemaTypes'], Shape>,
  of: (parent: Shape) => Label,
  description: string,
) =>
  t.string({
    description,
    args: { locale: t.arg({ type: LocaleEnum, required: false }) },
    resolve: (parent, { locale }, context) => of(parent)[(locale as Locale | null) ?? context.locale],
  });
