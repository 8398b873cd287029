import { FolderTakenError } from '@/db/folder-lock';
import { InstallationMismatchError } from '@/db/prepare';
import { ReferenceFaultError } from '@/db/reference-files';
import { parseConfig } from '@/lib/config/config';
import type { Config } from '@/lib/config/config';
import { AddressError } from './free-address';

/** The configuration in the environment. Ends the process, naming every wrong variable, when it is wrong. */
export function readConfig(): Config {
  const result = parseConfig(process.env);
  if (result.ok) return result.config;
  for (const fault of result.faults) console.error(`Configuration: ${fault}`);
  process.exit(2);
}

/** What a command and the programs that it starts write is read by this account alone. */
const OWN_FILES_ONLY = 0o077;

const EXPECTED = [AddressError, FolderTakenError, InstallationMismatchError, ReferenceFaultError];

/** Runs a command. What its user can mend is said in a sentence; anything else keeps its trace. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  process.umask(OWN_FILES_ONLY);
  try {
    await command();
  } catch (error) {
    const isExpected = EXPECTED.some((kind) => error instanceof kind);
    console.error(isExpected && error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
