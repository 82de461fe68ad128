import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { countStatements } from '@consortium/database';
import type { PrismaClient } from '@consortium/database/client';
import { textOfFile } from '@consortium/documents/read';
import type { Locale } from '@consortium/domain';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { accessOf } from './access.ts';
import type { Configuration } from './configuration.ts';
import type { Context, Services } from './context.ts';
import { demoAccounts } from './demo/accounts.ts';
import { blobStore } from './files/store.ts';
import { adminRoutes } from './http/admin.ts';
import { applicationFormRoutes } from './http/application-forms.ts';
import { documentTemplateRoutes } from './http/document-templates.ts';
import { refusalReply } from './http/errors.ts';
import { exportRoutes } from './http/exports.ts';
import { fileRoutes } from './http/files.ts';
import { graphqlServer } from './http/graphql.ts';
import { healthRoutes } from './http/health.ts';
import { importRoutes } from './http/imports.ts';
import { jobRoutes } from './http/jobs.ts';
import { paperRoutes } from './http/papers.ts';
import { publicRoutes } from './http/public.ts';
import { reportFormRoutes } from './http/report-forms.ts';
import { withRequestId } from './http/request-id.ts';
import { uploadRoutes } from './http/uploads.ts';
import { clamd } from './scan/clamd.ts';
import { bySession, byToken } from './security/identify.ts';

type Options = Readonly<{
  configuration: Configuration;
  client: PrismaClient;
  demo: boolean;
  log: Logger;
  /** The clock of requests; tests set it. */
  clock?: () => Date;
}>;

const SIGN_INS_A_MINUTE = 60;
const STOP_MS = 5_000;
const COOKIE = 'consortium_session';
const MEGABYTE = 1024 * 1024;
const localeOf = (header: string | undefined): Locale =>
  /^en\b/i.test(header?.trim() ?? '') ? 'en' : 'zh-CN';

/** 服务: API and admin on one port. Listening is the last thing it does. */
export async function startServer({ configuration, client, demo, log, clock = () => new Date() }: Options) {
  const blobs = await blobStore(configuration);
  const services: Services = {
    idleMinutes: { person: configuration.sessionIdleMinutes, administrator: configuration.adminIdleMinutes },
    demo,
    demoAccounts: demo ? demoAccounts : [],
    blobs,
    jobBell: new EventEmitter(),
    fontFolder: configuration.fontDir,
    maxUploadBytes: configuration.maxUploadMb * MEGABYTE,
    textOf: textOfFile,
    scanner: configuration.clamd && clamd(configuration.clamd),
  };
  const isSecure = configuration.publicUrl?.startsWith('https:') ?? false;
  const answerError = refusalReply(log);
  const app = Fastify({
    // An address that is none never reaches a route, but its answer is typed like any other.
    frameworkErrors: answerError as never,
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // Every line names its request itself; a logger of its own for each would be the dearest part of a small one.
    childLoggerFactory: (logger) => logger,
    genReqId: () => randomUUID(),
    trustProxy: configuration.trustProxy as boolean,
    bodyLimit: MEGABYTE,
    forceCloseConnections: 'idle',
  });

  await app.register(cookie);
  // Made once: its plug-in for Fastify makes the policy anew for every request.
  const protect = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // The style engine of the screens writes style elements; charts and images are inline data.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        upgradeInsecureRequests: isSecure ? [] : null,
      },
    },
    strictTransportSecurity: isSecure,
  });
  app.addHook('onRequest', (request, reply, done) => protect(request.raw, reply.raw, () => done()));
  await app.register(rateLimit, { global: false });
  // Checking a password is dear on purpose; guessing many from one address is not for free.
  const signInLimit = app.createRateLimit({
    max: SIGN_INS_A_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.ip,
  });

  const contextOf = async (request: FastifyRequest, reply?: FastifyReply): Promise<Context> => {
    const now = clock();
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const secret = request.cookies[COOKIE] ?? null;
    const identity = bearer
      ? await byToken(client, bearer, now)
      : secret
        ? await bySession(client, secret, now, services, request.headers['x-unattended'] !== undefined)
        : { viewer: null, token: null };
    return {
      database: client,
      viewer: identity.viewer,
      access: accessOf(identity.viewer),
      origin: { requestId: request.id, address: request.ip, token: identity.token },
      now,
      locale: localeOf(request.headers['accept-language']),
      session: {
        token: secret,
        start: (value) =>
          void reply?.setCookie(COOKIE, value, {
            httpOnly: true,
            sameSite: 'lax',
            path: '/',
            secure: isSecure,
          }),
        isAllowed: async () => {
          const limit = await signInLimit(request);
          return limit.isAllowed || !limit.isExceeded;
        },
        end: () => void reply?.clearCookie(COOKIE, { path: '/' }),
      },
      services,
    };
  };

  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
  app.setErrorHandler(answerError);
  healthRoutes(app, client, blobs);
  publicRoutes(app, client, clock);

  const apollo = graphqlServer(log);
  await apollo.start();
  const handle = fastifyApolloHandler(apollo, { context: contextOf as never });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) =>
      withRequestId(request.id, async () => {
        const { result } = await countStatements(async () => handle.call(app, request, reply));
        return result;
      }),
  });
  uploadRoutes(app, contextOf);
  fileRoutes(app, contextOf);
  exportRoutes(app, apollo, contextOf);
  importRoutes(app, apollo, contextOf);
  jobRoutes(app, contextOf);
  documentTemplateRoutes(app, contextOf);
  paperRoutes(app, apollo, contextOf);
  reportFormRoutes(app, contextOf);
  applicationFormRoutes(app, contextOf);
  await adminRoutes(app, join(import.meta.dirname, '../../admin/dist'));

  const address = await app.listen({ host: configuration.host, port: configuration.port });
  return {
    address,
    services,
    async close() {
      // What is under way may finish; a sender that stalls does not keep the server from stopping.
      const impatience = setTimeout(() => app.server.closeAllConnections(), STOP_MS);
      await app.close();
      clearTimeout(impatience);
      await apollo.stop();
    },
  };
}
