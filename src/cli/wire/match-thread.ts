import { parentPort, workerData } from "node:worker_threads";
import type { EntityProfile } from "../../graph/identity/entity-profile.js";
import { nameMatcher } from "../../matching/name-matcher.js";

/** The body of a thread that compares profiles once and ends; see thread-matcher.ts. */
parentPort?.postMessage(nameMatcher.findVerdicts(workerData as readonly EntityProfile[]));
