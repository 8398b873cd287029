import 'server-only';
import { parentPort } from 'node:worker_threads';
import { keptPlan } from '@/lib/batches/kept-plan';
import { planBatch, type BatchInput } from '@/lib/batches/plan-batch';

// Runs in a thread of its own: seconds for a lab of every council, in which no page would be answered.
parentPort?.once('message', (input: BatchInput) => {
  parentPort?.postMessage(keptPlan(planBatch(input)));
});
