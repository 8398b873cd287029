import { FolderTakenError } from '@/db/folder-lock';
import { InstallationMismatchError } from '@/db/prepare';
import { ReferenceFaultError } from '@/db/reference-files';
import { parseConfig } from '@/lib/config/config';
import type { Config } from '@/lib/config/config';

/** The configuration in the environment. Ends the process, naming every wrong variable, when it is wrong. */
export function readConfig(): Config {
  const result = parseConfig(process.env);
  if (result.ok) return result.config;
  for (const fault of result.faults) console.error(`Configuration: ${fault}`);
  process.exit(2);
}

const EXPECTED = [FolderTakenError, InstallationMismatchError, ReferenceFaultError];

/** Runs a command. What its user can mend is said in a sentence; anything else keeps its trace. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isExpected = EXPECTED.some((kind) => error instanceof kind);
    console.error(isExpected && error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
