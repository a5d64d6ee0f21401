/** query-core asks `process.env.NODE_ENV`, which a bundler replaces and the test server does not. Import it before the store. */
const scope = globalThis as { process?: { env: Record<string, string> } };
scope.process ??= { env: { NODE_ENV: 'production' } };

export const { env } = scope.process;
