import { expect, it } from 'vitest';
import { copyRow, recordIn } from './copy-row.ts';

const field = (name: string, type = 'text', isList = false) => ({ name, column: name, type, isList });

it('writes what COPY reads, digit for digit and sign for sign', () => {
  const fields = [
    field('text'),
    field('none'),
    field('json', 'jsonb'),
    field('list', 'text[]', true),
    field('is', 'boolean'),
    field('count', 'bigint'),
  ];
  const line = String.raw`{"text":"a\tb\\c\n螺","none":null,"json":{"n":1.10,"big":12345678901234567890.5},"list":["a\"b","c\\d",null,""],"is":true,"count":"9007199254740993"}`;

  expect(copyRow(fields, recordIn(line))).toBe(
    `${[
      String.raw`a\tb\\c\n螺`,
      String.raw`\N`,
      '{"n":1.10,"big":12345678901234567890.5}',
      String.raw`{"a\\"b","c\\\\d",NULL,""}`,
      'true',
      '9007199254740993',
    ].join('\t')}\n`,
  );
});

it('is none of a record with other fields', () => {
  expect(copyRow([field('a')], recordIn('{"a":"1","b":"2"}'))).toBeNull();
  expect(copyRow([field('a')], recordIn('{"b":"2"}'))).toBeNull();
});
