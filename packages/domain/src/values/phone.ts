import { z } from 'zod';

/** 电话: mobile, landline with area code and extension; anything a person could dial. */
export const phone = z
  .string()
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(z.string().regex(/^[+()\d][\d\s()+\-转#*]{4,30}$/));

export const email = z.email().max(120);
