import { readFileSync } from 'node:fs';

// What the system knows of a process. Only Linux says it in files; elsewhere there is nothing to report.

/** Linux counts processor time in hundredths of a second. */
const MILLISECONDS_PER_TICK = 10;

/** Milliseconds of processor time that all threads of a process have used, in user and system mode. */
export function cpuTime(pid) {
  const stat = read(`/proc/${pid}/stat`);
  // The second field is the program's name in brackets, which may hold anything.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields && (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_PER_TICK;
}

/** Megabytes (10⁶ bytes) of memory that a process holds at present. */
export function residentMemory(pid) {
  const kibibytes = read(`/proc/${pid}/status`)?.match(/^VmRSS:\s+(\d+) kB$/m)?.[1];
  return kibibytes && (Number(kibibytes) * 1024) / 1e6;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
