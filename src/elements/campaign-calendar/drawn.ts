/** Resolves when what is being drawn is on the screen; soon in any case, as a hidden page paints nothing. */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 200);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
