import type { Label } from '@consortium/domain';

/** 请求被拒: what a request gets that no notion has refused: it is no query, costs too much, or fell on a bug. */
export const requestRefusals = {
  GRAPHQL_PARSE_FAILED: {
    'zh-CN': '查询语句有语法错误或过长',
    en: 'The document has a syntax error or too many tokens',
  },
  GRAPHQL_VALIDATION_FAILED: { 'zh-CN': '查询与接口定义不符', en: 'The document does not fit the schema' },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    'zh-CN': '不支持持久化查询,请发送完整语句',
    en: 'Persisted queries are not kept; send the document',
  },
  OPERATION_RESOLUTION_FAILURE: {
    'zh-CN': '未指明要执行的操作',
    en: 'It is not clear which operation to run',
  },
  BAD_REQUEST: { 'zh-CN': '请求格式有误', en: 'The request is not well formed' },
  BODY_NOT_JSON: { 'zh-CN': '请求内容不是有效的 JSON', en: 'The body is not valid JSON' },
  BODY_TOO_LARGE: { 'zh-CN': '请求内容过大', en: 'The body is too large' },
  CONTENT_TYPE_UNSUPPORTED: {
    'zh-CN': '不支持的内容类型,请用 application/json',
    en: 'Unsupported content type; use application/json',
  },
  QUERY_TOO_COSTLY: {
    'zh-CN': '查询过于复杂,请减少层级、字段或条数',
    en: 'The query asks for too much at once; ask for fewer levels, fields or rows',
  },
  INTERNAL: { 'zh-CN': '系统出错,请凭请求编号联系管理员', en: 'Something went wrong; quote the request id' },
} as const satisfies Record<string, Label>;
export type RequestRefusal = keyof typeof requestRefusals;

/** Fastify's words for the same. */
const byServer: Readonly<Record<string, RequestRefusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'CONTENT_TYPE_UNSUPPORTED',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BODY_NOT_JSON',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BODY_NOT_JSON',
};

export const requestRefusalOf = (error: Readonly<{ code?: string; name?: string }>): RequestRefusal =>
  byServer[error.code ?? ''] ?? (error.name === 'SyntaxError' ? 'BODY_NOT_JSON' : 'BAD_REQUEST');
