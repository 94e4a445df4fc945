/** A state that is shown; whoever shows it is told when it is another. */
export class Store<State> {
  state: State;
  private readonly listeners = new Set<() => void>();

  constructor(state: State) {
    this.state = state;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What is not named stays as it is. */
  protected set(change: Partial<State>): void {
    this.become({ ...this.state, ...change });
  }

  protected become(state: State): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
