/** A stylesheet as text, to be adopted into a shadow root. Vite and the test server both answer it. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
