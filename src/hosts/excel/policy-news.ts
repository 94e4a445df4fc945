const listeners = new Set<() => void>();

/** Calls back whenever we ourselves have changed the policy tables: of our own changes Excel's events are not heard. */
export function whenPolicyChanges(listener: () => void): void {
  listeners.add(listener);
}

export function tellPolicyChange(): void {
  for (const listener of listeners) listener();
}
