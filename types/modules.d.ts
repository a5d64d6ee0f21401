/** A stylesheet as text, to be adopted into a shadow root. Vite and the test server both answer it. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}

/** Address of a script with all it imports, which Vite makes of the module. */
declare module '*?worker&url' {
  const url: string;
  export default url;
}

/** A stylesheet as it stands in its file, not worked on by the build. */
declare module '*.css?raw' {
  const css: string;
  export default css;
}
