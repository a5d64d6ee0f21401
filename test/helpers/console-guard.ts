/**
 * Fails a test when something unexpected reaches `console.error` or `console.warn`, is thrown outside it, or is a rejection nobody handles.
 * The test runner loads this file before every test file; tests import only `expectConsole`.
 */
import './words.ts';

interface Expectation {
  pattern: RegExp | string;
  times: number | 'any';
  messages: string[];
}

export interface ExpectConsoleOptions {
  /** How often the message comes: a number, `'any'` (including never); by default at least once. */
  times?: number | 'any';
}

let expectations: Expectation[] = [];
let unexpected: string[] = [];
const AT_LEAST_ONCE = -1;

/**
 * Allows a message (console.error, console.warn, an uncaught error or an unhandled rejection) for the rest of the running test, and demands that it comes.
 * Call it before the code that writes. Returns the messages caught so far; the array fills as they come.
 */
export function expectConsole(pattern: RegExp | string, options: ExpectConsoleOptions = {}): readonly string[] {
  const expectation: Expectation = { pattern, times: options.times ?? AT_LEAST_ONCE, messages: [] };
  expectations.push(expectation);
  return expectation.messages;
}

function text(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/** True when a test expected the message. */
function record(source: string, message: string): boolean {
  const match = expectations.find(({ pattern }) => (typeof pattern === 'string' ? message.includes(pattern) : pattern.test(message)));
  if (match) match.messages.push(message);
  else unexpected.push(`${source}: ${message}`);
  return match !== undefined;
}

/** What was wrong since the last call, if anything. */
function takeComplaint(): string | undefined {
  const complaints = unexpected.map((message) => `unexpected ${message}`);
  for (const { pattern, times, messages } of expectations) {
    if (times === 'any' || (times === AT_LEAST_ONCE ? messages.length > 0 : messages.length === times)) continue;
    complaints.push(`expected ${times === AT_LEAST_ONCE ? 'a message' : `${times} message(s)`} like ${pattern}, got ${messages.length}`);
  }
  expectations = [];
  unexpected = [];
  return complaints.length > 0 ? complaints.join('\n') : undefined;
}

for (const level of ['error', 'warn'] as const) {
  const original = console[level].bind(console);
  console[level] = (...args: unknown[]) => {
    if (!record(`console.${level}`, args.map(text).join(' '))) original(...args);
  };
}

// The page of the test runner turns both kinds of failure into this event (web-test-runner.config.mjs).
addEventListener('uncaught', (event) => {
  const { kind, reason } = (event as CustomEvent<{ kind: string; reason: unknown }>).detail;
  record(kind, text(reason));
});

// Kept, because a test may replace the timers.
const later = setTimeout.bind(globalThis);

/** Two tasks later, when the rejections of the test's last promises have been reported. */
const settled = () => new Promise<void>((resolve) => later(() => later(resolve)));

function fail(test: (Mocha.Test & { err?: Error }) | undefined, complaint: string): void {
  // Throwing in this hook would end the whole file; the results are read from the tests at the end of the run.
  if (!test) throw new Error(complaint);
  if (test.state === 'failed' && test.err) {
    test.err.message += `\n${complaint}`;
    return;
  }
  test.state = 'failed';
  test.err = new Error(complaint);
}

afterEach(async function () {
  await settled();
  const complaint = takeComplaint();
  if (complaint) fail(this.currentTest, complaint);
});

after(async () => {
  await settled();
  const complaint = takeComplaint();
  if (complaint) throw new Error(`after the last test: ${complaint}`);
});
