import { z } from 'zod';
import { leadOf } from '../../../application/subject.ts';
import { both, same } from '../../../kernel/label.ts';
import { measure } from '../../../kernel/measure.ts';
import { lineText } from '../../../values/text.ts';
import { noLead, notGiven } from '../wording.ts';

/** 经营所在地: registered in the city, or a place of business there that a person judges: “operate in” is not “registered in”. */
export const leadLocation = measure({
  kind: 'leadLocation',
  parameters: z.object({ divisionPrefix: z.string().regex(/^\d{2,6}$/), city: lineText(20) }),
  field: 'lead.divisionCode',
  take: ({ divisionPrefix, city }, subject) => {
    const threshold = both(
      `注册地区划代码 ${divisionPrefix} 开头，或在${city}经营`,
      `division code ${divisionPrefix}…, or business in ${city}`,
    );
    const lead = leadOf(subject);
    if (!lead) return noLead(threshold);
    const { divisionCode, placeOfBusiness } = lead;
    const seen = divisionCode === null ? notGiven : same(divisionCode);
    if (divisionCode?.startsWith(divisionPrefix))
      return {
        result: 'HOLDS',
        seen,
        threshold,
        computation: both(
          `注册地区划代码 ${divisionCode} 属于${city}`,
          `Division code ${divisionCode} belongs to ${city}`,
        ),
      };
    const place = placeOfBusiness.trim();
    const registered = both(
      divisionCode === null ? '未填写注册地区划代码' : `注册地区划代码 ${divisionCode} 不属于${city}`,
      divisionCode === null ? 'No division code is given' : `Division code ${divisionCode} is not in ${city}`,
    );
    return {
      result: place ? 'REVIEW' : 'MISSING',
      seen: place ? same(place) : seen,
      threshold,
      computation: place
        ? both(
            `${registered['zh-CN']}；经营地址“${place}”是否属于在${city}经营，由人工研判`,
            `${registered.en}; whether the place of business “${place}” means business in ${city} is judged by a person`,
          )
        : both(
            `${registered['zh-CN']}，也未填写经营地址`,
            `${registered.en}, and no place of business either`,
          ),
      fix: both(`补充在${city}的经营地址及佐证`, `Give the place of business in ${city} with evidence`),
      field: divisionCode === null && !place ? 'lead.divisionCode' : 'lead.placeOfBusiness',
    };
  },
});
