/** Google's limits as the host enforces them (platform.md, "Limits"). */
export const limits = {
  /** Of one execution, virtual. */
  executionMilliseconds: 6 * 60_000,
  /** Of a simple trigger (`onOpen`, `onEdit`), virtual. */
  triggerMilliseconds: 30_000,
  /** Characters of all arguments, or of the result, as JSON. The true limit is undocumented; 2 MB is the strict end. */
  payloadCharacters: 2_000_000,
  propertyBytes: 9 * 1024,
  propertyStoreBytes: 500 * 1024,
  cacheBytes: 100 * 1024,
  cacheSeconds: 21_600,
  cacheKeyCharacters: 250,
  mailRecipientsPerDay: 100,
} as const;
