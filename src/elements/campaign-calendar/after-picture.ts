/** Runs something when the picture being made is on the screen, so that it does not delay that; once, however often it is asked for. */
export class AfterPicture {
  readonly #run: () => void;
  #frame = 0;

  constructor(run: () => void) {
    this.#run = run;
  }

  soon(): void {
    if (this.#frame !== 0) return;
    const run = () => {
      this.#frame = 0;
      this.#run();
    };
    this.#frame = requestAnimationFrame(() => (this.#frame = requestAnimationFrame(run)));
  }
  cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}

/** Runs in the next task, which comes before the next frame more often than not; gives back how to call it off. */
export function afterTask(run: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (port1.close(), run());
  port2.postMessage(null);
  return () => port1.close();
}
