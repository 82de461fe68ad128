import { lexicographicSortSchema } from 'graphql';
import { builder } from './builder.ts';
import './graph/kernel/scalars.ts';
import './graph/kernel/problems.ts';
import './graph/organisation.ts';
import './graph/acts/organisation.ts';
import './graph/batch.ts';
import './graph/acts/batch.ts';
import './graph/formation.ts';
import './graph/examination.ts';
import './graph/formal-check.ts';
import './graph/application.ts';
import './graph/examine-formation.ts';
import './graph/acts/create.ts';
import './graph/acts/filing.ts';
import './graph/acts/waivers.ts';
import './graph/acts/formal-check.ts';
import './graph/upload.ts';
import './graph/consortium.ts';
import './graph/audit.ts';
import './graph/user.ts';
import './graph/api-token.ts';
import './graph/viewer.ts';

builder.queryType({});
builder.mutationType({});

/** 接口: every notion above, as one schema. */
export const schema = lexicographicSortSchema(builder.toSchema({ sortSchema: false }));
