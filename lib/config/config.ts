import { z } from 'zod';

/** What an installation can be told through its environment. Every variable is optional. */

function empty(value: unknown): unknown {
  return value === '' ? undefined : value;
}

const port = z
  .string()
  .regex(/^\d+$/, 'must be a whole number')
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, 'must be from 1 to 65535');

const proxies = z
  .string()
  .regex(/^[1-9]$/, 'must be a whole number from 1 to 9')
  .transform(Number);

function url(protocols: readonly string[]) {
  return z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    );
}

const environmentSchema = z.object({
  DATABASE_URL: z.preprocess(empty, url(['postgres:', 'postgresql:']).optional()),
  DATA_DIR: z.preprocess(empty, z.string().default('.data')),
  DEMO: z.preprocess(empty, z.enum(['0', '1'], { error: 'must be 0 or 1' }).optional()),
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  PORT: z.preprocess(empty, port.default(3000)),
  PROXIES: z.preprocess(empty, proxies.default(1)),
  PUBLIC_URL: z.preprocess(empty, url(['http:', 'https:']).optional()),
  SMTP_URL: z.preprocess(empty, url(['smtp:', 'smtps:']).optional()),
  MAIL_FROM: z.preprocess(empty, z.email('must be an email address').optional()),
  CLAMAV_SOCKET: z.preprocess(empty, z.string().startsWith('/', 'must be the path of a socket').optional()),
  CLAMAV_HOST: z.preprocess(empty, z.string().optional()),
  CLAMAV_PORT: z.preprocess(empty, port.optional()),
});

export type Config = {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** True or false when it was said; undefined leaves it as the installation decided at its first start. */
  readonly demonstration: boolean | undefined;
  readonly host: string;
  readonly port: number;
  /** How many proxies stand in front, each of which adds to X-Forwarded-For. Limits by network count on it. */
  readonly proxies: number;
  /** Where people reach the product, without a slash at the end: links in mails begin with it. */
  readonly publicUrl: string;
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined;
  /** ClamAV, which looks at every file before anybody opens it. Undefined: files are opened without a scan. */
  readonly scanner: { readonly path: string } | { readonly host: string; readonly port: number } | undefined;
};

export type ConfigResult =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly string[] };

/** Reads the configuration from environment variables. Every wrong variable is named with what it must be. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    return {
      ok: false,
      faults: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    };
  }
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = parsed.data;
  if ((smtpUrl === undefined) !== (from === undefined)) {
    return { ok: false, faults: ['SMTP_URL and MAIL_FROM must be set together, or neither'] };
  }
  const scannerFault = faultOfScanner(parsed.data);
  if (scannerFault !== null) return { ok: false, faults: [scannerFault] };
  return {
    ok: true,
    config: {
      databaseUrl: parsed.data.DATABASE_URL,
      dataDir: parsed.data.DATA_DIR,
      demonstration: parsed.data.DEMO === undefined ? undefined : parsed.data.DEMO === '1',
      host: parsed.data.HOST,
      port: parsed.data.PORT,
      proxies: parsed.data.PROXIES,
      publicUrl: (parsed.data.PUBLIC_URL ?? `http://127.0.0.1:${parsed.data.PORT}`).replace(/\/+$/, ''),
      mail: smtpUrl === undefined || from === undefined ? undefined : { smtpUrl, from },
      scanner: scannerOf(parsed.data),
    },
  };
}

type Environment = z.output<typeof environmentSchema>;

const CLAMAV_PORT_UNLESS_TOLD = 3310;

/** Half a setting must not leave files unscanned in silence, nor two settings leave it open which of them is used. */
function faultOfScanner({ CLAMAV_SOCKET: path, CLAMAV_HOST: host, CLAMAV_PORT: port }: Environment) {
  if (path !== undefined && host !== undefined)
    return 'CLAMAV_SOCKET and CLAMAV_HOST must not be set together: set one of them';
  return port !== undefined && host === undefined ? 'CLAMAV_PORT must not be set without CLAMAV_HOST' : null;
}

function scannerOf(environment: Environment): Config['scanner'] {
  const { CLAMAV_SOCKET: path, CLAMAV_HOST: host, CLAMAV_PORT: port } = environment;
  if (path !== undefined) return { path };
  return host === undefined ? undefined : { host, port: port ?? CLAMAV_PORT_UNLESS_TOLD };
}
