/** Written by the build: see tsdown.config.ts. */
declare module 'virtual:manifest' {
  const manifest: unknown;
  export default manifest;
}
