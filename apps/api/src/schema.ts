import { lexicographicSortSchema } from 'graphql';
import { builder } from './builder.ts';
import './graph/kernel/scalars.ts';
import './graph/kernel/problems.ts';
import './graph/organisation/organisation.ts';
import './graph/organisation/acts.ts';
import './graph/batch/batch.ts';
import './graph/batch/acts.ts';
import './graph/application/formation.ts';
import './graph/examination/examination.ts';
import './graph/application/formal-check.ts';
import './graph/application/application.ts';
import './graph/examination/examine-formation.ts';
import './graph/application/create.ts';
import './graph/application/filing.ts';
import './graph/application/waivers.ts';
import './graph/application/formal-check-acts.ts';
import './graph/application/upload.ts';
import './graph/registry/consortium.ts';
import './graph/notification/notification.ts';
import './graph/people/audit.ts';
import './graph/people/user.ts';
import './graph/people/api-token.ts';
import './graph/people/viewer.ts';

builder.queryType({});
builder.mutationType({});

/** 接口: every notion above, as one schema. */
export const schema = lexicographicSortSchema(builder.toSchema({ sortSchema: false }));
