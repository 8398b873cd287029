import 'server-only';
import { parseConfig } from '@/lib/config/config';
import type { Config } from '@/lib/config/config';

/** The configuration of this process. Throws, naming every wrong variable; start-up has checked it before. */
export function getConfig(): Config {
  const result = parseConfig(process.env);
  if (!result.ok) throw new Error(`The configuration is wrong:\n${result.faults.join('\n')}`);
  return result.config;
}

/** What the start command called this server, or nothing when something else started it. */
export function getStartId(): string {
  return process.env.START_ID ?? '';
}
