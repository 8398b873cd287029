import { measureAutosave, measureAutosaveTogether } from './autosave';
import { measureBenchmark } from './benchmark';
import { measureFigureImport } from './figure-import';
import type { Result } from './figures';
import { measureLostSaves } from './lost-saves';
import { measureReportPdf } from './report-pdf';
import { measureScripts } from './scripts';
import type { Site } from './site';
import { measureTaskList } from './task-list';
import { measureThemePage } from './theme-page';

type Measure = {
  /** The results it gives, which are also what it can be asked for by. */
  readonly names: readonly string[];
  readonly measure: (site: Site) => Promise<readonly Result[]>;
};

/** Every measure. Those that write come after those that read. */
export const MEASURES: readonly Measure[] = [
  { names: ['theme-page'], measure: measureThemePage },
  {
    names: ['script-task-list', 'script-report', 'script-theme', 'script-benchmark'],
    measure: measureScripts,
  },
  { names: ['report-pdf'], measure: measureReportPdf },
  { names: ['task-list', 'history'], measure: measureTaskList },
  { names: ['import'], measure: measureFigureImport },
  { names: ['autosave', 'autosave-rate'], measure: measureAutosave },
  { names: ['autosave-together'], measure: measureAutosaveTogether },
  { names: ['lost-saves'], measure: measureLostSaves },
  {
    names: [
      ...['benchmark-data-153', 'benchmark-data-2000', 'benchmark-data-10000'],
      ...['benchmark-changed-153', 'benchmark-changed-2000', 'benchmark-changed-10000'],
      'benchmark-page',
    ],
    measure: measureBenchmark,
  },
];

const NAMES = MEASURES.flatMap(({ names }) => names);

/**
 * The results that the command line asks for.
 *
 * @returns their names, all when none is named; null when one of them is unknown
 */
export function namesFromArguments(args: readonly string[]): readonly string[] | null {
  if (args.length === 0) return NAMES;
  return args.every((arg) => NAMES.includes(arg)) ? args : null;
}

/** How the command is used. */
export const USAGE = `Use: npm run bench [-- NAME]\nNAME is one of: ${NAMES.join(', ')}`;
