import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

type Asked = Readonly<{ query: string; variables?: unknown; operationName?: string | null }>;

/** Asks as the signed-in person, or with the token given under “Headers”. */
const fetcher = async (asked: Asked, options?: { headers?: Record<string, unknown> }) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      'x-requested-with': 'consortium-desk',
      ...(options?.headers as Record<string, string> | undefined),
    },
    body: JSON.stringify(asked),
  });
  return response.json();
};

const first = `# 创新联合体管理平台 · GraphQL
# 以当前登录账号查询。第三方系统在下方 Headers 中填写:
# {"authorization": "Bearer <令牌>"}
{
  viewer { name role }
  batches(first: 3) { nodes { title phase closesOn } totalCount }
}
`;

const page = document.getElementById('graphiql');
if (page)
  createRoot(page).render(<GraphiQL fetcher={fetcher} defaultQuery={first} shouldPersistHeaders={false} />);
